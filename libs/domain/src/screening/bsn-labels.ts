// SPDX-License-Identifier: EUPL-1.2
import { type Stuk } from './bevinding.js';

const BSN_WOORD =
  /(?<![a-z])(?:b\.? ?s\.? ?n\.?-?(?:nummers?|nrs?)?|burger ?-?service ?-?(?:nummers?|nrs?)|so-?fi(?: ?-?(?:nummers?|nrs?))?)(?![a-z])/gi;
/** "geen BSN" says that the number is something else, or that there is none. */
const GEEN_ERVOOR = /(?:^|[^a-z])(?:geen|niet het|niet een) $/i;

/** Words that name the number of an order, a company or a file, not of a person. */
const ZAKELIJK_NUMMER =
  /(?<![a-z])(?:kvk|kamer van koophandel|rsin|oin|btw|isbn|order|bestel|factuur|offerte|referentie|zaak|project|artikel|vergunnings?|meldings?|contract|serie|kadaster|perceel|object|pand|ticket|subsidie|beschikkings?|begrotings?|kostenplaats|grootboek|vestigings?|meter|inkoop|bestek|aanvraag|leveranciers?|crediteuren|aansluit|aansluitings?)[ -]?(?:nummers?|nr|code|id|kenmerk)\.?(?![a-z])/gi;
/** The same words alone, which count only right before a number: "factuur 4711". */
const ZAKELIJK_WOORD =
  /(?<![a-z])(?:kvk|k\.v\.k\.|rsin|oin|btw|isbn|order|bestelling|factuur|offerte|kenmerk|referentie|ref\.|ticket|artikel|perceel|zaak|project)(?![a-z])/gi;

/** How far before a number its label may stand, and how far before and after it a BSN word still says what the number is. In characters. */
const BSN_AFSTAND = 40;
const NUMMER_AFSTAND = 25;
const WOORD_AFSTAND = 3;
const NABIJ_VOOR = 100;
const NABIJ_NA = 60;
const ZINSDEEL_EINDE = /[.,;!?\n]/;

/** What the words around a number say about it. */
export interface NummerLabels {
  /** The nearest word directly before the number: about a BSN, about an organisation or something it numbers (KvK, order, zaak), or neither. */
  labelVoor(plaats: number): 'bsn' | 'zakelijk' | null;
  /** Is a word for BSN near, on either side? "geen BSN" does not count. */
  isBsnNabij(stuk: Stuk): boolean;
}

/** Index of the last item that ends at or before the place; -1 when there is none. */
function lastBefore(stukken: readonly Stuk[], plaats: number): number {
  let [laag, hoog] = [0, stukken.length];
  while (laag < hoog) {
    const midden = (laag + hoog) >> 1;
    if ((stukken[midden]?.tot ?? 0) <= plaats) laag = midden + 1;
    else hoog = midden;
  }
  return laag - 1;
}

function findWoorden(tekst: string, patroon: RegExp): readonly Stuk[] {
  return Array.from(tekst.matchAll(patroon), (treffer) => ({ van: treffer.index, tot: treffer.index + treffer[0].length }));
}

/** Reads a normalised text once and answers what each number in it is called. */
export function readNummerLabels(tekst: string): NummerLabels {
  const bsnWoorden = findWoorden(tekst, BSN_WOORD).filter(
    ({ van }) => !GEEN_ERVOOR.test(tekst.slice(Math.max(0, van - 14), van)),
  );
  const nummers = findWoorden(tekst, ZAKELIJK_NUMMER);
  const woorden = findWoorden(tekst, ZAKELIJK_WOORD);
  const stukVoor = (stukken: readonly Stuk[], plaats: number, afstand: number): Stuk | null => {
    const stuk = stukken[lastBefore(stukken, plaats)];
    return stuk !== undefined && plaats - stuk.tot <= afstand ? stuk : null;
  };
  return {
    labelVoor: (plaats) => {
      const bsn = stukVoor(bsnWoorden, plaats, BSN_AFSTAND);
      const [nummer, woord] = [stukVoor(nummers, plaats, NUMMER_AFSTAND), stukVoor(woorden, plaats, WOORD_AFSTAND)];
      const zakelijk = (woord?.tot ?? -1) > (nummer?.tot ?? -1) ? woord : nummer;
      if (zakelijk && zakelijk.tot > (bsn?.tot ?? -1) && !ZINSDEEL_EINDE.test(tekst.slice(zakelijk.tot, plaats)))
        return 'zakelijk';
      return bsn ? 'bsn' : null;
    },
    isBsnNabij: ({ van, tot }) => {
      const laatste = lastBefore(bsnWoorden, van);
      const voor = bsnWoorden[laatste];
      const na = bsnWoorden[laatste + 1];
      return (voor !== undefined && van - voor.tot <= NABIJ_VOOR) || (na !== undefined && na.van - tot <= NABIJ_NA);
    },
  };
}
