// SPDX-License-Identifier: EUPL-1.2
import { checkJaar, fromDagnummer, jaarVan, toDagnummer } from './kalender-dagen.js';

/**
 * The part of the legal calendar that is decided anew every few years, so that it is data and not code.
 * Plain JSON: it goes from an activity to a workflow and is frozen in the record by its `versie`.
 */
export interface Kalender {
  /** Name of this edition; a new decree gives a new one. */
  readonly versie: string;
  /** Days equated with a holiday by decree (art. 3, third paragraph, Algemene termijnenwet), `YYYY-MM-DD`. May be empty. */
  readonly gelijkgesteldeDagen: readonly string[];
  /** The last year for which the decree is known; a later date may still move, see `besluitOntbreekt`. */
  readonly bekendTotEnMetJaar: number;
}

/**
 * The calendar as known in November 2026. Source of the five equated days: "Besluit gelijkstelling van 2 januari 2026,
 * 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 met een algemeen erkende feestdag", on art. 3, third paragraph,
 * Algemene termijnenwet; a decree covers about three years, so nothing is known for 2029 and later.
 * - 2026-01-02: the Friday after New Year's Day
 * - 2026-05-15: the Friday after Ascension Day
 * - 2027-05-07: the Friday after Ascension Day
 * - 2028-04-28: the Friday after Koningsdag
 * - 2028-05-26: the Friday after Ascension Day
 */
export const KALENDER_STANDAARD: Kalender = {
  versie: '2026-1',
  gelijkgesteldeDagen: ['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
  bekendTotEnMetJaar: 2028,
};

/**
 * Easter Sunday of a year, by the Gregorian computus (Meeus, Jones and Butcher).
 * @throws RangeError when this is no whole year from 1583 to 9999.
 * @example paaszondag(2027) // '2027-03-28'
 */
export function paaszondag(jaar: number): string {
  return fromDagnummer(paasDagnummer(checkJaar(jaar)));
}

function paasDagnummer(jaar: number): number {
  const eeuw = Math.floor(jaar / 100);
  const maanjaar = jaar % 19;
  const maancorrectie = Math.floor((eeuw - Math.floor((eeuw + 8) / 25) + 1) / 3);
  const epacta = (19 * maanjaar + eeuw - Math.floor(eeuw / 4) - maancorrectie + 15) % 30;
  const weekdag = (32 + 2 * (eeuw % 4) + 2 * Math.floor((jaar % 100) / 4) - epacta - ((jaar % 100) % 4)) % 7;
  const verschuiving = Math.floor((maanjaar + 11 * epacta + 22 * weekdag) / 451);
  return toDagnummer(`${jaar}-03-01`) + epacta + weekdag - 7 * verschuiving + 21;
}

/**
 * The day on which the King's birthday is celebrated: 27 April, or 26 April when the 27th is a Sunday (decree of 2013).
 * The rule holds from 2014; for earlier years it is only carried back, no term of a vastloper lies there.
 * @throws RangeError when this is no whole year from 1583 to 9999.
 * @example koningsdag(2027) // '2027-04-27'
 * @example koningsdag(2031) // '2031-04-26'
 */
export function koningsdag(jaar: number): string {
  const zevenentwintigste = toDagnummer(`${checkJaar(jaar)}-04-27`);
  return fromDagnummer(isZondag(zevenentwintigste) ? zevenentwintigste - 1 : zevenentwintigste);
}

// 1 January 1970 was a Thursday, so the first Sunday after it has day number 3.
function isZondag(dagnummer: number): boolean {
  return (dagnummer - 3) % 7 === 0;
}

const feestdagenPerJaar = new Map<number, ReadonlySet<string>>();

/**
 * The holidays of a year (art. 3, first and second paragraph, Algemene termijnenwet): New Year's Day, Good Friday, Easter Monday,
 * Koningsdag, 5 May (every year), Ascension Day, Whit Monday and both Christmas days. Days equated by decree are not in it: they
 * are in `Kalender.gelijkgesteldeDagen`. Two holidays may share a date (Ascension Day on 5 May, as in 2016).
 * @throws RangeError when this is no whole year from 1583 to 9999.
 * @example feestdagen(2027).has('2027-03-26') // true, Good Friday
 */
export function feestdagen(jaar: number): ReadonlySet<string> {
  const bekend = feestdagenPerJaar.get(jaar);
  if (bekend !== undefined) return bekend;
  const pasen = paasDagnummer(checkJaar(jaar));
  const beweeglijk = [-2, 1, 39, 50].map((dagenNaPasen) => fromDagnummer(pasen + dagenNaPasen));
  const vast = ['01-01', '05-05', '12-25', '12-26'].map((dag) => `${jaar}-${dag}`);
  const dagen = new Set([...vast, ...beweeglijk, koningsdag(jaar)]);
  feestdagenPerJaar.set(jaar, dagen);
  return dagen;
}

/**
 * Is this date a holiday of art. 3, first or second paragraph, Algemene termijnenwet? Easter Sunday and Whit Sunday are not
 * named there and give false: they are Sundays already.
 * @throws RangeError when the text is no real date.
 * @example isFeestdag('2027-03-26') // true, Good Friday
 * @example isFeestdag('2026-05-15') // false, a day equated by decree
 */
export function isFeestdag(datum: string): boolean {
  return feestdagen(jaarVan(datum)).has(datum);
}

/**
 * Does the decree on equated days for the year of this date still lack? Then a term that ends there may move by a day or so
 * once the decree is out: warn the operator, never wait for it.
 * @throws RangeError when the text is no real date.
 * @example besluitOntbreekt('2028-12-31', KALENDER_STANDAARD) // false
 * @example besluitOntbreekt('2029-01-02', KALENDER_STANDAARD) // true
 */
export function besluitOntbreekt(datum: string, kalender: Kalender): boolean {
  return jaarVan(datum) > kalender.bekendTotEnMetJaar;
}
