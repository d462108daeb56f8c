// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { beginVan } from './get-beeld.use-case.js';

describe(beginVan.name, () => {
  it.each([
    ['kwartaal', '2027-01-20', '2026-11-01'],
    ['kwartaal', '2027-03-31', '2027-01-01'],
    ['jaar', '2027-01-01', '2026-02-01'],
    ['jaar', '2026-12-31', '2026-01-01'],
    ['alles', '2027-01-20', null],
  ] as const)('lets %s on %s begin on %s', (periode, vandaag, begin) => {
    expect(beginVan(periode, vandaag)).toBe(begin);
  });
});
