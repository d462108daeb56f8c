// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { CaseByCase } from './case-by-case.js';

describe(CaseByCase.name, () => {
  const fault = new Error('of this case');
  const away = new Error('away');
  /** How many faults were told, and how often it was asked whether all is there. */
  const run = async (outcomes: readonly boolean[], isThere: boolean): Promise<readonly [number, number]> => {
    let asked = 0;
    const cases = new CaseByCase(async () => {
      asked += 1;
      if (!isThere) throw away;
    });
    let faults = 0;
    for (const isGood of outcomes)
      await cases.attempt(
        () => (isGood ? Promise.resolve() : Promise.reject(fault)),
        () => (faults += 1),
      );
    return [faults, asked];
  };

  it('goes on past faults of cases, however many there are in all, and asks nothing', async () => {
    const outcomes = Array.from({ length: 40 }, (_, n) => n % 10 === 9);
    expect(await run(outcomes, false)).toEqual([36, 0]);
  });

  it('goes on past ten and more in a row while all that it leans on is there', async () => {
    expect(await run(Array<boolean>(12).fill(false), true)).toEqual([12, 3]);
  });

  it('gives up at the tenth in a row when something is away: then it is no fault of a case', async () => {
    await expect(run(Array<boolean>(10).fill(false), false)).rejects.toBe(away);
    expect(await run([...Array<boolean>(9).fill(false), true], false)).toEqual([9, 0]);
  });
});
