// SPDX-License-Identifier: EUPL-1.2
import { type Bevinding } from './bevinding.js';
import { IBAN_LANDEN } from './iban-landen.js';

const BEGIN = /(?<![A-Z0-9])(?:IBAN)?(?<land>[A-Z] ?[A-Z])[ .-]{0,2}\d[ .-]?\d/gi;
const TEKENS = /\d{1,2}[anc]/g;
const TUSSENTEKENS = new Set([' ', '.', '-', '\n']);

/** One letter per place of the number after the country: two check digits, then what the country asks. */
const VORMEN = new Map(
  Object.entries(IBAN_LANDEN).map(([land, bouw]) => [
    land,
    `nn${(bouw.match(TEKENS) ?? []).map((deel) => deel.slice(-1).repeat(Number(deel.slice(0, -1)))).join('')}`,
  ]),
);

function past(teken: string, vorm: string): boolean {
  const isCijfer = teken >= '0' && teken <= '9';
  const isLetter = teken >= 'A' && teken <= 'Z';
  return vorm === 'n' ? isCijfer : vorm === 'a' ? isLetter : isCijfer || isLetter;
}

/** Reads the number of one country from a place on, with at most two signs between characters; null when it does not fit. */
function readNummer(tekst: string, vanaf: number, vorm: string): { readonly nummer: string; readonly tot: number } | null {
  let nummer = '';
  let overgeslagen = 0;
  for (let i = vanaf; i < tekst.length; i += 1) {
    const teken = (tekst[i] ?? '').toUpperCase();
    if (past(teken, vorm[nummer.length] ?? '')) {
      nummer += teken;
      overgeslagen = 0;
      if (nummer.length === vorm.length) return /^[A-Z0-9]$/i.test(tekst[i + 1] ?? '') ? null : { nummer, tot: i + 1 };
    } else if (TUSSENTEKENS.has(teken) && overgeslagen < 2) {
      overgeslagen += 1;
    } else {
      return null;
    }
  }
  return null;
}

/** The remainder by 97 with letters as 10 to 35; a good IBAN leaves 1 (ISO 7064). */
function rest97(nummer: string): number {
  let rest = 0;
  for (const teken of nummer) {
    const waarde = Number.parseInt(teken, 36);
    rest = (rest * (waarde > 9 ? 100 : 10) + waarde) % 97;
  }
  return rest;
}

/**
 * Finds bank account numbers (IBAN) of every country in the registry in a normalised text, in capitals or not, with spaces, dots, hyphens or a
 * line end between. Length and build of the country and the check digits (mod 97) must be right, so a find is never in doubt.
 */
export function findIban(tekst: string): readonly Bevinding[] {
  const bevindingen: Bevinding[] = [];
  for (const treffer of tekst.matchAll(BEGIN)) {
    const geschreven = treffer.groups?.['land'] ?? '';
    const land = geschreven.replace(' ', '').toUpperCase();
    const vorm = VORMEN.get(land);
    const van = treffer.index + treffer[0].indexOf(geschreven);
    const gelezen = vorm === undefined ? null : readNummer(tekst, van + geschreven.length, vorm);
    if (gelezen === null || rest97(`${gelezen.nummer.slice(2)}${land}${gelezen.nummer.slice(0, 2)}`) !== 1) continue;
    bevindingen.push({ soort: 'iban', ernst: 'blokkeert', ambigu: false, van, tot: gelezen.tot });
  }
  return bevindingen;
}
