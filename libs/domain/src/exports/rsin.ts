// SPDX-License-Identifier: EUPL-1.2

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/**
 * Is this an RSIN as the standard ZGW asks: nine digits that pass the test of eleven?
 * @example isRsin('123456782') // true
 * @example isRsin('123456789') // false
 */
export function isRsin(tekst: string): boolean {
  if (!/^\d{9}$/.test(tekst) || tekst === '000000000') return false;
  const som = [...tekst].reduce((sum, cijfer, n) => sum + Number(cijfer) * (WEIGHTS[n] ?? 0), 0);
  return som % 11 === 0;
}
