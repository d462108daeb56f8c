// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { BerichtSoort } from '../ladder/zet.js';
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
  ] as const)('lets %s go however late it is: nothing that passed in silence is forgotten', (soort) => {
    expect(isAchterhaald({ soort, gegevens: DATUM, isGedaan: true }, '2027-01-01')).toBeNull();
  });

  /** Of every kind: does it ask for something that can be done, or does it say what happened? */
  const VRAAGT: Readonly<Record<BerichtSoort, boolean>> = {
    ingediend: false,
    herinnering: true,
    termijn_verstreken: false,
    trede_betreden: false,
    terugkoppeling: false,
    vraag: true,
    vraag_verstreken: false,
    vraag_geescaleerd: false,
    andere_weg: false,
    ontvangst_gevraagd: true,
    besluit: false,
    alles_nagekomen: false,
    aangehouden: false,
    hervat: false,
    verlengd: false,
    overdracht: true,
    overdracht_beantwoord: false,
    overgenomen: false,
    meedenken: true,
    meegedacht: false,
    teruggelegd: false,
    landelijk_te_laat: false,
    afsluiting_voorgesteld: true,
    afgesloten: false,
    heropend: false,
    nazorg_vraag: true,
    nazorg_bellen: true,
    tekst_gemeld: false,
    adres_geweigerd: false,
    aangevuld: false,
    mail_bewaard: false,
    mail_geweigerd: false,
    wisseling: false,
  };

  it.each(Object.entries(VRAAGT) as [BerichtSoort, boolean][])('lets %s go no more once it was done: %s', (soort, vraagt) => {
    const bericht = { soort, gegevens: {}, isGedaan: true };
    expect(isAchterhaald(bericht, '2026-12-05')).toBe(vraagt ? 'achterhaald' : null);
    expect(isAchterhaald({ ...bericht, isGedaan: false }, '2026-12-05')).toBeNull();
  });
});
