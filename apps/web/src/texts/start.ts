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

/** Every door of an installation: what it is called, and what one finds there. */
export const DEUREN = {
  api: { name: 'API', text: 'Hier doen systemen alles wat een mens ook kan. U hebt een token nodig.' },
  beschrijving: { name: 'Beschrijving van de API', text: 'Elke vraag en elk antwoord, met voorbeelden (OpenAPI).' },
  aanmelddienst: { name: 'Aanmelddienst', text: 'Hier meldt u zich aan. De dienst geeft het token.' },
  gezondheidApi: { name: 'Gezondheid van de API', text: 'Doet alles het? Per onderdeel staat het erbij.' },
  mailbak: { name: 'Mailbak', text: 'Alle mail die is verstuurd. Op deze computer gaat er niets naar buiten.' },
  temporal: { name: 'Temporal', text: 'Per vastloper de lopende route en de eerste wekker. Voor beheerders.' },
  gezondheidWorker: { name: 'Gezondheid van de worker', text: 'Lopen de routes en de controle van elke minuut?' },
  metingenApi: { name: 'Metingen van de API', text: 'Tellers en tijden voor een dashboard.' },
  metingenWorker: { name: 'Metingen van de worker', text: 'Tellers en tijden voor een dashboard.' },
  gezondheidWeb: { name: 'Gezondheid van deze pagina’s', text: 'Doen de pagina’s het?' },
} as const;

/** What is said of a clock that runs fast; `{duur}` is one of the durations. */
export const SNELLE_KLOK = {
  zin: 'De klok loopt snel. Het is hier {dag}. Eén werkdag duurt {duur}. Dit is alleen om te oefenen.',
  milliseconden: '{aantal} milliseconden',
  eenSeconde: '1 seconde',
  seconden: '{aantal} seconden',
  eenMinuut: '1 minuut',
  minuten: '{aantal} minuten',
} as const;
