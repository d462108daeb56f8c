// SPDX-License-Identifier: EUPL-1.2

/** Texts of the start page. */
export const START = {
  titel: 'Welkom',
  kop: 'Loopt uw werk vast?',
  lead: 'Soms kan iets niet door een regel, door geld of door een grens tussen organisaties. Wij noemen dat een vastloper. U meldt hem één keer. Daarna is er altijd iemand aan zet, met een datum erbij.',
  stilte:
    'Blijft het stil? Dan gaat de vastloper vanzelf een trede omhoog, tot in Den Haag. Stilte sluit nooit iets dat niet is opgelost.',
  welkom: 'Welkom, {naam}',
  welkomUitleg: 'Dit kunt u hier doen.',
  geenDeuren: 'Er is nog geen pagina voor uw rol. Vraag de beheerder om hulp.',
  watIsDit: 'Wat is Doorbraak?',
  melden: 'Meld een vastloper',
  mijn: 'Bekijk uw meldingen',
  zwakTitel: 'Een deel van uw rollen telt nu niet mee',
  zwak: 'U bent niet sterk genoeg ingelogd. Log uit en log opnieuw in met een extra stap, bijvoorbeeld een app op uw telefoon.',
  ladder: 'De ladder',
  ladderUitleg: 'Elke trede heeft een klok. Dit zijn de gewone termijnen. Een gebied kan andere afspreken.',
  werkdagen: '{naam}: {aantal} werkdagen',
  deuren: 'Alle deuren',
  token: 'Zo krijgt u een token',
  tokenMensen: 'Op deze computer zijn er mensen om mee te oefenen. Zij bestaan niet echt. Bekijk de lijst en kies een sleutel:',
  tokenHaal: 'Haal een token op en bekijk de vastlopers van die persoon. Zet uw sleutel op de plaats van SLEUTEL:',
} as const;
