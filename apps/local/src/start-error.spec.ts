// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { fullDiskSentence } from './start-error.js';

describe(fullDiskSentence.name, () => {
  it.each([
    [Object.assign(new Error('write'), { code: 'ENOSPC' })],
    [Object.assign(new Error('could not extend file'), { code: '53100' })],
    ['FATAL: could not write lock file: No space left on device'],
    ['database or disk is full'],
  ])('knows a full disk: %s', (error) => {
    expect(fullDiskSentence(error)).toBe(
      'De schijf is vol. Maak ruimte vrij en start opnieuw; er is niets verloren van wat al bewaard was.',
    );
  });

  it('does not ask for a new start of what comes back by itself', () => {
    expect(fullDiskSentence('No space left on device', true)).toBe(
      'De schijf is vol. Maak ruimte vrij, dan gaat alles vanzelf verder; er is niets verloren van wat al bewaard was.',
    );
  });

  it('has nothing to say of another fault', () => {
    expect(fullDiskSentence(new Error('ECONNREFUSED'))).toBeNull();
  });
});
