// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amsterdamDatum, amsterdamTijdstip, toMilliseconds } from './amsterdam.js';
import { addDagen } from './kalender-dagen.js';

const datum = fc.integer({ min: 0, max: 25_000 }).map((dagen) => addDagen('1980-01-01', dagen));
const tijd = fc
  .integer({ min: 0, max: 1439 })
  .map((minuten) => `${String(Math.floor(minuten / 60)).padStart(2, '0')}:${String(minuten % 60).padStart(2, '0')}`);

describe(amsterdamTijdstip.name, () => {
  it.each([
    ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
    ['2027-10-31', '01:59', '2027-10-30T23:59:00.000Z'],
    ['2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
    ['2027-10-31', '03:00', '2027-10-31T02:00:00.000Z'],
    ['2027-03-28', '00:00', '2027-03-27T23:00:00.000Z'],
    ['2027-03-29', '00:00', '2027-03-28T22:00:00.000Z'],
    ['2027-10-31', '00:00', '2027-10-30T22:00:00.000Z'],
    ['2027-11-01', '00:00', '2027-10-31T23:00:00.000Z'],
  ])('gives for %s %s the instant %s', (dag, klok, verwacht) => {
    expect(amsterdamTijdstip(dag, klok)).toBe(verwacht);
  });

  it('lies on the date that was asked, at every minute of every day', () => {
    fc.assert(
      fc.property(datum, tijd, (dag, klok) => expect(amsterdamDatum(amsterdamTijdstip(dag, klok))).toBe(dag)),
      { numRuns: 1000 },
    );
  });

  it.each(['8:00', '24:00', '12:60', '08:00:00', '', '08.00'])('refuses the time %j', (klok) => {
    expect(() => amsterdamTijdstip('2026-11-21', klok)).toThrow(RangeError);
  });

  it('refuses what is no date', () => {
    expect(() => amsterdamTijdstip('2027-02-29', '08:00')).toThrow(RangeError);
  });
});

describe(amsterdamDatum.name, () => {
  it.each([
    ['2026-11-20T22:59:59.999Z', '2026-11-20'],
    ['2026-11-20T23:00:00.000Z', '2026-11-21'],
    ['2027-07-01T21:59:59.999Z', '2027-07-01'],
    ['2027-07-01T22:00:00Z', '2027-07-02'],
    ['2026-12-31T23:00Z', '2027-01-01'],
    ['2026-11-21T00:30:00+09:00', '2026-11-20'],
  ])('reads %s as %s', (instant, verwacht) => {
    expect(amsterdamDatum(instant)).toBe(verwacht);
  });

  it.each(['', '2026-11-21', '2026-11-21T08:00:00', '2027-02-29T08:00:00Z', '2026-11-21T25:00:00Z', '21 nov 2026 08:00', 'nu'])(
    'refuses %j',
    (instant) => {
      expect(() => amsterdamDatum(instant)).toThrow(RangeError);
    },
  );
});

describe(toMilliseconds.name, () => {
  it('drops what is less than a millisecond', () => {
    expect(toMilliseconds('1970-01-01T00:00:01.000999Z')).toBe(1000);
  });
});
