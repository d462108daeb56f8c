// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import {
  leesGetal,
  metGetallen,
  REGELING_GETALLEN,
  REGELING_GRENZEN,
  toetsGetallen,
  type RegelingGetal,
} from './regeling-getallen.js';
import { TERMIJNREGELING_STANDAARD as STANDAARD } from './termijnregeling.js';

const met = (getal: RegelingGetal, waarde: number) => metGetallen(STANDAARD, [{ getal, waarde }]);

describe(leesGetal.name, () => {
  it('reads every number of a set, and no other', () => {
    for (const getal of REGELING_GETALLEN) expect(Number.isInteger(leesGetal(STANDAARD, getal))).toBe(true);
    expect(() => leesGetal(STANDAARD, 'treden.intake.behandelingWerkdagen')).toThrow(RangeError);
  });

  it('covers every number there is', () => {
    const tel = (deel: unknown): number =>
      typeof deel === 'number'
        ? 1
        : typeof deel === 'object' && deel !== null
          ? Object.values(deel).reduce((som: number, een) => som + tel(een), 0)
          : 0;
    const { versie: _versie, ...getallen } = STANDAARD;
    expect(REGELING_GETALLEN).toHaveLength(tel(getallen));
  });
});

describe(metGetallen.name, () => {
  it.each(REGELING_GETALLEN)('changes %s and nothing else', (getal) => {
    const nieuw = met(getal, leesGetal(STANDAARD, getal) + 1);
    expect(REGELING_GETALLEN.filter((een) => leesGetal(nieuw, een) !== leesGetal(STANDAARD, een))).toEqual([getal]);
    expect({ code: nieuw.code, versie: nieuw.versie }).toEqual({ code: 'landelijk', versie: 1 });
  });
});

describe(toetsGetallen.name, () => {
  it('finds nothing wrong with the default numbers', () => {
    expect(toetsGetallen(STANDAARD)).toEqual([]);
  });

  it.each(REGELING_GETALLEN)('keeps %s between its limits', (getal) => {
    const { min, max } = REGELING_GRENZEN[getal] ?? { min: 0, max: 0 };
    for (const waarde of [min - 1, max + 1, 1.5, Number.NaN])
      expect(toetsGetallen(met(getal, waarde)).map(({ veld }) => veld)).toContain(getal);
    for (const waarde of [min, max])
      expect(toetsGetallen(met(getal, waarde)).filter(({ melding }) => melding.startsWith('Kies een heel getal'))).toEqual([]);
  });

  it('keeps numbers in step with each other', () => {
    expect(toetsGetallen(met('terugkoppelingMaximaalWerkdagen', 4)).map(({ veld }) => veld)).toEqual([
      'terugkoppelingMaximaalWerkdagen',
    ]);
    expect(toetsGetallen(met('nazorgMaanden.1', 3)).map(({ veld }) => veld)).toEqual(['nazorgMaanden.1']);
    expect(toetsGetallen(met('treden.intern_doorbraakteam.ontvangstWerkdagen', 11)).map(({ veld }) => veld)).toEqual([
      'treden.intern_doorbraakteam.ontvangstWerkdagen',
    ]);
  });
});
