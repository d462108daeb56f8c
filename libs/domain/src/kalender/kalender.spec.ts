// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amsterdamDatum, amsterdamTijdstip } from './amsterdam.js';
import { addDagen, addMaanden, isDatum } from './kalender-dagen.js';
import { besluitOntbreekt, feestdagen, isFeestdag, KALENDER_STANDAARD as kalender, koningsdag, paaszondag } from './kalender.js';
import {
  addWerkdagen,
  countWerkdagen,
  eersteWerkdagTotEnMet,
  eersteWerkdagVanaf,
  isWerkdag,
  subtractWerkdagen,
  volgendeWerkdag,
} from './werkdagen.js';
import { wettelijkeEinddatum } from './wettelijke-termijn.js';

interface Vectoren {
  equatedDays: string[];
  addWorkingDays: { start: string; days: number; end: string }[];
  legalTermInDays: { start: string; days: number; end: string }[];
  workingDaysInYear: Record<string, number>;
  koningsdag: Record<string, string>;
}
const vectoren = JSON.parse(readFileSync(new URL('./werkdagen-vectoren.json', import.meta.url), 'utf8')) as Vectoren;
const datum = fc.integer({ min: 0, max: 9000 }).map((dagen) => addDagen('2024-01-01', dagen));

describe('legal calendar', () => {
  it('knows the equated days of the decrees', () => {
    expect(kalender.gelijkgesteldeDagen).toEqual(vectoren.equatedDays);
    for (const dag of vectoren.equatedDays) expect(isWerkdag(dag, kalender)).toBe(false);
  });

  it.each(vectoren.addWorkingDays)('ends $days working days after $start on $end', ({ start, days, end }) => {
    expect(addWerkdagen(start, days, kalender)).toBe(end);
  });

  it.each(vectoren.legalTermInDays)('ends a legal term of $days days from $start on $end', ({ start, days, end }) => {
    expect(wettelijkeEinddatum(start, days, kalender)).toBe(end);
  });

  it.each(Object.entries(vectoren.workingDaysInYear))('counts the working days of %s', (jaar, aantal) => {
    expect(countWerkdagen(`${Number(jaar) - 1}-12-31`, `${jaar}-12-31`, kalender)).toBe(aantal);
  });

  it.each(Object.entries(vectoren.koningsdag))('celebrates Koningsdag of %s on %s', (jaar, dag) => {
    expect(koningsdag(Number(jaar))).toBe(dag);
  });

  it('lists the holidays of 2027 and 2028 as the law does', () => {
    expect(paaszondag(2027)).toBe('2027-03-28');
    for (const dag of ['2027-03-26', '2027-03-29', '2027-04-27', '2027-05-05', '2027-05-06', '2027-05-17'])
      expect(isFeestdag(dag)).toBe(true);
    for (const dag of ['2028-04-14', '2028-04-17', '2028-04-27', '2028-05-05', '2028-05-25', '2028-06-05'])
      expect(isFeestdag(dag)).toBe(true);
    expect(feestdagen(2027).size).toBe(9);
    expect(isFeestdag('2027-12-24')).toBe(false);
  });

  it('warns for a year without a decree', () => {
    expect([besluitOntbreekt('2028-12-31', kalender), besluitOntbreekt('2029-01-02', kalender)]).toEqual([false, true]);
  });

  it('gives back the number of working days that was added', () => {
    fc.assert(
      fc.property(datum, fc.nat(200), (start, aantal) => {
        expect(countWerkdagen(start, addWerkdagen(start, aantal, kalender), kalender)).toBe(aantal);
      }),
    );
  });

  it('ends every term on a working day, later for more days, and goes back by the same steps', () => {
    fc.assert(
      fc.property(datum, fc.integer({ min: 1, max: 150 }), (start, aantal) => {
        const einde = addWerkdagen(start, aantal, kalender);
        expect(isWerkdag(einde, kalender)).toBe(true);
        expect(addWerkdagen(start, aantal + 1, kalender) > einde).toBe(true);
        expect(subtractWerkdagen(volgendeWerkdag(einde, kalender), 1, kalender)).toBe(einde);
      }),
    );
  });

  it('moves backward terms earlier, never later', () => {
    fc.assert(
      fc.property(datum, fc.nat(60), (dag, aantal) => {
        expect(subtractWerkdagen(dag, aantal, kalender) <= dag).toBe(true);
        expect(eersteWerkdagTotEnMet(dag, kalender) <= dag).toBe(true);
        expect(eersteWerkdagVanaf(dag, kalender) >= dag).toBe(true);
      }),
    );
  });

  it('ends a legal term on a working day with two working days in it', () => {
    fc.assert(
      fc.property(datum, fc.integer({ min: 3, max: 90 }), (start, dagen) => {
        const einde = wettelijkeEinddatum(start, dagen, kalender);
        expect(isWerkdag(einde, kalender)).toBe(true);
        expect(einde >= addDagen(start, dagen)).toBe(true);
        expect(countWerkdagen(start, einde, kalender)).toBeGreaterThanOrEqual(2);
      }),
    );
    expect(wettelijkeEinddatum('2026-11-21', 91, kalender)).toBe('2027-02-20');
  });

  it('refuses what is no date, no number of days and no time', () => {
    expect([isDatum('2027-02-29'), isDatum('2028-02-29'), isDatum('21-11-2026'), isDatum('')]).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(() => addWerkdagen('2027-02-30', 1, kalender)).toThrow(RangeError);
    expect(() => addWerkdagen('2027-02-01', -1, kalender)).toThrow(RangeError);
    expect(() => wettelijkeEinddatum('2027-02-01', 0, kalender)).toThrow(RangeError);
    expect(() => amsterdamTijdstip('2027-02-01', '25:00')).toThrow(RangeError);
    expect(() => amsterdamDatum('morgen')).toThrow(RangeError);
  });

  it('adds months to the end of a month', () => {
    expect([addMaanden('2026-11-30', 3), addMaanden('2026-11-23', 12), addMaanden('2027-01-31', 1)]).toEqual([
      '2027-02-28',
      '2027-11-23',
      '2027-02-28',
    ]);
  });

  it('keeps Amsterdam time over both clock changes', () => {
    expect(amsterdamTijdstip('2027-03-26', '08:00')).toBe('2027-03-26T07:00:00.000Z');
    expect(amsterdamTijdstip('2027-03-29', '08:00')).toBe('2027-03-29T06:00:00.000Z');
    expect(amsterdamTijdstip('2027-10-29', '08:00')).toBe('2027-10-29T06:00:00.000Z');
    expect(amsterdamTijdstip('2027-11-01', '08:00')).toBe('2027-11-01T07:00:00.000Z');
    expect(amsterdamDatum('2026-11-20T23:30:00Z')).toBe('2026-11-21');
    expect(amsterdamDatum('2027-07-01T21:59:59Z')).toBe('2027-07-01');
    fc.assert(
      fc.property(datum, fc.constantFrom('00:00', '08:00', '23:59'), (dag, tijd) =>
        expect(amsterdamDatum(amsterdamTijdstip(dag, tijd))).toBe(dag),
      ),
    );
  });
});
