// SPDX-License-Identifier: EUPL-1.2

/** What a spreadsheet takes for a formula (OWASP, CSV injection): these signs at the start, also behind white space, and their wide twins. */
const FORMULE = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r]/u;

/** The sign at the start of a file by which a spreadsheet knows that it is UTF-8. */
export const CSV_BEGIN = '\uFEFF';

/**
 * One line of CSV (RFC 4180) with its line end: every field in quotes, and a field that a spreadsheet would run gets an apostrophe before it.
 * @example csvRegel(['a "b"', '=1+1']) // '"a ""b""","\'=1+1"\r\n'
 */
export function csvRegel(velden: readonly string[]): string {
  return `${velden.map(veld).join(',')}\r\n`;
}

function veld(waarde: string): string {
  const veilig = FORMULE.test(waarde) ? `'${waarde}` : waarde;
  return `"${veilig.replaceAll('"', '""')}"`;
}
