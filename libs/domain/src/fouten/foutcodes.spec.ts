// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { hardTextsIn } from '../../../../apps/web/test/plain-language.js';
import { UITLEG } from '../screening/uitleg.js';
import { FOUTEN } from './foutcodes.js';

describe('FOUTEN', () => {
  it('are plain words, as are the words about a text with personal data', () => {
    expect(hardTextsIn({ FOUTEN, UITLEG })).toEqual([]);
  });

  it('tell what went wrong in one sentence, and then what to do', () => {
    const wrong = Object.entries(FOUTEN).filter(([, { titel, detail }]) => /[.?!] /.test(titel) || titel === '' || detail === '');
    expect(wrong).toEqual([]);
  });
});
