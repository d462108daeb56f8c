// SPDX-License-Identifier: EUPL-1.2
import { feestdagen, type Kalender } from './kalender.js';
import { checkJaar, toDagnummer } from './kalender-dagen.js';

/** The working days of one year, laid out so that counting and adding need no walk along the days. */
export interface Werkjaar {
  /** Day number of 1 January. */
  readonly eersteDag: number;
  /** Day numbers of the working days, in order. */
  readonly werkdagen: readonly number[];
  /** Per day of the year, counted from 0: how many working days lie before it in this year. One longer than the year. */
  readonly werkdagenVoor: readonly number[];
}

// Kept per calendar object and dropped with it: the calendar is readonly, so an answer never changes.
const werkjarenPerKalender = new WeakMap<Kalender, Map<number, Werkjaar>>();

/**
 * The working days of a year: no Saturday, Sunday, holiday or equated day (art. 3 Algemene termijnenwet). Computed once per
 * calendar and year.
 * @throws RangeError for a year outside 1583 to 9999 and for an equated day that is no real date.
 * @example werkjaarVan(2026, KALENDER_STANDAARD).werkdagen.length // 251
 */
export function werkjaarVan(jaar: number, kalender: Kalender): Werkjaar {
  const werkjaren = werkjarenPerKalender.get(kalender) ?? new Map<number, Werkjaar>();
  werkjarenPerKalender.set(kalender, werkjaren);
  const bekend = werkjaren.get(jaar);
  if (bekend !== undefined) return bekend;
  const werkjaar = buildWerkjaar(checkJaar(jaar), kalender);
  werkjaren.set(jaar, werkjaar);
  return werkjaar;
}

function buildWerkjaar(jaar: number, kalender: Kalender): Werkjaar {
  const vrij = new Set([...feestdagen(jaar), ...kalender.gelijkgesteldeDagen].map(toDagnummer));
  const eersteDag = toDagnummer(`${jaar}-01-01`);
  const laatsteDag = toDagnummer(`${jaar}-12-31`);
  const werkdagen: number[] = [];
  const werkdagenVoor: number[] = [];
  for (let dag = eersteDag; dag <= laatsteDag; dag += 1) {
    werkdagenVoor.push(werkdagen.length);
    if (!isWeekend(dag) && !vrij.has(dag)) werkdagen.push(dag);
  }
  werkdagenVoor.push(werkdagen.length);
  return { eersteDag, werkdagen, werkdagenVoor };
}

// 1 January 1970 was a Thursday: day numbers 2 and 3 are the first Saturday and Sunday. The double modulo serves earlier dates.
function isWeekend(dagnummer: number): boolean {
  const naZaterdag = (((dagnummer - 2) % 7) + 7) % 7;
  return naZaterdag < 2;
}
