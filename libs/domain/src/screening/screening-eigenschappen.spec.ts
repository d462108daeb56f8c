// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Bevinding, ligtIn } from './bevinding.js';
import { parseZin } from './corpus/parse-zin.js';
import { findBsn, isElfproef } from './find-bsn.js';
import { normaliseTekst } from './normalise-tekst.js';
import { screenTekst } from './screen-tekst.js';

const corpus = JSON.parse(readFileSync(new URL('./corpus/zinnen.json', import.meta.url), 'utf8')) as Record<
  'schoon' | 'gegevens',
  string[]
>;
const effen = corpus.schoon.filter((zin) => !/\d|bsn|burgerservice|sofi|nummer/i.test(zin));
/** "geen BSN" before a number makes it doubtful, on purpose. */
const zonderGeen = effen.filter((zin) => !/geen|niet/i.test(zin));

const gewichten = [9, 8, 7, 6, 5, 4, 3, 2];
const laatsteCijfer = (acht: string): number =>
  [...acht].reduce((som, cijfer, i) => som + Number(cijfer) * (gewichten[i] ?? 0), 0) % 11;
const achtCijfers = fc.integer({ min: 10, max: 99_999_999 }).map((getal) => String(getal).padStart(8, '0'));
const bsn = achtCijfers.filter((acht) => laatsteCijfer(acht) < 10).map((acht) => `${acht}${laatsteCijfer(acht)}`);
const geenBsn = fc
  .tuple(achtCijfers, fc.integer({ min: 0, max: 9 }))
  .filter(([acht, laatste]) => laatsteCijfer(acht) !== laatste)
  .map(([acht, laatste]) => `${acht}${laatste}`);

const groepering = fc.constantFrom([9], [3, 3, 3], [4, 2, 3], [2, 2, 2, 3], [1, 1, 1, 1, 1, 1, 1, 1, 1]);
const notatie = fc.record({ groepering, teken: fc.constantFrom(' ', '.', '-', ' - ') });
type Notatie = { readonly groepering: readonly number[]; readonly teken: string };

function write(cijfers: string, { groepering: groepen, teken }: Notatie): string {
  let plaats = 0;
  return groepen.map((lengte) => cijfers.slice(plaats, (plaats += lengte))).join(teken);
}

/** Puts a value between two words of a sentence, not beside a sign or word for money. */
function embed(
  zin: string,
  waarde: string,
  keuze: number,
): { readonly tekst: string; readonly van: number; readonly tot: number } {
  const woorden = zin.split(' ');
  const plekken = woorden.map((_, i) => i).filter((i) => woorden[i - 1] !== '€' && !/^euro/.test(woorden[i] ?? ''));
  const plek = plekken[keuze % plekken.length] ?? 0;
  const voor = woorden
    .slice(0, plek)
    .map((woord) => `${woord} `)
    .join('');
  return { tekst: `${voor}${waarde} ${woorden.slice(plek).join(' ')}`, van: voor.length, tot: voor.length + waarde.length };
}

const vanBsn = (bevindingen: readonly Bevinding[]): readonly Bevinding[] => bevindingen.filter(({ soort }) => soort === 'bsn');

describe(isElfproef.name, () => {
  it('passes one last digit at most for eight digits in front, and never only zeros', () => {
    fc.assert(
      fc.property(achtCijfers, (acht) => {
        const geslaagd = Array.from({ length: 10 }, (_, cijfer) => `${acht}${cijfer}`).filter(isElfproef);
        expect(geslaagd).toEqual(laatsteCijfer(acht) < 10 ? [`${acht}${laatsteCijfer(acht)}`] : []);
      }),
    );
    expect([isElfproef('000000000'), isElfproef('99990003'), isElfproef('099990003'), isElfproef('9999900')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe(screenTekst.name, () => {
  it('finds a BSN in any notation in any clean sentence', () => {
    fc.assert(
      fc.property(bsn, notatie, fc.constantFrom(...corpus.schoon), fc.nat(40), (cijfers, hoe, zin, keuze) => {
        const { tekst, van, tot } = embed(zin, write(cijfers, hoe), keuze);
        const gevonden = screenTekst(tekst);
        // The first digits of it can make the account number of the sentence whole. That blocks, and when it is gone the BSN is found.
        const isDeelVanIban = gevonden.some(
          (bevinding) =>
            bevinding.soort === 'iban' && bevinding.ernst === 'blokkeert' && bevinding.van < tot && van < bevinding.tot,
        );
        expect(isDeelVanIban || vanBsn(gevonden).some((bevinding) => ligtIn({ van, tot }, bevinding))).toBe(true);
      }),
      {
        numRuns: 1500,
        examples: [
          [
            '000000103',
            { groepering: [1, 1, 1, 1, 1, 1, 1, 1, 1], teken: ' ' },
            'De code NL91 ABNA 0417 1643 01 op het formulier is een voorbeeld dat niet bestaat.',
            22,
          ],
        ],
      },
    );
  });

  it('points at exactly the BSN, and blocks it', () => {
    fc.assert(
      fc.property(bsn, notatie, fc.constantFrom(...effen), fc.nat(40), (cijfers, hoe, zin, keuze) => {
        const { tekst, van, tot } = embed(zin, write(cijfers, hoe), keuze);
        expect(vanBsn(screenTekst(tekst))).toEqual([{ soort: 'bsn', ernst: 'blokkeert', ambigu: true, van, tot }]);
      }),
      { numRuns: 500 },
    );
  });

  it('is sure of it with the word BSN in front, also without the zero at the begin', () => {
    fc.assert(
      fc.property(
        bsn,
        notatie,
        fc.constantFrom(...zonderGeen),
        fc.nat(40),
        fc.constantFrom('BSN', 'bsn:', 'burgerservicenummer', 'sofinummer'),
        (cijfers, hoe, zin, keuze, woord) => {
          const geschreven = cijfers.startsWith('0') ? cijfers.slice(1) : write(cijfers, hoe);
          const { tekst, tot } = embed(zin, `${woord} ${geschreven}`, keuze);
          expect(vanBsn(screenTekst(tekst))).toEqual([
            { soort: 'bsn', ernst: 'blokkeert', ambigu: false, van: tot - geschreven.length, tot },
          ]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds no BSN in nine digits that fail the 11-test', () => {
    fc.assert(
      fc.property(geenBsn, notatie, fc.constantFrom(...effen), fc.nat(40), (cijfers, hoe, zin, keuze) => {
        expect(vanBsn(screenTekst(embed(zin, write(cijfers, hoe), keuze).tekst))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('finds the same in full-width, Arabic and mathematical digits and between invisible characters', () => {
    const vermom = fc.constantFrom<(cijfer: string) => string>(
      (cijfer) => String.fromCodePoint(0xff10 + Number(cijfer)),
      (cijfer) => String.fromCodePoint(0x0660 + Number(cijfer)),
      (cijfer) => String.fromCodePoint(0x0966 + Number(cijfer)),
      (cijfer) => String.fromCodePoint(0x1d7ce + Number(cijfer)),
      (cijfer) => `${cijfer}\u200b`,
      (cijfer) => `\u2060${cijfer}`,
      (cijfer) => `${cijfer}\ufe0f\u20e3`,
    );
    fc.assert(
      fc.property(bsn, vermom, fc.constantFrom(...effen), fc.nat(40), (cijfers, doe, zin, keuze) => {
        const { tekst, van, tot } = embed(zin, [...cijfers].map(doe).join(''), keuze);
        const [bevinding] = vanBsn(screenTekst(tekst));
        expect(bevinding).toMatchObject({ soort: 'bsn', ernst: 'blokkeert' });
        expect(normaliseTekst(tekst.slice(bevinding?.van, bevinding?.tot)).tekst).toBe(cijfers);
        expect(ligtIn({ van: bevinding?.van ?? -1, tot: bevinding?.tot ?? -1 }, { van, tot })).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('finds the same in composed, decomposed and compatibility form', () => {
    const soorten = (tekst: string): readonly string[] => screenTekst(tekst).map(({ soort, ernst }) => `${soort} ${ernst}`);
    const alles = [...corpus.schoon, ...corpus.gegevens].map((zin) => parseZin(zin).tekst);
    for (const zin of alles)
      for (const vorm of ['NFC', 'NFD', 'NFKC', 'NFKD']) expect(soorten(zin.normalize(vorm))).toEqual(soorten(zin));
  });

  it('answers the same twice, in order, with places inside the text and never the text itself', () => {
    const stukje = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...corpus.schoon, ...corpus.gegevens), bsn);
    fc.assert(
      fc.property(fc.array(stukje, { maxLength: 6 }), (stukjes) => {
        const tekst = stukjes.join(' ');
        const bevindingen = screenTekst(tekst);
        expect(screenTekst(tekst)).toEqual(bevindingen);
        expect(
          bevindingen.every(({ van, tot }, i) => van >= (bevindingen[i - 1]?.van ?? 0) && van < tot && tot <= tekst.length),
        ).toBe(true);
        expect(bevindingen.every((bevinding) => Object.keys(bevinding).length === 5)).toBe(true);
      }),
    );
  });

  it('lets a sentence through once what blocked is taken out', () => {
    for (const zin of corpus.gegevens) {
      const { tekst } = parseZin(zin);
      const over = screenTekst(tekst)
        .filter(({ ernst }) => ernst === 'blokkeert')
        .reduceRight((rest, { van, tot }) => `${rest.slice(0, van)}weggehaald${rest.slice(tot)}`, tekst);
      expect(screenTekst(over).filter(({ ernst }) => ernst === 'blokkeert')).toEqual([]);
    }
  });
});

describe(findBsn.name, () => {
  it('answers nothing for a text without digits', () => {
    expect(findBsn('Het BSN mag niet worden gevraagd.')).toEqual([]);
  });
});
