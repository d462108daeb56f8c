// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { BrokenLines } from './broken-lines.js';

describe(BrokenLines.name, () => {
  it('takes the third break at a mail for a fault of that mail, when others were taken in between', () => {
    const lines = new BrokenLines();
    expect([0, 1, 4, 5].map((taken) => lines.add('mail', taken))).toEqual([false, false, true, true]);
    expect([0, 1, 4, 4, 4].map((taken) => lines.add('away', taken))).toEqual([false, false, true, false, false]);
    expect(lines.add('other', 5)).toBe(false);
    lines.forget('mail');
    expect(lines.add('mail', 6)).toBe(false);
  });

  it('takes breaks between which the server took nothing for those of a server that is away, however many', () => {
    const lines = new BrokenLines();
    expect(Array.from({ length: 50 }, () => lines.add('mail', 7)).some(Boolean)).toBe(false);
  });
});
