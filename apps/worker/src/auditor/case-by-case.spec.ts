// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { CaseByCase } from './case-by-case.js';

describe(CaseByCase.name, () => {
  const fault = new Error('of this case');
  const run = async (outcomes: readonly boolean[]): Promise<number> => {
    const cases = new CaseByCase();
    let faults = 0;
    for (const isGood of outcomes)
      await cases.attempt(
        () => (isGood ? Promise.resolve() : Promise.reject(fault)),
        () => (faults += 1),
      );
    return faults;
  };

  it('goes on past faults of cases, however many there are in all', async () => {
    expect(await run(Array.from({ length: 40 }, (_, n) => n % 10 === 9))).toBe(36);
  });

  it('gives up at the tenth in a row: then it is no fault of a case', async () => {
    await expect(run(Array(10).fill(false))).rejects.toBe(fault);
    expect(await run([...Array<boolean>(9).fill(false), true])).toBe(9);
  });
});
