// SPDX-License-Identifier: EUPL-1.2

const LANG = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * A date in words with its weekday; `datum` is an Amsterdam date.
 * @example datumInWoorden('2026-12-28') // 'maandag 28 december 2026'
 */
export function datumInWoorden(datum: string): string {
  return LANG.format(new Date(`${datum}T00:00:00Z`));
}
