// SPDX-License-Identifier: EUPL-1.2

/** What kind of personal data a finding points at (docs/glossary.md, "Gegevens over mensen"). */
export const BEVINDING_SOORTEN = [
  'bsn',
  'iban',
  'geboortedatum',
  'naam',
  'telefoonnummer',
  'emailadres',
  'adres',
  'gezondheid',
  'schulden',
  'strafbare_feiten',
] as const;
export type BevindingSoort = (typeof BEVINDING_SOORTEN)[number];

/** Does the text stay out (`blokkeert`), or may the writer go on after reading the hint (`waarschuwt`)? */
export type Ernst = 'blokkeert' | 'waarschuwt';

/**
 * One place in a text that looks like personal data. It never holds the value itself, so it may be logged and answered.
 * `van` (first) and `tot` (one past the last) count UTF-16 units of the text as it was given, as `String.prototype.slice` does.
 */
export interface Bevinding {
  readonly soort: BevindingSoort;
  readonly ernst: Ernst;
  /** True when the pattern may mean something harmless: a block may then be lifted with a reason, such as "dit is geen BSN". */
  readonly ambigu: boolean;
  readonly van: number;
  readonly tot: number;
}

/** A piece of a text: `van` is the first place, `tot` one past the last. */
export interface Stuk {
  readonly van: number;
  readonly tot: number;
}

/** Do two pieces share at least one place? @example raakt({ van: 0, tot: 3 }, { van: 3, tot: 5 }) // false */
export function raakt(een: Stuk, ander: Stuk): boolean {
  return een.van < ander.tot && ander.van < een.tot;
}

/** Does the first piece lie wholly in the second? @example ligtIn({ van: 1, tot: 3 }, { van: 0, tot: 3 }) // true */
export function ligtIn(binnen: Stuk, buiten: Stuk): boolean {
  return buiten.van <= binnen.van && binnen.tot <= buiten.tot;
}

/** A finding that warns and is not in doubt: most kinds. */
export function waarschuwing(soort: BevindingSoort, { van, tot }: Stuk): Bevinding {
  return { soort, ernst: 'waarschuwt', ambigu: false, van, tot };
}
