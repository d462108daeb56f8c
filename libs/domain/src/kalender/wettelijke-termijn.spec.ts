// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KALENDER_STANDAARD as kalender } from './kalender.js';
import { addDagen } from './kalender-dagen.js';
import { countWerkdagen, isWerkdag, volgendeWerkdag } from './werkdagen.js';
import { wettelijkeEinddatum } from './wettelijke-termijn.js';

const datum = fc.integer({ min: 0, max: 9000 }).map((dagen) => addDagen('2020-01-01', dagen));

describe(wettelijkeEinddatum.name, () => {
  it('ends on a working day, never earlier than its calendar day and no working day later than needed', () => {
    fc.assert(
      fc.property(datum, fc.integer({ min: 1, max: 90 }), (start, dagen) => {
        const einde = wettelijkeEinddatum(start, dagen, kalender);
        expect(isWerkdag(einde, kalender)).toBe(true);
        expect(einde >= addDagen(start, dagen)).toBe(true);
        const extra = countWerkdagen(addDagen(start, dagen - 1), einde, kalender);
        expect(extra === 1 || (extra === 2 && dagen >= 3 && countWerkdagen(start, einde, kalender) === 2)).toBe(true);
      }),
    );
  });

  it('asks two working days only from a term of three days on (art. 2)', () => {
    expect([1, 2, 3].map((dagen) => wettelijkeEinddatum('2026-12-24', dagen, kalender))).toEqual([
      '2026-12-28',
      '2026-12-28',
      '2026-12-29',
    ]);
  });

  it('covers 90 days and leaves a longer term on its calendar day (art. 4)', () => {
    expect(wettelijkeEinddatum('2026-11-22', 90, kalender)).toBe('2027-02-22');
    expect(wettelijkeEinddatum('2026-11-22', 91, kalender)).toBe('2027-02-21');
    expect(isWerkdag('2027-02-21', kalender)).toBe(false);
  });

  it('never ends earlier for a later start', () => {
    fc.assert(
      fc.property(datum, fc.integer({ min: 1, max: 90 }), (start, dagen) => {
        const einde = wettelijkeEinddatum(start, dagen, kalender);
        const later = wettelijkeEinddatum(addDagen(start, 1), dagen, kalender);
        expect(later >= einde && later <= volgendeWerkdag(volgendeWerkdag(einde, kalender), kalender)).toBe(true);
      }),
    );
  });

  it.each([0, -1, 2.5, Number.NaN])('refuses a term of %d days', (dagen) => {
    expect(() => wettelijkeEinddatum('2026-12-24', dagen, kalender)).toThrow(RangeError);
  });
});
