// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { besluitOntbreekt, feestdagen, isFeestdag, KALENDER_STANDAARD, koningsdag, paaszondag } from './kalender.js';

describe(feestdagen.name, () => {
  it.each([
    [2026, ['01-01', '04-03', '04-06', '04-27', '05-05', '05-14', '05-25', '12-25', '12-26']],
    [2027, ['01-01', '03-26', '03-29', '04-27', '05-05', '05-06', '05-17', '12-25', '12-26']],
    [2028, ['01-01', '04-14', '04-17', '04-27', '05-05', '05-25', '06-05', '12-25', '12-26']],
  ])('lists those of %i', (jaar, dagen) => {
    expect([...feestdagen(jaar)].toSorted()).toEqual(dagen.map((dag) => `${jaar}-${dag}`));
  });

  it('has one date less when Ascension Day falls on 5 May', () => {
    expect(feestdagen(2016).size).toBe(8);
    expect(feestdagen(2016).has('2016-05-05')).toBe(true);
  });

  it('refuses what is no year', () => {
    for (const jaar of [2026.5, Number.NaN, 1582, 10_000]) expect(() => feestdagen(jaar)).toThrow(RangeError);
  });
});

describe(isFeestdag.name, () => {
  it('counts 5 May each year, also outside the lustrum', () => {
    for (let jaar = 2026; jaar <= 2045; jaar += 1) expect(isFeestdag(`${jaar}-05-05`)).toBe(true);
  });

  it.each(['2026-12-24', '2026-12-31', '2026-02-16', '2026-04-05', '2026-05-24', '2026-05-15', '2026-12-05'])(
    'leaves %s out',
    (datum) => {
      expect(isFeestdag(datum)).toBe(false);
    },
  );
});

describe(paaszondag.name, () => {
  // Published dates, among them the earliest and the latest possible and both exceptions of the rule of Gauss (1954, 1981).
  it.each([
    '1818-03-22',
    '1954-04-18',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2029-04-01',
    '2030-04-21',
    '2031-04-13',
    '2032-03-28',
    '2033-04-17',
    '2034-04-09',
    '2035-03-25',
    '2038-04-25',
    '2285-03-22',
  ])('is %s', (datum) => {
    expect(paaszondag(Number(datum.slice(0, 4)))).toBe(datum);
  });

  it('is a Sunday from 22 March to 25 April in every year', () => {
    for (let jaar = 1583; jaar <= 4100; jaar += 1) {
      const datum = paaszondag(jaar);
      expect(new Date(datum).getUTCDay()).toBe(0);
      expect(datum >= `${jaar}-03-22` && datum <= `${jaar}-04-25`).toBe(true);
    }
  });
});

describe(koningsdag.name, () => {
  it('moves to 26 April only when the 27th is a Sunday', () => {
    const verschoven = Array.from({ length: 30 }, (_, index) => 2014 + index).filter((jaar) => koningsdag(jaar).endsWith('-26'));
    expect(verschoven).toEqual([2014, 2025, 2031, 2036, 2042]);
  });
});

describe(besluitOntbreekt.name, () => {
  it('looks at the year of the date only', () => {
    expect(besluitOntbreekt('2020-01-01', KALENDER_STANDAARD)).toBe(false);
    expect(besluitOntbreekt('2029-01-01', { ...KALENDER_STANDAARD, bekendTotEnMetJaar: 2031 })).toBe(false);
    expect(() => besluitOntbreekt('2029', KALENDER_STANDAARD)).toThrow(RangeError);
  });
});
