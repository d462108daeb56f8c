// SPDX-License-Identifier: EUPL-1.2
import { type Stuk } from './bevinding.js';

/** A text in the plain form the patterns are written for, with the way back to the text as it was given. */
export interface GenormaliseerdeTekst {
  readonly tekst: string;
  /** The piece of the given text that a (not empty) piece of `tekst` came from. */
  toBron(stuk: Stuk): Stuk;
}

const ONZICHTBAAR = /^[\p{Cf}\p{Variation_Selector}\u034f\u115f\u1160\u3164]$/u;
const LEESTEKEN_BOVENOP = /^\p{M}$/u;
const WITRUIMTE = /^[\p{Zs}\t]$/u;
const REGELEINDE = /^[\r\n\v\f\u0085\u2028\u2029]$/u;
const STREEPJE = /^[\p{Pd}\u2212\u00ad\u02d7\u2043]$/u;
const CIJFER = /^\p{Nd}$/u;
const APOSTROF = new Set(['\u2018', '\u2019', '\u02bc', '\u00b4', '`']);

/** Letters of other alphabets and, at the same place in the next line, the Latin letter they look like. */
const LIJKT_OP = 'авекмнорстухіјѕԁԛАВЕКМНОРСТУХІЈЅοανικρΑΒΕΖΗΙΚΜΝΟΡΤΥΧıłŁøØđĐð⁄•·∙';
const LATIJN = 'abekmhopctyxijsdqABEKMHOPCTYXIJSoavikpABEZHIKMNOPTYXilLoOdDd/...';
const GELIJKEND = new Map<string, string>([
  ...Array.from(LIJKT_OP, (teken, i): [string, string] => [teken, LATIJN[i] ?? teken]),
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['Æ', 'Ae'],
  ['œ', 'oe'],
  ['Œ', 'Oe'],
]);

/** A sign that is not its own plain form: nearly every text holds none. */
const NIET_GEWOON = /[^\n -_a-~]/;

/** Digits of every script stand in rows of ten, so the value is the number of digits before it in its row. */
function cijferWaarde(teken: string): string {
  const code = teken.codePointAt(0) ?? 0;
  let waarde = 0;
  while (waarde < 9 && CIJFER.test(String.fromCodePoint(code - waarde - 1))) waarde += 1;
  return String(waarde);
}

function vereenvoudigTeken(teken: string): string {
  if (WITRUIMTE.test(teken)) return ' ';
  if (REGELEINDE.test(teken)) return '\n';
  if (STREEPJE.test(teken)) return '-';
  if (APOSTROF.has(teken)) return "'";
  const gelijkend = GELIJKEND.get(teken);
  if (gelijkend !== undefined) return gelijkend;
  return teken > '\u007f' && CIJFER.test(teken) ? cijferWaarde(teken) : teken;
}

/** What one character of the text becomes: nothing for invisible ones, one or more plain characters for others. */
function vereenvoudig(teken: string): string {
  if (teken >= ' ' && teken <= '~' && teken !== '`') return teken;
  if (ONZICHTBAAR.test(teken)) return '';
  let uit = '';
  for (const deel of teken.normalize('NFKD')) if (!LEESTEKEN_BOVENOP.test(deel)) uit += vereenvoudigTeken(deel);
  return uit;
}

/**
 * Brings a text to one plain form: compatibility forms (NFKD) without accents, no invisible characters, digits of every script as 0-9,
 * every space, dash and apostrophe as one kind, look-alike Cyrillic and Greek letters as Latin ones. Line ends stay line ends.
 * The empty text stays empty. Takes one pass; the result is at most 18 times as long, for characters that Unicode spells out.
 * @example normaliseTekst('ＢＳＮ １２\u200b３').tekst // 'BSN 123'
 */
export function normaliseTekst(bron: string): GenormaliseerdeTekst {
  if (!NIET_GEWOON.test(bron)) return { tekst: bron, toBron: ({ van, tot }) => ({ van, tot }) };
  const delen: string[] = [];
  const begin: number[] = [];
  const eind: number[] = [];
  let plaats = 0;
  for (const teken of bron) {
    const na = plaats + teken.length;
    const plat = vereenvoudig(teken);
    if (plat === '' && begin.length > 0 && LEESTEKEN_BOVENOP.test(teken)) eind[eind.length - 1] = na;
    for (let i = 0; i < plat.length; i += 1) {
      begin.push(plaats);
      eind.push(na);
    }
    delen.push(plat);
    plaats = na;
  }
  return {
    tekst: delen.join(''),
    toBron: ({ van, tot }) => ({ van: begin[van] ?? 0, tot: eind[tot - 1] ?? 0 }),
  };
}
