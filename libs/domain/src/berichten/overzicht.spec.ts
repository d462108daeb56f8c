// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDagen } from '../kalender/kalender-dagen.js';
import { KALENDER_STANDAARD } from '../kalender/kalender.js';
import { isWerkdag } from '../kalender/werkdagen.js';
import { beginstandVan, MAILRITMES, overzichtenOp } from './overzicht.js';

const perioden = (datum: string) => overzichtenOp(datum, KALENDER_STANDAARD).map(({ soort, periode }) => `${soort} ${periode}`);

describe(overzichtenOp.name, () => {
  it.each([
    ['2026-11-24', ['dagelijks 2026-11-24', 'wekelijks 2026-11-23', 'stilstand 2026-11-23', 'maand 2026-11']],
    ['2026-11-22', []],
    ['2027-03-29', []], // Easter Monday
    ['2027-03-30', ['dagelijks 2027-03-30', 'wekelijks 2027-03-29', 'stilstand 2027-03-29', 'maand 2027-03']],
    ['2027-01-04', ['dagelijks 2027-01-04', 'wekelijks 2027-01-04', 'stilstand 2027-01-04', 'maand 2027-01']],
  ])('has on %s what is due: %j', (datum, verwacht) => {
    expect(perioden(datum)).toEqual(verwacht);
  });

  it('names the same week on all its days, puts nothing of a period in the digest of that period, and leaves none out', () => {
    const dag = fc.integer({ min: 0, max: 4_000 }).map((n) => addDagen('2026-01-01', n));
    fc.assert(
      fc.property(dag, (datum) => {
        const rondes = overzichtenOp(datum, KALENDER_STANDAARD);
        expect(rondes.length).toBe(isWerkdag(datum, KALENDER_STANDAARD) ? 4 : 0);
        for (const { voor, soort } of rondes) {
          expect(voor <= datum).toBe(true);
          expect(voor > addDagen(datum, { dagelijks: -1, wekelijks: -7, stilstand: -7, maand: -31 }[soort])).toBe(true);
        }
      }),
    );
  });
});

describe(beginstandVan.name, () => {
  it.each([
    ['direct', 'open'],
    ['dagelijks', 'gebundeld'],
    ['wekelijks', 'gebundeld'],
    ['geen', 'vervallen'],
  ] as const)('lets ordinary mail for somebody with %s begin as %s', (ritme, stand) => {
    expect(beginstandVan(ritme, { soort: 'verlengd', aan: 'indiener', gegevens: {} })).toBe(stand);
  });

  it.each(MAILRITMES)('sends what is urgent at once, also to who chose %s', (ritme) => {
    expect(beginstandVan(ritme, { soort: 'besluit', aan: 'indiener', gegevens: {} })).toBe('open');
  });
});
