// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { normaliseTekst, tekstFout } from './tekst.js';

const LANG = { min: 1, max: 20, regels: true };

describe(normaliseTekst.name, () => {
  it('leaves emoji, joiners and the marks of right-to-left text as they are', () => {
    for (const tekst of ['👨‍👩‍👧‍👦', '👩🏽‍🔧', '🇳🇱', '\u202Bمرحبا\u202C', '\u2067אין\u2069', 'नमस्ते'])
      expect(normaliseTekst(tekst)).toBe(tekst);
  });

  it('gives the same again when it is done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (tekst) => normaliseTekst(normaliseTekst(tekst)) === normaliseTekst(tekst)),
    );
  });

  it.each([12, null, undefined, ['x'], { a: 1 }])('leaves what is no text: %j', (value) => {
    expect(normaliseTekst(value)).toBe(value);
  });
});

describe(tekstFout.name, () => {
  it.each(['x', 'a'.repeat(20), '😀'.repeat(20), 'regel\n\tregel', '\u202Bمرحبا\u202C', '<script>'])('takes %j', (tekst) => {
    expect(tekstFout(tekst, LANG)).toBeNull();
  });

  it.each([
    ['', 'Vul dit in met hoogstens 20 tekens.'],
    [undefined, 'Vul dit in met hoogstens 20 tekens.'],
    [5, 'Stuur hier tekst, tussen aanhalingstekens.'],
    ['a'.repeat(21), 'Schrijf hoogstens 20 tekens. U schreef er 21.'],
    ['😀'.repeat(21), 'Schrijf hoogstens 20 tekens. U schreef er 21.'],
    ['a\u0000b', 'Haal de onzichtbare stuurtekens uit de tekst.'],
    ['half \ud83d', 'In de tekst staat een half teken. Typ de tekst opnieuw.'],
  ])('says what to do with %j', (tekst, melding) => {
    expect(tekstFout(tekst, LANG)).toBe(melding);
  });

  it('keeps a short text on one line', () => {
    expect(tekstFout('een\ntwee', { min: 3, max: 120, regels: false })).toBe(
      'Schrijf dit op één regel, zonder onzichtbare stuurtekens.',
    );
  });
});
