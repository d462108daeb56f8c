// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { klokTekst } from './snelle-klok.js';

describe(klokTekst.name, () => {
  it.each([
    [250, '250 milliseconden'],
    [1000, '1 seconde'],
    [2500, '2,5 seconden'],
    [60_000, '1 minuut'],
    [90_000, '1,5 minuten'],
  ])('says that a working day of %i ms lasts %s', (werkdagMs, duur) => {
    expect(klokTekst({ vandaag: '2026-12-28', werkdagMs })).toBe(
      `De klok loopt snel. Het is hier maandag 28 december 2026. Eén werkdag duurt ${duur}. Dit is alleen om te oefenen.`,
    );
  });

  it('tells the date of the calendar whatever the zone of the machine', () => {
    expect(klokTekst({ vandaag: '2027-03-28', werkdagMs: 1000 })).toContain('zondag 28 maart 2027');
  });
});
