// SPDX-License-Identifier: EUPL-1.2
import { type BevindingSoort } from './bevinding.js';

/** What the writer reads about one kind of find: Dutch, B1, always the same words, so it never holds what was found. */
export interface Uitleg {
  readonly titel: string;
  readonly uitleg: string;
}

const VRAAG_NAAR_REGEL = 'Schrijf op welke regel, welk systeem of welke organisatie in de weg zit.';
const MAATWERKLOKET = 'Zit één bewoner vast? Dan helpt het Landelijk Maatwerkloket. Overleg eerst met uw gemeente.';

/** The explanation per kind of find (R-13: B1; domain rule: no file about a resident). */
export const UITLEG: Readonly<Record<BevindingSoort, Uitleg>> = {
  bsn: {
    titel: 'Hier staat misschien een burgerservicenummer (BSN)',
    uitleg: `Haal het nummer weg. Wij hoeven niet te weten om wie het gaat. ${VRAAG_NAAR_REGEL} ${MAATWERKLOKET}`,
  },
  iban: {
    titel: 'Hier staat een rekeningnummer',
    uitleg: `Haal het nummer weg. ${VRAAG_NAAR_REGEL} Gaat het om geld? Noem dan het bedrag en wie erover beslist.`,
  },
  geboortedatum: {
    titel: 'Hier staat misschien een geboortedatum',
    uitleg: `Haal de datum weg. Doet de leeftijd ertoe? Noem dan de leeftijd die in de regel staat, zoals "jonger dan 18 jaar". ${MAATWERKLOKET}`,
  },
  naam: {
    titel: 'Hier staat misschien de naam van een mens',
    uitleg: `Is het een bewoner? Haal de naam dan weg. Is het een collega? Noem liever de functie, zoals "de wijkagent". ${VRAAG_NAAR_REGEL}`,
  },
  telefoonnummer: {
    titel: 'Hier staat misschien een telefoonnummer',
    uitleg: 'Haal het nummer weg als het van een bewoner is. Wie meewerkt aan de vastloper, vindt u in Doorbraak zelf.',
  },
  emailadres: {
    titel: 'Hier staat misschien een e-mailadres',
    uitleg: 'Haal het adres weg als het van een bewoner is. Wie meewerkt aan de vastloper, vindt u in Doorbraak zelf.',
  },
  adres: {
    titel: 'Hier staat misschien een adres',
    uitleg:
      'Woont daar iemand? Haal het huisnummer dan weg. Een straat of een buurt noemen mag. Het adres van een school of gebouw mag ook.',
  },
  gezondheid: {
    titel: 'Dit lijkt te gaan over de gezondheid van één mens',
    uitleg: `Vraag naar de regel en niet naar de mens. ${VRAAG_NAAR_REGEL} ${MAATWERKLOKET}`,
  },
  schulden: {
    titel: 'Dit lijkt te gaan over de schulden van één mens',
    uitleg: `Vraag naar de regel en niet naar de mens. ${VRAAG_NAAR_REGEL} ${MAATWERKLOKET}`,
  },
  strafbare_feiten: {
    titel: 'Dit lijkt te gaan over een misdrijf van één mens',
    uitleg: `Vraag naar de regel en niet naar de mens. ${VRAAG_NAAR_REGEL} Is er nu gevaar? Bel dan de politie.`,
  },
};

/** What the writer reads beside a find that is `ambigu`: how to go on when the number is something else. */
export const UITLEG_AMBIGU: Uitleg = {
  titel: 'Is het iets anders?',
  uitleg: 'Schrijf in één zin wat het wel is, zoals "dit is geen BSN maar een ordernummer". Zet het nummer zelf er niet bij.',
};
