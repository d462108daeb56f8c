// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { FAULT_OF_OUR_OWN, NOT_TO_BE_WRITTEN, pauseBeforeNext, REFUSED_FOR_NOW, type Patience } from './next-attempt.js';

const BEGIN = Date.parse('2026-01-05T09:00:00.000Z');
const HOUR_MS = 3_600_000;

/** Every attempt of a mail that is refused for now each time, in milliseconds after the first; the last one is where it is given up. */
function attempts(patience: Patience): number[] {
  const moments = [0];
  for (let now = BEGIN; moments.length < 1_000;) {
    const since = moments.length === 1 ? null : new Date(BEGIN).toISOString();
    const pause = pauseBeforeNext(patience, moments.length, since, now);
    if (pause === null) return moments;
    now += pause;
    moments.push(now - BEGIN);
  }
  return moments;
}

describe(pauseBeforeNext.name, () => {
  it('tries a mail again for five days while a server says later, with pauses that grow to an hour, and gives up then', () => {
    const moments = attempts(REFUSED_FOR_NOW);
    const pauses = moments.slice(1).map((moment, n) => moment - (moments[n] ?? 0));
    expect(pauses.slice(0, 10).map((pause) => pause / 1_000)).toEqual([10, 20, 40, 80, 160, 320, 640, 1_280, 2_560, 3_600]);
    expect(new Set(pauses.slice(9))).toEqual(new Set([HOUR_MS]));
    expect(Math.floor((moments.at(-1) ?? 0) / HOUR_MS)).toBe(120);
  });

  it('makes thirty attempts, however long ago the first refusal was, and does not give up before five days, however many it made', () => {
    const since = new Date(BEGIN).toISOString();
    const [almost, after] = [BEGIN + 120 * HOUR_MS - 1, BEGIN + 120 * HOUR_MS];
    expect(pauseBeforeNext(REFUSED_FOR_NOW, 29, since, after)).toBe(HOUR_MS);
    expect(pauseBeforeNext(REFUSED_FOR_NOW, 30, since, after)).toBeNull();
    expect(pauseBeforeNext(REFUSED_FOR_NOW, 500, since, almost)).toBe(HOUR_MS);
    expect(pauseBeforeNext(REFUSED_FOR_NOW, 500, null, after)).toBe(HOUR_MS);
  });

  it('gives up what is a fault of our own sooner: what comes after it waits', () => {
    const lasts = (patience: Patience): number => Math.floor((attempts(patience).at(-1) ?? 0) / 60_000);
    expect([lasts(FAULT_OF_OUR_OWN), lasts(NOT_TO_BE_WRITTEN)]).toEqual([351, 21]);
  });
});
