// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amsterdamDatum } from '../kalender/amsterdam.js';
import { hashFnv1a, wekmomentOp } from './wekmoment.js';

describe(wekmomentOp.name, () => {
  it('fills each minute of the spread and stays within it', () => {
    const begin = Date.parse(wekmomentOp('2026-12-28', 'x', 0));
    const perMinuut = Array.from({ length: 10 }, () => 0);
    for (let index = 0; index < 5000; index += 1) {
      const ms =
        Date.parse(wekmomentOp('2026-12-28', `0199e2a0-5b1c-7000-8000-${index.toString(16).padStart(12, '0')}`, 10)) - begin;
      expect(ms % 1000).toBe(0);
      const minuut = Math.floor(ms / 60_000);
      perMinuut[minuut] = (perMinuut[minuut] ?? Number.NaN) + 1;
    }
    expect(perMinuut).toHaveLength(10);
    for (const aantal of perMinuut) expect(aantal).toBeGreaterThan(350);
  });

  it('stays the same for ever: a changed hash would move the wake-ups of running cases', () => {
    expect(wekmomentOp('2026-12-28', '0199e2a0-5b1c-7000-8000-000000000042', 10)).toBe('2026-12-28T07:05:34.000Z');
  });

  it('keeps its place in the morning over the clock change', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 0, max: 60 }), (id, minuten) => {
        const winter = Date.parse(wekmomentOp('2027-03-26', id, minuten));
        const zomer = Date.parse(wekmomentOp('2027-03-29', id, minuten));
        expect(zomer - winter).toBe((3 * 24 - 1) * 3_600_000);
      }),
    );
  });

  it('stays on its date with the widest spread', () => {
    fc.assert(fc.property(fc.uuid(), (id) => expect(amsterdamDatum(wekmomentOp('2026-12-28', id, 960))).toBe('2026-12-28')));
  });

  it.each([-1, 1.5, 961, Number.NaN])('refuses a spread of %d minutes', (minuten) => {
    expect(() => wekmomentOp('2026-12-28', 'x', minuten)).toThrow(RangeError);
  });

  it('refuses what is no date', () => {
    expect(() => wekmomentOp('2027-02-29', 'x', 10)).toThrow(RangeError);
  });
});

describe(hashFnv1a.name, () => {
  // Test values published with the algorithm.
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('gives for %j the published value', (tekst, verwacht) => {
    expect(hashFnv1a(tekst)).toBe(verwacht);
  });
});
