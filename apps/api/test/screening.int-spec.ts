// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listBlokkerend } from '#domain/screening/screen-tekst';
import { screenVelden } from '#domain/screening/screen-velden';
import { UITLEG } from '#domain/screening/uitleg';
import { organisatieIdVan } from '#persistence/reference-id';
import { ApiSystem, BUREAU, INDIENER, VASTLOPER, VREEMD, type Answer } from './api-system.js';
import { answerSchema, shapeFaults } from './document-shape.js';
import { expectProblem, wrongFields } from './expect-problem.js';
import { readTextPosts, withText } from './free-texts.js';

/** A BSN that belongs to nobody. */
const CANARY = '999990226';
const TWIJFEL = 'Kunt u kijken bij 999990238?';
const REDEN = 'dit is geen BSN maar een ordernummer';
/** Acts that the policy gives to one part alone, by whoever has it; all others are the programmabureau's here. */
const DOOR: Readonly<Record<string, string>> = {
  '/vastlopers/{id}/intrekkingen': INDIENER,
  '/vastlopers/{id}/nazorgantwoorden': INDIENER,
  '/webhooks': 'beheerder',
  '/vastlopers/{id}/doorgeleidingen': 'rijksvertegenwoordiger-eindhoven',
};
/** A question goes on from ministry to ministry only. */
const MINISTERIE = 'ministerie-bzk';
/** What is asked there is kept nowhere; and who looks for what must be erased, has to name it. */
const VRAGEN: readonly string[] = ['/vastlopers/_gelijkenis', '/vastlopers/_zoek'];
/** What the beheerder writes is tried in screening-beheer.int-spec.ts. */
const posts = readTextPosts().filter(({ path }) => !path.startsWith('/beheer/') && !VRAGEN.includes(path));
/** Codes of our own lists: a text that is no code of ours is refused before it is screened. */
const OPGEZOCHT = new Set(['focusgebied', 'thema']);
const velden = posts.flatMap(({ path, example, places }) =>
  places.map(({ place, codelike }) => [path, place, codelike ? `bsn_${CANARY}` : `Het BSN is ${CANARY}.`, example] as const),
);

describe('personal data in a text', () => {
  const log: string[] = [];
  let api: ApiSystem;
  let vastloper: string;
  let ids: { readonly organisatie: string; readonly toezegging: string; readonly overdracht: string };

  beforeAll(async () => {
    api = await ApiSystem.start('screening', { log });
    vastloper = await api.file();
    ids = { organisatie: organisatieIdVan('programmabureau-ehv-wz'), toezegging: randomUUID(), overdracht: randomUUID() };
    await api.owner.query(
      `INSERT INTO toezeggingen (id, vastloper_id, partij_id, hoedanigheid, stand) VALUES ($1, $2, $3, 'partner', 'gevraagd')`,
      [ids.toezegging, vastloper, ids.organisatie],
    );
    await api.owner.query(
      `INSERT INTO overdrachten (id, vastloper_id, soort, naar_organisatie_id, sinds, stand)
       VALUES ($1, $2, 'trekker', $3, '2026-11-24', 'open')`,
      [ids.overdracht, vastloper, ids.organisatie],
    );
    // Whose answer it is stands in the positie; the rijksvertegenwoordiger takes part as on their own rung.
    await api.owner.query(
      `UPDATE vastlopers SET positie = positie || jsonb_build_object(
         'toezeggingen', jsonb_build_array(jsonb_build_object('id', $2::text, 'partijId', $4::text)),
         'overdracht', jsonb_build_object('id', $3::text, 'naarOrganisatieId', $4::text)) WHERE id = $1`,
      [vastloper, ids.toezegging, ids.overdracht, ids.organisatie],
    );
    await api.owner.query(
      `INSERT INTO betrokkenheden (vastloper_id, organisatie_id, hoedanigheid, sinds, reden, sorteerdatum, ingediend_op, focusgebied)
       VALUES ($1, $2, 'rijksvertegenwoordiger', '2026-11-24', 'trede', '2026-11-24', now(), 'EHV-WZ')`,
      [vastloper, organisatieIdVan('rijksvertegenwoordiger-ehv-wz')],
    );
  }, 120_000);

  afterAll(() => api?.stop(), 60_000);

  /** The path with ids that exist, and the body with organisations that exist; a termijn may be left out. */
  const send = async (path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Answer> => {
    const over = path.startsWith('/toezeggingen')
      ? ids.toezegging
      : path.startsWith('/overdrachten')
        ? ids.overdracht
        : vastloper;
    const own = { ...body } as Record<string, unknown>;
    for (const naam of ['organisatie', 'trekkerOrganisatie', 'uitvoerderOrganisatie'])
      if (naam in own) own[naam] = path.endsWith('/doorgeleidingen') ? organisatieIdVan(MINISTERIE) : ids.organisatie;
    if ('focusgebied' in own && own['focusgebied'] === 'VLA-WW') own['focusgebied'] = 'EHV-WZ';
    delete own['termijn'];
    if (own['waaromNietGehoord'] !== undefined) delete own['stemVanBewoners'];
    return api.post(DOOR[path] ?? BUREAU, `/v1${path.replace('{id}', over)}`, own, headers);
  };

  /** The tables of the database in which this text stands, whatever the column. */
  const tablesWith = async (text: string): Promise<string[]> => {
    const { rows } = await api.owner.query<{ naam: string }>(
      `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS naam FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { naam } of rows) {
      const { rowCount } = await api.owner.query(`SELECT FROM ${naam} AS rij WHERE position($1 in rij::text) > 0 LIMIT 1`, [
        text,
      ]);
      if (rowCount) found.push(naam);
    }
    return found.sort();
  };

  it('is looked for in every act, and every body with words can say why it is something else', () => {
    const withWords = posts.filter(({ places }) => places.length > 0);
    expect(withWords.filter(({ places }) => !places.some(({ place }) => place === 'waaromGeenPersoonsgegevens'))).toEqual([]);
    expect(posts.filter((post) => !withWords.includes(post)).map(({ path }) => path)).toEqual([
      '/exports',
      '/exports/{id}/intrekkingen',
      '/vastlopers/{id}/aannames',
      '/vastlopers/{id}/ontvangstbevestigingen',
      '/vastlopers/{id}/tekstmeldingen',
      '/vastlopers/{id}/wissingen',
      '/webhooks/{id}/beeindigingen',
      '/webhooks/{id}/geheimen',
      '/webhooks/{id}/herhalingen',
      '/webhooks/{id}/hervattingen',
      '/webhooks/{id}/onderbrekingen',
      '/webhooks/{id}/proeven',
    ]);
    expect(velden.length).toBeGreaterThan(50);
  });

  it('has no place in what is put or patched', () => {
    const places = (['put', 'patch'] as const).flatMap((method) => readTextPosts(method)).flatMap((one) => one.places);
    expect(places.filter(({ codelike }) => !codelike)).toEqual([]);
  });

  it('is in no example of the document', () => {
    expect(posts.flatMap(({ example }) => listBlokkerend(screenVelden(example)))).toEqual([]);
  });

  describe('is refused without a trace', () => {
    let before: Readonly<Record<string, number>>;

    beforeAll(async () => {
      before = await api.stored();
    });

    it.each(velden)('%s %s', async (path, place, text, example) => {
      const answer = await send(path, withText(example, place, text), { 'idempotency-key': `${path}${place}` });
      expectProblem(answer, OPGEZOCHT.has(place) ? 'INVOER_ONGELDIG' : 'PERSOONSGEGEVENS');
      expect([wrongFields(answer), answer.text.includes(CANARY)]).toEqual([[place], false]);
    });

    it('in the database and the metrics', async () => {
      expect(await api.stored()).toEqual(before);
      expect(await tablesWith(VASTLOPER.omschrijving)).toEqual(['public.handelingen', 'public.vastlopers']);
      expect(await tablesWith(CANARY)).toEqual([]);
      expect((await api.send('/metrics')).text).toContain('PERSOONSGEGEVENS');
      expect((await api.send('/metrics')).text).not.toContain(CANARY);
    }, 60_000);
  });

  it('may stand in a question, which leaves no trace either', async () => {
    const before = await api.stored();
    const vragen = readTextPosts().filter(({ path }) => VRAGEN.includes(path));
    expect(vragen.map(({ path }) => path).sort()).toEqual(VRAGEN);
    for (const { path, example, places } of vragen)
      for (const { place } of places) {
        const answer = await send(path, withText(example, place, `Het BSN is ${CANARY}.`), { 'idempotency-key': place });
        expect([place, answer.status, answer.text.includes(CANARY)]).toEqual([place, 200, false]);
      }
    expect(await api.stored()).toEqual(before);
    expect(await tablesWith(CANARY)).toEqual([]);
    expect(log.join('')).not.toContain(CANARY);
  }, 60_000);

  it('names all fields and kinds at once, after the form of the body is good', async () => {
    const body = { ...VASTLOPER, titel: `BSN ${CANARY}`, regel: { naam: 'NL91ABNA0417164300' }, stemVanBewoners: TWIJFEL };
    const answer = await send('/vastlopers', body);
    expectProblem(answer, 'PERSOONSGEGEVENS');
    expect(answer.body['fouten']).toMatchObject([
      { veld: 'titel', soort: 'bsn', ambigu: false, melding: `${UITLEG.bsn.titel}. ${UITLEG.bsn.uitleg}` },
      { veld: 'regel.naam', soort: 'iban', ambigu: false },
      { veld: 'stemVanBewoners', soort: 'bsn', ambigu: true },
    ]);
    const shapeless = await send('/vastlopers', { ...body, watKanWel: '' });
    expectProblem(shapeless, 'INVOER_ONGELDIG');
    expect(wrongFields(shapeless)).toEqual(['watKanWel']);
  });

  it('tells nothing to who does not see the case', async () => {
    const answer = await api.post(VREEMD, `/v1/vastlopers/${vastloper}/aanvullingen`, { tekst: `BSN ${CANARY}` });
    expectProblem(answer, 'VASTLOPER_NIET_GEVONDEN');
  });

  it('goes through with a reason when it is in doubt, and the reason stays with the handeling', async () => {
    expectProblem(await send('/vastlopers/{id}/aanvullingen', { tekst: TWIJFEL }), 'PERSOONSGEGEVENS');
    const filed = await api.post(INDIENER, '/v1/vastlopers', {
      ...VASTLOPER,
      watKanWel: TWIJFEL,
      waaromGeenPersoonsgegevens: REDEN,
    });
    const added = await send('/vastlopers/{id}/aanvullingen', { tekst: TWIJFEL, waaromGeenPersoonsgegevens: REDEN });
    expect([filed.status, added.status]).toEqual([201, 202]);
    const { rows } = await api.owner.query<{ soort: string; payload: object }>(
      `SELECT soort, payload FROM handelingen WHERE payload ->> 'waaromGeenPersoonsgegevens' = $1 ORDER BY volgnummer`,
      [REDEN],
    );
    expect(rows).toMatchObject([
      { soort: 'indienen', payload: { watKanWel: TWIJFEL, waaromGeenPersoonsgegevens: REDEN } },
      { soort: 'aanvullen', payload: { tekst: TWIJFEL, waaromGeenPersoonsgegevens: REDEN } },
    ]);
    const { body } = await api.get(INDIENER, `/v1/vastlopers/${String(filed.body['id'])}/gebeurtenissen`);
    expect(body['items']).toMatchObject([{ gegevens: { waaromGeenPersoonsgegevens: REDEN } }]);
  }, 30_000);

  it.each([
    ['too short', 'geen bsn', 'INVOER_ONGELDIG'],
    ['one word', 'ordernummer', 'INVOER_ONGELDIG'],
    ['too long', 'dit is geen BSN '.repeat(20), 'INVOER_ONGELDIG'],
    ['the number itself', `dit is geen persoon maar ${CANARY}`, 'PERSOONSGEGEVENS'],
  ] as const)('stays out with a reason that will not do: %s', async (_what, waaromGeenPersoonsgegevens, code) => {
    const answer = await send('/vastlopers', { ...VASTLOPER, titel: TWIJFEL, waaromGeenPersoonsgegevens });
    expectProblem(answer, code);
    expect(wrongFields(answer)).toContain('waaromGeenPersoonsgegevens');
  });

  it('only gives a hint when it may stay, the same each time with the same key', async () => {
    const hint = (veld: string) => [
      { veld, soort: 'telefoonnummer', uitleg: `${UITLEG.telefoonnummer.titel}. ${UITLEG.telefoonnummer.uitleg}` },
    ];
    const tries = [
      ['/vastlopers', 201, 'watKanWel', { ...VASTLOPER, watKanWel: 'Bel 06-12345678.' }],
      ['/vastlopers/{id}/aanvullingen', 202, 'tekst', { tekst: 'Bel 06-12345678.' }],
    ] as const;
    for (const [path, status, veld, body] of tries) {
      const key = { 'idempotency-key': `hint-${veld}` };
      const first = await send(path, body, key);
      expect([first.status, first.body['waarschuwingen']]).toEqual([status, hint(veld)]);
      expect(shapeFaults(first.body, answerSchema('post', path, status))).toEqual([]);
      const again = await send(path, body, key);
      expect([again.status, again.body]).toEqual([status, first.body]);
    }
    expect((await send('/vastlopers', VASTLOPER)).body['waarschuwingen']).toEqual([]);
  }, 30_000);

  it('is refused the same again with the same key, which then takes the mended text', async () => {
    const key = { 'idempotency-key': 'herstel' };
    const [first, again] = [
      await send('/vastlopers/{id}/aanvullingen', { tekst: `BSN ${CANARY}` }, key),
      await send('/vastlopers/{id}/aanvullingen', { tekst: `BSN ${CANARY}` }, key),
    ];
    expectProblem(again, 'PERSOONSGEGEVENS');
    expect({ ...again.body, instance: '' }).toEqual({ ...first.body, instance: '' });
    expect((await send('/vastlopers/{id}/aanvullingen', { tekst: 'Het nummer is weg.' }, key)).status).toBe(202);
  }, 30_000);

  it('is in no line of the log, also when the database is away', async () => {
    // Who they are is remembered for a moment; only then does a filing get as far as its texts.
    expect((await api.get(BUREAU, '/v1/ik')).status).toBe(200);
    await api.databaseGate.shut();
    const [known, unknown] = [
      await send('/vastlopers', { ...VASTLOPER, titel: `BSN ${CANARY}` }),
      await send('/vastlopers/{id}/aanvullingen', { tekst: `BSN ${CANARY}` }),
    ];
    await api.databaseGate.open();
    expectProblem(known, 'PERSOONSGEGEVENS');
    expectProblem(unknown, 'DIENST_NIET_BEREIKBAAR');
    expect([log.length > 0, log.join('').includes(CANARY)]).toEqual([true, false]);
  }, 60_000);
});
