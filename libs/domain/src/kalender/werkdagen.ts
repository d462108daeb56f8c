// SPDX-License-Identifier: EUPL-1.2
import type { Kalender } from './kalender.js';
import { fromDagnummer, jaarVan, toDagnummer } from './kalender-dagen.js';
import { werkjaarVan } from './werkjaar.js';

function checkAantal(aantalWerkdagen: number): void {
  if (!Number.isSafeInteger(aantalWerkdagen) || aantalWerkdagen < 0) {
    throw new RangeError(`Geen heel aantal werkdagen van 0 of meer: ${aantalWerkdagen}`);
  }
}

/** How many working days of its own year lie before this date, and how many up to and including it. */
function rangVan(datum: string, kalender: Kalender): { jaar: number; voor: number; totEnMet: number } {
  const jaar = jaarVan(datum);
  const { eersteDag, werkdagenVoor } = werkjaarVan(jaar, kalender);
  const index = toDagnummer(datum) - eersteDag;
  return { jaar, voor: werkdagenVoor[index] as number, totEnMet: werkdagenVoor[index + 1] as number };
}

/**
 * Is this date a working day: no Saturday or Sunday, no holiday of art. 3 Algemene termijnenwet and no day equated by decree?
 * 24 and 31 December and local feasts are ordinary working days.
 * @throws RangeError when the text is no real date.
 * @example isWerkdag('2026-05-15', KALENDER_STANDAARD) // false, equated day
 */
export function isWerkdag(datum: string, kalender: Kalender): boolean {
  const { voor, totEnMet } = rangVan(datum, kalender);
  return totEnMet > voor;
}

/**
 * The last day of a term of this many working days. Counting starts the day after the date (as art. 4.4 Woo does), and the
 * term ends at the end of the answer. 0 gives the date itself, also when that is no working day.
 * @throws RangeError when the text is no real date, the number is not whole or below 0, or the answer lies after the year 9999.
 * @example addWerkdagen('2026-12-18', 5, KALENDER_STANDAARD) // '2026-12-28'
 */
export function addWerkdagen(datum: string, aantalWerkdagen: number, kalender: Kalender): string {
  checkAantal(aantalWerkdagen);
  const start = rangVan(datum, kalender);
  if (aantalWerkdagen === 0) return datum;
  let { jaar } = start;
  let rang = start.totEnMet + aantalWerkdagen;
  let { werkdagen } = werkjaarVan(jaar, kalender);
  while (rang > werkdagen.length) {
    rang -= werkdagen.length;
    jaar += 1;
    ({ werkdagen } = werkjaarVan(jaar, kalender));
  }
  return fromDagnummer(werkdagen[rang - 1] as number);
}

/**
 * The working day this many working days before the date; the date itself does not count. Terms that count backwards always
 * move earlier, never later (own choice: art. 1 Algemene termijnenwet does not hold for them). 0 gives the date itself.
 * @throws RangeError when the text is no real date, the number is not whole or below 0, or the answer lies before the year 1583.
 * @example subtractWerkdagen('2026-12-28', 2, KALENDER_STANDAARD) // '2026-12-23'
 */
export function subtractWerkdagen(datum: string, aantalWerkdagen: number, kalender: Kalender): string {
  checkAantal(aantalWerkdagen);
  const start = rangVan(datum, kalender);
  if (aantalWerkdagen === 0) return datum;
  let { jaar } = start;
  let rang = start.voor - aantalWerkdagen + 1;
  let { werkdagen } = werkjaarVan(jaar, kalender);
  while (rang < 1) {
    jaar -= 1;
    ({ werkdagen } = werkjaarVan(jaar, kalender));
    rang += werkdagen.length;
  }
  return fromDagnummer(werkdagen[rang - 1] as number);
}

/**
 * How many working days lie after the first date, up to and including the second: the days of a term that are left.
 * 0 when the second date is the same or earlier.
 * @throws RangeError when one of the texts is no real date.
 * @example countWerkdagen('2026-12-18', '2026-12-28', KALENDER_STANDAARD) // 5
 */
export function countWerkdagen(na: string, totEnMet: string, kalender: Kalender): number {
  const van = rangVan(na, kalender);
  const tot = rangVan(totEnMet, kalender);
  if (totEnMet <= na) return 0;
  let aantal = tot.totEnMet - van.totEnMet;
  for (let jaar = van.jaar; jaar < tot.jaar; jaar += 1) aantal += werkjaarVan(jaar, kalender).werkdagen.length;
  return aantal;
}

/**
 * The first working day strictly after the date.
 * @throws RangeError when the text is no real date.
 * @example volgendeWerkdag('2026-12-24', KALENDER_STANDAARD) // '2026-12-28'
 */
export function volgendeWerkdag(datum: string, kalender: Kalender): string {
  return addWerkdagen(datum, 1, kalender);
}

/**
 * The date itself when it is a working day, else the first one after it.
 * @throws RangeError when the text is no real date.
 * @example eersteWerkdagVanaf('2026-12-25', KALENDER_STANDAARD) // '2026-12-28'
 */
export function eersteWerkdagVanaf(datum: string, kalender: Kalender): string {
  return isWerkdag(datum, kalender) ? datum : addWerkdagen(datum, 1, kalender);
}

/**
 * The date itself when it is a working day, else the last one before it.
 * @throws RangeError when the text is no real date.
 * @example eersteWerkdagTotEnMet('2026-12-27', KALENDER_STANDAARD) // '2026-12-24'
 */
export function eersteWerkdagTotEnMet(datum: string, kalender: Kalender): string {
  return isWerkdag(datum, kalender) ? datum : subtractWerkdagen(datum, 1, kalender);
}
