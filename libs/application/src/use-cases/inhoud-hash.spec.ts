// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { inhoudHash } from './inhoud-hash.js';

describe(inhoudHash.name, () => {
  it('is the same whatever the order of the fields, also deep inside', () => {
    expect(inhoudHash('indienen', { a: 1, b: { c: 2, d: [{ e: 3, f: 4 }] } })).toBe(
      inhoudHash('indienen', { b: { d: [{ f: 4, e: 3 }], c: 2 }, a: 1 }),
    );
  });

  it('reads a field that is null as a field that is not there', () => {
    expect(inhoudHash('x', { a: 1, b: null, c: undefined })).toBe(inhoudHash('x', { a: 1 }));
  });

  it.each([
    [
      ['x', { a: 1 }],
      ['x', { a: 2 }],
    ],
    [
      ['x', { a: 1 }],
      ['y', { a: 1 }],
    ],
    [
      ['x', 'id-1', {}],
      ['x', 'id-2', {}],
    ],
    [
      ['x', ['a', 'b']],
      ['x', ['b', 'a']],
    ],
    [
      ['x', { a: '1' }],
      ['x', { a: 1 }],
    ],
    [
      ['x', { a: false }],
      ['x', {}],
    ],
    [
      ['x', ''],
      ['x', null],
    ],
  ])('tells %j from %j', (one, other) => {
    expect(inhoudHash(...one)).not.toBe(inhoudHash(...other));
  });
});
