// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { toetsMailtekst } from './mailtekst.js';

describe(toetsMailtekst.name, () => {
  it.each([
    'Goedendag,',
    'Vragen? Bel het programmabureau: 040 000 00 00, op werkdagen van 9.00 tot 17.00 uur.',
    'Mail a.u.b. naar bureau@gemeente.example of kom langs.',
    'Wij werken van ma. t/m vr.',
  ])('takes "%s"', (contact) => {
    expect(toetsMailtekst({ groet: null, contact })).toEqual([]);
  });

  it.each([
    'Kijk op https://elders.example/x',
    'Kijk op www.elders.example',
    'Kijk op elders.nl.',
    'ELDERS.COM helpt u',
    'javascript://x',
  ])('refuses a link: "%s"', (contact) => {
    expect(toetsMailtekst({ groet: null, contact }).map(({ veld }) => veld)).toEqual(['contact']);
  });

  it('refuses what is too long or takes more than one line, each at its field', () => {
    expect(toetsMailtekst({ groet: 'x'.repeat(81), contact: 'een\ntwee' }).map(({ veld }) => veld)).toEqual(['groet', 'contact']);
    expect(toetsMailtekst({ groet: 'x'.repeat(80), contact: 'x'.repeat(200) })).toEqual([]);
  });
});
