// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { leesPostAdres, postAdres } from './antwoord-adres.js';

const BASIS = 'antwoord@doorbraak.example';
const TOKEN = '0123456789abcdef0123456789abcdef01234567';

describe(leesPostAdres.name, () => {
  it.each(['antwoord', 'retour'] as const)('reads back what it is for and whose, in capitals too: %s', (soort) => {
    const adres = postAdres(BASIS, soort, TOKEN);
    expect(adres.split('@')[0]?.length).toBeLessThanOrEqual(64);
    expect(leesPostAdres(BASIS, adres)).toEqual({ soort, token: TOKEN });
    expect(leesPostAdres(BASIS, adres.toUpperCase())).toEqual({ soort, token: TOKEN });
  });

  it.each([
    '',
    'antwoord@doorbraak.example',
    `antwoord+${TOKEN}@elders.example`,
    `iemand+${TOKEN}@doorbraak.example`,
    `antwoord+${TOKEN.slice(1)}@doorbraak.example`,
    `antwoord+${TOKEN}x@doorbraak.example`,
    `antwoord+x+${TOKEN}@doorbraak.example`,
  ])('knows that %s is none of ours', (adres) => {
    expect(leesPostAdres(BASIS, adres)).toBeNull();
  });
});
