// SPDX-License-Identifier: EUPL-1.2
import { type Bevinding, type Stuk, waarschuwing } from './bevinding.js';

const STRAAT_EINDE =
  '(?:straat|str\\.|laan|weg|plein|hof|kade|singel|dreef|pad|gracht|dijk|markt|steeg|plantsoen|park|baan|ring|erf|akker|burg|donk|tuin|poort|hoek)';
/** A house number, with an addition of at most one letter or number; years and amounts are no house numbers. */
const HUISNUMMER = '(?!(?:19|20)\\d\\d(?!\\d))[1-9]\\d{0,3}(?: ?-? ?[a-zA-Z](?![a-zA-Z])|-\\d{1,3}(?!\\d))?(?![\\d%]| ?%)';
const GEEN_NUMMER_ERNA =
  /^ ?(?:km|kilometer|meter|m2|m3|vierkante|woningen|huizen|woning|appartementen|bewoners|inwoners|huishoudens|gezinnen|kinderen|mensen|mannen|vrouwen|leerlingen|plekken|plaatsen|parkeerplaatsen|bomen|bakken|containers|keer|maal|euro|procent|uur|uren|dagen|weken|maanden|jaar|minuten|stuks|verdiepingen|lagen|van de|van die|personen|panden|winkels|auto's|partijen|organisaties|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|[.,]\d)(?![a-z])/i;
const STRAAT = new RegExp(
  `(?<![A-Za-z'-])(?<straat>[A-Z][A-Za-z'-]{0,30}?${STRAAT_EINDE}|[A-Z][A-Za-z'-]{1,30} (?:Straat|Laan|Weg|Plein|Hof|Kade|Singel|Markt|Dijk|Pad|Park))(?: nr\\.?| nummer| huisnummer|,)? ?(?<nummer>${HUISNUMMER})`,
  'g',
);
const STRAAT_KLEIN = new RegExp(
  `(?<![A-Za-z'-])(?<straat>[a-z'-]{3,30}(?:straat|laan|plein|singel|dreef|gracht|dijk)) (?<nummer>${HUISNUMMER})`,
  'g',
);
const GEWOON_WOORD =
  /^(?:hoofd|zij|winkel|woon|dorps|achter|speel|school|markt|parkeer|kruis|door)straat$|^(?:speel|school|markt|dorps|wijk|buurt|parkeer)plein$|^(?:in|op|af|ver|be)\w{0,6}$/;
const POSTCODE = /(?<![A-Za-z0-9])[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?![A-Za-z])/g;
const NUMMER_NA_POSTCODE =
  /^,? {0,2}(?:nr\.? ?|nummer |huisnummer |- ?|\/ ?)?(?!(?:19|20)\d\d(?!\d))[1-9]\d{0,4} ?[a-zA-Z]?(?![A-Za-z\d])/;
const NUMMER_VOOR_POSTCODE = /[a-z.] {1,2}\d{1,4} ?[a-zA-Z]?,? {0,2}$/;

function* findStraten(tekst: string, patroon: RegExp): Generator<Stuk> {
  for (const treffer of tekst.matchAll(patroon)) {
    const tot = treffer.index + treffer[0].length;
    if (GEEN_NUMMER_ERNA.test(tekst.slice(tot, tot + 20)) || GEWOON_WOORD.test(treffer.groups?.['straat'] ?? '')) continue;
    yield { van: treffer.index, tot };
  }
}

function* findPostcodes(tekst: string): Generator<Stuk> {
  for (const treffer of tekst.matchAll(POSTCODE)) {
    const tot = treffer.index + treffer[0].length;
    const na = NUMMER_NA_POSTCODE.exec(tekst.slice(tot, tot + 22));
    const voor = NUMMER_VOOR_POSTCODE.test(tekst.slice(Math.max(0, treffer.index - 12), treffer.index));
    if (na !== null || voor) yield { van: treffer.index, tot: tot + (na?.[0].length ?? 0) };
  }
}

/**
 * Finds addresses in a normalised text: a street with a house number, or a postcode with one. They warn, since a container or a school has an
 * address too. A street or postcode alone, a postbus and a street with an amount ("Boschdijk 30 km per uur") are left alone.
 */
export function findAdres(tekst: string): readonly Bevinding[] {
  return [...findStraten(tekst, STRAAT), ...findStraten(tekst, STRAAT_KLEIN), ...findPostcodes(tekst)]
    .toSorted((een, ander) => een.van - ander.van)
    .map((stuk) => waarschuwing('adres', stuk));
}
