// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amsterdamDatum } from '../kalender/amsterdam.js';
import { KALENDER_STANDAARD as kalender } from '../kalender/kalender.js';
import { isWerkdag, volgendeWerkdag } from '../kalender/werkdagen.js';
import { kalenderTijd, type TempoAnker, werkelijkeTijd } from './tempo.js';
import { wekmomentOp } from './wekmoment.js';

const anker: TempoAnker = { werkelijk: '2026-11-21T10:00:00.000Z', kalender: '2026-11-21T10:00:00.000Z', werkdagMs: 2000 };
const na = (ms: number): string => new Date(Date.parse(anker.werkelijk) + ms).toISOString();

describe(kalenderTijd.name, () => {
  it('starts an anchor on a day off with the next working day', () => {
    expect(kalenderTijd(anker.werkelijk, anker, kalender)).toBe('2026-11-22T23:00:00.000Z');
    expect(amsterdamDatum(kalenderTijd(na(2000), anker, kalender))).toBe('2026-11-24');
  });

  it('shows working days only and never runs back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: 0, max: 5000 }), (ms, meer) => {
      const eerder = kalenderTijd(na(ms), anker, kalender);
      const later = kalenderTijd(na(ms + meer), anker, kalender);
      expect(isWerkdag(amsterdamDatum(eerder), kalender)).toBe(true);
      expect(later >= eerder).toBe(true);
    }));
  });

  it('is undone by werkelijkeTijd to within a millisecond', () => {
    fc.assert(fc.property(fc.integer({ min: -100_000, max: 4_000_000 }), (ms) => {
      const terug = Date.parse(werkelijkeTijd(kalenderTijd(na(ms), anker, kalender), anker, kalender));
      expect(Math.abs(terug - Date.parse(na(ms)))).toBeLessThanOrEqual(1);
    }));
  });

  it('has reached a wake-up at the real instant given for it, on its date', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1500 }), fc.constantFrom(50, 137, 2000), (dagen, werkdagMs) => {
      const snel = { ...anker, werkdagMs };
      const datum = volgendeWerkdag(amsterdamDatum(kalenderTijd(na(dagen * werkdagMs), snel, kalender)), kalender);
      const wek = wekmomentOp(datum, 'een-zaak', 10);
      const getoond = kalenderTijd(werkelijkeTijd(wek, snel, kalender), snel, kalender);
      expect(getoond >= wek).toBe(true);
      expect(amsterdamDatum(getoond)).toBe(datum);
    }));
  });
});

describe(wekmomentOp.name, () => {
  it('wakes at eight in the morning in Amsterdam, summer and winter', () => {
    expect(wekmomentOp('2026-11-23', 'x', 0)).toBe('2026-11-23T07:00:00.000Z');
    expect(wekmomentOp('2027-06-21', 'x', 0)).toBe('2027-06-21T06:00:00.000Z');
  });

  it('spreads cases over the minutes given, each always at the same second', () => {
    fc.assert(fc.property(fc.uuid(), fc.integer({ min: 1, max: 60 }), (id, minuten) => {
      const verschil = Date.parse(wekmomentOp('2026-11-23', id, minuten)) - Date.parse('2026-11-23T07:00:00.000Z');
      expect(verschil).toBeGreaterThanOrEqual(0);
      expect(verschil).toBeLessThan(minuten * 60_000);
      expect(wekmomentOp('2026-11-23', id, minuten)).toBe(wekmomentOp('2026-11-23', id, minuten));
    }));
    const momenten = new Set(Array.from({ length: 500 }, (_, i) => wekmomentOp('2026-11-23', `zaak-${i}`, 10)));
    expect(momenten.size).toBeGreaterThan(200);
  });
});
