// SPDX-License-Identifier: EUPL-1.2

/**
 * The number of a vastloper as people read and say it: area, year and place in that year, at least four digits.
 * Numbers are unique and rise per area and year; one may be missing when a filing broke off.
 * @throws RangeError when `volgnummer` is no whole number from 1.
 * @example nummerVan('EHV-WZ', 2026, 42) // 'EHV-WZ-2026-0042'
 */
export function nummerVan(focusgebied: string, jaar: number, volgnummer: number): string {
  if (!Number.isInteger(volgnummer) || volgnummer < 1) throw new RangeError(`Geen geldig volgnummer: ${volgnummer}`);
  return `${focusgebied}-${jaar}-${String(volgnummer).padStart(4, '0')}`;
}
