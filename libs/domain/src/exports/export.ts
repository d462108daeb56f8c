// SPDX-License-Identifier: EUPL-1.2

/** What somebody can take along: a list of the vastlopers they see, or a whole area with every log, to hand over. */
export const EXPORT_SOORTEN = ['lijst', 'gebied'] as const;
/** One of them. */
export type ExportSoort = (typeof EXPORT_SOORTEN)[number];

/** The shapes of the file: three for a list, and `jsonl` (one JSON object per line) for an area. */
export const EXPORT_FORMATEN = ['csv', 'ods', 'json', 'jsonl'] as const;
/** One of them. */
export type ExportFormaat = (typeof EXPORT_FORMATEN)[number];

/** How far an export is: asked for, being made, ready to fetch, failed for good, its file is gone, or who asked for it took it back. */
export const EXPORT_STANDEN = ['wacht', 'bezig', 'gereed', 'mislukt', 'verlopen', 'ingetrokken'] as const;
/** One of them. */
export type ExportStand = (typeof EXPORT_STANDEN)[number];

/** With which standing it can be asked for again as it was: nothing came of it, or it is gone by itself. */
export const OPNIEUW_TE_VRAGEN: readonly ExportStand[] = ['mislukt', 'verlopen'];

/** For how many hours a file can be fetched, counted from the moment it is ready (real time, docs/adr/0048). */
export const EXPORT_GELDIG_UREN = 24;
/** How many exports of one person wait or are made at once; the next one is refused. */
export const EXPORTS_TEGELIJK = 3;
/** After so many attempts that failed an export is given up, and the one who asked is told. So is one that was begun more often without any end. */
export const EXPORT_POGINGEN = 5;

const FORMATEN_VAN: Readonly<Record<ExportSoort, readonly ExportFormaat[]>> = {
  lijst: ['csv', 'ods', 'json'],
  gebied: ['jsonl'],
};

/**
 * The shapes in which this kind of export is made, the usual one first; never empty.
 * @example formatenVan('gebied') // ['jsonl']
 */
export function formatenVan(soort: ExportSoort): readonly ExportFormaat[] {
  return FORMATEN_VAN[soort];
}

const MEDIATYPEN: Readonly<Record<ExportFormaat, string>> = {
  csv: 'text/csv; charset=utf-8',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
};

/** The media type of a file of this shape. */
export function mediatypeVan(formaat: ExportFormaat): string {
  return MEDIATYPEN[formaat];
}

/**
 * The name under which a file is saved. `datum` is the Amsterdam date on which it was asked for; `focusgebied` is null when it is about no area in particular.
 * @example bestandsnaamVan('lijst', 'csv', '2026-11-23', null) // 'vastlopers-2026-11-23.csv'
 * @example bestandsnaamVan('gebied', 'jsonl', '2026-11-23', 'VLA-WW') // 'gebied-VLA-WW-2026-11-23.jsonl'
 */
export function bestandsnaamVan(soort: ExportSoort, formaat: ExportFormaat, datum: string, focusgebied: string | null): string {
  const wat = soort === 'gebied' ? 'gebied' : 'vastlopers';
  return `${[wat, ...(focusgebied === null ? [] : [focusgebied]), datum].join('-')}.${formaat}`;
}
