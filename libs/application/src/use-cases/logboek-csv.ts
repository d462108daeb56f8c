// SPDX-License-Identifier: EUPL-1.2
import type { Logboek } from '#application/ports/logboek.repository';

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
/** What a spreadsheet takes for a formula (OWASP, CSV injection): these signs at the start, also behind white space, and their wide twins. */
const FORMULE = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r]/u;

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
  return `\uFEFF${[[...KOLOMMEN], ...regels].map((velden) => `${velden.map(veld).join(',')}\r\n`).join('')}`;
}

function veld(waarde: string): string {
  const veilig = FORMULE.test(waarde) ? `'${waarde}` : waarde;
  return `"${veilig.replaceAll('"', '""')}"`;
}
