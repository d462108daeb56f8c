// SPDX-License-Identifier: EUPL-1.2
import { amsterdamDatum } from '#domain/kalender/amsterdam';

export { datumInWoorden } from '#domain/kalender/datum-in-woorden';

const KORT = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const MAAND = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const TIJD = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' });

/**
 * The time of an instant (ISO with zone) in Amsterdam.
 * @example kloktijd('2026-06-30T22:00:00.000Z') // '00:00'
 */
export function kloktijd(instant: string): string {
  return TIJD.format(new Date(instant));
}

/**
 * A month in words.
 * @example maandInWoorden('2026-11') // 'november 2026'
 */
export function maandInWoorden(maand: string): string {
  return MAAND.format(new Date(`${maand}-01T00:00:00Z`));
}

/**
 * A date in words without its weekday; takes an Amsterdam date or an instant (ISO with zone).
 * @example korteDatum('2026-06-30T22:00:00.000Z') // '1 juli 2026'
 */
export function korteDatum(moment: string): string {
  return KORT.format(new Date(`${moment.includes('T') ? amsterdamDatum(moment) : moment}T00:00:00Z`));
}
