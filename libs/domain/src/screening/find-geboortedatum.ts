// SPDX-License-Identifier: EUPL-1.2
import { type Bevinding, type Stuk } from './bevinding.js';
import { findDatums, type GeschrevenDatum } from './find-datums.js';

const GEBOORTEWOORD =
  /(?<![a-z])(?<sterk>geboren|geboorte ?-?datums?|geboorte ?-?dat\.?|geboortedag|geb\.? ?-?(?:datum|dat|dd)\.?|geb\.?|gbd\.?|g\.d\.|d\.o\.b\.?|dob|date of birth|born)(?![a-z])|(?<![a-z])(?:jarig|verjaardag|verjaart)(?![a-z])/gi;
/** Between a birth word and a date these words say that the date is about a rule, a plan or a group. */
const GAAT_OVER_REGEL =
  /(?<![a-z])(?:na|voor|vanaf|tot|tussen|sinds|per|uiterlijk|moet|moeten|mag|mogen|kan|kunnen|verplicht|wordt|worden|gaat|gaan|overleg|vergadering|besluit|besloten|deadline|regel|regeling|brief|systeem|formulier|kinderen|baby's|mensen|bewoners|inwoners|jongeren|leerlingen|iedereen)(?![a-z])/i;
const GRENS_ERNA = /^,? (?:of|en) (?:later|eerder|daarna|daarvoor|ervoor|erna|jonger|ouder)(?![a-z])/i;
const ZINSEINDE = /[!?;]|\.\s{1,2}[A-Z]|\n\n/;
const ZINSGRENS = /[!?]|\.\s{1,2}(?=[A-Z])|\n\n/g;
const GEBOREN = /(?<![a-z])(?:geboren|geb\.|born|jarig|verjaardag)(?![a-z])/i;
const VERVOLG = /^ ?(?:,|en|&|\/|resp\.|respectievelijk|, en)(?: op)? ?$/i;
/** Plans are born too. */
const FIGUURLIJK =
  /(?<![a-z])(?:plan|idee|ideeen|initiatief|project|samenwerking|aanpak|proef|pilot|programma|alliantie|stichting|vereniging|buurtkamer|werkgroep|doorbraak|afspraak)(?![a-z])/i;
const MENS_IN_ZIN =
  /(?<![a-z])(?:hij|zij|ze|mevrouw|mevr|mw|meneer|dhr|heer|client|cliente|clienten|bewoner|bewoonster|huurder|huurster|buurman|buurvrouw|man|vrouw|jongen|meisje|moeder|vader|kind|kinderen|zoon|dochter|betrokkene|leerling)(?![a-z])/i;
/** Right before a date these make it a date of birth without a birth word. */
const PERSOON_ERVOOR =
  /(?:(?<![a-z])(?:client|cliente|patient|patiente|bewoner|bewoonster|betrokkene|huurder|leerling|zoon|dochter|moeder|vader|kind|man|vrouw|jongen|meisje)[ ,:(-]{1,3}|(?<![A-Za-z])[mvMV][ ,/]{1,3}|(?:^|[\s(])[*] ?|(?<![a-z])leeftijd:? \d{1,3}(?: jaar)?[ ,(]{1,3}|(?<![a-z])(?:mevrouw|meneer|hij|zij|client) is van )$/i;

/** The noun asks for a date whatever else its sentence says; `geboren` asks for a person beside it. */
const ZELFSTANDIG =
  /(?<![a-z])(?:geboorte ?-?datums?|geboorte ?-?dat[ae]?\.?|geboortedag|geb\.? ?-?(?:datum|dat)\.?|gbd\.?|date of birth|dob)(?![a-z])/i;
const EEN_MENS =
  /(?<![a-z])(?:hij|zij|haar|diens|mevrouw|mevr|mw|meneer|dhr|client|cliente|bewoner|bewoonster|huurder|huurster|buurman|buurvrouw|man|vrouw|jongen|meisje|moeder|vader|kind|zoon|dochter|betrokkene|leerling)(?![a-z])|(?<![a-z])zijn (?=pas|paspoort|identiteitskaart|geboorte|akte|moeder|vader|ouders)/i;
/** Right before a date these make it the bound of a rule, or the day of a law or a letter. */
const GRENS_ERVOOR =
  /(?<![a-z])(?:(?:na|voor|vanaf|tot|tussen|sinds|per|uiterlijk)(?: (?:de|het|een))?(?: (?:wet|wijziging|regeling|besluit|brief))?(?: van| op)?|(?:wet|wetswijziging|besluit|brief|raadsbesluit|overleg|vergadering|regeling|verordening)(?: van| op)|tussen [^.!?]{5,20} en) $/i;

/** What may stand between a name and the date of birth behind it. */
const NAAM_ERVOOR = /^[ ,(:*-]{1,4}$/;

/** Longest way from a birth word to its date, and from a date to `geboren` after it. In characters. */
const AFSTAND = 50;
const AFSTAND_TERUG = 30;
/** How far back from `geboren` its sentence is read. In characters. */
const ZIN_ERVOOR = 70;
/** How much before a date may say that it is a bound. In characters. */
const GRENS_AFSTAND = 60;
/** The programme began in 2022: an earlier date right after a person is no date of a talk or a decision in it. */
const BEGINJAAR = 2022;

interface Geboortewoord extends Stuk {
  readonly isSterk: boolean;
  readonly isGeboren: boolean;
}

function isOverRegel(tekst: string, tussen: string, datum: GeschrevenDatum): boolean {
  return ZINSEINDE.test(tussen) || GAAT_OVER_REGEL.test(tussen) || GRENS_ERNA.test(tekst.slice(datum.tot, datum.tot + 14));
}

/** A sentence with a name in it is about that person, whatever project stands beside it. `naam`: the last one before the word. */
function isFiguurlijk(tekst: string, woord: Geboortewoord, naam: Stuk | undefined): boolean {
  if (!woord.isGeboren) return false;
  const zin =
    tekst
      .slice(Math.max(0, woord.van - ZIN_ERVOOR), woord.van)
      .split('. ')
      .at(-1) ?? '';
  if (!FIGUURLIJK.test(zin) || MENS_IN_ZIN.test(zin)) return false;
  return naam === undefined || naam.tot <= woord.van - zin.length;
}

function readGeboortewoorden(tekst: string, namen: readonly Stuk[]): readonly Geboortewoord[] {
  let volgende = 0;
  return Array.from(tekst.matchAll(GEBOORTEWOORD), (treffer) => ({
    van: treffer.index,
    tot: treffer.index + treffer[0].length,
    isSterk: treffer.groups?.['sterk'] !== undefined,
    isGeboren: /^(?:geboren|born)$/i.test(treffer[0]),
  })).filter((woord) => {
    while ((namen[volgende]?.van ?? Infinity) < woord.van) volgende += 1;
    return !isFiguurlijk(tekst, woord, namen[volgende - 1]);
  });
}

function hoortBij(tekst: string, woord: Geboortewoord, datum: GeschrevenDatum): boolean {
  if (!woord.isSterk && datum.jaar >= BEGINJAAR) return false;
  if (datum.van >= woord.tot)
    return datum.van - woord.tot <= AFSTAND && !isOverRegel(tekst, tekst.slice(woord.tot, datum.van), datum);
  if (datum.tot > woord.van || woord.van - datum.tot > AFSTAND_TERUG) return false;
  const tussen = tekst.slice(datum.tot, woord.van);
  if (!woord.isGeboren) return /^[ (=:,-]{0,3}$/.test(tussen);
  return !isOverRegel(tekst, tussen, datum) && !GAAT_OVER_REGEL.test(tekst.slice(Math.max(0, datum.van - 14), datum.van));
}

const bevinding = ({ van, tot }: Stuk, ambigu: boolean): Bevinding => ({
  soort: 'geboortedatum',
  ernst: 'blokkeert',
  ambigu,
  van,
  tot,
});

/** A sentence that asks for a date of birth: by the noun, or by `geboren`. */
interface Geboortezin extends Stuk {
  readonly isZelfstandig: boolean;
  readonly noemtMens: boolean;
}

/** The sentences with a birth word, in order of place; most texts have none. */
function readGeboortezinnen(tekst: string): readonly Geboortezin[] {
  if (!ZELFSTANDIG.test(tekst) && !GEBOREN.test(tekst)) return [];
  const einden = [...Array.from(tekst.matchAll(ZINSGRENS), ({ index }) => index + 1), tekst.length];
  return einden.flatMap((tot, i) => {
    const van = einden[i - 1] ?? 0;
    const zin = tekst.slice(van, tot);
    const isZelfstandig = ZELFSTANDIG.test(zin);
    if (!isZelfstandig && !GEBOREN.test(zin)) return [];
    return [{ van, tot, isZelfstandig, noemtMens: EEN_MENS.test(zin) }];
  });
}

/** May this be somebody's date of birth, though other words stand between it and the birth word? `naamTot`: where the last name before it ends. */
function isTwijfel(tekst: string, datum: GeschrevenDatum, zin: Geboortezin | undefined, naamTot: number): boolean {
  if (zin === undefined || zin.van > datum.van) return false;
  if (!zin.isZelfstandig && !zin.noemtMens && naamTot <= zin.van) return false;
  const ervoor = tekst.slice(Math.max(zin.van, datum.van - GRENS_AFSTAND), datum.van);
  return !GRENS_ERVOOR.test(ervoor) && !GRENS_ERNA.test(tekst.slice(datum.tot, datum.tot + 14));
}

/** The birth word nearest before and after a date decide; the one before a date stays in force for a list of dates. */
function findBijWoorden(tekst: string, datums: readonly GeschrevenDatum[], namen: readonly Stuk[]): ReadonlySet<GeschrevenDatum> {
  const woorden = readGeboortewoorden(tekst, namen);
  const gevonden = new Set<GeschrevenDatum>();
  let volgende = 0;
  datums.forEach((datum, i) => {
    while ((woorden[volgende]?.tot ?? Infinity) <= datum.van) volgende += 1;
    const buren = [woorden[volgende - 1], woorden[volgende]];
    const vorige = datums[i - 1];
    const isVervolg =
      vorige !== undefined && gevonden.has(vorige) && VERVOLG.test(tekst.slice(vorige.tot, Math.min(datum.van, vorige.tot + 20)));
    if (isVervolg || buren.some((woord) => woord !== undefined && hoortBij(tekst, woord, datum))) gevonden.add(datum);
  });
  return gevonden;
}

/**
 * Finds dates of birth in a normalised text: a full date near a birth word (`geboren`, `geb.`, `geboortedatum`), or a date from before 2022
 * right after a person, in one sentence with the noun `geboortedatum`, or in one with `geboren` and a person. All block; where other words stand
 * between, or no birth word does, the find is `ambigu`. Any other date, such as a meeting or a deadline, is left alone, and so is the bound of a rule
 * ("kinderen geboren na 1 januari 2020").
 * @param namen where names of persons were found in the same text, in order of place.
 */
export function findGeboortedatum(tekst: string, namen: readonly Stuk[]): readonly Bevinding[] {
  const datums = findDatums(tekst);
  if (datums.length === 0) return [];
  const bijWoorden = findBijWoorden(tekst, datums, namen);
  const zinnen = readGeboortezinnen(tekst);
  let naam = 0;
  let zin = 0;
  return datums.flatMap((datum) => {
    while ((namen[naam]?.tot ?? Infinity) <= datum.van) naam += 1;
    while ((zinnen[zin]?.tot ?? Infinity) <= datum.van) zin += 1;
    if (bijWoorden.has(datum)) return [bevinding(datum, false)];
    if (datum.jaar >= BEGINJAAR) return [];
    const naamTot = namen[naam - 1]?.tot ?? -1;
    const isNaNaam = naamTot >= 0 && datum.van - naamTot <= 4 && NAAM_ERVOOR.test(tekst.slice(naamTot, datum.van));
    const isNaPersoon = PERSOON_ERVOOR.test(tekst.slice(Math.max(0, datum.van - 24), datum.van));
    return isNaNaam || isNaPersoon || isTwijfel(tekst, datum, zinnen[zin], naamTot) ? [bevinding(datum, true)] : [];
  });
}
