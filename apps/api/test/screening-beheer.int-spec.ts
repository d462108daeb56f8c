// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiSystem, BUREAU, type Answer } from './api-system.js';
import { expectProblem, wrongFields } from './expect-problem.js';
import { readTextPosts, withText } from './free-texts.js';

/** A BSN that belongs to nobody. */
const CANARY = '999990226';
const BEHEERDER = 'beheerder';
/** What the beheerder writes is about organisations and those who work there: their names belong in it, and the address of who is invited. Numbers of people do not. */
const WORDS = [
  '/beheer/kalenderbesluiten bron',
  '/beheer/organisaties naam',
  '/beheer/themas naam',
  '/beheer/themas/{code}/hernoemingen naam',
  '/beheer/uitnodigingen nieuweOrganisatie.naam',
];
const PLACES = readTextPosts()
  .filter(({ path }) => path.startsWith('/beheer/'))
  .flatMap(({ path, example, places }) =>
    places
      .filter(({ place }) => place !== 'waaromGeenPersoonsgegevens')
      .map(({ place, codelike }) => ({
        name: `${path} ${place}`,
        path,
        place,
        example,
        text: codelike ? `bsn_${CANARY}` : `Het BSN is ${CANARY}.`,
      })),
  );

describe('personal data in what the beheerder writes', () => {
  const log: string[] = [];
  let api: ApiSystem;

  beforeAll(async () => {
    api = await ApiSystem.start('screening_beheer', { log });
  }, 120_000);
  afterAll(() => api?.stop(), 60_000);

  const send = (path: string, body: object, person = BEHEERDER): Promise<Answer> =>
    api.post(person, `/v1${path.replace('{code}', 'wonen_en_wijken').replace('{id}', '0193a5b0-0000-7000-8000-00000000dead')}`, {
      ...body,
      ...('focusgebied' in body && body.focusgebied === 'VLA-WW' ? { focusgebied: 'EHV-WZ' } : {}),
    });
  const isWords = ({ name }: { readonly name: string }): boolean => WORDS.includes(name);

  it('is looked for in every field for words that the document has', () => {
    expect(
      PLACES.filter(isWords)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...WORDS].sort());
  });

  it.each(PLACES.filter(isWords))('is refused: $name', async ({ path, place, example, text }) => {
    for (const wrong of [text, 'Betaal op NL91ABNA0417164300.']) {
      const answer = await send(path, withText(example, place, wrong));
      expectProblem(answer, 'PERSOONSGEGEVENS');
      expect([wrongFields(answer), answer.text.includes(CANARY)]).toEqual([[place], false]);
    }
  });

  it.each(PLACES.filter((place) => !isWords(place)))(
    'cannot stand in a field for codes: $name',
    async ({ path, place, example, text }) => {
      const answer = await send(path, withText(example, place, text));
      expect([answer.status >= 400 && answer.status < 500, answer.text.includes(CANARY)]).toEqual([true, false]);
    },
  );

  it('is refused of the programmabureau that invites too', async () => {
    const nieuweOrganisatie = { naam: `School ${CANARY}`, soort: 'school' };
    const answer = await send(
      '/beheer/uitnodigingen',
      { emailadres: 'medewerker@school.example', rol: 'partner', focusgebied: 'EHV-WZ', nieuweOrganisatie },
      BUREAU,
    );
    expectProblem(answer, 'PERSOONSGEGEVENS');
  });

  it('leaves no trace in what the beheerder keeps, nor in the log', async () => {
    const tables = [
      'organisaties',
      'themas',
      'kalenders',
      'uitnodigingen',
      'lidmaatschappen',
      'schorsingen',
      'beheergebeurtenissen',
      'bewaartermijnen',
      'termijnregelingen',
    ];
    const found: string[] = [];
    for (const table of tables) {
      const { rowCount } = await api.owner.query(`SELECT FROM ${table} AS rij WHERE position($1 in rij::text) > 0`, [CANARY]);
      if (rowCount) found.push(table);
    }
    expect([found, log.length > 0, log.join('').includes(CANARY)]).toEqual([[], true, false]);
  });

  it('is not the name of an organisation', async () => {
    const answer = await send('/beheer/organisaties', {
      naam: 'Stichting Jan de Vries',
      soort: 'welzijn',
      focusgebied: 'EHV-WZ',
    });
    expect(answer.status).toBe(200);
  });
});
