// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amsterdamDatum, amsterdamTijdstip } from '../kalender/amsterdam.js';
import { KALENDER_STANDAARD as kalender } from '../kalender/kalender.js';
import { addDagen } from '../kalender/kalender-dagen.js';
import { addWerkdagen, isWerkdag, subtractWerkdagen } from '../kalender/werkdagen.js';
import { kalenderTijd, type TempoAnker, werkelijkeTijd } from './tempo.js';

const DAG_MS = 86_400_000;
const vrijdagmiddag: TempoAnker = {
  werkelijk: '2026-11-20T10:00:00.000Z',
  kalender: '2026-12-18T11:00:00.000Z',
  werkdagMs: 1000,
};
const werkelijkOp = (anker: TempoAnker, ms: number): string => new Date(Date.parse(anker.werkelijk) + ms).toISOString();

const twintigJaarMs = 20 * 365 * DAG_MS;
const instant = fc
  .integer({ min: 0, max: twintigJaarMs })
  .map((ms) => new Date(Date.parse('2026-01-01T00:00:00Z') + ms).toISOString());
const anker = fc.record({
  werkelijk: instant,
  kalender: instant,
  werkdagMs: fc.oneof(fc.integer({ min: 1, max: DAG_MS }), fc.constantFrom(1, 50, 137, 2000, DAG_MS)),
});
/** Real milliseconds from the anchor, up to about twenty years of working days to both sides. */
const ankerMetVerschil = anker.chain((vast) =>
  fc.tuple(fc.constant(vast), fc.integer({ min: -2500 * vast.werkdagMs, max: 5000 * vast.werkdagMs })),
);

describe(kalenderTijd.name, () => {
  it('goes from Friday night to Monday morning without losing time', () => {
    expect([0, 250, 499, 500, 1500].map((ms) => kalenderTijd(werkelijkOp(vrijdagmiddag, ms), vrijdagmiddag, kalender))).toEqual([
      '2026-12-18T11:00:00.000Z',
      '2026-12-18T17:00:00.000Z',
      '2026-12-18T22:58:33.600Z',
      '2026-12-20T23:00:00.000Z',
      '2026-12-21T23:00:00.000Z',
    ]);
  });

  it('skips Christmas and is carried on backwards before the anchor', () => {
    expect(amsterdamDatum(kalenderTijd(werkelijkOp(vrijdagmiddag, 5000), vrijdagmiddag, kalender))).toBe('2026-12-28');
    expect(kalenderTijd(werkelijkOp(vrijdagmiddag, -1000), vrijdagmiddag, kalender)).toBe('2026-12-17T11:00:00.000Z');
    expect(amsterdamDatum(kalenderTijd(werkelijkOp(vrijdagmiddag, -5501), vrijdagmiddag, kalender))).toBe('2026-12-10');
  });

  it('never runs back and shows working days only', () => {
    fc.assert(
      fc.property(ankerMetVerschil, fc.nat(10 * DAG_MS), ([vast, ms], meer) => {
        const eerder = kalenderTijd(werkelijkOp(vast, ms), vast, kalender);
        const later = kalenderTijd(werkelijkOp(vast, ms + (meer % (10 * vast.werkdagMs))), vast, kalender);
        expect(later >= eerder).toBe(true);
        expect(isWerkdag(amsterdamDatum(eerder), kalender)).toBe(true);
      }),
    );
  });

  it('is undone exactly by werkelijkeTijd', () => {
    fc.assert(
      fc.property(ankerMetVerschil, ([vast, ms]) => {
        const werkelijk = werkelijkOp(vast, ms);
        expect(werkelijkeTijd(kalenderTijd(werkelijk, vast, kalender), vast, kalender)).toBe(werkelijk);
      }),
      { numRuns: 1000 },
    );
  });

  it('moves one working day for each werkdagMs', () => {
    fc.assert(
      fc.property(anker, fc.integer({ min: -2000, max: 4000 }), (vast, werkdagen) => {
        const start = amsterdamDatum(kalenderTijd(vast.werkelijk, vast, kalender));
        const dag = amsterdamDatum(kalenderTijd(werkelijkOp(vast, werkdagen * vast.werkdagMs), vast, kalender));
        expect(dag).toBe(
          werkdagen < 0 ? subtractWerkdagen(start, -werkdagen, kalender) : addWerkdagen(start, werkdagen, kalender),
        );
      }),
    );
  });

  it('keeps the time of day over both clock changes', () => {
    const voorjaar: TempoAnker = {
      werkelijk: '2026-11-20T10:00:00.000Z',
      kalender: amsterdamTijdstip('2027-03-25', '08:00'),
      werkdagMs: 2000,
    };
    expect(kalenderTijd(werkelijkOp(voorjaar, 2000), voorjaar, kalender)).toBe(amsterdamTijdstip('2027-03-30', '08:00'));
    const najaar: TempoAnker = { ...voorjaar, kalender: amsterdamTijdstip('2027-10-29', '08:00') };
    expect(kalenderTijd(werkelijkOp(najaar, 2000), najaar, kalender)).toBe(amsterdamTijdstip('2027-11-01', '08:00'));
  });

  it.each([0, -1, 0.5, Number.NaN, DAG_MS + 1])('refuses a working day of %d ms', (werkdagMs) => {
    expect(() => kalenderTijd(vrijdagmiddag.werkelijk, { ...vrijdagmiddag, werkdagMs }, kalender)).toThrow(RangeError);
    expect(() => werkelijkeTijd(vrijdagmiddag.kalender, { ...vrijdagmiddag, werkdagMs }, kalender)).toThrow(RangeError);
  });

  it('refuses what is no instant', () => {
    expect(() => kalenderTijd('2026-11-20', vrijdagmiddag, kalender)).toThrow(RangeError);
    expect(() => werkelijkeTijd('2026-12-18T11:00:00', vrijdagmiddag, kalender)).toThrow(RangeError);
  });
});

describe(werkelijkeTijd.name, () => {
  it('gives for each instant of a day off the start of the next working day', () => {
    const maandag = werkelijkeTijd(amsterdamTijdstip('2026-12-28', '00:00'), vrijdagmiddag, kalender);
    for (const dag of ['2026-12-25', '2026-12-26', '2026-12-27']) {
      for (const tijd of ['00:00', '08:00', '23:59'])
        expect(werkelijkeTijd(amsterdamTijdstip(dag, tijd), vrijdagmiddag, kalender)).toBe(maandag);
    }
    expect(maandag).toBe('2026-11-20T10:00:04.500Z');
  });

  it('never runs back', () => {
    fc.assert(
      fc.property(anker, instant, fc.nat(20 * DAG_MS), (vast, moment, meer) => {
        const later = new Date(Date.parse(moment) + meer).toISOString();
        expect(werkelijkeTijd(later, vast, kalender) >= werkelijkeTijd(moment, vast, kalender)).toBe(true);
      }),
    );
  });

  it('wakes at or after the asked instant of a working day, less than one real millisecond late', () => {
    fc.assert(
      fc.property(anker, instant, (vast, moment) => {
        fc.pre(isWerkdag(amsterdamDatum(moment), kalender));
        const wakker = Date.parse(werkelijkeTijd(moment, vast, kalender));
        expect(kalenderTijd(new Date(wakker).toISOString(), vast, kalender) >= moment).toBe(true);
        expect(kalenderTijd(new Date(wakker - 1).toISOString(), vast, kalender) < moment).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds each morning of twenty years on its own date', () => {
    const snel: TempoAnker = { ...vrijdagmiddag, werkdagMs: 2000 };
    for (let dag = '2026-12-18'; dag < '2046-12-18'; dag = addDagen(dag, 97)) {
      const werkdag = addWerkdagen(dag, 1, kalender);
      const wakker = werkelijkeTijd(amsterdamTijdstip(werkdag, '08:00'), snel, kalender);
      expect(amsterdamDatum(kalenderTijd(wakker, snel, kalender))).toBe(werkdag);
    }
  });
});
