// SPDX-License-Identifier: EUPL-1.2
import { type Bevinding, type BevindingSoort, type Stuk, waarschuwing } from './bevinding.js';

type GevoeligeSoort = Extract<BevindingSoort, 'gezondheid' | 'schulden' | 'strafbare_feiten'>;

const WOORDEN: Readonly<Record<GevoeligeSoort, RegExp>> = {
  gezondheid:
    /(?<![a-z])(?:ziek|ziekte|zieke|kanker|depressie|depressief|depressieve|psychose|psychotisch|psychotische|psychisch|psychische|psychiatrisch|psychiatrische|schizofrenie|borderline|autisme|autistisch|autistische|adhd|ptss|trauma|dementie|dement|demente|verslaafd|verslaafde|verslaving|alcoholist|drinkt|medicatie|medicijnen|diagnose|zwanger|zwangere|hiv|diabetes|epilepsie|suicidaal|suicide|zelfmoord|burn-?out|verward|verwarde|licht verstandelijk|verstandelijk beperkt|verstandelijke beperking|lvb|opgenomen|behandeling bij de ggz|rolstoel|overspannen|herseninfarct|beroerte)(?![a-z])/gi,
  schulden:
    /(?<![a-z])(?:schuld|schulden|betalingsachterstand|betalingsachterstanden|huurachterstand|huurschuld|failliet|bewind|bewindvoerder|onder bewind|beslag|loonbeslag|deurwaarder|schuldhulp|schuldhulpverlening|schuldsanering|wsnp|incasso|aanmaning|aanmaningen|rood staan|staat rood|voedselbank|kan de huur niet betalen)(?![a-z])/gi,
  strafbare_feiten:
    /(?<![a-z])(?:veroordeeld|veroordeling|strafblad|gedetineerd|gevangenis|gevangen|celstraf|taakstraf|verdachte|verdacht van|aangehouden voor|gearresteerd|opgepakt|dealer|dealt|dealde|drugshandel|hennepplantage|wietplantage|inbraak|inbreker|diefstal|steelt|gestolen|mishandeling|mishandelt|mishandeld|huiselijk geweld|geweldpleging|zedendelict|zedendelinquent|reclassering|detentie|enkelband|fraude gepleegd|proces-verbaal|aangifte tegen)(?![a-z])/gi,
};

/** One person, not a group: "bewoners met schulden" says nothing about anybody. */
const PERSOON =
  /(?<![a-z])(?:mevrouw|mevr|mw|meneer|mijnheer|dhr|de heer|deze (?:man|vrouw|persoon|huurder|jongere|bewoner|ouder|familie)|(?:die|een|de|mijn|onze|zijn|haar|hun|ene) (?:client|cliente|patient|patiente|bewoner|bewoonster|huurder|huurster|leerling|buurman|buurvrouw|jongen|meisje|man|vrouw|moeder|vader|zoon|dochter|broer|zus|oma|opa|zoontje|dochtertje|alleenstaande moeder|jongeman|ex-man|ex-partner|ex)|moeder|vader|client|cliente|patient|betrokkene|het gezin|dit gezin|een gezin|familie [A-Z][a-z]{1,20}|gezin [A-Z][a-z]{1,20}|(?:hij|zij|ze) (?:heeft|is|was|had|kreeg|krijgt|slikt|staat|zit))(?![a-z])/gi;

/** How far a person may stand from the word, within one sentence. In characters. */
const AFSTAND = 70;
const ZINSEINDE = /[!?\n]|\.(?: |$)/;

function isSameZin(tekst: string, een: Stuk, ander: Stuk): boolean {
  const [eerst, laatst] = een.van <= ander.van ? [een, ander] : [ander, een];
  return laatst.van - eerst.tot <= AFSTAND && !ZINSEINDE.test(tekst.slice(eerst.tot, Math.max(eerst.tot, laatst.van)));
}

/** Goes through words and persons in step, so each word meets only the person before it and the one after it. */
function* besidePersoon(tekst: string, woorden: readonly Stuk[], personen: readonly Stuk[]): Generator<Stuk> {
  let volgende = 0;
  for (const woord of woorden) {
    while ((personen[volgende]?.van ?? Infinity) < woord.van) volgende += 1;
    const buren = [personen[volgende - 1], personen[volgende]];
    if (buren.some((persoon) => persoon !== undefined && isSameZin(tekst, woord, persoon))) yield woord;
  }
}

const findWoorden = (tekst: string, patroon: RegExp): readonly Stuk[] =>
  Array.from(tekst.matchAll(patroon), (treffer) => ({ van: treffer.index, tot: treffer.index + treffer[0].length }));

/**
 * Finds words about health, debts and crime in the same sentence as one person, in a normalised text. They warn: such a text is about somebody,
 * not about a rule. The same words about a group or a subject ("bewoners met schulden", "de wachtlijst bij de ggz") are left alone.
 * @param namen where names of persons were found in the same text, in order of place.
 */
export function findGevoelig(tekst: string, namen: readonly Stuk[]): readonly Bevinding[] {
  const personen = [...findWoorden(tekst, PERSOON), ...namen].toSorted((een, ander) => een.van - ander.van);
  if (personen.length === 0) return [];
  const soorten = Object.keys(WOORDEN) as GevoeligeSoort[];
  return soorten.flatMap((soort) =>
    Array.from(besidePersoon(tekst, findWoorden(tekst, WOORDEN[soort]), personen), (stuk) => waarschuwing(soort, stuk)),
  );
}
