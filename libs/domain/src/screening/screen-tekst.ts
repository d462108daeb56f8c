// SPDX-License-Identifier: EUPL-1.2
import { type Bevinding, ligtIn, raakt, type Stuk } from './bevinding.js';
import { findAdres } from './find-adres.js';
import { findBsn } from './find-bsn.js';
import { findEmailadres } from './find-emailadres.js';
import { findGeboortedatum } from './find-geboortedatum.js';
import { findGevoelig } from './find-gevoelig.js';
import { findIban } from './find-iban.js';
import { findNaam } from './find-naam.js';
import { findTelefoonnummer } from './find-telefoonnummer.js';
import { normaliseTekst } from './normalise-tekst.js';

const KORTSTE_REDEN = 10;
const CIJFER = /\d/;

/** Joins findings of one kind that touch each other; one that blocks or is sure makes the whole so. Given and answered in order of place. */
function joinRakende(bevindingen: readonly Bevinding[]): readonly Bevinding[] {
  const uit: Bevinding[] = [];
  for (const bevinding of bevindingen.toSorted((een, ander) => een.van - ander.van || een.tot - ander.tot)) {
    const vorige = uit.at(-1);
    if (vorige === undefined || !raakt(vorige, bevinding)) {
      uit.push(bevinding);
      continue;
    }
    uit[uit.length - 1] = {
      soort: vorige.soort,
      ernst: vorige.ernst === 'blokkeert' || bevinding.ernst === 'blokkeert' ? 'blokkeert' : 'waarschuwt',
      ambigu: vorige.ambigu && bevinding.ambigu,
      van: vorige.van,
      tot: Math.max(vorige.tot, bevinding.tot),
    };
  }
  return uit;
}

/** Leaves out what a piece of a list says otherwise; both in order of place, the list without overlap. */
function exclude(
  bevindingen: readonly Bevinding[],
  stukken: readonly Stuk[],
  isAnders: (bevinding: Bevinding, stuk: Stuk) => boolean,
): readonly Bevinding[] {
  let volgende = 0;
  return bevindingen.filter((bevinding) => {
    while ((stukken[volgende]?.tot ?? Infinity) <= bevinding.van) volgende += 1;
    const stuk = stukken[volgende];
    return stuk === undefined || !isAnders(bevinding, stuk);
  });
}

/** A number inside a phone number is no BSN, unless both begin together ("012 345 672 5 dagen"). */
const isDeelVanTelefoon = (bsn: Bevinding, telefoon: Stuk): boolean => ligtIn(bsn, telefoon) && bsn.van > telefoon.van;
const isKorteBsn = (bsn: Bevinding, datum: Stuk): boolean => ligtIn(bsn, datum);

/** What is made of digits; most texts hold none. */
function findNummers(tekst: string, naam: readonly Stuk[]): readonly Bevinding[] {
  if (!CIJFER.test(tekst)) return [];
  const iban = joinRakende(findIban(tekst));
  const telefoon = exclude(joinRakende(findTelefoonnummer(tekst)), iban, raakt);
  const geboortedatum = joinRakende(findGeboortedatum(tekst, naam));
  const ruweBsn = findBsn(tekst).toSorted((een, ander) => een.van - ander.van || een.tot - ander.tot);
  const bsn = joinRakende(
    exclude(exclude(exclude(ruweBsn, iban, raakt), telefoon, isDeelVanTelefoon), geboortedatum, isKorteBsn),
  );
  return [...iban, ...bsn, ...exclude(telefoon, bsn, raakt), ...geboortedatum, ...joinRakende(findAdres(tekst))];
}

function findAlles(tekst: string): readonly Bevinding[] {
  const naam = joinRakende(findNaam(tekst));
  const emailadres = joinRakende(findEmailadres(tekst));
  return [...findNummers(tekst, naam), ...emailadres, ...exclude(naam, emailadres, raakt), ...findGevoelig(tekst, naam)];
}

/**
 * Looks for personal data in one text and answers where, of what kind and how serious, in order of place; nothing for a clean or empty text.
 * BSN, IBAN and dates of birth block; names, phone numbers, e-mail addresses, addresses and words about somebody's health, debts or crime warn.
 * Other ways of writing the same (full-width digits, invisible characters, look-alike letters) make no difference. Pure and stateless; the
 * time it takes grows in step with the length of the text.
 * It finds patterns, not meaning: a clean answer is no proof that nobody can be recognised. Source: AVG art. 5 and 25, Wabb art. 10
 * (use of the BSN).
 * @example screenTekst('Het BSN is 9999.90.019.') // [{ soort: 'bsn', ernst: 'blokkeert', ambigu: false, van: 11, tot: 22 }]
 * @example screenTekst('Overleg op 12-03-2026 over artikel 3.') // []
 */
export function screenTekst(tekst: string): readonly Bevinding[] {
  if (tekst === '') return [];
  const genormaliseerd = normaliseTekst(tekst);
  return findAlles(genormaliseerd.tekst)
    .map((bevinding) => ({ ...bevinding, ...genormaliseerd.toBron(bevinding) }))
    .toSorted((een, ander) => een.van - ander.van || een.tot - ander.tot);
}

/**
 * Does this reason lift findings that are `ambigu`? It needs ten characters and two words, and may not hold such a number or date itself.
 * @example isGeldigeReden('dit is geen BSN maar een ordernummer') // true
 */
export function isGeldigeReden(reden: string): boolean {
  const kort = reden.trim();
  if (kort.length < KORTSTE_REDEN || !/\S\s{1,20}\S/.test(kort)) return false;
  return !screenTekst(kort).some(({ ernst, ambigu }) => ernst === 'blokkeert' || ambigu);
}

/**
 * The findings that keep a text out. A valid reason lifts the ones that are `ambigu` ("dit is geen BSN"); the sure ones always stay.
 * Empty means: the text may be stored.
 */
export function listBlokkerend<B extends Bevinding>(bevindingen: readonly B[], reden?: string): readonly B[] {
  const isOpgeheven = reden !== undefined && isGeldigeReden(reden);
  return bevindingen.filter(({ ernst, ambigu }) => ernst === 'blokkeert' && !(ambigu && isOpgeheven));
}
