// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { nummerVan } from './nummer.js';

describe(nummerVan.name, () => {
  it.each([
    [1, 'EHV-WZ-2026-0001'],
    [42, 'EHV-WZ-2026-0042'],
    [9_999, 'EHV-WZ-2026-9999'],
    [10_000, 'EHV-WZ-2026-10000'],
  ])('writes %i as %s', (volgnummer, nummer) => {
    expect(nummerVan('EHV-WZ', 2026, volgnummer)).toBe(nummer);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %p', (volgnummer) => {
    expect(() => nummerVan('EHV-WZ', 2026, volgnummer)).toThrow(RangeError);
  });
});
