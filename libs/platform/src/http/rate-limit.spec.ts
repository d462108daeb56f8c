// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { addressKey } from './rate-limit.js';

describe(addressKey.name, () => {
  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9'],
    ['2001:db8::1', '2001:0db8:0:0::2'],
  ])('counts %s and %s as one network', (one, other) => {
    expect(addressKey(one)).toBe(addressKey(other));
  });

  it.each([
    ['192.0.2.1', '192.0.2.2'],
    ['2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['::1', '1::'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.2'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(addressKey(one)).not.toBe(addressKey(other));
  });

  it('holds nothing of the address', () => {
    expect(addressKey('192.0.2.1')).toMatch(/^[\w-]{22}$/);
  });
});
