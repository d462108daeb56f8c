// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { FoutError, invoerOngeldig } from '#domain/fouten/fout.errors';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { kalenderJaren } from '#domain/kalender/kalender-besluit';
import { REGELING_GETALLEN } from '#domain/termijnen/regeling-getallen';
import type { Actor } from '#application/ports/actor';
import { text, valueOf } from '../forms/field.js';
import type { PageAnswer } from '../frame/page-answer.js';
import { asked, cursorOf, outcomeOf, sendForm, type BeheerAsk, type BeheerOutcome } from './beheer-form.js';
import { besluitFields, jarenInWoorden, leesDagen } from './kalender.page.js';
import { gegevensInWoorden } from './register.page.js';
import { checkGetallen, GETAL_GROEPEN, getalInWoorden, nameFaults, readGetallen } from './termijn-fields.js';
import { maandVoor } from './toegang-pages.js';
import { checkUitnodiging } from './uitnodigen.page.js';

const ASK: BeheerAsk = {
  actor: { persoonId: 'p' } as Actor,
  page: { path: '/beheer', visitor: null, csrf: 'c', klok: null },
};
const GEBIEDEN = [{ code: 'VLA-WW', naam: 'Vlaardingen Westwijk', gemeente: 'Vlaardingen', cbsCode: 'GM0622' }];

describe(sendForm.name, () => {
  const fields = [text('naam', 'Naam')];
  const send = async (
    body: unknown,
    act: (naam: string, sleutel: string | null) => PageAnswer,
  ): Promise<PageAnswer | BeheerOutcome> => {
    let refused: BeheerOutcome | null = null;
    const answer = await sendForm(ASK, { form: 'f', fields }, body, {
      act: ({ values, opdracht }) => Promise.resolve(act(valueOf(values, 'naam'), opdracht({}).sleutel)),
      refuse: (outcome) => {
        refused = outcome;
        return Promise.resolve({ redirect: 'refused' });
      },
    });
    return refused ?? answer;
  };

  it('does what a good form asks, with its key', async () => {
    const answer = await send({ naam: ' Een ', sleutel: 'k' }, (naam, sleutel) => ({ redirect: `/${naam}/${sleutel}` }));
    expect(answer).toEqual({ redirect: '/Een/k' });
  });

  it('does nothing with a form that is not right, and keeps what was typed', async () => {
    expect(await send({ naam: '' }, () => ({ redirect: '/gedaan' }))).toMatchObject({
      attempt: { form: 'f', status: 400, errors: [{ veld: 'naam', melding: 'Vul in: Naam' }] },
    });
  });

  it('tells the fault of a use case at its field, and throws what the writer cannot mend', async () => {
    const refuse = (error: Error) => () => {
      throw error;
    };
    expect(await send({ naam: 'x' }, refuse(invoerOngeldig([{ veld: 'naam', melding: 'Nee.' }])))).toMatchObject({
      attempt: { values: { naam: ['x'] }, errors: [{ veld: 'naam', melding: 'Nee.' }] },
    });
    expect(await send({ naam: 'x' }, refuse(new FoutError('GEGEVENS_GEWIJZIGD')))).toMatchObject({
      attempt: { status: 409, whole: { title: 'Een ander was u voor' } },
    });
    await expect(send({ naam: 'x' }, refuse(new FoutError('THEMA_NIET_GEVONDEN')))).rejects.toThrow('THEMA_NIET_GEVONDEN');
  });
});

describe('what an address asks', () => {
  it('is one text without strange signs, or nothing', () => {
    expect([asked(' Gemeente\u0000 '), asked(['a', 'b']), asked(undefined), asked('x'.repeat(500)).length]).toEqual([
      'Gemeente',
      '',
      '',
      200,
    ]);
    expect([cursorOf('abc'), cursorOf(''), cursorOf(['a'])]).toEqual(['abc', null, null]);
  });
});

describe(outcomeOf.name, () => {
  it('knows the words of beheer, and no others', () => {
    const doneWith = (gedaan?: string) => outcomeOf({ page: { ...ASK.page, ...(gedaan && { gedaan }) } }).done;
    expect([doneWith('thema_hernoemd'), doneWith('toString'), doneWith()]).toEqual(['thema_hernoemd', null, null]);
  });
});

describe('the numbers of a set of terms', () => {
  const values = Object.fromEntries(REGELING_GETALLEN.map((getal) => [getal, ['12']]));

  it('are all on the form, once', () => {
    expect(GETAL_GROEPEN.flatMap(({ fields }) => fields.map(({ name }) => name)).sort()).toEqual([...REGELING_GETALLEN].sort());
  });

  it('are read as numbers, and nothing else is', () => {
    expect(checkGetallen(values)).toEqual([]);
    expect(readGetallen(values)).toContainEqual({ getal: 'treden.partners.behandelingWerkdagen', waarde: 12 });
    for (const wrong of ['', '-1', '1.5', 'x', '1000'])
      expect(checkGetallen({ ...values, vraagWerkdagen: [wrong] }).map(({ veld }) => veld)).toEqual(['vraagWerkdagen']);
  });

  it('are named where they are wrong, once', () => {
    expect(getalInWoorden('treden.partners.behandelingWerkdagen')).toBe('Partners, tijd voor de trede');
    const [fout] = nameFaults([{ veld: 'vraagWerkdagen', melding: 'Kies meer.' }]);
    expect(fout?.melding).toBe('Antwoord van een partij: Kies meer.');
    expect(nameFaults(fout ? [fout] : [])).toEqual([fout]);
  });
});

describe('the calendar on a page', () => {
  it('offers the years up to the first without a decree, that one first', () => {
    const jaren = kalenderJaren(KALENDER_STANDAARD, '2027-05-01');
    const [jaar] = besluitFields({ jaren, zonderBesluit: [], edities: [] });
    expect(jaar && 'options' in jaar && jaar.options.map(({ value }) => value)).toEqual(['2029', '2028', '2027']);
  });

  it('reads days as people write them', () => {
    expect(leesDagen(' 1-5-2029\r\n2029-05-25, 31-12-2029;iets ')).toEqual(['2029-05-01', '2029-05-25', '2029-12-31', 'iets']);
    expect(leesDagen('')).toEqual([]);
  });

  it('names one year or two', () => {
    expect([jarenInWoorden([2029]), jarenInWoorden([2029, 2030])]).toEqual(['2029', '2029 en 2030']);
  });
});

describe(maandVoor.name, () => {
  it.each([
    ['2026-11', '2026-10'],
    ['2026-01', '2025-12'],
  ])('of %s is %s', (maand, voor) => {
    expect(maandVoor(maand)).toBe(voor);
  });
});

describe(gegevensInWoorden.name, () => {
  const namen = new Map([
    ['p1', 'Iemand'],
    ['o1', 'De school'],
  ]);
  const woorden = (gegevens: Record<string, unknown>, persoonId: string | null = null, organisatieId: string | null = null) =>
    gegevensInWoorden({ persoonId, organisatieId, gegevens }, namen, GEBIEDEN);

  it.each([
    [
      { rol: 'partner', focusgebied: 'VLA-WW', geldigVanaf: '2026-12-01' },
      'Iemand, De school, als Partner, in Vlaardingen Westwijk, vanaf 1 december 2026',
    ],
    [{ lidmaatschapId: 'x', laatsteDag: '2026-12-31' }, 'Iemand, De school, tot en met 31 december 2026'],
  ])('tells whom and where: %j', (gegevens, zin) => {
    expect(woorden(gegevens, 'p1', 'o1')).toBe(zin);
  });

  it('tells what changed in reference data, and never shows an id', () => {
    expect(woorden({ code: 'wonen', van: 'Wonen', naar: 'Wonen en buurt' })).toBe('Wonen heet nu Wonen en buurt');
    expect(woorden({ maand: '2026-11' })).toBe('november 2026');
    expect(woorden({ code: 'landelijk', versie: 2, verschillen: [{}], geldigVanaf: '2026-12-01' })).toBe(
      'versie 2, 1 getal, vanaf 1 december 2026',
    );
    expect(woorden({ versie: '2028-1', jaar: 2029, bron: 'Staatscourant' })).toBe('2029, Staatscourant');
    expect(woorden({ toegangslijstId: '0193a5b0-0000-7000-8000-000000000001' }, 'weg')).toBe('');
  });
});

describe(checkUitnodiging.name, () => {
  const faults = (values: Record<string, string>): string[] =>
    checkUitnodiging(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]]))).map(({ veld }) => veld);

  it('takes a known organisation, or a new one with its kind, and never both or neither', () => {
    const emailadres = 'naam@organisatie.example';
    const nieuw = { 'nieuweOrganisatie.naam': 'Buurthuis' };
    expect(faults({ emailadres, organisatie: 'o1' })).toEqual([]);
    expect(faults({ emailadres, ...nieuw, 'nieuweOrganisatie.soort': 'welzijn' })).toEqual([]);
    expect(faults({ emailadres, ...nieuw })).toEqual(['nieuweOrganisatie.soort']);
    expect(faults({ emailadres })).toEqual(['organisatie']);
    expect(faults({ emailadres: 'naam', organisatie: 'o1', ...nieuw, 'nieuweOrganisatie.soort': 'welzijn' })).toEqual([
      'emailadres',
      'organisatie',
    ]);
  });
});
