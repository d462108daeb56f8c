// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { BEVINDING_SOORTEN } from './bevinding.js';
import { normaliseTekst } from './normalise-tekst.js';
import { isGeldigeReden, listBlokkerend, screenTekst } from './screen-tekst.js';
import { screenVelden } from './screen-velden.js';
import { UITLEG, UITLEG_AMBIGU } from './uitleg.js';

describe(listBlokkerend.name, () => {
  const twijfel = screenTekst('Kunt u kijken bij 999990226?');
  const zeker = screenTekst('Het BSN is 999990226.');

  it('lifts a number in doubt with a reason, and never a sure one', () => {
    expect(listBlokkerend(twijfel)).toEqual([{ soort: 'bsn', ernst: 'blokkeert', ambigu: true, van: 18, tot: 27 }]);
    expect(listBlokkerend(twijfel, 'dit is geen BSN maar een ordernummer')).toEqual([]);
    expect(listBlokkerend(zeker, 'dit is geen BSN maar een ordernummer')).toEqual(zeker);
  });

  it('keeps warnings out and answers nothing for a clean text', () => {
    expect(listBlokkerend(screenTekst('Bel 06-12345678.'))).toEqual([]);
    expect(listBlokkerend(screenTekst(''))).toEqual([]);
  });
});

describe(isGeldigeReden.name, () => {
  it.each(['', '           ', 'ordernummer', 'geen bsn', 'ordernummer 999990226 van de lift'])('refuses %j', (reden) => {
    expect(isGeldigeReden(reden)).toBe(false);
  });
});

describe(screenVelden.name, () => {
  it('names the field of every finding, however deep, in the order of the value', () => {
    const waarde = {
      titel: 'Lift stuk',
      partijen: [{ naam: 'school' }, { watNodig: 'bel 06-12345678' }],
      regel: { naam: 'BSN 999990226' },
      getal: 999990238,
      leeg: null,
      ja: true,
    };
    expect(screenVelden(waarde).map(({ veld, soort, ernst }) => `${veld} ${soort} ${ernst}`)).toEqual([
      'partijen.1.watNodig telefoonnummer waarschuwt',
      'regel.naam bsn blokkeert',
      'getal bsn blokkeert',
    ]);
  });

  it('leaves out the fields that hold our own codes, and answers nothing for nothing', () => {
    expect(
      screenVelden({ id: '999990226', partijen: [{ partijId: '999990238' }] }, (veld) => /(?:^|\.)\w{0,20}id$/i.test(veld)),
    ).toEqual([]);
    expect([screenVelden(undefined), screenVelden({}), screenVelden('')]).toEqual([[], [], []]);
  });

  it('reads a value that is nested ten thousand deep', () => {
    const diep: unknown = JSON.parse(`${'['.repeat(10_000)}"BSN 999990226"${']'.repeat(10_000)}`);
    expect(screenVelden(diep).map(({ soort }) => soort)).toEqual(['bsn']);
  });
});

describe(normaliseTekst.name, () => {
  it('leads every piece back to where it came from', () => {
    const bron = 'a\u200be\u0301\u{1d7d9}ⅳ\ufeffß—z';
    const { tekst, toBron } = normaliseTekst(bron);
    expect(tekst).toBe('ae1ivss-z');
    const stukken = [...tekst].map((_, i) => toBron({ van: i, tot: i + 1 })).map(({ van, tot }) => bron.slice(van, tot));
    expect(stukken).toEqual(['a', 'e\u0301', '\u{1d7d9}', 'ⅳ', 'ⅳ', 'ß', 'ß', '—', 'z']);
  });

  it('keeps line ends and leaves the empty text empty', () => {
    expect(normaliseTekst('een\r\ntwee\u00a0drie').tekst).toBe('een\n\ntwee drie');
    expect(normaliseTekst('').tekst).toBe('');
  });
});

describe('UITLEG', () => {
  const teksten = [...Object.values(UITLEG), UITLEG_AMBIGU].flatMap(({ titel, uitleg }) => [titel, uitleg]);

  it('has short sentences for every kind and names no value', () => {
    expect(Object.keys(UITLEG)).toEqual([...BEVINDING_SOORTEN]);
    const lang = teksten.flatMap((tekst) => tekst.split(/[.?!] /)).filter((zin) => zin.split(' ').length > 20);
    expect(lang).toEqual([]);
    expect(teksten.filter((tekst) => screenTekst(tekst).length > 0 || /\d{3}/.test(tekst))).toEqual([]);
  });

  it('sends a stuck person to the Landelijk Maatwerkloket', () => {
    expect(UITLEG.bsn.uitleg).toContain('Landelijk Maatwerkloket');
    expect(UITLEG.schulden.uitleg).toContain('Landelijk Maatwerkloket');
  });
});
