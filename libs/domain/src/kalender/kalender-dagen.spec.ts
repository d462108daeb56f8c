// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDagen, addMaanden, checkJaar, fromDagnummer, isDatum, jaarVan, toDagnummer } from './kalender-dagen.js';

const dagnummer = fc.integer({ min: -140_000, max: 2_900_000 });

describe(isDatum.name, () => {
  it.each(['2026-11-21', '2028-02-29', '2000-02-29', '1583-01-01', '9999-12-31'])('accepts %s', (tekst) => {
    expect(isDatum(tekst)).toBe(true);
  });

  it.each([
    '',
    '2027-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '1582-12-31',
    '0026-11-21',
    '2026-1-2',
    '26-11-21',
    '20261121',
    '2026-11-21T00:00:00Z',
    ' 2026-11-21',
    '2026-11-21\n',
    '21-11-2026',
    '٢٠٢٦-١١-٢١',
    '+02026-11-21',
    'morgen',
  ])('refuses %j', (tekst) => {
    expect(isDatum(tekst)).toBe(false);
  });
});

describe(toDagnummer.name, () => {
  it('counts from 1 January 1970', () => {
    expect([toDagnummer('1970-01-01'), toDagnummer('1970-01-02'), toDagnummer('1969-12-31')]).toEqual([0, 1, -1]);
  });

  it('is undone by fromDagnummer and keeps the order of dates', () => {
    fc.assert(
      fc.property(dagnummer, dagnummer, (een, ander) => {
        expect(toDagnummer(fromDagnummer(een))).toBe(een);
        expect(fromDagnummer(een) < fromDagnummer(ander)).toBe(een < ander);
      }),
    );
  });

  it('refuses what is no date, with the text in the message', () => {
    expect(() => toDagnummer('2027-02-29')).toThrow(new RangeError('Geen bestaande datum (JJJJ-MM-DD): "2027-02-29"'));
    expect(() => jaarVan('vandaag')).toThrow(RangeError);
  });
});

describe(addDagen.name, () => {
  it('goes over the end of a month, a year and a leap day, both ways', () => {
    expect([addDagen('2026-12-30', 3), addDagen('2028-02-28', 1), addDagen('2027-03-01', -1), addDagen('2026-11-21', 0)]).toEqual(
      ['2027-01-02', '2028-02-29', '2027-02-28', '2026-11-21'],
    );
  });

  it('refuses half days and dates outside the calendar', () => {
    expect(() => addDagen('2026-11-21', 0.5)).toThrow(RangeError);
    expect(() => addDagen('2026-11-21', Number.NaN)).toThrow(RangeError);
    expect(() => addDagen('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDagen('1583-01-01', -1)).toThrow(RangeError);
  });
});

describe(addMaanden.name, () => {
  it.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-11-21', 12, '2027-11-21'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-12-31', -1, '2026-11-30'],
    ['2026-01-31', -11, '2025-02-28'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('gives for %s and %i months %s', (datum, maanden, verwacht) => {
    expect(addMaanden(datum, maanden)).toBe(verwacht);
  });

  it('stays in the month that was asked, on the same day or the last one', () => {
    fc.assert(
      fc.property(dagnummer, fc.integer({ min: -600, max: 600 }), (dag, maanden) => {
        const van = fromDagnummer(dag);
        fc.pre(Math.abs(toDagnummer('4000-01-01') - dag) < 700_000);
        const naar = addMaanden(van, maanden);
        const nummer = (datum: string): number => Number(datum.slice(0, 4)) * 12 + Number(datum.slice(5, 7));
        expect(nummer(naar) - nummer(van)).toBe(maanden);
        const isLaatste = addDagen(naar, 1).endsWith('-01');
        expect(naar.slice(8) === van.slice(8) || (isLaatste && naar.slice(8) < van.slice(8))).toBe(true);
      }),
    );
  });

  it('refuses part of a month and a year outside the calendar', () => {
    expect(() => addMaanden('2026-11-21', 1.5)).toThrow(RangeError);
    expect(() => addMaanden('9999-12-01', 1)).toThrow(RangeError);
    expect(() => checkJaar(1582)).toThrow(RangeError);
  });
});
