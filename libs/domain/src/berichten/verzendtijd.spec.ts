// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amsterdamDatum } from '../kalender/amsterdam.js';
import { KALENDER_STANDAARD } from '../kalender/kalender.js';
import { isWerkdag } from '../kalender/werkdagen.js';
import { meesteMailsPerUur, verzendenVanaf } from './verzendtijd.js';

const UUR = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hourCycle: 'h23' });

describe(verzendenVanaf.name, () => {
  it.each([
    ['2026-11-20T09:00:00.000Z', '2026-11-20T09:00:00.000Z'],
    ['2026-11-20T16:59:59.999Z', '2026-11-20T16:59:59.999Z'],
    ['2026-11-20T17:00:00.000Z', '2026-11-23T07:00:00.000Z'],
    ['2026-11-20T05:00:00.000Z', '2026-11-20T07:00:00.000Z'],
    ['2026-11-21T12:00:00.000Z', '2026-11-23T07:00:00.000Z'],
    ['2026-12-24T17:30:00.000Z', '2026-12-28T07:00:00.000Z'],
    ['2027-03-26T10:00:00.000Z', '2027-03-30T06:00:00.000Z'],
  ])('lets what is ready at %s go from %s', (nu, vanaf) => {
    expect(verzendenVanaf(nu, 'herinnering', KALENDER_STANDAARD)).toBe(vanaf);
  });

  it('lets what is urgent go at night and in the weekend', () => {
    expect(verzendenVanaf('2026-11-21T02:00:00.000Z', 'landelijk_te_laat', KALENDER_STANDAARD)).toBe('2026-11-21T02:00:00.000Z');
  });

  it('never lets anything else go outside a working day between 8 and 18, nor back in time', () => {
    const moment = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2028-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (date) => {
        const nu = date.toISOString();
        const vanaf = verzendenVanaf(nu, 'ingediend', KALENDER_STANDAARD);
        const uur = Number(UUR.format(new Date(vanaf)));
        return vanaf >= nu && isWerkdag(amsterdamDatum(vanaf), KALENDER_STANDAARD) && uur >= 8 && uur < 18;
      }),
    );
  });
});

describe(meesteMailsPerUur.name, () => {
  it('is what is set, else sixty at real speed, and more than can ever go on a fast clock', () => {
    expect([meesteMailsPerUur(7, null), meesteMailsPerUur(7, 2_000)]).toEqual([7, 7]);
    expect(meesteMailsPerUur(null, null)).toBe(60);
    expect(meesteMailsPerUur(null, 2_000)).toBeGreaterThan(1_000_000);
  });
});
