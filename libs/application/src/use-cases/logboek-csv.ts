// SPDX-License-Identifier: EUPL-1.2
import { CSV_BEGIN, csvRegel } from '#domain/exports/csv';
import type { Logboek } from '../ports/logboek.repository.js';

const KOLOMMEN = [
  'nummer',
  'versie',
  'soort',
  'op',
  'organisatie',
  'persoon',
  'namens',
  'gegevens',
  'woorden',
  'vorigeHash',
  'hash',
] as const;

/**
 * A log as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets read it as such): every field in quotes, and a field that a spreadsheet
 * would run gets an apostrophe before it. Codes and words are JSON within their field; a hidden name is empty.
 */
export function logboekCsv({ vastloper, gebeurtenissen }: Logboek): string {
  const regels = gebeurtenissen.map(({ versie, soort, op, door, gegevens, woorden, bewijs }) => [
    vastloper.nummer,
    String(versie),
    soort,
    op,
    door?.organisatie ?? '',
    door?.persoon ?? '',
    door?.namens ?? '',
    JSON.stringify(gegevens),
    woorden === null ? '' : JSON.stringify(woorden),
    bewijs.vorigeHash,
    bewijs.hash,
  ]);
  return `${CSV_BEGIN}${[[...KOLOMMEN], ...regels].map(csvRegel).join('')}`;
}
