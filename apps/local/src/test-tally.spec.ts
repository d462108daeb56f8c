// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { tally } from './test-tally.js';

const clean = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 0 };

describe(tally.name, () => {
  it('passes what passed', () => {
    expect(tally(clean, 0)).toEqual({ passed: 5, failed: 0 });
  });

  it('counts skipped, planned and unloadable as failed', () => {
    expect(tally({ ...clean, numFailedTests: 1, numPendingTests: 2, numTodoTests: 3, numRuntimeErrorTestSuites: 4 }, 1)).toEqual({
      passed: 5,
      failed: 10,
    });
  });

  it.each([
    ['Jest breaks off after passing tests', clean, 1],
    ['Jest is killed', clean, null],
    ['nothing ran', { ...clean, numPassedTests: 0 }, 0],
  ])('fails when %s', (_what, report, code) => {
    expect(tally(report, code).failed).toBe(1);
  });
});
