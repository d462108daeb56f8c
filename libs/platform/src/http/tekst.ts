// SPDX-License-Identifier: EUPL-1.2

/** What a text of a person must be. Lengths are in characters (code points) after trimming; `regels` allows line ends and tabs. */
export interface TekstEisen {
  readonly min: number;
  readonly max: number;
  readonly regels: boolean;
}

const CONTROL = /\p{Cc}/u;
const CONTROL_BUT_LINES = /[^\P{Cc}\n\t]/u;
/** Half of a character: cannot be written as UTF-8 and would come back as another sign. */
const BROKEN = /\p{Surrogate}/u;

/**
 * One way of writing for texts: composed characters (NFC), `\n` as line end, nothing but the text itself at both ends. What is no text stays as it is.
 * @example normaliseTekst(' cafe\u0301 \r\n') // 'café'
 */
export function normaliseTekst(value: unknown): unknown {
  return typeof value === 'string' ? value.normalize('NFC').replaceAll('\r\n', '\n').trim() : value;
}

/** What is wrong with this text, as a Dutch sentence that says what to do; null when nothing is. Emoji and right-to-left text are fine. */
export function tekstFout(value: unknown, { min, max, regels }: TekstEisen): string | null {
  const lengte = min > 1 ? `${min} tot ${max} tekens` : `hoogstens ${max} tekens`;
  if (value === undefined || value === null || value === '') return `Vul dit in met ${lengte}.`;
  if (typeof value !== 'string') return 'Stuur hier tekst, tussen aanhalingstekens.';
  if (BROKEN.test(value)) return 'In de tekst staat een half teken. Typ de tekst opnieuw.';
  if ((regels ? CONTROL_BUT_LINES : CONTROL).test(value))
    return regels ? 'Haal de onzichtbare stuurtekens uit de tekst.' : 'Schrijf dit op één regel, zonder onzichtbare stuurtekens.';
  const tekens = value.length <= min || value.length > max ? [...value].length : value.length;
  if (tekens < min || tekens > max) return `Schrijf ${lengte}. U schreef er ${tekens}.`;
  return null;
}
