// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { addWerkdagen } from './werkdagen.js';
import { KALENDER_STANDAARD } from './kalender.js';
import { jarenZonderBesluit, kalenderJaren, metBesluit, toetsBesluit, volgendeKalenderversie } from './kalender-besluit.js';

const VANDAAG = '2028-03-01';

describe(kalenderJaren.name, () => {
  it('shows this year and the years after it, with their days and whether a decree is known', () => {
    expect(kalenderJaren(KALENDER_STANDAARD, VANDAAG)).toEqual([
      { jaar: 2028, dagen: ['2028-04-28', '2028-05-26'], isBekend: true },
      { jaar: 2029, dagen: [], isBekend: false },
      { jaar: 2030, dagen: [], isBekend: false },
      { jaar: 2031, dagen: [], isBekend: false },
    ]);
  });
});

describe(jarenZonderBesluit.name, () => {
  it.each([
    ['2026-11-23', []],
    ['2027-12-31', []],
    ['2028-01-01', [2029]],
    ['2029-01-01', [2029, 2030]],
  ])('on %s warns of %j', (vandaag, jaren) => {
    expect(jarenZonderBesluit(KALENDER_STANDAARD, vandaag)).toEqual(jaren);
  });
});

describe(toetsBesluit.name, () => {
  const fouten = (jaar: number, ...dagen: string[]): string[] =>
    toetsBesluit(KALENDER_STANDAARD, { jaar, dagen }, VANDAAG).map(({ veld }) => veld);

  it('takes the next year, with days or with none, and what still comes of a year that is known', () => {
    expect(fouten(2029, '2029-05-11', '2029-01-02')).toEqual([]);
    expect(fouten(2029)).toEqual([]);
    expect(fouten(2028, '2028-04-28')).toEqual([]);
  });

  it.each([[2027], [2030], [2028.5], [Number.NaN]])('refuses the year %d: years come in order, and the past is over', (jaar) => {
    expect(fouten(jaar)).toEqual(['jaar']);
  });

  it.each([
    ['2029-02-29', 'does not exist'],
    ['2030-01-02', 'is in another year'],
    ['2029-05-12', 'is a Saturday'],
    ['2029-12-25', 'is a holiday'],
  ])('refuses %s, which %s', (dag) => {
    expect(fouten(2029, dag)).toEqual(['dagen']);
  });

  it('refuses a day that has begun, and the same day twice', () => {
    expect(fouten(2028, VANDAAG)).toEqual(['dagen']);
    expect(fouten(2028, '2028-02-29')).toEqual(['dagen']);
    expect(fouten(2029, '2029-05-11', '2029-05-11')).toEqual(['dagen']);
  });
});

describe(metBesluit.name, () => {
  it('adds a year and leaves the others as they are', () => {
    const kalender = metBesluit(KALENDER_STANDAARD, { jaar: 2029, dagen: ['2029-05-11'] }, VANDAAG, '2028-1');
    expect(kalender).toEqual({
      versie: '2028-1',
      gelijkgesteldeDagen: [...KALENDER_STANDAARD.gelijkgesteldeDagen, '2029-05-11'],
      bekendTotEnMetJaar: 2029,
    });
    expect(addWerkdagen('2029-05-10', 1, kalender)).toBe('2029-05-14');
  });

  it('replaces what still comes of a year, and keeps what is over', () => {
    const kalender = metBesluit(KALENDER_STANDAARD, { jaar: 2028, dagen: ['2028-12-27'] }, '2028-05-01', '2028-1');
    expect(kalender.gelijkgesteldeDagen.filter((dag) => dag.startsWith('2028'))).toEqual(['2028-04-28', '2028-12-27']);
    expect(kalender.bekendTotEnMetJaar).toBe(2028);
  });
});

describe(volgendeKalenderversie.name, () => {
  it.each([
    [[], '2026-1'],
    [['2026-1'], '2026-2'],
    [['2026-9', '2026-10', '2025-40'], '2026-11'],
    [['landelijk'], '2026-1'],
  ])('after %j is %s', (versies, volgende) => {
    expect(volgendeKalenderversie(versies, '2026-11-23')).toBe(volgende);
  });
});
