// SPDX-License-Identifier: EUPL-1.2
import type { Borging } from '#domain/ladder/begrippen';

/** Texts of Beeld. A figure is about cases, never about a person or one organisation. */
export const BEELD = {
  titel: 'Beeld',
  lead: 'Hoe stromen de vastlopers die u mag zien? Waar staan zij stil, en wat komt eruit?',
  grens: 'De cijfers gaan over zaken. Zij zeggen niets over hoe goed iemand werkt.',
  bijgewerkt: 'Geteld tot en met {datum}, {tijd} uur. Wat later gebeurt, telt snel daarna mee.',
  nogNiet: 'Er is nog niet geteld. Kijk over een minuut opnieuw.',
  filter: 'Kies wat u wilt zien',
  organisatie: 'Gezien door',
  samen: 'Alle organisaties samen',
  gebied: 'Focusgebied',
  alleGebieden: 'Alle gebieden',
  periode: 'Periode',
  kaart: 'Op de kaart',
  alleMeldingen: 'Alles wat is gemeld',
  toon: 'Toon',
  tabel: 'Bekijk de cijfers in een tabel',
  leegTitel: 'Nog niets te tellen',
  leeg: 'In deze periode zijn er geen vastlopers die u mag zien. Kies een langere periode of een ander gebied.',
  geen: 'In deze periode is hier niets geteld.',
  kern: 'In het kort',
  gemeld: 'gemeld in deze periode',
  openNu: 'nu open',
  gehaald: 'van de termijnen is gehaald',
  doorbraken: 'keer een doorbraak',
  weken: '{aantal} weken',
  week: '1 week',
  dezeWeek: 'minder dan 1 week',
  procent: '{aantal} %',
} as const;

/** The periods one can choose. */
export const PERIODEN = {
  kwartaal: 'Deze maand en de twee ervoor',
  jaar: 'De laatste twaalf maanden',
  alles: 'Alles',
} as const;

/** Each chart: its title, what it shows, and the names of its columns. `{aantal}` is put in beside a bar. */
export const GRAFIEKEN = {
  stroom: {
    titel: 'Stroom per trede',
    uitleg: 'Hoeveel vastlopers er op elke trede bij kwamen, hoeveel er weggingen, en hoeveel er nu zijn.',
    eerste: 'Trede',
    delen: { in: 'Erbij', uit: 'Weg', nu: 'Nu' },
  },
  leeftijd: {
    titel: 'Hoe oud zijn de open vastlopers?',
    uitleg:
      'Tijd sinds het melden, op de trede waar zij nu zijn. De helft is jonger dan de eerste balk. Negen van de tien zijn jonger dan de tweede.',
    eerste: 'Trede',
    delen: { mediaan: 'Helft', negentigProcent: '9 van 10' },
  },
  wachttijd: {
    titel: 'Hoe lang staan zij op deze trede?',
    uitleg: 'Tijd sinds zij op de trede kwamen. Wat al weg is, telt niet mee.',
    eerste: 'Trede',
    delen: { mediaan: 'Helft', negentigProcent: '9 van 10' },
  },
  termijnen: {
    titel: 'Termijnen: op tijd of voorbij',
    uitleg: 'Termijnen die in deze periode eindigden. Voorbij is: de datum ging voorbij en er was niets gedaan.',
    eerste: 'Soort termijn',
    delen: { gehaald: 'Op tijd', verstreken: 'Voorbij' },
  },
  kaart: {
    titel: 'Waar zijn vastlopers gemeld?',
    titelBlokkade: 'Waar is dit gemeld: {blokkade}?',
    uitleg: 'Hoe groter de stip, hoe meer vastlopers uit dat gebied u mag zien.',
    eerste: 'Focusgebied',
    delen: { gemeld: 'Gemeld' },
  },
  blokkades: {
    titel: 'Wat houdt het werk tegen?',
    uitleg: 'Van de vastlopers die in deze periode zijn gemeld. Een vastloper kan meer dan één reden hebben.',
    eerste: 'Reden',
    delen: { aantal: 'Vastlopers' },
    waar: 'Waar',
    perGebied: '{gebied}: {aantal}',
  },
  resultaten: {
    titel: 'Wat kwam eruit?',
    uitleg: 'Vastlopers die in deze periode klaar waren. Vangst is wat is bereikt. Bijvangst is wat onverwacht ook goed ging.',
    eerste: 'Resultaat',
    delen: { aantal: 'Klaar', vangst: 'Met vangst', bijvangst: 'Met bijvangst' },
  },
  borging: {
    titel: 'Wat gebeurde er met de regel?',
    uitleg: 'Bij elke oplossing kiest de trekker of de regel zelf verandert.',
    eerste: 'Keuze',
    delen: { aantal: 'Vastlopers' },
  },
  beloften: {
    titel: 'Beloften',
    uitleg: 'Wat partijen toezeiden met een datum in deze periode of later. Voor het besluit is een belofte nooit te laat.',
    eerste: 'Hoe staat het?',
    delen: { aantal: 'Beloften' },
  },
} as const;

/** What becomes of the rule. */
export const BORGINGEN: Readonly<Record<Borging, string>> = {
  gewijzigd: 'De regel is veranderd',
  te_wijzigen: 'De regel verandert nog',
  eenmalig: 'Alleen deze keer anders',
};

/** How promises stand. */
export const BELOFTEN = { nagekomen: 'Gedaan', loopt: 'Loopt nog', teLaat: 'Datum voorbij' } as const;
