// SPDX-License-Identifier: EUPL-1.2
import { type Bevinding, type Stuk, waarschuwing } from './bevinding.js';
import { isNaamVanInstelling, kanNaamZijn } from './geen-naam.js';
import { ACHTERNAMEN, ACHTERNAMEN_DUBBEL, VOORNAMEN, VOORNAMEN_DUBBEL } from './namenlijst.js';

const VOORVOEGSEL =
  "(?:(?:van|von|de|den|der|ter|ten|te|el|al|ait|ben|bin|bint|bel|abu|la|le|da|dos|di|du|op|in|uit|'t|het)[ -]|van 't |d'|l'){0,3}";
const HOOFDLETTERWOORD = "[A-Z][A-Za-z'-]{1,30}";
const TITEL =
  '(?:mevrouw|mevr\\.?|mw\\.?|mej\\.?|meneer|mijnheer|dhr\\.?|heer|heren|familie|fam\\.?|gezin|juffrouw|juf|meester|tante|oom|oma|opa|buurman|buurvrouw|zuster|imam|pastoor|dominee|ds\\.)';
const RELATIE =
  '(?:zoon|zoontje|dochter|dochtertje|broer|broertje|zus|zusje|moeder|vader|echtgenoot|echtgenote|vriendin|bewoner|bewoonster|client|cliente|patient|patiente|leerling|huurder|huurster|jongen|meisje|betrokkene|collega|man|vrouw|neef|nicht)';

/** The middle part takes capitals too ("De Vries"), the name itself must have one. */
const vrij = (patroon: string): string => patroon.replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
const TUSSEN = vrij(VOORVOEGSEL);

const NA_TITEL = new RegExp(
  `(?<![A-Za-z-])${vrij(TITEL.replaceAll('\\.', '§')).replaceAll('§', '\\.')} {1,2}(?<naam>(?:[A-Z]\\. ?){0,4}${TUSSEN}(?<kern>${HOOFDLETTERWOORD}|[A-Z](?![A-Za-z]))(?: ${TUSSEN}(?<vervolg>${HOOFDLETTERWOORD}))?)`,
  'g',
);
const NA_TITEL_KLEIN =
  /(?<![A-Za-z-])(?:mevrouw|mevr\.?|mw\.?|meneer|mijnheer|dhr\.?) {1,2}(?<naam>(?:(?:van|de|den|der|el|ten|ter|te) ){0,3}(?<kern>[a-z'-]{3,30}))/gi;
const NA_RELATIE = new RegExp(`(?<![A-Za-z-])${vrij(RELATIE)} {1,2}(?<naam>(?<kern>${HOOFDLETTERWOORD}))`, 'g');
const NA_FAMILIE =
  /(?<![A-Za-z-])(?:[Mm]oeder|[Vv]ader|[Zz]oon|[Dd]ochter|[Bb]roer|[Zz]us|[Oo]ma|[Oo]pa) van {1,2}(?<naam>(?<kern>[A-Z][a-z'-]{1,30}))/g;
const NA_KOPJE = new RegExp(
  `(?<![A-Za-z-])(?:[Nn]aam|[Cc]ontactpersoon|[Tt]\\.?[an]\\.?v\\.?):? {1,2}(?<naam>(?<voor>${HOOFDLETTERWOORD}) ${TUSSEN}(?<kern>${HOOFDLETTERWOORD}))`,
  'g',
);
const VOORNAAM_ACHTERNAAM = new RegExp(
  `(?<![A-Za-z@'-])(?<voor>[A-Z][A-Za-z'-]{1,20})(?=(?<rest> {1,2}(?:[A-Z]\\. ?){0,3}${TUSSEN}(?<achter>${HOOFDLETTERWOORD})))`,
  'g',
);
const ACHTERNAAM_VOORNAAM = new RegExp(
  `(?<![A-Za-z-])(?<achter>${HOOFDLETTERWOORD}), {0,2}(?<voor>[A-Z][a-z'-]{1,20})(?![A-Za-z])`,
  'g',
);
const VOORLETTERS = new RegExp(
  `(?<![A-Za-z.-])(?<naam>(?<letters>[A-Z]\\.(?: ?(?:[A-Z]|Th|Ch|Ph|IJ|Sj)\\.){0,4}) ?(?<tussen>${TUSSEN})(?<kern>[A-Z][a-z'-]{2,30}(?:-[A-Z][a-z]{2,20})?))`,
  'g',
);
const LOSSE_VOORNAAM = /(?<![A-Za-z@.'-])(?<voor>[A-Z][a-z'-]{1,20})(?![A-Za-z@])/g;
const KLEINE_LETTERS =
  /(?<![a-z@.'-])(?<voor>[a-z]{2,15})(?=(?<rest> (?:(?:van|de|den|der|el|ten|ter) ){0,3}(?<achter>[a-z]{3,20})(?![a-z])))/g;
const LEEFTIJD_ERNA = /^(?: \(\d{1,3}\)|,? (?:is |van )?\d{1,3}(?: jaar(?![a-z])|-jarig)|, \d{1,3},)/;
const OPSOMMING_ERVOOR =
  /(?:plan|optie|variant|vitamine|bijlage|deel|fase|scenario|categorie|blok|groep|punt|artikel|trede|gebouw|vak|klasse|niveau|label) $/i;
const GEEN_VOORLETTERS = new Set(['B.V.', 'N.V.', 'V.O.F.', 'U.S.', 'E.U.', 'V.N.', 'C.V.']);

const stukVan = (treffer: RegExpExecArray, groep: string): Stuk => {
  const waarde = treffer.groups?.[groep] ?? '';
  const van = treffer.index + treffer[0].indexOf(waarde);
  return { van, tot: van + waarde.length };
};
const isVoornaam = (woord: string): boolean => woord.split('-').some((deel) => VOORNAMEN.has(deel.toLowerCase()));
const isAchternaam = (woord: string): boolean => woord.split('-').some((deel) => ACHTERNAMEN.has(deel.toLowerCase()));

/** "mevrouw Jansen", "de heer J. de Vries", "familie El Amrani", "mevrouw X". */
function* findNaTitel(tekst: string): Generator<Stuk> {
  for (const treffer of tekst.matchAll(NA_TITEL)) {
    const { kern = '', vervolg = '' } = treffer.groups ?? {};
    if (!kanNaamZijn(kern) && !(vervolg !== '' && isVoornaam(kern))) continue;
    const stuk = stukVan(treffer, 'naam');
    yield vervolg === '' || kanNaamZijn(vervolg)
      ? stuk
      : { van: stuk.van, tot: treffer.index + treffer[0].lastIndexOf(vervolg) - 1 };
  }
  for (const treffer of tekst.matchAll(NA_TITEL_KLEIN)) {
    if (isAchternaam(treffer.groups?.['kern'] ?? '')) yield stukVan(treffer, 'naam');
  }
  for (const treffer of tekst.matchAll(NA_RELATIE)) {
    const kern = treffer.groups?.['kern'] ?? '';
    if (kanNaamZijn(kern) && (isVoornaam(kern) || isAchternaam(kern) || /(?:zoon|dochter|broer|zus)/i.test(treffer[0])))
      yield stukVan(treffer, 'naam');
  }
}

/** "de moeder van Jayden", "Naam: Amrish Soekhoe": words that ask for a name, so no list is needed. */
function* findNaKopje(tekst: string): Generator<Stuk> {
  for (const treffer of [...tekst.matchAll(NA_FAMILIE), ...tekst.matchAll(NA_KOPJE)]) {
    const { kern = '', voor = kern } = treffer.groups ?? {};
    if (kanNaamZijn(kern) && kanNaamZijn(voor)) yield stukVan(treffer, 'naam');
  }
}

/** "Jan de Vries", "Fatima El Amrani", "Vries, Jan". A known family name needs no known first name in front of it. */
function* findVoornaamAchternaam(tekst: string): Generator<Stuk> {
  for (const treffer of tekst.matchAll(VOORNAAM_ACHTERNAAM)) {
    const { voor = '', rest = '', achter = '' } = treffer.groups ?? {};
    const tot = treffer.index + voor.length + rest.length;
    const isBekend = isVoornaam(voor) || (isAchternaam(achter) && !ACHTERNAMEN_DUBBEL.has(achter.toLowerCase()));
    const isPersoon = isBekend && kanNaamZijn(achter) && (kanNaamZijn(voor) || (isVoornaam(voor) && voor.length > 2));
    if (isPersoon && !isNaamVanInstelling(tekst, treffer.index, tot)) yield { van: treffer.index, tot };
  }
  for (const treffer of tekst.matchAll(ACHTERNAAM_VOORNAAM)) {
    const { voor = '', achter = '' } = treffer.groups ?? {};
    if (isVoornaam(voor) && isAchternaam(achter)) yield { van: treffer.index, tot: treffer.index + treffer[0].length };
  }
  for (const treffer of tekst.matchAll(KLEINE_LETTERS)) {
    const { voor = '', rest = '', achter = '' } = treffer.groups ?? {};
    if (!VOORNAMEN.has(voor) || !ACHTERNAMEN.has(achter)) continue;
    if (!ACHTERNAMEN_DUBBEL.has(achter) || (/ (?:van|de|den|der|el) /.test(rest) && !VOORNAMEN_DUBBEL.has(voor))) {
      yield { van: treffer.index, tot: treffer.index + voor.length + rest.length };
    }
  }
}

/** "A.B. de Wit", "S. Yilmaz"; not "variant A. Daarna", "B.V. Utrecht". */
function* findVoorletters(tekst: string): Generator<Stuk> {
  for (const treffer of tekst.matchAll(VOORLETTERS)) {
    const { letters = '', kern = '', tussen = '' } = treffer.groups ?? {};
    const isEenLetter = letters.length === 2;
    if (GEEN_VOORLETTERS.has(letters.replaceAll(' ', '')) || !kanNaamZijn(kern)) continue;
    if (isEenLetter && OPSOMMING_ERVOOR.test(tekst.slice(Math.max(0, treffer.index - 12), treffer.index))) continue;
    if (isEenLetter && /^(?:De|Het|In|Op|Te|Uit)(?: |$)/.test(tussen) && !isAchternaam(kern)) continue;
    yield stukVan(treffer, 'naam');
  }
}

/** "Fatima kan niet komen", "Milan (12)". A first name that is also a word needs an age. */
function* findLosseVoornaam(tekst: string): Generator<Stuk> {
  for (const treffer of tekst.matchAll(LOSSE_VOORNAAM)) {
    const voor = treffer.groups?.['voor'] ?? '';
    const tot = treffer.index + treffer[0].length;
    if (!isVoornaam(voor) || isNaamVanInstelling(tekst, treffer.index, tot)) continue;
    const isVervolgdDoorPlaats = / ?[A-Z]/.test(tekst.slice(tot, tot + 2));
    const isDubbel = VOORNAMEN_DUBBEL.has(voor.toLowerCase()) || isVervolgdDoorPlaats;
    if (!isDubbel || LEEFTIJD_ERNA.test(tekst.slice(tot, tot + 16))) yield { van: treffer.index, tot };
  }
}

/**
 * Finds names of persons in a normalised text, by a title, a relation, initials or a list of common names. They warn only: a list of names is
 * never complete, and an official may be named. Names of places, streets, laws, schools and organisations are left alone.
 */
export function findNaam(tekst: string): readonly Bevinding[] {
  const stukken = [
    ...findNaTitel(tekst),
    ...findNaKopje(tekst),
    ...findVoornaamAchternaam(tekst),
    ...findVoorletters(tekst),
    ...findLosseVoornaam(tekst),
  ];
  return stukken.toSorted((een, ander) => een.van - ander.van || een.tot - ander.tot).map((stuk) => waarschuwing('naam', stuk));
}
