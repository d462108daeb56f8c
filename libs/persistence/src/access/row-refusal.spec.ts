// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { isRowRefusal } from './row-refusal.js';

describe(isRowRefusal.name, () => {
  it('knows a row that the policies refuse', () => {
    const message = 'new row violates row-level security policy for table "handelingen"';
    expect(isRowRefusal(Object.assign(new Error(message), { code: '42501' }))).toBe(true);
  });

  it.each([
    Object.assign(new Error('permission denied for table handelingen'), { code: '42501' }),
    Object.assign(new Error('row-level security policy'), { code: '23505' }),
    new Error('row-level security policy'),
    null,
    undefined,
    'row-level security policy',
  ])('takes nothing else for one: %s', (error) => expect(isRowRefusal(error)).toBe(false));
});
