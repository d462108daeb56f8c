// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { oneAtATime } from './gereedheid.js';

describe(oneAtATime.name, () => {
  it('asks once for all who ask meanwhile, and anew for who comes later', async () => {
    let asked = 0;
    const check = oneAtATime(async () => (asked += 1));
    expect(await Promise.all(Array.from({ length: 100 }, () => check()))).toEqual(Array(100).fill(1));
    expect(await check()).toBe(2);
  });

  it('keeps no fault', async () => {
    let asked = 0;
    const check = oneAtATime(async () => {
      asked += 1;
      if (asked === 1) throw new Error('Away.');
      return asked;
    });
    await expect(check()).rejects.toThrow('Away.');
    expect(await check()).toBe(2);
  });
});
