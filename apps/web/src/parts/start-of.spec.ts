// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { isCut, startOf } from './start-of.js';

describe(startOf.name, () => {
  it('leaves a text that fits as it is, up to the last character', () => {
    const fits = '🗑️'.repeat(100) + 'a'.repeat(40);
    expect([...fits]).toHaveLength(240);
    expect([startOf(fits), isCut(fits)]).toEqual([fits, false]);
    expect([startOf(null), isCut(null)]).toEqual([null, false]);
  });

  it('ends on a whole word, and cuts a word of its own only when there is no other', () => {
    const words = 'woord '.repeat(60);
    expect(startOf(words)).toBe(`${'woord '.repeat(39)}woord …`);
    expect(startOf('a'.repeat(241))).toBe(`${'a'.repeat(240)} …`);
    expect(isCut(words)).toBe(true);
  });

  it('never cuts a sign in half', () => {
    expect(startOf('𐍈'.repeat(400))).toBe(`${'𐍈'.repeat(240)} …`);
  });
});
