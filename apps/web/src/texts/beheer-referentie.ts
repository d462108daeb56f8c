// SPDX-License-Identifier: EUPL-1.2
import type { Trede } from '#domain/ladder/begrippen';
import type { RegelingGetal } from '#domain/termijnen/regeling-getallen';
import type { TredeTermijnen } from '#domain/termijnen/termijnregeling';

/** The numbers that hold on every rung. */
type AlgemeenGetal = Exclude<RegelingGetal, `treden.${Trede}.${string}`>;

/** What each number of a set of terms is. */
export const GETALLEN: Readonly<Record<AlgemeenGetal, string>> = {
  terugkoppelingWerkdagen: 'Eerste bericht aan de indiener',
  terugkoppelingMaximaalWerkdagen: 'Langste tijd tot een volgend bericht',
  herinneringWerkdagen: 'Herinnering, zo lang voor de laatste dag',
  respijtWerkdagen: 'Extra tijd na de laatste dag',
  aanhoudingMaximaalWerkdagen: 'Pauze, alles samen',
  verlengingMaximaalWerkdagen: 'Langste verlenging',
  verlengingMaximaalAantal: 'Hoe vaak verlengen zonder de voorzitter',
  vraagWerkdagen: 'Antwoord van een partij',
  berichtWerkdagen: 'Volgend bericht van een ministerie',
  herhalingWerkdagen: 'Opnieuw vragen op de hoogste trede',
  afrondingWerkdagen: 'Afsluiten als alles is gedaan',
  'nazorgMaanden.0': 'Eerste keer nazorg, in maanden',
  'nazorgMaanden.1': 'Tweede keer nazorg, in maanden',
  nazorgRespijtWerkdagen: 'Tijd om te bellen bij nazorg',
};

/** What each number of one rung is. */
export const TREDE_GETALLEN: Readonly<Record<keyof TredeTermijnen, string>> = {
  ontvangstWerkdagen: 'Teken van leven',
  ontvangstGeldigWerkdagen: 'Zo lang telt dat teken',
  behandelingWerkdagen: 'Tijd voor de trede',
};

/** Texts of the pages about terms. */
export const TERMIJNEN_BEHEER = {
  titel: 'Termijnen',
  intro: 'Elke vastloper houdt de termijnen waarmee hij is gemeld. Een wijziging geldt alleen voor nieuwe vastlopers.',
  versies: 'Alle versies',
  voor: 'Voor',
  versie: 'Versie',
  vanaf: 'Vanaf',
  tot: 'Tot en met',
  stand: 'Stand',
  geldt: 'Geldt nu',
  straks: 'Gaat nog in',
  voorbij: 'Voorbij',
  vervangen: 'Vervangen voor zij inging',
  nieuw: 'Maak een nieuwe versie',
  nieuwUitleg: 'Kies waarvoor. Een gebied zonder eigen termijnen begint met de landelijke.',
  gebied: 'Voor welk gebied?',
  verder: 'Verder',
  ontwerpTitel: 'Nieuwe termijnen: {gebied}',
  ontwerpIntro: 'Verander de getallen en bekijk eerst wat dat doet. Het zijn werkdagen, behalve waar iets anders staat.',
  grens: 'Van {min} tot en met {max}.',
  ingang: 'Vanaf welke dag gelden zij?',
  ingangUitleg: 'Op zijn vroegst morgen. Wat al geldt, verandert nooit.',
  algemeen: 'Op elke trede',
  bekijk: 'Bekijk wat dit doet',
  vaststellen: 'Vaststellen',
  voorbeeldTitel: 'Dit doet het',
  voorbeeld: 'Een vastloper die vandaag wordt gemeld en waar niemand iets aan doet, komt op {straks} bij het doorbraakoverleg.',
  voorbeeldNu: 'Met de termijnen van nu is dat op {nu}.',
  voorbeeldGelijk: 'Met de termijnen van nu is dat op dezelfde dag.',
  voorbeeldTabel: 'Van trede tot trede, als niemand iets doet',
  trede: 'Trede',
  komt: 'Komt hier op',
  teken: 'Teken van leven voor',
  klaar: 'Klaar voor',
  nu: 'Nu klaar voor',
  omhoog: 'Gaat omhoog op',
  blijft: 'Blijft hier',
  nietGevraagd: 'Niet gevraagd',
  verschillen: 'Dit verandert',
  verschil: '{naam}: van {oud} naar {nieuw}',
  tredeGetal: '{trede}, {getal}',
  nogVaststellen: 'Klopt het? Stel de termijnen dan vast, onder het formulier.',
  getalFout: 'Schrijf een heel getal.',
} as const;

/** Texts of the page about the calendar. */
export const KALENDER = {
  titel: 'Kalender',
  intro:
    'Een besluit geeft per jaar de extra dagen die als feestdag tellen. Feestdagen die elk jaar terugkomen, kent Doorbraak zelf.',
  ontbreektTitel: 'Er ontbreekt een besluit',
  ontbreekt: 'Voor {jaren} is nog geen besluit ingevoerd. De extra vrije dagen van dat jaar tellen nog niet mee.',
  en: '{een} en {twee}',
  jaren: 'De komende jaren',
  jaar: 'Jaar',
  dagen: 'Extra dagen',
  besluit: 'Besluit',
  bekend: 'Ingevoerd',
  onbekend: 'Nog niet',
  geenDagen: 'Geen extra dagen',
  dagenOnbekend: 'Nog niet bekend',
  edities: 'Alle uitgaven',
  uitgave: 'Uitgave',
  bron: 'Waar het staat',
  sinds: 'In gebruik sinds',
  totEnMet: 'Bekend tot en met',
  invoeren: 'Voer een besluit in',
  invoerenUitleg:
    'Een laatste dag die al loopt, blijft staan. Een herinnering of vraag kan wel op een andere dag komen. Nieuwe termijnen rekenen met dit besluit.',
  veldJaar: 'Voor welk jaar?',
  veldDagen: 'Welke dagen tellen als feestdag?',
  veldDagenUitleg: 'Eén dag per regel, zoals 11-05-2029. Laat dit leeg als het besluit geen dagen noemt.',
  veldBron: 'Welk besluit is het, en waar staat het?',
  knop: 'Besluit invoeren',
} as const;

/** Texts of the pages about themes. */
export const THEMAS_BEHEER = {
  titel: "Thema's",
  intro: 'Wie meldt, kiest een thema. Vastlopers houden hun thema, ook als het stopt.',
  lijst: "Alle thema's",
  naam: 'Thema',
  onder: 'Valt onder',
  sinds: 'Sinds',
  tot: 'Tot en met',
  hoofd: 'Hoofdthema',
  toevoegen: 'Voeg een thema toe',
  veldNaam: 'Hoe heet het thema?',
  veldOnder: 'Onder welk hoofdthema valt het?',
  veldOnderUitleg: 'Laat dit leeg als het zelf een hoofdthema is.',
  toevoegenKnop: 'Thema toevoegen',
  hernoemen: 'Geef een andere naam',
  hernoemenUitleg: 'De nieuwe naam staat meteen overal, ook bij oude vastlopers.',
  veldNieuweNaam: 'Hoe heet het thema voortaan?',
  hernoemenKnop: 'Naam veranderen',
  stoppen: 'Stop met dit thema',
  stoppenUitleg: 'Na de laatste dag kan niemand het thema nog kiezen.',
  veldLaatsteDag: 'Wat is de laatste dag?',
  laatsteDagUitleg: 'Laat dit leeg om meteen te stoppen.',
  stoppenKnop: 'Thema stoppen',
  voorbij: 'Dit thema is voorbij. Er is niets meer aan te veranderen.',
} as const;
