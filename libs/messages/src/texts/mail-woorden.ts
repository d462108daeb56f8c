// SPDX-License-Identifier: EUPL-1.2
import type { Resultaat, Trede } from '#domain/ladder/begrippen';

/** The words around every mail. */
export const OMLIJSTING = {
  merk: 'Doorbraak',
  beloften: 'Wat vastloopt, komt in beweging',
  vastloper: 'Vastloper',
  wie: 'Aan zet',
  verder: 'Wat nu',
  uiterlijk: 'Uiterlijk',
  niemand: 'Niemand meer',
  uZelf: 'U',
  geenDatum: 'Er is nog geen datum.',
  onbekend: 'De trede',
  waarom: 'U krijgt deze mail omdat {organisatie} meedoet aan deze vastloper.',
  nuBij: 'Nu ligt hij bij: {wie}.',
  nuKlaar: 'Nu is hij klaar.',
  geenAntwoord: 'Antwoorden op deze mail kan niet. Gebruik de knop.',
  antwoord: 'U kunt op deze mail antwoorden. Wat u schrijft, staat dan bij de vastloper. Wie meedoet, kan het lezen.',
  knopWerktNiet: 'Werkt de knop niet? Kopieer dan dit adres:',
  delen: 'Stuur deze mail niet door. De knop is alleen voor u.',
  agenda: 'De datum zit als afspraak bij deze mail.',
  iemand: 'iemand',
  minderMail: 'Wilt u minder mail?',
  minderMailKnop: 'Stop gewone mail',
  weerMail: 'U krijgt alleen nog dringende mail.',
  weerMailKnop: 'Krijg weer gewone mail',
} as const;

/** The words of an entry in a calendar. */
export const AGENDA = {
  titel: 'Uiterlijke datum vastloper {nummer}',
  tekst: 'Uiterlijke datum van vastloper {nummer}. Kijk in Doorbraak wat er nodig is.',
} as const;

/** The rungs by the name people know. */
export const TREDE_NAMEN: Readonly<Record<Trede, string>> = {
  intake: 'intake',
  intern_doorbraakteam: 'doorbraakteam van de gemeente',
  partners: 'partners in de wijk',
  alliantieraad: 'alliantieraad',
  rijksvertegenwoordiger: 'rijksvertegenwoordiger',
  doorbraakoverleg: 'doorbraakoverleg van de ministeries',
};

/** How it ended, in one or two sentences. */
export const RESULTAAT_ZINNEN: Readonly<Record<Resultaat, string>> = {
  doorbraak: 'Het is een doorbraak. Wat vastzat gebeurt nu wel, en blijft gebeuren.',
  eenmalig_opgelost: 'Deze keer is het gelukt. De oorzaak is er nog.',
  niet_gelukt_wel_geleerd: 'Het lukte niet. Wij schreven op wat wij leerden.',
  ingetrokken: 'De indiener haalde de vastloper terug.',
  doorverwezen: 'Een andere plek kan hier beter bij helpen.',
};

/** What stands in an example of a mail in the place of a case and its reader. */
export const VOORBEELD = {
  id: '00000000-0000-7000-8000-000000000000',
  titel: 'Een voorbeeld van een vastloper',
  aanZet: 'Het doorbraakteam',
  organisatie: 'uw organisatie',
  emailadres: 'voorbeeld@doorbraak.example',
  opvolger: 'een collega',
  vanaf: '2026-12-01',
} as const;

/** To whom an example of a mail goes. */
export const VOORBEELD_LEZERS = {
  indiener: 'Aan de indiener',
  werk: 'Aan wie eraan werkt',
  voorzitter: 'Aan de voorzitter',
} as const;
