// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { screenTekst } from './screen-tekst.js';

const GROOTTE = 64 * 1024;
const stukken: readonly string[] = [
  'a',
  'A',
  ' ',
  '0',
  '1',
  '9 ',
  '1-',
  '12.',
  '123.456.',
  '999990019',
  '999990019 ',
  '9 9 9 9 9 0 0 1 9 ',
  '06',
  '06 ',
  '0 ',
  '+',
  '+31 ',
  '+31 6 1',
  '(0)',
  '00 ',
  '@',
  'a@',
  'a.@',
  'a at ',
  'a.',
  ' punt ',
  'a at a punt ',
  '(at)',
  '-a',
  'a-',
  'NL',
  'NL91',
  'NL91ABNA',
  'NL91 ABNA 0417 1643 0',
  'de 20 ',
  'IBAN',
  'N L 9 1 ',
  'bsn ',
  'b.s.n',
  'geen bsn ',
  'ordernummer ',
  'kvk ',
  'bsn 1 ',
  'geboren ',
  'geb.',
  'geboren 1',
  '12-03-1980 ',
  '12-',
  '3 mei 1980 ',
  '3 mei ',
  'geboren 3 mei 1980 en ',
  'mevrouw ',
  'Mevrouw Van De ',
  'van de ',
  'Jan van de ',
  'Jan Jansen ',
  'Jan ',
  'J.',
  'J. P. ',
  'A.B. de ',
  "A'",
  'A-',
  'Jansen, ',
  'jan van de jansen ',
  'zoon ',
  'Sint Jan ',
  'straat',
  'Astraat',
  'Kerkstraat 1',
  'Kerkstraat ',
  '5611',
  '5611 AB ',
  '5611 AB 12, ',
  'schulden ',
  'deze bewoner ',
  'de bewoner schulden ',
  'ziek. ',
  '\u200b',
  '\u0301',
  'e\u0301',
  '\ufdfa',
  '\ud800',
  '\uff11',
  '\u0661',
  '\u{1d7cf}',
  '\n',
  '\n9',
  '.',
  ',',
  "'",
  '"',
  '{',
  '<at>',
];
const vijandig = (stuk: string, lengte: number): string => stuk.repeat(Math.ceil(lengte / stuk.length)).slice(0, lengte);

interface Werk {
  /** Runs of a pattern over a long text that came to its end without a find: one per pass over the text. */
  rondes: number;
  /** Characters handed to patterns, each run over a long text counted by what it moved on. */
  tekens: number;
  readonly patronen: Map<string, RegExp>;
}

/** Counts what the patterns are given to read, so the shape of the work is seen and not its time. */
function measure(tekst: string): Werk {
  const werk: Werk = { rondes: 0, tekens: 0, patronen: new Map() };
  const echt = RegExp.prototype.exec;
  const telMee = function exec(this: RegExp, invoer: string): RegExpExecArray | null {
    const begin = this.lastIndex;
    const treffer = echt.call(this, invoer);
    werk.patronen.set(this.source, this);
    if (!this.global) werk.tekens += invoer.length;
    else werk.tekens += (treffer === null ? invoer.length : this.lastIndex) - begin + 1;
    if (treffer === null && invoer.length > 1000) werk.rondes += 1;
    return treffer;
  };
  // oxlint-disable-next-line no-extend-native -- counts the work of every pattern; put back right after
  Object.defineProperty(RegExp.prototype, 'exec', { value: telMee, writable: true, configurable: true });
  try {
    screenTekst(tekst);
  } finally {
    // oxlint-disable-next-line no-extend-native -- counts the work of every pattern; put back right after
    Object.defineProperty(RegExp.prototype, 'exec', { value: echt, writable: true, configurable: true });
  }
  return werk;
}

/** A pattern without its escapes and character classes: what is left of `*`, `+` and `{n,}` are quantifiers. */
const skelet = (bron: string): string => bron.replaceAll(/\\[pP]\{[^}]*\}|\\./g, 'x').replaceAll(/\[[^\]]*\]/g, 'x');

describe(screenTekst.name, () => {
  it('uses patterns with an upper bound on every repeat, so one place costs a fixed number of steps', () => {
    const patronen = new Map(stukken.flatMap((stuk) => [...measure(vijandig(stuk, 2048)).patronen]));
    expect(patronen.size).toBeGreaterThan(30);
    const zonderGrens = [...patronen.keys()].filter((bron) => /[*+]|\{\d+,\}/.test(skelet(bron)));
    const teRuim = [...patronen.keys()].filter((bron) =>
      [...skelet(bron).matchAll(/\{(?:\d+,)?(\d+)\}/g)].some(([, grens]) => Number(grens) > 64),
    );
    const genest = [...patronen.keys()].filter((bron) =>
      /\([^()]*\{\d+,(?:[5-9]|\d\d)\}[^()]*\)\{\d+,(?:[5-9]|\d\d)\}/.test(skelet(bron)),
    );
    expect({ zonderGrens, teRuim, genest }).toEqual({ zonderGrens: [], teRuim: [], genest: [] });
  });

  it.each(stukken)('reads 64 kB of %j in a fixed number of passes', (stuk) => {
    const heel = measure(vijandig(stuk, GROOTTE));
    const kwart = measure(vijandig(stuk, GROOTTE / 4));
    expect(heel.rondes).toBeLessThanOrEqual(40);
    expect(heel.tekens).toBeLessThanOrEqual(4.2 * kwart.tekens + 10_000);
    expect(heel.tekens).toBeLessThanOrEqual(GROOTTE * 600);
  });
});
