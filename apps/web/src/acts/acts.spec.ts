// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { HANDELING_SOORTEN } from '#domain/ladder/handelingen';
import { eisFouten } from '#application/use-cases/handeling-eisen';
import { TEKSTVELDEN } from '#domain/vastloper/tekstvelden';
import { aDossier, aGebeurtenis } from '../../test/dossier.builder.js';
import type { Field, FormValues } from '../forms/field.js';
import { readForm } from '../forms/read-form.js';
import { actContextOf, type Dossier } from '../vastlopers/vastloper-dossier.js';
import { WOORDEN } from '../texts/gebeurtenissen.js';
import { ANDERE_WOORDEN, TEKST_PLAATSEN } from '../texts/tekst-wissen.js';
import { ACT_GROUPS, actOfPath, possibleGroups } from './acts.js';
import { DOEL, type Act, type ActContext } from './act.js';

const ORGANISATIES = [
  { id: 'd', naam: 'Intern doorbraakteam', soort: 'doorbraakteam' },
  { id: 'm', naam: 'Ministerie', soort: 'ministerie' },
  { id: 'b', naam: 'Beheer', soort: 'beheer' },
].map((organisatie) => ({ ...organisatie, sleutel: organisatie.id, focusgebied: null, escalatieOrganisatieId: null }));
const VRAAG = {
  id: 'v1',
  partij: { id: 'i', naam: 'Welzijn' },
  stand: 'gevraagd',
  voor: '2026-12-30',
  vraag: 'Kan het wel?',
} as const;
const TERMIJN = { id: 't1', soort: 'behandeling', fase: 'regulier', stand: 'open', einddatum: '2026-12-28' } as const;

function contextWith(change: Partial<Dossier> = {}, vastloper: Parameters<typeof aDossier>[0] = {}): ActContext {
  return actContextOf(
    aDossier(vastloper, {
      organisaties: ORGANISATIES,
      toezeggingen: [VRAAG as never],
      termijnen: [TERMIJN as never],
      ...change,
    }),
  );
}

function act(soort: string): Act {
  const found = actOfPath(soort);
  if (!found) throw new Error(`There is no act ${soort}.`);
  return found;
}

/** Fills every field with something that fits it. */
function filledIn(fields: readonly Field[]): FormValues {
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      [field.kind === 'date' ? '2027-01-04' : 'options' in field ? (field.options[0]?.value ?? '') : 'Een zin.'],
    ]),
  );
}

const fieldOf = (soort: string, name: string, context = contextWith()): Field | undefined =>
  act(soort)
    .fields(context)
    .find((field) => field.name === name);
const optionsOf = (field: Field | undefined): string[] =>
  field && 'options' in field ? field.options.map(({ value }) => value) : [];

describe('ACT_GROUPS', () => {
  it('has a form for every act of the ladder, once', () => {
    expect(ACT_GROUPS.flatMap(({ acts }) => acts.map(({ soort }) => soort)).sort()).toEqual([...HANDELING_SOORTEN].sort());
  });

  it.each(HANDELING_SOORTEN)('gives %s no field twice, and no refusal to a field that is not there', (soort) => {
    const names = act(soort)
      .fields(contextWith({}, { trede: 'intern_doorbraakteam', hoedanigheden: ['trekker'] }))
      .map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(Object.values(act(soort).faults ?? {})));
  });

  it.each(HANDELING_SOORTEN.filter((soort) => soort !== 'besluiten'))(
    'makes of a filled in form for %s an input that misses nothing',
    (soort) => {
      const { fields, toInvoer } = act(soort);
      const all = fields(contextWith({}, { trede: 'alliantieraad' }));
      expect(eisFouten(soort, toInvoer(filledIn(all)) as never)).toEqual([]);
    },
  );

  it('asks in a decision for one of two: what residents say, or why they were not heard', () => {
    const { fields, toInvoer } = act('besluiten');
    const { waaromNietGehoord: _leeg, ...values } = filledIn(fields(contextWith()));
    expect(eisFouten('besluiten', toInvoer(values) as never)).toEqual([]);
    expect(eisFouten('besluiten', toInvoer(filledIn(fields(contextWith()))) as never).map(({ veld }) => veld)).toEqual([
      'stemVanBewoners',
    ]);
  });

  it.each(HANDELING_SOORTEN)('leaves nothing out of %s that is needed and not said to be optional', (soort) => {
    const all = act(soort).fields(contextWith({}, { trede: 'intern_doorbraakteam' }));
    const missing = readForm(all, {}).errors.map(({ veld }) => veld);
    expect(missing).toEqual(all.filter(({ required }) => required).map(({ name }) => name));
  });
});

describe(possibleGroups.name, () => {
  it('shows only what is possible, and no group without acts', () => {
    const groups = possibleGroups(['opschalen', 'verlengen']);
    expect(groups.map(({ naam, acts }) => [naam, acts.map(({ soort }) => soort)])).toEqual([
      ['De route', ['opschalen']],
      ['De klok', ['verlengen']],
    ]);
    expect(possibleGroups([])).toEqual([]);
  });
});

describe('the form of an act', () => {
  it('offers organisations of the area, never who only looks after the data; for another ministry only ministries', () => {
    expect(optionsOf(fieldOf('partner_vragen', 'organisatie'))).toEqual(['d', 'm']);
    expect(optionsOf(fieldOf('doorgeleiden', 'organisatie'))).toEqual(['m']);
  });

  it('starts taking up with the doorbraakteam and what the filer chose', () => {
    expect(act('aannemen').defaults?.(contextWith({}, { sporen: ['quick_win'] }))).toEqual({
      trekkerOrganisatie: ['d'],
      sporen: ['quick_win'],
      blokkades: ['lokaal_beleid'],
    });
  });

  it('asks why there was no talk only when none was recorded since the case came to this rung', () => {
    const talk = aGebeurtenis({ versie: 3, soort: 'gesprek_vastgelegd', op: '2026-12-01', gegevens: {} });
    const move = aGebeurtenis({ versie: 4, soort: 'trede_betreden', op: '2026-12-02', gegevens: {} });
    const asks = (gebeurtenissen: Dossier['gebeurtenissen']) =>
      fieldOf('opschalen', 'geenGesprekReden', contextWith({ gebeurtenissen })) !== undefined;
    expect(asks([talk])).toBe(false);
    expect(asks([move, talk])).toBe(true);
    expect(asks([])).toBe(true);
  });

  it('asks which talk of this rung led up, the newest one first and chosen', () => {
    const talk = (versie: number, op: string, handelingId: string) =>
      aGebeurtenis({ versie, soort: 'gesprek_vastgelegd', op, handelingId, gegevens: { met: ['school'], uitkomst: 'Geen ja.' } });
    const move = aGebeurtenis({ versie: 4, soort: 'trede_betreden', op: '2026-12-02', gegevens: {} });
    const gebeurtenissen = [talk(6, '2026-12-04', 'h6'), talk(5, '2026-12-03', 'h5'), move, talk(3, '2026-12-01', 'h3')];
    const context = contextWith({ gebeurtenissen });
    const field = fieldOf('opschalen', 'gesprek', context);
    expect(optionsOf(field)).toEqual(['h6', 'h5']);
    expect(field && 'options' in field && field.options[0]).toMatchObject({
      label: 'Gesprek met: school (4 december 2026)',
      description: 'Geen ja.',
    });
    expect(act('opschalen').defaults?.(context)).toMatchObject({ gesprek: ['h6'] });
    expect(act('opschalen').toInvoer({ gesprek: ['h5'] })).toMatchObject({ gesprek: 'h5' });
    expect(fieldOf('opschalen', 'gesprek')).toBeUndefined();
  });

  it('asks the bureau how it heard in aftercare what the filer says, and not the filer', () => {
    const voor = (hoedanigheid: 'indiener' | 'programmabureau') =>
      fieldOf('nazorg_beantwoorden', 'gehoordVia', contextWith({}, { status: 'nazorg', hoedanigheden: [hoedanigheid] }));
    expect(voor('programmabureau')?.required).toBe(true);
    expect(voor('indiener')).toBeUndefined();
    expect(act('nazorg_beantwoorden').toInvoer({ antwoord: ['houdt'] })).toMatchObject({ gehoordVia: null });
  });

  it('lets a case go to a colleague by name, where there is one', () => {
    expect(fieldOf('overdragen', 'persoon')).toBeUndefined();
    const context = contextWith({ collegas: [{ persoonId: 'p9', naam: 'Trekker twee', organisatieId: 'd' }] });
    expect(optionsOf(fieldOf('overdragen', 'persoon', context))).toEqual(['p9']);
    expect(act('overdragen').toInvoer({ organisatie: ['d'], persoon: ['p9'], reden: ['Ander werk.'] })).toEqual({
      organisatie: 'd',
      persoon: 'p9',
      reden: 'Ander werk.',
    });
  });

  it('goes one rung up, or straight to the rijksvertegenwoordiger, and down to a lower rung but never to the intake', () => {
    expect(optionsOf(fieldOf('opschalen', 'naar'))).toEqual(['alliantieraad', 'rijksvertegenwoordiger']);
    expect(optionsOf(fieldOf('opschalen', 'naar', contextWith({}, { trede: 'alliantieraad' })))).toEqual([
      'rijksvertegenwoordiger',
    ]);
    expect(optionsOf(fieldOf('terugleggen', 'naar'))).toEqual(['intern_doorbraakteam']);
  });

  it('lets the line give a case back to the intern doorbraakteam only', () => {
    const line = contextWith({}, { status: 'in_uitvoering', trede: 'alliantieraad', hoedanigheden: ['uitvoerder'] });
    expect(optionsOf(fieldOf('terugleggen', 'naar', line))).toEqual(['intern_doorbraakteam']);
    const chair = contextWith({}, { status: 'in_uitvoering', trede: 'alliantieraad', hoedanigheden: ['alliantie_voorzitter'] });
    expect(optionsOf(fieldOf('terugleggen', 'naar', chair))).toEqual(['intern_doorbraakteam', 'partners', 'alliantieraad']);
  });

  it('names the question it answers, ticked when it is the only one, and never that of another organisation', () => {
    const context = contextWith();
    expect(optionsOf(fieldOf('vraag_beantwoorden', DOEL, context))).toEqual(['v1']);
    expect(act('vraag_beantwoorden').defaults?.(context)).toEqual({ doel: ['v1'] });
    expect(optionsOf(fieldOf('vraag_beantwoorden', DOEL, contextWith({ eigenOrganisatieIds: ['x'] })))).toEqual([]);
    expect(optionsOf(fieldOf('nakomen', DOEL, context))).toEqual([]);
  });

  it('asks the trekker with whom they close, and not those who may close alone', () => {
    expect(fieldOf('afsluiten', 'akkoordVan', contextWith({}, { hoedanigheden: ['trekker'] }))?.required).toBe(true);
    expect(fieldOf('afsluiten', 'akkoordVan', contextWith({}, { hoedanigheden: ['doorbraakteam'] }))).toBeUndefined();
  });

  it('puts what the trekker proposed in the form of who closes', () => {
    const gegevens = {
      resultaat: 'doorbraak',
      borging: 'gewijzigd',
      akkoordVan: 'programmabureau',
      trede: 'partners',
      vangst: 'Een sleutel.',
    };
    const voorstel = aGebeurtenis({ soort: 'afsluiting_voorgesteld', gegevens });
    expect(act('afsluiten').defaults?.(contextWith({ gebeurtenissen: [voorstel] }))).toEqual({
      resultaat: ['doorbraak'],
      borging: ['gewijzigd'],
      vangst: ['Een sleutel.'],
    });
    expect(act('afsluiten').defaults?.(contextWith({ gebeurtenissen: [] }))).toEqual({});
  });

  it('offers to report or erase every text of the case and of each act in its log, and nothing twice or erased', () => {
    const gevraagd = aGebeurtenis({
      versie: 3,
      soort: 'partner_gevraagd',
      op: '2026-12-02',
      handelingId: 'h3',
      tekstvelden: ['vraag'],
    });
    const ingediend = aGebeurtenis({
      soort: 'ingediend',
      handelingId: 'h1',
      tekstvelden: ['titel', 'omschrijving', 'waaromGeenPersoonsgegevens'],
    });
    const context = contextWith(
      { gebeurtenissen: [gevraagd, ingediend] },
      { omschrijving: '[gewist op 1 december 2026: bevatte persoonsgegevens]' },
    );
    for (const soort of ['tekst_melden', 'tekst_wissen'])
      expect(optionsOf(fieldOf(soort, 'veld', context))).toEqual([
        'titel',
        'watKanWel',
        'regel',
        'h3.vraag',
        'h1.waaromGeenPersoonsgegevens',
      ]);
    const field = fieldOf('tekst_wissen', 'veld', context);
    expect(field && 'options' in field && field.options[3]?.label).toMatch(/^Vraag\. .*\(2 december 2026\)$/);
  });

  it('sends the act with the field of a later text, and only the field of what was filed', () => {
    const { toInvoer } = act('tekst_wissen');
    expect(toInvoer({ veld: ['h3.vraag'], reden: ['naam'] })).toEqual({ handeling: 'h3', veld: 'vraag', reden: 'naam' });
    expect(toInvoer({ veld: ['titel'], reden: ['naam'] })).toEqual({ veld: 'titel', reden: 'naam' });
  });

  it.each(TEKSTVELDEN)('has a name for the text %s', (veld) => {
    expect({ ...TEKST_PLAATSEN, ...WOORDEN, ...ANDERE_WOORDEN }).toHaveProperty(veld);
  });
});
