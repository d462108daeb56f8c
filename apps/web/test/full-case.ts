// SPDX-License-Identifier: EUPL-1.2
import { HANDELING_SOORTEN, type HandelingSoort } from '#domain/ladder/handelingen';
import { actOfPath } from '../src/acts/acts.js';
import { DossierPage } from '../src/desks/dossier.page.js';
import type { Field, FormValues } from '../src/forms/field.js';
import { LEES_DELEN } from '../src/vastlopers/lezen.js';
import { LezenPage } from '../src/vastlopers/lezen.page.js';
import { actContextOf, type Dossier } from '../src/vastlopers/vastloper-dossier.js';
import { VastloperPage, type VastloperPageProps } from '../src/vastlopers/vastloper.page.js';
import { ZaakPage } from '../src/vastlopers/zaak.page.js';
import { aDossier, aGebeurtenis } from './dossier.builder.js';
import type { FullPage } from './full-pages.js';
import { CLOCK, idOf, many, NAAM, organisaties, REGEL, TEKST, TITEL, wie, zaak } from './full-texts.js';

const PARTIES = 8;
const FACTS = 400;
const CLOCKS = 80;
const RUNNING = 20;

const door = { organisatie: NAAM, persoon: 'Iemand met een lange naam', namens: 'Een ander met een lange naam' };

/** What people said, each act with every text it can hold as long as it may be, in turn. */
const ACTS: readonly (readonly [soort: string, gegevens: Readonly<Record<string, string>>])[] = [
  ['aangevuld', { tekst: TEKST }],
  [
    'besloten',
    { besluit: TEKST, waarom: TEKST, stemVanBewoners: TEKST, waaromNietGehoord: TEKST, uitvoerderOrganisatieId: idOf(1) },
  ],
  ['gesprek_vastgelegd', { watNodig: TEKST, uitkomst: TEKST }],
  ['meedenken_gevraagd', { organisatieId: idOf(2), vraag: TEKST }],
  ['opgeschaald', { naar: 'doorbraakoverleg', vraag: TEKST, watGeprobeerd: TEKST, gewenstOp: '2027-01-04' }],
  ['vraag_beantwoord', { partijId: idOf(3), antwoord: 'voorwaardelijk', wat: TEKST, voorwaarde: TEKST }],
  ['afsluiting_voorgesteld', { vangst: TEKST, bijvangst: TEKST, borgingToelichting: TEKST, betekenisVoorBewoners: TEKST }],
  ['trede_betreden', { naar: 'doorbraakoverleg' }],
];
const gebeurtenissen = many(FACTS, (place) => {
  const [soort, gegevens] = ACTS[place % ACTS.length]!;
  const rest = { op: '2026-12-01T09:00:00.000Z', door, handelingId: idOf(5_000 + place), tekstvelden: Object.keys(gegevens) };
  return aGebeurtenis({ versie: FACTS - place, soort, gegevens, ...rest });
});
const termijnen = many(CLOCKS, (place) => ({
  id: idOf(1_000 + place),
  soort: place % 2 ? 'behandeling' : 'toezegging',
  fase: 'regulier',
  trede: 'rijksvertegenwoordiger',
  onderwerpId: idOf(100 + place),
  start: '2026-11-01',
  einddatum: '2026-12-28',
  stand: place < RUNNING ? 'open' : 'gehaald',
  respijtdatum: '2027-01-04',
  schorsingen: many(2, () => ({ van: '2026-11-09', tot: '2026-11-13', werkdagen: 5 })),
  verlengingen: 2,
}));
const toezeggingen = many(3 * PARTIES, (place) => ({
  id: idOf(100 + place),
  partij: wie(place % PARTIES),
  stand: 'voorwaardelijk',
  voor: null,
  vraag: TEKST,
  wat: TEKST,
  voorwaarde: TEKST,
  bewijs: TEKST,
}));

/** A case as heavy as one gets: eight parties asked three times over, all with words up to the limit, a log of four hundred facts and eighty clocks. */
export const HEAVY: Dossier = aDossier(
  {
    ...zaak(1),
    trede: 'doorbraakoverleg',
    hoedanigheden: ['programmabureau'],
    mogelijkeHandelingen: [...HANDELING_SOORTEN],
    omschrijving: TEKST,
    watKanWel: TEKST,
    geprobeerd: TEKST,
    stemVanBewoners: TEKST,
    regel: { naam: REGEL, artikel: REGEL },
    partijen: many(PARTIES, () => ({ naam: REGEL, watNodig: TEKST, watBiedt: TEKST })),
    blokkades: ['wet', 'lokaal_beleid', 'geld', 'taal'],
    sporen: ['quick_win', 'structureel'],
  } as never,
  {
    gebeurtenissen,
    termijnen,
    toezeggingen,
    organisaties,
    eigenOrganisatieIds: [idOf(2), idOf(0)],
    collegas: many(40, (place) => ({ persoonId: idOf(place), naam: NAAM })),
  } as never,
);
/** A case of which every text just shows whole: one word more and it would show beginnings. */
const BRIM = lighter(1_490, PARTIES, 220, 18);
/** A case that just is not heavy, so that nothing makes room while a form stands open. */
const MIDDLE = lighter(400, 4, 150, 8);

/** The same case with texts of this length, so many questions, texts of this length in each, and so many facts and clocks. */
function lighter(melding: number, questions: number, words: number, lines: number): Dossier {
  const cut = (text: string): string => text.slice(0, words);
  const [tekst, wat] = [TEKST.slice(0, melding), cut(TEKST)];
  const log = many(lines, (versie) =>
    aGebeurtenis({ versie, soort: 'aangevuld', door, gegevens: { tekst: wat }, tekstvelden: ['tekst'] }),
  );
  return {
    ...HEAVY,
    vastloper: {
      ...HEAVY.vastloper,
      omschrijving: tekst,
      watKanWel: tekst,
      geprobeerd: tekst,
      stemVanBewoners: tekst,
      partijen: [],
    },
    gebeurtenissen: log,
    termijnen: HEAVY.termijnen.slice(0, lines),
    toezeggingen: HEAVY.toezeggingen
      .slice(0, questions)
      .map((een) => ({ ...een, vraag: wat, wat, voorwaarde: null, bewijs: null })),
  };
}
const gelijkende = many(5, (place) => ({ ...zaak(place), zelfdeRegel: true, gelijkeBlokkades: 3 }));
const INTAKE: Dossier = { ...HEAVY, vastloper: { ...HEAVY.vastloper, status: 'ingediend' }, gelijkende: gelijkende as never };
const WACHT = { reden: 'wacht_op_indiener', sinds: '2026-12-01', tot: '2026-12-28' } as const;
const FILER: Dossier = aDossier(
  {
    ...HEAVY.vastloper,
    hoedanigheden: ['indiener'],
    mogelijkeHandelingen: ['aanvullen', 'hervatten', 'tekst_melden', 'intrekken'],
    aanhouding: WACHT,
  },
  {
    ...HEAVY,
    gebeurtenissen: [
      aGebeurtenis({ soort: 'aangehouden', gegevens: { toelichting: TEKST }, tekstvelden: ['toelichting'] }),
      ...gebeurtenissen,
    ],
  },
);

const QUIET = { done: null, waiting: null, attempt: null, whole: null, changes: [], open: null, vanaf: null };

const MEANWHILE = { done: 'terugkoppelen', changes: gebeurtenissen.slice(0, 30) } as const;

function draw(dossier: Dossier, change: Partial<VastloperPageProps> = {}): FullPage[1] {
  return () => VastloperPage({ page: CLOCK.page, dossier, newKey: () => idOf(0), ...QUIET, ...change });
}

function filled(fields: readonly Field[]): FormValues {
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      [field.kind === 'area' ? TEKST : 'options' in field ? (field.options[0]?.value ?? '') : REGEL],
    ]),
  );
}

/** A form of which every field was filled to its limit and refused, while others did thirty things. */
function refused(dossier: Dossier, soort: HandelingSoort): FullPage[1] {
  const act = actOfPath(soort)!;
  const fields = act.fields(actContextOf(dossier));
  const errors = fields.map(({ name }) => ({
    veld: name,
    melding: 'Hier staat misschien iets over een mens. Kijk er nog eens naar.',
  }));
  const attempt = { act, values: filled(fields), errors, mayExplain: true };
  const whole = { title: TITEL, text: REGEL };
  return draw(dossier, { attempt, whole, changes: gebeurtenissen.slice(0, 30) });
}

/** The pages of a case, each with as much on it as it ever shows at once. */
export const FULL_CASE: readonly FullPage[] = [
  ['/vastlopers/:nummer', draw(HEAVY)],
  ['/vastlopers/:nummer that shows whole', draw(BRIM)],
  ['/vastlopers/:nummer after an act, while others did more', draw(HEAVY, MEANWHILE)],
  ['/vastlopers/:nummer that shows whole after an act, while others did more', draw(BRIM, MEANWHILE)],
  ['/vastlopers/:nummer/besluiten that was refused on a middling case', refused(MIDDLE, 'besluiten')],
  ['/vastlopers/:nummer at the intake', draw(INTAKE)],
  ['/vastlopers/:nummer for the filer', draw(FILER)],
  ...(
    ['opschalen', 'besluiten', 'afsluiten', 'partner_vragen', 'tekst_wissen', 'vraag_beantwoorden', 'overdragen'] as const
  ).flatMap((soort): FullPage[] => [
    [`/vastlopers/:nummer?doe=${soort}`, draw(HEAVY, { open: soort })],
    [`/vastlopers/:nummer/${soort} that was refused`, refused(HEAVY, soort)],
  ]),
  ['/vastlopers/:nummer/aanvullen of the filer that was refused', refused(FILER, 'aanvullen')],
  ...LEES_DELEN.flatMap((deel) =>
    [1, 2, 3].map((blad): FullPage => [
      `/vastlopers/:nummer?${deel}=${blad}`,
      () => LezenPage({ page: CLOCK.page, dossier: HEAVY, deel, blad }),
    ]),
  ),
  ...[1, 2, 3].map((blad): FullPage => [
    `/vastlopers/:nummer/dossier?blad=${blad}`,
    () => DossierPage({ page: CLOCK.page, dossier: HEAVY, toezeggingen: HEAVY.toezeggingen, blad }),
  ]),
  ['/vastlopers/:nummer/zaak', () => ZaakPage({ page: CLOCK.page, vastloper: HEAVY.vastloper, bronorganisatie: '12' })],
];
