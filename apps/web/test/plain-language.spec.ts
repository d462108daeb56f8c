// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { hardPartsOf, hardTextsIn } from './plain-language.js';

describe(hardPartsOf.name, () => {
  it.each([
    ['Indien u dit wilt, bel ons.', ['Indien']],
    ['De onderstaande lijst klopt.', ['onderstaande']],
    ['Het bureau welke u belt, helpt.', ['bureau welke']],
    ['Wij kijken er nog nog naar.', ['nog nog']],
    ['De tekst kan niet meer worden gelezen.', ['kan niet meer worden']],
    ['Bel bijv. de beheerder.', ['bijv.']],
    ['Geef ons feedback.', ['feedback']],
  ])('finds what is hard in: %s', (text, hard) => {
    expect(hardPartsOf(text)).toEqual(hard);
  });

  it('finds a sentence of more than twenty words, and leaves one of twenty', () => {
    const words = (count: number): string => `${Array.from({ length: count }, (_, n) => `w${n}`).join(' ')}.`;
    expect(hardPartsOf(words(20))).toEqual([]);
    expect(hardPartsOf(words(21))).toEqual([words(21)]);
  });

  it('finds nothing in a plain text', () => {
    expect(hardPartsOf('Welke regel houdt het tegen? Schrijf hem op. Wij kijken ernaar.')).toEqual([]);
  });
});

describe(hardTextsIn.name, () => {
  it('tells where the hard text is', () => {
    expect(hardTextsIn({ a: { b: 'Dit is reeds klaar.', c: 'Dit is al klaar.' } })).toEqual([{ path: 'a.b', hard: ['reeds'] }]);
  });
});
