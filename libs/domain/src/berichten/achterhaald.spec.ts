// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { isAchterhaald } from './achterhaald.js';

const DATUM = { einddatum: '2026-12-04' };

describe(isAchterhaald.name, () => {
  it.each([
    ['herinnering', DATUM, false, '2026-12-04', null],
    ['herinnering', DATUM, false, '2026-12-05', 'datum_voorbij'],
    ['herinnering', DATUM, true, '2026-12-01', 'achterhaald'],
    ['herinnering', {}, false, '2026-12-05', null],
    ['vraag', { toezeggingId: 'x' }, false, '2026-12-05', null],
    ['vraag', { toezeggingId: 'x' }, true, '2026-12-05', 'achterhaald'],
    ['vraag', { toezeggingId: 'x', antwoord: 'toegezegd' }, true, '2026-12-05', null],
    ['overdracht', {}, true, '2026-12-05', 'achterhaald'],
    ['nazorg_vraag', DATUM, false, '2026-12-05', null],
    ['nazorg_vraag', DATUM, true, '2026-12-01', 'achterhaald'],
  ] as const)('says of %s with %j, done: %s, on %s: %s', (soort, gegevens, isGedaan, vandaag, reden) => {
    expect(isAchterhaald({ soort, gegevens, isGedaan }, vandaag)).toBe(reden);
  });

  it.each([
    'termijn_verstreken',
    'vraag_verstreken',
    'vraag_geescaleerd',
    'andere_weg',
    'landelijk_te_laat',
    'trede_betreden',
    'nazorg_bellen',
  ] as const)('lets %s go however late it is: nothing that passed in silence is forgotten', (soort) => {
    expect(isAchterhaald({ soort, gegevens: DATUM, isGedaan: true }, '2027-01-01')).toBeNull();
  });
});
