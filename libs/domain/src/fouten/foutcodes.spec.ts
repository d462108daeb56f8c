// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { hardTextsIn } from '../../../../apps/web/test/plain-language.js';
import { UITLEG } from '../screening/uitleg.js';
import { FOUTEN, settles } from './foutcodes.js';
import { ONBEKEND } from './onbekend.js';

describe(settles.name, () => {
  it('tells what would be refused again from what may pass by itself', () => {
    const passing = Object.keys(FOUTEN).filter((code) => !settles(code as keyof typeof FOUTEN));
    expect(passing).toEqual(expect.arrayContaining(['INTERNE_FOUT', 'DIENST_NIET_BEREIKBAAR']));
    expect(passing).not.toEqual(expect.arrayContaining(['HANDELING_NIET_VASTGELEGD']));
    expect(passing).not.toEqual(expect.arrayContaining(['STATUS_LAAT_NIET_TOE']));
  });
});

describe('FOUTEN', () => {
  it('are plain words, as are the words about an unknown code and about a text with personal data', () => {
    expect(hardTextsIn({ FOUTEN, ONBEKEND, UITLEG })).toEqual([]);
  });

  it('tell what went wrong in one sentence, and then what to do', () => {
    const wrong = Object.entries(FOUTEN).filter(([, { titel, detail }]) => /[.?!] /.test(titel) || titel === '' || detail === '');
    expect(wrong).toEqual([]);
  });
});
