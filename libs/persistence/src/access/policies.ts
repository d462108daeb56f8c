// SPDX-License-Identifier: EUPL-1.2
import { BEHEER } from './beheer-policies.js';
import { KERN_IS_WAAR } from './draagt-sql.js';
import type { Policy } from './policy.js';
import { RIGHTS } from './rights.js';

/*
 * The context of the one who asks, as `Database.asZicht` sets it: `app.persoon` is an id, `app.plaatsen` reads `,organisatie/gebied,organisatie/,`,
 * where a place without an area is every area. A place is looked up in that text as it stands: taken apart first, it would cost every
 * statement a plan more. Without context both are empty, and nothing is found in them.
 */
const PERSOON = `current_setting('app.persoon', true)`;
const PLAATSEN = `current_setting('app.plaatsen', true)`;

const isVraagsteller = (persoonId: string): string => `${persoonId}::text = ${PERSOON}`;
const isOrganisatie = (organisatieId: string): string => `strpos(${PLAATSEN}, ',' || ${organisatieId}::text || '/') > 0`;
const isPlaats = (organisatieId: string, focusgebied: string): string =>
  `(strpos(${PLAATSEN}, ',' || ${organisatieId}::text || '/,') > 0 OR strpos(${PLAATSEN}, ',' || ${organisatieId}::text || '/' || ${focusgebied} || ',') > 0)`;

/**
 * The same condition, of which PostgreSQL expects that nearly every row passes. The questions of the product ask for the own places themselves, so that is
 * how it is; by itself PostgreSQL would plan for few rows, and sort them all. Of a comparison it cannot weigh it expects nearly all to hold.
 */
export const nagenoegAltijd = (voorwaarde: string): string => `CASE WHEN ${voorwaarde} THEN 1 ELSE 0 END <> 0`;

// Betrokkenheden show only the rows of the own places, so one row there is sight. OFFSET 0 keeps it one look-up per row: the planner would
// otherwise sometimes read all cases of an organisation first.
const ziet = (vastloperId: string): string =>
  nagenoegAltijd(`EXISTS (SELECT FROM betrokkenheden b WHERE b.vastloper_id = ${vastloperId} AND b.tot IS NULL OFFSET 0)`);

const nieuw = (vastloperId: string): string => `NOT vastloper_bestaat(${vastloperId})`;

const programmabureau = (focusgebied: string): string =>
  `EXISTS (SELECT FROM organisaties o WHERE o.soort = 'programmabureau' AND ${isPlaats('o.id', 'o.focusgebied')}${focusgebied})`;

const ONVERWERKT = `stand = 'ontvangen' AND code IS NULL AND versie IS NULL AND verwerkt_op IS NULL`;

/** Nobody who may not get in stores an act, whatever a program still believes of them (docs/adr/0046). */
const NIET_GESCHORST = `NOT EXISTS (SELECT FROM schorsingen s WHERE s.persoon_id = handelingen.persoon_id AND s.opgeheven_op IS NULL)`;

/** Tables of which one who sees the case sees all rows. */
const GEZIEN_MET_VASTLOPER = [
  'gebeurtenissen',
  'termijnen',
  'opschalingen',
  'toezeggingen',
  'overdrachten',
  'logcontrolepunt_koppen',
] as const;

/**
 * Writing as a person has three doors. Filing: every row belongs to a case that was not there when the statement began, in the own name, for an own
 * organisation or, as programmabureau, for another one of its area. An act: on a case that is seen, in the own name, in parts that the person truly
 * carries, not yet carried out.
 * A refusal: of an own act that still waits.
 */
const APP: readonly Policy[] = [
  {
    table: 'betrokkenheden',
    program: 'app',
    command: 'SELECT',
    using: `tot IS NULL AND ${nagenoegAltijd(isPlaats('organisatie_id', 'focusgebied'))}`,
  },
  { table: 'betrokkenheden', program: 'app', command: 'INSERT', check: `tot IS NULL AND ${nieuw('vastloper_id')}` },
  { table: 'vastlopers', program: 'app', command: 'SELECT', using: ziet('vastlopers.id') },
  {
    table: 'vastlopers',
    program: 'app',
    command: 'INSERT',
    check: `${isVraagsteller('indiener_persoon_id')} AND versie = 1 AND (${isPlaats('indiener_organisatie_id', 'focusgebied')}
      OR ${programmabureau(' AND o.focusgebied = vastlopers.focusgebied')})`,
  },
  ...GEZIEN_MET_VASTLOPER.map((table): Policy => ({
    table,
    program: 'app',
    command: 'SELECT',
    using: ziet(`${table}.vastloper_id`),
  })),
  {
    table: 'gebeurtenissen',
    program: 'app',
    command: 'INSERT',
    check: `versie = 1 AND ${isVraagsteller('persoon_id')} AND ${nieuw('vastloper_id')}`,
  },
  { table: 'termijnen', program: 'app', command: 'INSERT', check: nieuw('vastloper_id') },
  {
    table: 'berichten',
    program: 'app',
    command: 'INSERT',
    check: `stand = 'wacht' AND vastloper_id IS NOT NULL AND ${nieuw('vastloper_id')}`,
  },
  {
    table: 'handelingen',
    program: 'app',
    command: 'SELECT',
    using: `${isVraagsteller('persoon_id')} OR ${ziet('handelingen.vastloper_id')}`,
  },
  {
    table: 'handelingen',
    program: 'app',
    command: 'INSERT',
    check: `${isVraagsteller('persoon_id')} AND ${ONVERWERKT} AND ${NIET_GESCHORST} AND CASE soort
      WHEN 'indienen' THEN (${isOrganisatie('organisatie_id')} OR ${programmabureau('')}) AND ${nieuw('vastloper_id')}
      ELSE ${isOrganisatie('organisatie_id')} AND ${ziet('handelingen.vastloper_id')} AND ${KERN_IS_WAAR} END`,
  },
  {
    table: 'handelingen',
    program: 'app',
    command: 'UPDATE',
    using: `${isVraagsteller('persoon_id')} AND stand = 'ontvangen' AND soort <> 'indienen'`,
    check: `${isVraagsteller('persoon_id')} AND stand = 'geweigerd'`,
  },
];

/** Counts of cases show to whoever sees those cases; of all areas together (`*`) to whoever sees for the whole organisation. */
const BEELD: readonly Policy[] = [
  {
    table: 'beeld_cijfers',
    program: 'app',
    command: 'SELECT',
    using: nagenoegAltijd(isPlaats('organisatie_id', 'focusgebied')),
  },
];

/** The stream of an organisation shows facts of cases that are seen at this moment, and how far it is to whoever belongs to it. */
const STROOM: readonly Policy[] = [
  { table: 'stroomstanden', program: 'app', command: 'SELECT', using: isOrganisatie('organisatie_id') },
  {
    table: 'stroomgebeurtenissen',
    program: 'app',
    command: 'SELECT',
    using: `${nagenoegAltijd(isPlaats('organisatie_id', 'focusgebied'))} AND ${ziet('stroomgebeurtenissen.vastloper_id')}`,
  },
];

/** What is the person's own: the draft and the kept form nobody else reads, how they get mail, and the note that they read a confidential case. */
const EIGEN: readonly Policy[] = [
  {
    table: 'concepten',
    program: 'app',
    command: 'ALL',
    using: isVraagsteller('persoon_id'),
    check: isVraagsteller('persoon_id'),
  },
  {
    table: 'bewaarde_formulieren',
    program: 'app',
    command: 'ALL',
    using: isVraagsteller('persoon_id'),
    check: isVraagsteller('persoon_id'),
  },
  {
    table: 'mailvoorkeuren',
    program: 'app',
    command: 'ALL',
    using: isVraagsteller('persoon_id'),
    check: isVraagsteller('persoon_id'),
  },
  {
    table: 'inzagen',
    program: 'app',
    command: 'INSERT',
    check: `${isVraagsteller('persoon_id')} AND ${ziet('inzagen.vastloper_id')}`,
  },
];

/** An export is of who asked for it alone: the wish, and the pieces of the file. Only the worker makes it (docs/adr/0048). */
const EXPORTS: readonly Policy[] = [
  { table: 'exports', program: 'app', command: 'SELECT', using: isVraagsteller('persoon_id') },
  {
    table: 'exports',
    program: 'app',
    command: 'INSERT',
    check: `${isVraagsteller('persoon_id')} AND stand = 'wacht' AND gedaan = 0 AND kenmerk IS NULL AND gereed_op IS NULL AND in_wachtrij_op IS NULL`,
  },
  {
    table: 'exports',
    program: 'app',
    command: 'UPDATE',
    using: `${isVraagsteller('persoon_id')} AND stand IN ('wacht', 'bezig', 'gereed')`,
    check: `${isVraagsteller('persoon_id')} AND stand = 'ingetrokken'`,
  },
  {
    table: 'exportdelen',
    program: 'app',
    command: 'DELETE',
    using: `EXISTS (SELECT FROM exports e WHERE e.id = exportdelen.export_id AND e.stand = 'ingetrokken')`,
  },
  // The wishes show only the own ones, so one that shows is sight of its pieces.
  {
    table: 'exportdelen',
    program: 'app',
    command: 'SELECT',
    using: `EXISTS (SELECT FROM exports e WHERE e.id = exportdelen.export_id)`,
  },
];

/** Which signs of life a role may write; the worker notes the clock, the computing again, and its own parts. */
const HARTSLAGEN: readonly Policy[] = [
  { table: 'hartslagen', program: 'app', command: 'ALL', using: `onderdeel = 'klok'`, check: `onderdeel = 'klok'` },
  { table: 'hartslagen', program: 'worker', command: 'ALL', using: 'true', check: `onderdeel <> 'auditor'` },
  { table: 'hartslagen', program: 'auditor', command: 'ALL', using: 'true', check: `onderdeel = 'auditor'` },
];

/** Tables under row-level security: the case itself, what belongs to it, who may do what, and the signs of life. */
export const PROTECTED_TABLES = [
  ...new Set([...APP, ...BEELD, ...STROOM, ...EIGEN, ...EXPORTS, ...HARTSLAGEN, ...BEHEER].map(({ table }) => table)),
  'maillinks',
  'antwoordadressen',
  'ontvangen_mails',
  'afmeldlinks',
  'contactafmeldingen',
  'overzichten',
  'vernietigingsvoorstellen',
  'vernietigingsregister',
  'wachtende_gebeurtenissen',
].sort();

const everyRow = (table: string, program: Policy['program'], command: 'ALL' | 'SELECT'): Policy =>
  command === 'ALL' ? { table, program, command, using: 'true', check: 'true' } : { table, program, command, using: 'true' };

/** All policies: a person sees through their places, worker and auditor see every case within their rights, the owner brings tables up to date. */
export const POLICIES: readonly Policy[] = [
  ...APP,
  ...BEELD,
  ...STROOM,
  ...EIGEN,
  ...EXPORTS,
  ...HARTSLAGEN,
  ...BEHEER,
  ...PROTECTED_TABLES.map((table) => everyRow(table, 'owner', 'ALL')),
  ...PROTECTED_TABLES.filter((table) => table !== 'hartslagen').flatMap((table) => [
    ...(table in RIGHTS.worker ? [everyRow(table, 'worker', 'ALL')] : []),
    ...(table in RIGHTS.auditor ? [everyRow(table, 'auditor', 'SELECT')] : []),
  ]),
];
