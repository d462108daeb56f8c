// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isFeestdag, type Kalender, KALENDER_STANDAARD as kalender } from './kalender.js';
import { addDagen } from './kalender-dagen.js';
import {
  addWerkdagen,
  countWerkdagen,
  eersteWerkdagTotEnMet,
  eersteWerkdagVanaf,
  isWerkdag,
  subtractWerkdagen,
  volgendeWerkdag,
} from './werkdagen.js';

const datum = fc.integer({ min: 0, max: 12_000 }).map((dagen) => addDagen('2014-01-01', dagen));
const aantal = fc.integer({ min: 0, max: 1000 });

/** The rule in its plainest form, day by day: what the fast form must agree with. */
function isWerkdagVolgensDeRegel(dag: string): boolean {
  const weekdag = new Date(dag).getUTCDay();
  return weekdag !== 0 && weekdag !== 6 && !isFeestdag(dag) && !kalender.gelijkgesteldeDagen.includes(dag);
}

describe(isWerkdag.name, () => {
  it('agrees with the rule on each day of thirty years', () => {
    for (let dag = '2010-01-01'; dag < '2040-01-01'; dag = addDagen(dag, 1))
      expect([dag, isWerkdag(dag, kalender)]).toEqual([dag, isWerkdagVolgensDeRegel(dag)]);
  });

  it('follows the equated days of the calendar it is given', () => {
    const leeg: Kalender = { versie: 'leeg', gelijkgesteldeDagen: [], bekendTotEnMetJaar: 2025 };
    const later: Kalender = { versie: 'later', gelijkgesteldeDagen: ['2029-05-11', '2030-05-31'], bekendTotEnMetJaar: 2031 };
    expect([isWerkdag('2026-05-15', leeg), isWerkdag('2026-05-15', kalender)]).toEqual([true, false]);
    expect([isWerkdag('2029-05-11', kalender), isWerkdag('2029-05-11', later)]).toEqual([true, false]);
    expect([addWerkdagen('2026-05-13', 1, leeg), addWerkdagen('2026-05-13', 1, kalender)]).toEqual(['2026-05-15', '2026-05-18']);
  });

  it('gives the same answer with a calendar that came back as JSON', () => {
    expect(addWerkdagen('2026-05-13', 1, JSON.parse(JSON.stringify(kalender)) as Kalender)).toBe('2026-05-18');
  });

  it('refuses a calendar with an equated day that does not exist', () => {
    const fout: Kalender = { versie: 'fout', gelijkgesteldeDagen: ['2027-02-29'], bekendTotEnMetJaar: 2028 };
    expect(() => isWerkdag('2027-03-01', fout)).toThrow(RangeError);
  });
});

describe(addWerkdagen.name, () => {
  it('agrees with a walk day by day', () => {
    fc.assert(
      fc.property(datum, aantal, (start, werkdagen) => {
        let dag = start;
        for (let over = werkdagen; over > 0;) {
          dag = addDagen(dag, 1);
          if (isWerkdagVolgensDeRegel(dag)) over -= 1;
        }
        expect(addWerkdagen(start, werkdagen, kalender)).toBe(dag);
      }),
    );
  });

  it('never ends earlier for a later start or for more days', () => {
    fc.assert(
      fc.property(datum, fc.nat(40), aantal, fc.nat(40), (start, later, werkdagen, meer) => {
        const einde = addWerkdagen(start, werkdagen, kalender);
        expect(addWerkdagen(addDagen(start, later), werkdagen, kalender) >= einde).toBe(true);
        expect(addWerkdagen(start, werkdagen + meer, kalender) >= einde).toBe(true);
      }),
    );
  });

  it('may be taken in two steps', () => {
    fc.assert(
      fc.property(datum, aantal, aantal, (start, een, twee) => {
        expect(addWerkdagen(addWerkdagen(start, een, kalender), twee, kalender)).toBe(addWerkdagen(start, een + twee, kalender));
      }),
    );
  });

  it('gives the date itself for no days, also on a day off', () => {
    expect([addWerkdagen('2026-12-25', 0, kalender), subtractWerkdagen('2026-12-25', 0, kalender)]).toEqual([
      '2026-12-25',
      '2026-12-25',
    ]);
  });

  it('reaches over thousands of years and stops at the end of the calendar', () => {
    expect(countWerkdagen('2026-01-01', addWerkdagen('2026-01-01', 1_000_000, kalender), kalender)).toBe(1_000_000);
    expect(() => addWerkdagen('2026-01-01', 3_000_000, kalender)).toThrow(RangeError);
    expect(() => subtractWerkdagen('1583-01-03', 10, kalender)).toThrow(RangeError);
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d days', (werkdagen) => {
    expect(() => addWerkdagen('2026-12-18', werkdagen, kalender)).toThrow(RangeError);
    expect(() => subtractWerkdagen('2026-12-18', werkdagen, kalender)).toThrow(RangeError);
  });
});

describe(subtractWerkdagen.name, () => {
  it.each([
    ['2026-12-28', 1, '2026-12-24'],
    ['2026-12-27', 1, '2026-12-24'],
    ['2026-12-28', 5, '2026-12-18'],
    ['2027-05-11', 2, '2027-05-04'],
    ['2027-01-04', 2, '2026-12-30'],
    ['2027-03-30', 10, '2027-03-12'],
  ])('gives for %s and %i days %s', (start, werkdagen, verwacht) => {
    expect(subtractWerkdagen(start, werkdagen, kalender)).toBe(verwacht);
  });

  it('undoes addWerkdagen from a working day, and the other way round', () => {
    fc.assert(
      fc.property(datum, aantal, (willekeurig, werkdagen) => {
        const werkdag = eersteWerkdagVanaf(willekeurig, kalender);
        expect(subtractWerkdagen(addWerkdagen(werkdag, werkdagen, kalender), werkdagen, kalender)).toBe(werkdag);
        expect(addWerkdagen(subtractWerkdagen(werkdag, werkdagen, kalender), werkdagen, kalender)).toBe(werkdag);
      }),
    );
  });

  it('lands on a working day, strictly earlier', () => {
    fc.assert(
      fc.property(datum, fc.integer({ min: 1, max: 300 }), (dag, werkdagen) => {
        const eerder = subtractWerkdagen(dag, werkdagen, kalender);
        expect(eerder < dag && isWerkdagVolgensDeRegel(eerder)).toBe(true);
        expect(countWerkdagen(addDagen(eerder, -1), addDagen(dag, -1), kalender)).toBe(werkdagen);
      }),
    );
  });
});

describe(countWerkdagen.name, () => {
  it('leaves the first date out and takes the last one in', () => {
    expect([
      countWerkdagen('2026-12-17', '2026-12-18', kalender),
      countWerkdagen('2026-12-18', '2026-12-18', kalender),
      countWerkdagen('2026-12-18', '2026-12-20', kalender),
      countWerkdagen('2026-12-18', '2026-12-01', kalender),
    ]).toEqual([1, 0, 0, 0]);
  });

  it('adds up over parts of a period', () => {
    fc.assert(
      fc.property(datum, fc.nat(2000), fc.nat(2000), (van, een, twee) => {
        const midden = addDagen(van, een);
        const tot = addDagen(midden, twee);
        expect(countWerkdagen(van, midden, kalender) + countWerkdagen(midden, tot, kalender)).toBe(
          countWerkdagen(van, tot, kalender),
        );
      }),
    );
  });
});

describe(volgendeWerkdag.name, () => {
  it('is strictly later, with no working day in between; the two others may stay', () => {
    fc.assert(
      fc.property(datum, (dag) => {
        const volgende = volgendeWerkdag(dag, kalender);
        expect(volgende > dag).toBe(true);
        expect(countWerkdagen(dag, volgende, kalender)).toBe(1);
        expect(eersteWerkdagVanaf(dag, kalender)).toBe(isWerkdagVolgensDeRegel(dag) ? dag : volgende);
        expect(eersteWerkdagTotEnMet(dag, kalender)).toBe(
          isWerkdagVolgensDeRegel(dag) ? dag : subtractWerkdagen(dag, 1, kalender),
        );
      }),
    );
  });
});
