// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GebeurtenisRegel, ToezeggingRegel } from '../ports/vastloper.repository.js';
import type { VastloperWeergave } from './vastloper-weergave.js';
import { toZgw, type ZgwDossier } from './zgw-zaak.js';

/** What the standard asks of a field: its kind, the longest text, and whether it may be null. */
interface ZgwVeld {
  readonly soort: 'tekst' | 'uri' | 'datum' | 'tijdstip' | 'rsin' | 'object' | 'lijst' | readonly string[];
  readonly max?: number;
  readonly leeg?: boolean;
  readonly verplicht?: boolean;
}
type Vorm = Readonly<Record<string, ZgwVeld>>;

const ZAAK_REF: ZgwVeld = { soort: 'uri', max: 1000, verplicht: true };

/*
 * The shape of what one sends, of the fields that are used here, as published by VNG Realisatie: Zaken API 1.7.0 (schemas Zaak, Status, Rol with
 * RolNietNatuurlijkPersoon, Resultaat, ZaakEigenschap) and Besluiten API 1.1.0 (schema Besluit).
 */
const ZAAK: Vorm = {
  identificatie: { soort: 'tekst', max: 40 },
  bronorganisatie: { soort: 'rsin', max: 9, verplicht: true },
  verantwoordelijkeOrganisatie: { soort: 'rsin', max: 9, verplicht: true },
  omschrijving: { soort: 'tekst', max: 80 },
  toelichting: { soort: 'tekst', max: 1000 },
  zaaktype: { soort: 'uri', max: 1000, verplicht: true },
  registratiedatum: { soort: 'datum' },
  startdatum: { soort: 'datum', verplicht: true },
  einddatum: { soort: 'datum', leeg: true },
  einddatumGepland: { soort: 'datum', leeg: true },
  vertrouwelijkheidaanduiding: {
    soort: [
      ...['openbaar', 'beperkt_openbaar', 'intern', 'zaakvertrouwelijk'],
      ...['vertrouwelijk', 'confidentieel', 'geheim', 'zeer_geheim'],
    ],
  },
  opschorting: { soort: 'object', leeg: true },
  kenmerken: { soort: 'lijst' },
};
const OPSCHORTING: Vorm = {
  indicatie: { soort: 'object', verplicht: true },
  reden: { soort: 'tekst', max: 200, verplicht: true },
};
const KENMERK: Vorm = {
  kenmerk: { soort: 'tekst', max: 40, verplicht: true },
  bron: { soort: 'tekst', max: 40, verplicht: true },
};
const STATUS: Vorm = {
  zaak: ZAAK_REF,
  statustype: { soort: 'uri', max: 1000, verplicht: true },
  datumStatusGezet: { soort: 'tijdstip', verplicht: true },
  statustoelichting: { soort: 'tekst', max: 1000 },
};
const ROL: Vorm = {
  zaak: ZAAK_REF,
  betrokkeneType: {
    soort: ['natuurlijk_persoon', 'niet_natuurlijk_persoon', 'vestiging', 'organisatorische_eenheid', 'medewerker'],
    verplicht: true,
  },
  roltype: { soort: 'uri', max: 1000, verplicht: true },
  roltoelichting: { soort: 'tekst', max: 1000, verplicht: true },
  betrokkeneIdentificatie: { soort: 'object' },
};
const NIET_NATUURLIJK_PERSOON: Vorm = { statutaireNaam: { soort: 'tekst', max: 500 } };
const RESULTAAT: Vorm = {
  zaak: ZAAK_REF,
  resultaattype: { soort: 'uri', max: 1000, verplicht: true },
  toelichting: { soort: 'tekst', max: 1000 },
};
const BESLUIT: Vorm = {
  zaak: { soort: 'uri', max: 200 },
  identificatie: { soort: 'tekst', max: 50 },
  verantwoordelijkeOrganisatie: { soort: 'rsin', max: 9, verplicht: true },
  besluittype: { soort: 'uri', max: 200, verplicht: true },
  datum: { soort: 'datum', verplicht: true },
  ingangsdatum: { soort: 'datum', verplicht: true },
  toelichting: { soort: 'tekst' },
  bestuursorgaan: { soort: 'tekst', max: 50 },
};
const EIGENSCHAP: Vorm = {
  zaak: ZAAK_REF,
  eigenschap: { soort: 'uri', max: 1000, verplicht: true },
  waarde: { soort: 'tekst', verplicht: true },
};

const PATRONEN: Readonly<Record<string, RegExp>> = {
  uri: /^urn:[a-z0-9]+:.+$/,
  datum: /^\d{4}-\d{2}-\d{2}$/,
  tijdstip: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
  rsin: /^\d{9}$/,
};

/** Where an object is not as the standard says; empty when it is. */
function faults(value: object, vorm: Vorm): string[] {
  const missing = Object.entries(vorm).filter(([naam, { verplicht }]) => verplicht && !(naam in value));
  const wrong = Object.entries(value).filter(([naam, waarde]) => !fits(waarde, vorm[naam]));
  return [...missing, ...wrong].map(([naam]) => naam);
}

function fits(waarde: unknown, veld: ZgwVeld | undefined): boolean {
  if (veld === undefined) return false;
  const { soort, max = Infinity, leeg = false } = veld;
  if (waarde === null) return leeg;
  if (soort === 'object') return typeof waarde === 'object' || typeof waarde === 'boolean';
  if (soort === 'lijst') return Array.isArray(waarde);
  if (typeof waarde !== 'string' || [...waarde].length > max) return false;
  return typeof soort === 'string' ? (PATRONEN[soort]?.test(waarde) ?? true) : soort.includes(waarde);
}

function allFaults({ zaak, statussen, rollen, resultaat, besluiten, eigenschappen }: ZgwDossier): string[] {
  return [
    ...faults(zaak, ZAAK),
    ...(zaak.opschorting ? faults(zaak.opschorting, OPSCHORTING) : []),
    ...zaak.kenmerken.flatMap((kenmerk) => faults(kenmerk, KENMERK)),
    ...statussen.flatMap((status) => faults(status, STATUS)),
    ...rollen.flatMap((rol) => [...faults(rol, ROL), ...faults(rol.betrokkeneIdentificatie, NIET_NATUURLIJK_PERSOON)]),
    ...(resultaat ? faults(resultaat, RESULTAAT) : []),
    ...besluiten.flatMap((besluit) => faults(besluit, BESLUIT)),
    ...eigenschappen.flatMap((eigenschap) => faults(eigenschap, EIGENSCHAP)),
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
      'afgesloten',
    ]);
  });

  it('has the days as they were in Amsterdam', () => {
    expect(zgw().zaak).toMatchObject({ startdatum: '2026-11-21', einddatum: '2026-12-06' });
    expect(zgw({ status: 'nazorg' }).zaak.einddatum).toBeNull();
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
