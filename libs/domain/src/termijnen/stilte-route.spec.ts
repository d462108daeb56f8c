// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { aVastloper } from '#testing/vastloper.builder';
import { KALENDER_STANDAARD } from '../kalender/kalender.js';
import { TREDEN } from '../ladder/begrippen.js';
import { metGetallen } from './regeling-getallen.js';
import { stilteRoute } from './stilte-route.js';
import { TERMIJNREGELING_STANDAARD } from './termijnregeling.js';

describe(stilteRoute.name, () => {
  const route = stilteRoute(TERMIJNREGELING_STANDAARD, '2026-12-17', KALENDER_STANDAARD);

  it('dates the first rungs on the legal calendar', () => {
    // The same case as in stilte.spec.ts: filed on Thursday 17 December, with Christmas and New Year's Day on its way.
    expect(route.slice(0, 2)).toEqual([
      { trede: 'intake', vanaf: '2026-12-17', ontvangstVoor: null, klaarVoor: '2026-12-24', verder: '2026-12-30' },
      {
        trede: 'intern_doorbraakteam',
        vanaf: '2026-12-30',
        ontvangstVoor: '2027-01-04',
        klaarVoor: '2027-01-14',
        verder: '2027-01-19',
      },
    ]);
  });

  it('tells of every rung, each from the day on which the one below ends', () => {
    expect(route.map(({ trede }) => trede)).toEqual([...TREDEN]);
    expect(route.map(({ verder }) => verder)).toEqual([...route.slice(1).map(({ vanaf }) => vanaf), null]);
  });

  it('is what the ladder itself does with a silent vastloper', () => {
    const stil = aVastloper('2026-12-17').silentUntilTrede('doorbraakoverleg');
    expect(route.slice(1).map(({ vanaf }) => vanaf)).toEqual(stil.regels('trede_betreden').map(({ datum }) => datum));
  });

  it('moves with the numbers, and with nothing else', () => {
    const langer = metGetallen(TERMIJNREGELING_STANDAARD, [{ getal: 'treden.partners.behandelingWerkdagen', waarde: 31 }]);
    const anders = stilteRoute(langer, '2026-12-17', KALENDER_STANDAARD);
    expect(anders.slice(0, 2)).toEqual(route.slice(0, 2));
    expect(anders[2]?.vanaf).toBe(route[2]?.vanaf);
    expect((anders[2]?.klaarVoor ?? '') > (route[2]?.klaarVoor ?? '')).toBe(true);
  });
});
