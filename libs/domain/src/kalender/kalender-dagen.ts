// SPDX-License-Identifier: EUPL-1.2

/** Milliseconds in a day of 24 hours. */
export const DAG_MS = 86_400_000;

const DATUM = /^(\d{4})-(\d{2})-(\d{2})$/;
const EERSTE_JAAR = 1583;
const LAATSTE_JAAR = 9999;
const EERSTE_DAGNUMMER = Date.UTC(EERSTE_JAAR, 0, 1) / DAG_MS;
const LAATSTE_DAGNUMMER = Date.UTC(LAATSTE_JAAR, 11, 31) / DAG_MS;

function dagnummerOrNull(tekst: string): number | null {
  const delen = DATUM.exec(tekst);
  if (delen === null) return null;
  const [jaar, maand, dag] = [Number(delen[1]), Number(delen[2]), Number(delen[3])];
  if (jaar < EERSTE_JAAR || maand < 1 || maand > 12 || dag < 1 || dag > dagenInMaand(jaar, maand)) return null;
  return Date.UTC(jaar, maand - 1, dag) / DAG_MS;
}

function dagenInMaand(jaar: number, maand: number): number {
  if (maand === 2) return (jaar % 4 === 0 && jaar % 100 !== 0) || jaar % 400 === 0 ? 29 : 28;
  return maand === 4 || maand === 6 || maand === 9 || maand === 11 ? 30 : 31;
}

/**
 * Is this text a real date, written `YYYY-MM-DD`, in the years 1583 to 9999 (the Gregorian calendar)?
 * The empty text is none. Nothing else is accepted: no time, no spaces, no other order.
 * @example isDatum('2028-02-29') // true
 * @example isDatum('2027-02-29') // false
 */
export function isDatum(tekst: string): boolean {
  return dagnummerOrNull(tekst) !== null;
}

/**
 * The number of days from 1 January 1970 to this date; dates before it are negative.
 * @throws RangeError when the text is no real date.
 * @example toDagnummer('1970-01-02') // 1
 */
export function toDagnummer(datum: string): number {
  const dagnummer = dagnummerOrNull(datum);
  if (dagnummer === null) throw new RangeError(`Geen bestaande datum (JJJJ-MM-DD): ${JSON.stringify(datum)}`);
  return dagnummer;
}

/**
 * The date of a day number, the reverse of `toDagnummer`.
 * @throws RangeError for part of a day and for a date outside the years 1583 to 9999.
 * @example fromDagnummer(1) // '1970-01-02'
 */
export function fromDagnummer(dagnummer: number): string {
  if (!Number.isInteger(dagnummer) || dagnummer < EERSTE_DAGNUMMER || dagnummer > LAATSTE_DAGNUMMER) {
    throw new RangeError(`Dagnummer buiten de jaren ${EERSTE_JAAR} tot en met ${LAATSTE_JAAR}: ${dagnummer}`);
  }
  return new Date(dagnummer * DAG_MS).toISOString().slice(0, 10);
}

/** The year of a date. @throws RangeError when the text is no real date. @example jaarVan('2026-12-18') // 2026 */
export function jaarVan(datum: string): number {
  toDagnummer(datum);
  return Number(datum.slice(0, 4));
}

/** Hands a year back when it is a whole year from 1583 to 9999. @throws RangeError otherwise. */
export function checkJaar(jaar: number): number {
  if (!Number.isInteger(jaar) || jaar < EERSTE_JAAR || jaar > LAATSTE_JAAR) {
    throw new RangeError(`Geen jaar van ${EERSTE_JAAR} tot en met ${LAATSTE_JAAR}: ${jaar}`);
  }
  return jaar;
}

/**
 * The date this many calendar days later; a negative number goes back, 0 gives the date itself.
 * @throws RangeError when the text is no real date or the number is not whole.
 * @example addDagen('2026-12-30', 3) // '2027-01-02'
 */
export function addDagen(datum: string, aantalDagen: number): string {
  return fromDagnummer(toDagnummer(datum) + aantalDagen);
}

/**
 * The same day this many calendar months later; a month that is too short gives its last day.
 * A negative number goes back, 0 gives the date itself.
 * @throws RangeError when the text is no real date or the number is not whole.
 * @example addMaanden('2026-11-30', 3) // '2027-02-28'
 */
export function addMaanden(datum: string, aantalMaanden: number): string {
  const jaar = jaarVan(datum);
  if (!Number.isSafeInteger(aantalMaanden)) throw new RangeError(`Geen heel aantal maanden: ${aantalMaanden}`);
  const maanden = jaar * 12 + Number(datum.slice(5, 7)) - 1 + aantalMaanden;
  const doelJaar = checkJaar(Math.floor(maanden / 12));
  const doelMaand = maanden - doelJaar * 12;
  const dag = Math.min(Number(datum.slice(8, 10)), dagenInMaand(doelJaar, doelMaand + 1));
  return fromDagnummer(Date.UTC(doelJaar, doelMaand, dag) / DAG_MS);
}
