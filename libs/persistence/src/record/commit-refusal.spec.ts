// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { CommitRefusedError } from '#application/ports/commit-refused.errors';
import { isRefusedForGood, reckon } from './commit-refusal.js';

describe(isRefusedForGood.name, () => {
  it.each([
    ['a check constraint', { code: '23514' }],
    ['a number that does not fit', { code: '22003' }],
    ['a fault that a function of ours raised', { code: '42501', routine: 'exec_stmt_raise' }],
  ])('says yes to %s', (_what, error) => {
    expect(isRefusedForGood(error)).toBe(true);
  });

  it.each([
    ['no connection', { code: 'ECONNREFUSED' }],
    ['a server that goes down', { code: '57P01' }],
    ['a deadlock', { code: '40P01' }],
    ['a full disk', { code: '53100' }],
    ['a statement that took too long', { code: '57014' }],
    ['tables of another release', { code: '42703' }],
    ['a right that is missing', { code: '42501', routine: 'aclcheck_error' }],
    ['a fault without a code', new Error('Query read timeout')],
    ['nothing', null],
  ])('says no to %s, which may pass', (_what, error) => {
    expect(isRefusedForGood(error)).toBe(false);
  });
});

describe(reckon.name, () => {
  it('makes a fault of our own reckoning a refusal, with its cause', () => {
    const cause = new RangeError('31 februari');
    const work = (): never => {
      throw cause;
    };
    expect(() => reckon(work)).toThrow(expect.objectContaining({ constructor: CommitRefusedError, cause }));
    expect(reckon(() => 3)).toBe(3);
  });
});
