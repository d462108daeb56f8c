// SPDX-License-Identifier: EUPL-1.2

/** Texts of the frame around every page and of the parts. */
export const ALGEMEEN = {
  product: 'Doorbraak',
  naarInhoud: 'Naar de inhoud',
  hoofdmenu: 'Hoofdmenu',
  menu: 'Menu',
  kruimelpad: 'U bent hier',
  start: 'Start',
  aanmelden: 'Inloggen',
  afmelden: 'Uitloggen',
  aangemeld: 'U bent ingelogd',
  aangemeldAls: 'U bent ingelogd als',
  voet: 'Noem in een vastloper nooit een bewoner. Het gaat om de regel, niet om de mens.',
  voetMail: 'Kies hoe u mail krijgt',
  voetLicentie: 'Doorbraak is open software onder de licentie EUPL-1.2.',
  nietVerplicht: 'niet verplicht',
  fout: 'Fout',
  eenFout: '1 foutmelding',
  meerFouten: '{aantal} foutmeldingen',
  foutenTitel: 'Dit klopt nog niet',
  foutenUitleg: 'Wat u typte, staat er nog. Klik op een regel om naar het vak te gaan.',
  volgendePagina: 'Volgende',
  eerstePagina: 'Terug naar het begin',
  paginas: 'Bladeren',
  wijzig: 'Wijzigen',
  nietIngevuld: 'Niet ingevuld',
  klik: 'Bekijk',
  kies: 'Kies er een',
  leesVerder: 'Lees verder bij de vastloper',
  trede: 'Trede {nummer} van {aantal}',
  tredeKlaar: 'Klaar',
  tredeNu: 'Hier is de vastloper nu',
  tredeNog: 'Nog niet',
  stap: 'Stap {stap} van {aantal}',
  terug: 'Terug',
  hoeGingHet: 'Kijk hoe het ging bij {nummer}',
  veranderd: 'Er is iets veranderd.',
  toonVeranderd: 'Toon het',
  nietOpgehaald: 'Dat lukte niet. Wat u typte, staat er nog. Wacht even en probeer het opnieuw.',
  nietBewaard: 'Wat u het laatst typte, is nog niet bewaard. Wij proberen het steeds opnieuw. Laat deze pagina open.',
  ouderBijTypen:
    'Wat u hier typt, bewaren wij nu niet vanzelf. U werkte verder in een ander tabblad. Ga hier verder met de knop, dan bewaren wij het wel.',
  uitgelogdBijTypen:
    'U bent uitgelogd. Wat u nu typt, wordt niet bewaard. Ga naar de volgende stap. Dan kunt u inloggen, en uw tekst staat er nog.',
  teOudBijTypen:
    'Dit formulier is te oud. Wat u nu typt, wordt niet bewaard. Ga naar de volgende stap. Dan ziet u uw tekst weer.',
  nieuwTabblad: 'Of open deze pagina in een nieuw tabblad',
  andereRol: 'Deze pagina hoort bij een andere rol. Hebt u meer petten? Zet dan een andere pet op.',
} as const;

/** What is said to who has to sign in again in the middle of a form. */
export const SESSIE = {
  voorbijTitel: 'U bent uitgelogd',
  bewaard:
    'Dat ging vanzelf, omdat er een tijd niets gebeurde. Wat u typte, bewaren wij een uur. Log in en verstuur het opnieuw.',
  nietBewaard: 'Dat ging vanzelf, omdat er een tijd niets gebeurde. Log opnieuw in.',
  opnieuw: 'Opnieuw inloggen',
  getypt: 'Dit typte u. Neem het over als u het nog nodig hebt.',
  hersteldTitel: 'Wat u typte, staat er nog',
  hersteld: 'U hebt opnieuw ingelogd. Uw tekst is nog niet verstuurd. Kijk hem na en verstuur hem opnieuw.',
} as const;

/** The main navigation: what each address is called. The desk of a role comes first. */
export const MENU = {
  '/den-haag': 'Den Haag',
  '/alliantie': 'Alliantieraad',
  '/partner': 'Aan ons gevraagd',
  '/werkvoorraad': 'Werkvoorraad',
  '/bord': 'Bord',
  '/melden': 'Melden',
  '/mijn-meldingen': 'Mijn meldingen',
  '/beeld': 'Beeld',
  '/exports': 'Meenemen',
  '/beheer': 'Beheer',
} as const;

/** What one finds behind each address of the main navigation. */
export const MENU_UITLEG: Readonly<Record<keyof typeof MENU, string>> = {
  '/den-haag': 'Wat in Den Haag ligt, per regel en per ministerie.',
  '/alliantie': 'Wat op een besluit van de raad wacht.',
  '/partner': 'Vragen aan uw organisatie, en wat u beloofde.',
  '/werkvoorraad': 'Wat vandaag iets van u vraagt.',
  '/bord': 'Alle open vastlopers, per trede.',
  '/melden': 'Loopt uw werk vast? Meld het in vijf minuten.',
  '/mijn-meldingen': 'Wat u meldde, en wie er nu mee bezig is.',
  '/beeld': 'Waar vastlopers stilstaan, en wat eruit komt.',
  '/exports': 'Wat u ziet als bestand, voor een rekenblad of om over te dragen.',
  '/beheer': 'Organisaties, mensen, termijnen en de kalender.',
};

/** Words for the clock: how long there still is, or how late it is. `{datum}` is a date in words. */
export const KLOK = {
  vandaag: 'uiterlijk vandaag',
  nogEen: 'nog 1 werkdag',
  nog: 'nog {aantal} werkdagen',
  eenTeLaat: '1 werkdag te laat',
  teLaat: '{aantal} werkdagen te laat',
  netTeLaat: 'te laat',
  uiterlijk: 'Uiterlijk {datum}',
} as const;
