// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GebeurtenisRegel, ToezeggingRegel } from '../ports/vastloper.repository.js';
import type { VastloperWeergave } from './vastloper-weergave.js';
import { zgwFaults } from '#testing/zgw-published-shape';
import { toZgw, type ZgwDossier } from './zgw-zaak.js';

function allFaults({ zaak, statussen, rollen, resultaat, besluiten, eigenschappen }: ZgwDossier): string[] {
  return [
    ...zgwFaults('Zaak', zaak),
    ...statussen.flatMap((status) => zgwFaults('Status', status)),
    ...rollen.flatMap((rol) => zgwFaults('Rol', rol)),
    ...(resultaat ? zgwFaults('Resultaat', resultaat) : []),
    ...besluiten.flatMap((besluit) => zgwFaults('Besluit', besluit)),
    ...eigenschappen.flatMap((eigenschap) => zgwFaults('ZaakEigenschap', eigenschap)),
  ];
}

const RSIN = '123456782';
const VASTLOPER = {
  id: '0193a5b0-0000-7000-8000-000000000001',
  nummer: 'EHV-WZ-2026-0042',
  titel: 'Drie bakken voor grofvuil mogen niet',
  focusgebied: 'EHV-WZ',
  thema: 'wonen_en_wijken',
  blokkades: ['geld'],
  status: 'afgesloten',
  trede: 'alliantieraad',
  resultaat: 'doorbraak',
  ingediendOp: '2026-11-20T23:30:00.000Z',
  trekker: { id: 't', naam: 'Corporatie' },
  aanZet: null,
  volgendeTermijn: null,
  indiener: { organisatieId: 'o', organisatie: 'Welzijn', persoon: 'Naam van de indiener' },
  omschrijving: 'Er ligt veel grofvuil op straat.',
  watKanWel: 'Eén plek proberen.',
  geprobeerd: null,
  regel: { naam: 'Afvalplan', artikel: 'artikel 3' },
  sporen: ['quick_win'],
  naamVerbergen: false,
  aanhouding: null,
} as unknown as VastloperWeergave;

const gebeurtenis = (versie: number, soort: string, gegevens: Readonly<Record<string, unknown>> = {}): GebeurtenisRegel => ({
  ...{ versie, soort, gegevens, handelingId: null, tekstvelden: [] },
  op: `2026-12-0${versie}T23:30:00.000Z`,
  door: { organisatie: 'Alliantieraad', persoon: 'Naam van een voorzitter', namens: null },
});
const LOG = [
  gebeurtenis(1, 'ingediend'),
  gebeurtenis(2, 'trede_betreden', { van: 'intake', naar: 'alliantieraad' }),
  gebeurtenis(3, 'teruggekoppeld', { tekst: 'Wij zijn bezig.' }),
  gebeurtenis(4, 'besloten', { trede: 'alliantieraad', besluit: 'De bakken komen er.', waarom: 'Het werkt elders ook.' }),
  gebeurtenis(5, 'afgesloten', { resultaat: 'doorbraak', vangst: 'De bakken staan er.' }),
  gebeurtenis(6, 'nazorg_afgerond'),
];
const TOEZEGGING = { partij: { id: 'p', naam: 'Gemeente' } } as ToezeggingRegel;
const zgw = (change: object = {}): ZgwDossier =>
  toZgw({
    vastloper: { ...VASTLOPER, ...change },
    gebeurtenissen: LOG,
    toezeggingen: [TOEZEGGING, TOEZEGGING],
    rsin: RSIN,
  });

describe(toZgw.name, () => {
  it('fits the published shape', () => {
    expect(allFaults(zgw())).toEqual([]);
  });

  it.each([
    ['an end date, which the standard takes from the last status', { einddatum: '2026-12-06' }, ['einddatum']],
    ['a day that does not exist', { startdatum: '2026-02-30' }, ['startdatum']],
    ['a field that is not there', { trede: 'intake' }, ['trede']],
    ['a type that is no address', { zaaktype: 'vastloper' }, ['zaaktype']],
    ['a number where text goes', { omschrijving: 12 }, ['omschrijving']],
    ['a pause of the wrong kind', { opschorting: { indicatie: 'ja', reden: 'vakantie' } }, ['opschorting.indicatie']],
    ['a pause without a reason', { opschorting: { indicatie: true } }, ['opschorting.reden']],
    ['a mark with too many signs', { kenmerken: [{ kenmerk: 'x'.repeat(41), bron: 'x' }] }, ['kenmerken.0.kenmerk']],
    ['a word that is not in the list', { vertrouwelijkheidaanduiding: 'besloten' }, ['vertrouwelijkheidaanduiding']],
    ['nothing where something must stand', { bronorganisatie: undefined }, ['bronorganisatie']],
  ])('would not fit it with %s', (_, change, fouten) => {
    expect(zgwFaults('Zaak', { ...zgw().zaak, ...change })).toEqual(fouten);
  });

  it('would not fit it with a decision of another shape', () => {
    const [besluit] = zgw().besluiten;
    const wrong = { ...besluit, datum: '2026-12-05T10:00:00Z', vervalredenWeergave: 'x', bestuursorgaan: 'x'.repeat(51) };
    expect(zgwFaults('Besluit', wrong)).toEqual(['datum', 'bestuursorgaan', 'vervalredenWeergave']);
  });

  it('fits it for any words, however long', () => {
    const tekst = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3_000 });
    fc.assert(
      fc.property(tekst, tekst, tekst, (titel, omschrijving, naam) => {
        const dossier = zgw({ titel, omschrijving, trekker: { id: 't', naam }, aanhouding: { reden: titel } });
        expect(allFaults(dossier)).toEqual([]);
        expect(dossier.eigenschappen).toContainEqual(expect.objectContaining({ waarde: omschrijving }));
      }),
      { numRuns: 30 },
    );
  });

  it('tells the way along the rungs as statussen, and nothing that is no status', () => {
    expect(zgw().statussen.map(({ statustype }) => statustype.split(':').at(-1))).toEqual([
      'ingediend',
      'alliantieraad',
      'in_uitvoering',
      'nazorg',
      'afgesloten',
    ]);
  });

  it('ends at once when it did not work, and not before the aftercare is over when it did', () => {
    const laatste = (resultaat: string): string | undefined =>
      toZgw({
        ...{ vastloper: VASTLOPER, toezeggingen: [], rsin: RSIN },
        gebeurtenissen: [gebeurtenis(1, 'ingediend'), gebeurtenis(2, 'afgesloten', { resultaat })],
      }).statussen.at(-1)?.statustype;
    expect(['doorbraak', 'eenmalig_opgelost', 'niet_gelukt_wel_geleerd'].map(laatste)).toEqual(
      ['nazorg', 'nazorg', 'afgesloten'].map((status) => `urn:doorbraak:statustype:${status}`),
    );
  });

  it('has the days as they were in Amsterdam', () => {
    expect(zgw().zaak).toMatchObject({ registratiedatum: '2026-11-21', startdatum: '2026-11-21' });
    expect(zgw().besluiten).toMatchObject([{ datum: '2026-12-05' }]);
  });

  it('has the decision and the outcome with their words', () => {
    const { besluiten, resultaat } = zgw();
    expect(besluiten).toEqual([
      expect.objectContaining({ identificatie: 'EHV-WZ-2026-0042-4', toelichting: 'De bakken komen er.\nHet werkt elders ook.' }),
    ]);
    expect(resultaat).toMatchObject({
      resultaattype: 'urn:doorbraak:resultaattype:doorbraak',
      toelichting: 'De bakken staan er.',
    });
    expect(zgw({ resultaat: null }).resultaat).toBeNull();
  });

  it('names organisations, each once, and nobody by name', () => {
    expect(
      zgw().rollen.map(({ roltoelichting, betrokkeneIdentificatie }) => [roltoelichting, betrokkeneIdentificatie.statutaireNaam]),
    ).toEqual([
      ['indiener', 'Welzijn'],
      ['trekker', 'Corporatie'],
      ['partij', 'Gemeente'],
    ]);
    expect(JSON.stringify(zgw())).not.toContain('Naam van');
  });

  it('marks a case whose filer hides their name as confidential', () => {
    expect([zgw().zaak, zgw({ naamVerbergen: true }).zaak].map((zaak) => zaak.vertrouwelijkheidaanduiding)).toEqual([
      'zaakvertrouwelijk',
      'vertrouwelijk',
    ]);
  });
});
