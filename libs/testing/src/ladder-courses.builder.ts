// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { addDagen } from '#domain/kalender/kalender-dagen';
import { addWerkdagen } from '#domain/kalender/werkdagen';
import { AANHOUD_REDENEN, HOEDANIGHEDEN, type Hoedanigheid, TREDEN } from '#domain/ladder/begrippen';
import { HANDELING_SOORTEN, type HandelingGegevens, type HandelingSoort } from '#domain/ladder/handelingen';
import type { Zetels } from '#domain/ladder/positie';
import {
  metGetallen,
  REGELING_GETALLEN,
  REGELING_GRENZEN,
  toetsGetallen,
  type RegelingGrens,
} from '#domain/termijnen/regeling-getallen';
import { TERMIJNREGELING_STANDAARD, type Termijnregeling } from '#domain/termijnen/termijnregeling';
import { aVastloper, type VastlopersLoop } from './vastloper.builder.js';

/** One step of a course: silence until the next clock, days in which nothing runs, a new decree on a day off, or an act. */
export type Stap =
  | { wat: 'stilte' }
  | { wat: 'dagen'; aantal: number }
  | { wat: 'besluit'; overWerkdagen: number }
  | { wat: 'handeling'; soort: HandelingSoort; als: Hoedanigheid | null; keuze: number };

/** Seldom ended, or most courses would be short. */
const EINDE: readonly HandelingSoort[] = ['intrekken', 'doorverwijzen', 'afsluiten'];
const soort = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...EINDE) },
  { weight: 24, arbitrary: fc.constantFrom(...HANDELING_SOORTEN.filter((s) => !EINDE.includes(s))) },
);

const stap: fc.Arbitrary<Stap> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Stap>({ wat: 'stilte' }) },
  { weight: 1, arbitrary: fc.record({ wat: fc.constant('dagen' as const), aantal: fc.integer({ min: 1, max: 90 }) }) },
  { weight: 1, arbitrary: fc.record({ wat: fc.constant('besluit' as const), overWerkdagen: fc.integer({ min: 1, max: 15 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      wat: fc.constant('handeling' as const),
      soort,
      // Half of the acts come from somebody with every part, so that courses get far.
      als: fc.option(fc.constantFrom(...HOEDANIGHEDEN), { freq: 2 }),
      keuze: fc.nat(5),
    }),
  },
);

/** Data for an act of this kind, such as somebody might give now; `keuze` 0 to 5 tells one from another. */
export function gegevensVoor(soort: HandelingSoort, loop: VastlopersLoop, keuze: number): HandelingGegevens[HandelingSoort] {
  const werkdag = addWerkdagen(loop.vandaag, 3 + keuze * 7, loop.kalender);
  // A person may name a Saturday too.
  const later = keuze % 2 === 0 ? werkdag : addDagen(werkdag, 6 - new Date(`${werkdag}T00:00:00Z`).getUTCDay());
  const vraag = loop.positie.toezeggingen.at(keuze % Math.max(loop.positie.toezeggingen.length, 1))?.id ?? 'geen';
  const id = `onderwerp-${loop.log.length}`;
  const alle: HandelingGegevens = {
    aanvullen: {},
    aannemen: { trekkerOrganisatieId: 'org-trekker', sporen: ['quick_win'], blokkades: ['geld'] },
    doorverwijzen: { naar: 'ander_loket' },
    ontvangst_bevestigen: {},
    terugkoppelen: { volgendeDatum: later, volgendeWerkdagen: 3 + keuze * 7 },
    gesprek_vastleggen: { met: ['corporatie'] },
    partner_vragen: { toezeggingId: id, partijId: `org-partner-${keuze}`, antwoordVoor: keuze % 2 === 0 ? null : later },
    vraag_beantwoorden: {
      toezeggingId: vraag,
      antwoord: (['toegezegd', 'voorwaardelijk', 'geweigerd'] as const)[keuze % 3] ?? 'geweigerd',
      voor: later,
    },
    besluiten: { toezeggingId: id, uitvoerderOrganisatieId: 'org-uitvoerder', uitvoerenVoor: later, stemGehoord: true },
    nakomen: { toezeggingId: vraag },
    opschalen: {
      naar: keuze === 5 ? 'rijksvertegenwoordiger' : null,
      reden: keuze > 3 ? 'regel_of_wet' : 'geld',
      geenGesprekMetReden: keuze > 1,
      regelGenoemd: keuze > 3,
      gewenstOp: later,
    },
    meedenken_vragen: { organisatieId: 'org-meedenker' },
    terugleggen: { naar: TREDEN[keuze] ?? 'intake' },
    doorgeleiden: { overdrachtId: id, naarOrganisatieId: 'org-departement' },
    aanhouden: { reden: AANHOUD_REDENEN[keuze % AANHOUD_REDENEN.length] ?? 'seizoen', tot: later, werkdagen: 3 + keuze * 7 },
    hervatten: {},
    verlengen: {
      termijnId: loop.positie.termijnen.at(keuze % Math.max(loop.positie.termijnen.length, 1))?.id ?? null,
      tot: later,
      werkdagen: 3 + keuze * 7,
      akkoordVan: keuze > 3 ? 'voorzitter' : 'indiener',
      akkoordWijze: 'gesprek',
    },
    overdragen: { overdrachtId: id, naarOrganisatieId: 'org-ander', naarPersoonId: keuze > 3 ? `persoon-${keuze}` : null },
    overdracht_beantwoorden: { overdrachtId: loop.positie.overdracht?.id ?? 'geen', aanvaard: keuze % 2 === 0 },
    afsluiten: {
      resultaat: (['doorbraak', 'eenmalig_opgelost', 'niet_gelukt_wel_geleerd'] as const)[keuze % 3] ?? 'doorbraak',
      borging: 'eenmalig',
      akkoordVan: null,
    },
    nazorg_beantwoorden: { antwoord: (['houdt', 'houdt_deels', 'houdt_niet'] as const)[keuze % 3] ?? 'houdt' },
    heropenen: {},
    intrekken: {},
    tekst_melden: { handelingId: null, veld: 'titel', reden: 'naam' },
    tekst_wissen: { handelingId: null, veld: 'titel', reden: 'naam' },
  };
  return alle[soort];
}

function partij(soort: HandelingSoort, loop: VastlopersLoop, keuze: number): string | undefined {
  if (soort === 'overdracht_beantwoorden') return loop.positie.overdracht?.naarOrganisatieId;
  if (soort === 'vraag_beantwoorden' || soort === 'nakomen')
    return loop.positie.toezeggingen.at(keuze % Math.max(loop.positie.toezeggingen.length, 1))?.partijId;
  return undefined;
}

/** Does the step; an act that is refused changes nothing. */
export function doe(loop: VastlopersLoop, s: Stap): void {
  if (s.wat === 'stilte') loop.wake();
  else if (s.wat === 'dagen') loop.skipWerkdagen(s.aantal);
  else if (s.wat === 'besluit') loop.decree(addWerkdagen(loop.vandaag, s.overWerkdagen, loop.kalender));
  else {
    const wie = partij(s.soort, loop, s.keuze) ?? (s.als === null ? 'org-alles' : undefined);
    loop.act(s.soort, s.als ?? HOEDANIGHEDEN, gegevensVoor(s.soort, loop, s.keuze) as never, wie);
  }
}

/** Up to 50 steps; without `size` most courses would have a handful. */
export const route = fc.array(stap, { minLength: 1, maxLength: 50, size: 'max' });

/** Whoever is there: one area in three misses a given seat, and any number of ministries sits in The Hague. */
const zetel = (naam: string): fc.Arbitrary<string | null> => fc.option(fc.constant(naam), { freq: 2 });
const gebied: fc.Arbitrary<Zetels> = fc.record({
  indiener: fc.constant('org-indiener'),
  programmabureau: zetel('org-programmabureau'),
  doorbraakteam: zetel('org-doorbraakteam'),
  alliantieraad: zetel('org-alliantieraad'),
  rijksvertegenwoordiger: zetel('org-rijksvertegenwoordiger'),
  doorbraakoverleg: zetel('org-doorbraakoverleg'),
  coordinerendBewindspersoon: zetel('org-bewindspersoon'),
  ministeries: fc.subarray(['org-ministerie-a', 'org-ministerie-b']),
});

const getal = ({ min, max }: RegelingGrens): fc.Arbitrary<number> => fc.integer({ min, max });
/** The national terms, or any that a beheerder may set. */
const regeling: fc.Arbitrary<Termijnregeling> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(TERMIJNREGELING_STANDAARD) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(...REGELING_GETALLEN.map((naam) => getal(REGELING_GRENZEN[naam] as RegelingGrens)))
      .map((waarden) =>
        metGetallen(
          TERMIJNREGELING_STANDAARD,
          REGELING_GETALLEN.map((naam, plaats) => ({ getal: naam, waarde: waarden[plaats] ?? 0 })),
        ),
      )
      .filter((een) => toetsGetallen(een).length === 0),
  },
);

/** Where and when a case is filed: on any day of six years, also on one that is no working day, by any terms. */
export interface Begin {
  readonly start: string;
  readonly regeling: Termijnregeling;
  readonly zetels: Zetels;
}
/** Any beginning of a case. */
export const begin: fc.Arbitrary<Begin> = fc.record({
  start: fc.integer({ min: 0, max: 6 * 365 }).map((dagen) => addDagen('2026-01-01', dagen)),
  regeling,
  zetels: gebied,
});

/** The case as it was just filed. */
export function beginLoop({ start, regeling: termijnen, zetels }: Begin): VastlopersLoop {
  return aVastloper(start, termijnen, zetels);
}
