// SPDX-License-Identifier: EUPL-1.2

/** Who can do something about it: the user, the people who run it, or we. */
export type FoutKind = 'user' | 'operations' | 'us';

/** One kind of problem: HTTP status, who can mend it, and what the user reads (Dutch, B1). */
export interface FoutRegel {
  readonly status: number;
  readonly kind: FoutKind;
  readonly titel: string;
  readonly detail: string;
}

const geweigerd = (titel: string, detail: string): FoutRegel => ({ status: 409, kind: 'user', titel, detail });

/** Every error code with its HTTP status and Dutch text; docs/problems.md explains each and a test compares both ways. */
export const FOUTEN = {
  INVOER_ONGELDIG: {
    status: 400,
    kind: 'user',
    titel: 'De invoer klopt niet',
    detail: 'Kijk naar de velden die hieronder staan en verbeter ze.',
  },
  PERSOONSGEGEVENS: {
    status: 400,
    kind: 'user',
    titel: 'Er staan gegevens over een mens in uw tekst',
    detail: 'Wij hebben niets bewaard. Haal weg wat hieronder staat. Schrijf over de regel en niet over de mens.',
  },
  JSON_ONLEESBAAR: {
    status: 400,
    kind: 'user',
    titel: 'Het bericht is niet te lezen',
    detail: "Het bericht is geen geldige JSON. Controleer haakjes, komma's en aanhalingstekens.",
  },
  VERZOEK_ONLEESBAAR: {
    status: 400,
    kind: 'user',
    titel: 'Het verzoek is niet te lezen',
    detail: 'Het verzoek volgt de regels van HTTP niet. Controleer het adres en de kopregels.',
  },
  CURSOR_ONGELDIG: {
    status: 400,
    kind: 'user',
    titel: 'De cursor klopt niet',
    detail: 'Gebruik de waarde uit "volgende" van de vorige pagina, zonder iets te veranderen.',
  },
  IDEMPOTENCY_KEY_ONGELDIG: {
    status: 400,
    kind: 'user',
    titel: 'De Idempotency-Key klopt niet',
    detail: 'Een Idempotency-Key heeft 1 tot 200 letters, cijfers of leestekens.',
  },
  AANMELDING_MISLUKT: {
    status: 400,
    kind: 'user',
    titel: 'Inloggen is niet gelukt',
    detail: 'Uw aanmelding is te oud, al gebruikt of niet te vertrouwen. Begin opnieuw met inloggen.',
  },
  NIET_AANGEMELD: {
    status: 401,
    kind: 'user',
    titel: 'U bent niet aangemeld',
    detail: 'Stuur een geldig token mee. Meld u opnieuw aan als uw token oud is.',
  },
  PERSOON_ONBEKEND: {
    status: 401,
    kind: 'user',
    titel: 'Wij kennen u niet',
    detail: 'Uw aanmelding is goed, maar u staat niet in Doorbraak. Vraag uw programmabureau om een account.',
  },
  NIET_BEVOEGD: {
    status: 403,
    kind: 'user',
    titel: 'U mag dit niet doen',
    detail: 'Uw organisatie heeft in deze vastloper een andere taak. Kijk wie er aan zet is.',
  },
  GEEN_LIDMAATSCHAP: {
    status: 403,
    kind: 'user',
    titel: 'U hebt nu geen rol in Doorbraak',
    detail: 'Uw rol is voorbij of nog niet begonnen. Vraag uw programmabureau om hulp.',
  },
  FORMULIER_NIET_VERTROUWD: {
    status: 403,
    kind: 'user',
    titel: 'Wij vertrouwen dit formulier niet',
    detail: 'Het kwam niet van onze pagina, of het is te oud. Ga terug, ververs de pagina en probeer het opnieuw.',
  },
  NIET_GEVONDEN: { status: 404, kind: 'user', titel: 'Niet gevonden', detail: 'Dit adres bestaat niet. Controleer het adres.' },
  VASTLOPER_NIET_GEVONDEN: {
    status: 404,
    kind: 'user',
    titel: 'Vastloper niet gevonden',
    detail: 'Deze vastloper bestaat niet, of uw organisatie is er niet bij betrokken.',
  },
  HANDELING_NIET_GEVONDEN: {
    status: 404,
    kind: 'user',
    titel: 'Handeling niet gevonden',
    detail: 'Deze handeling bestaat niet, of u mag haar niet zien.',
  },
  TOEZEGGING_NIET_GEVONDEN: {
    status: 404,
    kind: 'user',
    titel: 'Vraag of toezegging niet gevonden',
    detail: 'Deze vraag of toezegging bestaat niet, of u mag haar niet zien.',
  },
  OVERDRACHT_NIET_GEVONDEN: {
    status: 404,
    kind: 'user',
    titel: 'Overdracht niet gevonden',
    detail: 'Deze overdracht bestaat niet, of u mag haar niet zien.',
  },
  LIDMAATSCHAP_NIET_GEVONDEN: {
    status: 404,
    kind: 'user',
    titel: 'Lidmaatschap niet gevonden',
    detail: 'Dit lidmaatschap bestaat niet. Kijk bij de leden van de organisatie.',
  },
  ORGANISATIE_NIET_GEVONDEN: {
    status: 404,
    kind: 'user',
    titel: 'Organisatie niet gevonden',
    detail: 'Deze organisatie bestaat vandaag niet. Kies een id uit /v1/organisaties.',
  },
  TOEGANGSLIJST_NIET_GEVONDEN: {
    status: 404,
    kind: 'user',
    titel: 'Toegangslijst niet gevonden',
    detail: 'Deze lijst bestaat niet. Stel eerst de lijsten van deze maand op.',
  },
  MAILLINK_ONGELDIG: {
    status: 404,
    kind: 'user',
    titel: 'Deze link kan niet meer',
    detail:
      'De link is te oud, ingetrokken, of niet helemaal overgenomen. Kijk of er een nieuwere mail is, of bel het programmabureau.',
  },
  MAILLINK_GEBRUIKT: {
    status: 409,
    kind: 'user',
    titel: 'U hebt al antwoord gegeven',
    detail: 'Met deze link kunt u één keer antwoord geven. Wilt u iets veranderen? Bel dan het programmabureau.',
  },
  UITNODIGING_ONGELDIG: {
    status: 404,
    kind: 'user',
    titel: 'Deze uitnodiging kan niet meer',
    detail: 'De uitnodiging is al gebruikt, te oud, of bestaat niet. Vraag een nieuwe aan wie u uitnodigde.',
  },
  METHODE_NIET_TOEGESTAAN: {
    status: 405,
    kind: 'user',
    titel: 'Deze methode kan hier niet',
    detail: 'Gebruik een andere methode voor dit adres. Kijk in de beschrijving van de API.',
  },
  SLEUTEL_ANDERS_GEBRUIKT: geweigerd(
    'Deze Idempotency-Key is al gebruikt',
    'U stuurde deze sleutel eerder met andere inhoud. Gebruik een nieuwe sleutel.',
  ),
  STATUS_LAAT_NIET_TOE: geweigerd(
    'Dit kan nu niet',
    'De vastloper is niet in een stand waarin dit kan. Bekijk de stand en probeer het opnieuw.',
  ),
  VASTLOPER_AFGESLOTEN: geweigerd('De vastloper is afgesloten', 'U kunt nu alleen nog heropenen.'),
  TREDE_LAAT_NIET_TOE: geweigerd(
    'Op deze trede kan dit niet',
    'Deze stap hoort bij een andere trede. Bekijk op welke trede de vastloper is.',
  ),
  GESPREK_ONTBREEKT: geweigerd(
    'Er is nog geen gesprek vastgelegd',
    'Leg eerst een gesprek vast, of schrijf op waarom een gesprek niet kan.',
  ),
  HANDELING_ONVOLLEDIG: geweigerd(
    'Er ontbreekt nog iets',
    'Een veld dat nodig is, is leeg. Vul alle velden in die bij deze stap horen.',
  ),
  AKKOORD_VAN_UZELF: geweigerd(
    'Dit akkoord telt niet',
    'Uw eigen organisatie kan niet akkoord geven op uw eigen verlenging. Vraag de indiener of de voorzitter, en noem wie akkoord gaf.',
  ),
  VERLENGING_TE_VAAK: geweigerd(
    'Deze termijn is al vaak verlengd',
    'Nog een keer verlengen kan alleen als de voorzitter akkoord is.',
  ),
  HOOGSTE_TREDE: geweigerd('Hoger kan niet', 'De vastloper is al bij het doorbraakoverleg. Dat is de hoogste trede.'),
  RECHTSTREEKS_ALLEEN_MET_REGEL: geweigerd(
    'U kunt geen treden overslaan',
    'Rechtstreeks naar de rijksvertegenwoordiger kan alleen met de reden regel_of_wet en als u de regel noemt.',
  ),
  TERUGLEGGEN_NAAR_LAGER: geweigerd(
    'Terugleggen kan alleen naar een lagere trede',
    'Kies een trede lager op de route. Terug naar de intake kan niet.',
  ),
  TERUGLEGGEN_NAAR_DOORBRAAKTEAM: geweigerd(
    'Leg terug bij het doorbraakteam',
    'De lijn legt altijd terug bij het intern doorbraakteam, zodat het zichtbaar blijft.',
  ),
  GEEN_OPEN_TERMIJN: geweigerd('Er loopt geen termijn', 'De termijn die u noemt loopt niet meer.'),
  DATUM_TE_VROEG: geweigerd('De datum is te vroeg', 'Kies een latere datum.'),
  DATUM_TE_VER: geweigerd(
    'De datum is te ver weg',
    'Kies een datum die minder ver weg is. Zo houdt de indiener zicht op wat er gebeurt.',
  ),
  AANHOUDING_TE_LANG: geweigerd(
    'Te lang aangehouden',
    'Samen mogen de pauzes van een vastloper niet langer duren dan de termijnregeling toestaat.',
  ),
  AANHOUDING_NIET_VAN_INDIENER: geweigerd(
    'U kunt nu niet hervatten',
    'De indiener kan alleen hervatten als er op de indiener wordt gewacht.',
  ),
  VRAAG_AL_BEANTWOORD: geweigerd('De vraag is al beantwoord', 'Op deze vraag is al een antwoord gegeven.'),
  TOEZEGGING_NIET_OPEN: geweigerd('Deze toezegging loopt niet', 'Alleen een toezegging die loopt kan worden nagekomen.'),
  PARTIJ_AL_GEVRAAGD: geweigerd('Deze partij heeft al een open vraag', 'Wacht op het antwoord, of kies een andere partij.'),
  OVERDRACHT_LOOPT_AL: geweigerd('Er loopt al een overdracht', 'Wacht op het antwoord op de vorige overdracht.'),
  OVERDRACHT_NIET_OPEN: geweigerd('Deze overdracht loopt niet meer', 'Op deze overdracht is al een antwoord gegeven.'),
  OVERDRACHT_AAN_ZELFDE: geweigerd('Dit is dezelfde organisatie', 'Kies een andere organisatie om aan over te dragen.'),
  AFSLUITEN_NIET_ALLEEN: geweigerd(
    'Afsluiten doet u niet alleen',
    'De trekker sluit af samen met het programmabureau of het doorbraakteam. Noem wie akkoord is.',
  ),
  RESULTAAT_PAST_NIET: geweigerd(
    'Dit resultaat past niet bij afsluiten',
    'Kies doorbraak, eenmalig_opgelost of niet_gelukt_wel_geleerd.',
  ),
  POSITIE_GEWIJZIGD: geweigerd(
    'Iemand was u voor',
    'De vastloper is net veranderd. Bekijk de nieuwe stand en probeer het opnieuw.',
  ),
  VERZOEK_TE_TRAAG: {
    status: 408,
    kind: 'user',
    titel: 'Het verzoek duurde te lang',
    detail: 'Wij wachtten te lang op de rest van uw bericht. Probeer het opnieuw.',
  },
  LICHAAM_TE_GROOT: {
    status: 413,
    kind: 'user',
    titel: 'Het bericht is te groot',
    detail: 'Een bericht mag hoogstens 64 kilobyte zijn. Maak de tekst korter.',
  },
  INHOUDSTYPE_ONBEKEND: {
    status: 415,
    kind: 'user',
    titel: 'Dit soort bericht kennen wij niet',
    detail: 'Stuur JSON met Content-Type application/json.',
  },
  TE_VEEL_VERZOEKEN: { status: 429, kind: 'user', titel: 'Te veel verzoeken', detail: 'Wacht even en probeer het dan opnieuw.' },
  DIENST_NIET_BEREIKBAAR: {
    status: 503,
    kind: 'operations',
    titel: 'Wij zijn even niet bereikbaar',
    detail: 'Probeer het over een paar minuten opnieuw. Wat u al had ingediend, is bewaard.',
  },
  INTERNE_FOUT: {
    status: 500,
    kind: 'us',
    titel: 'Er ging iets mis bij ons',
    detail: 'Dit is onze fout. Probeer het later opnieuw. Wat al was opgeslagen, is bewaard.',
  },
} as const satisfies Record<string, FoutRegel>;

/** One error code. Example: `'VASTLOPER_NIET_GEVONDEN'`. */
export type Foutcode = keyof typeof FOUTEN;

/** Is this text one of our codes? Example: `isFoutcode('HOOGSTE_TREDE') // true`. */
export function isFoutcode(tekst: string): tekst is Foutcode {
  return Object.hasOwn(FOUTEN, tekst);
}
