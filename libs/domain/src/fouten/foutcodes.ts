// SPDX-License-Identifier: EUPL-1.2
import { FOUTEN_VAN_UITWISSELING } from './fouten-van-uitwisseling.js';
import type { FoutRegel } from './fout-regel.js';
import { WEIGERINGEN } from './weigeringen.js';

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
  PERSOON_GESCHORST: {
    status: 403,
    kind: 'user',
    titel: 'Uw toegang staat stil',
    detail: 'Een beheerder heeft uw toegang stilgezet. Klopt dat niet? Bel uw beheerder of uw programmabureau.',
  },
  AANMELDING_TE_OUD: {
    status: 403,
    kind: 'user',
    titel: 'Log opnieuw in',
    detail: 'Hiervoor moet u het laatste kwartier hebben ingelogd. Log opnieuw in. Daarna gaat u hier verder.',
  },
  FORMULIER_NIET_VERTROUWD: {
    status: 403,
    kind: 'user',
    titel: 'Wij vertrouwen dit formulier niet',
    detail: 'Het kwam niet van onze pagina, of het is te oud. Er is niets gedaan. Open de pagina opnieuw en vul het daar in.',
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
  PLAATSVERVANGING_NIET_GEVONDEN: {
    status: 404,
    kind: 'user',
    titel: 'Plaatsvervanging niet gevonden',
    detail: 'Deze plaatsvervanging bestaat niet. Kijk in de lijst met veranderingen.',
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
  PERSOON_NIET_GEVONDEN: {
    status: 404,
    kind: 'user',
    titel: 'Persoon niet gevonden',
    detail: 'Deze persoon kennen wij niet. Zoek in de lijst van mensen.',
  },
  SCHORSING_NIET_GEVONDEN: {
    status: 404,
    kind: 'user',
    titel: 'Schorsing niet gevonden',
    detail: 'Deze schorsing bestaat niet, of zij is al opgeheven.',
  },
  THEMA_NIET_GEVONDEN: {
    status: 404,
    kind: 'user',
    titel: 'Thema niet gevonden',
    detail: "Dit thema bestaat vandaag niet. Kijk in de lijst van thema's.",
  },
  VERNIETIGING_NIET_GEVONDEN: {
    status: 404,
    kind: 'user',
    titel: 'Voorstel niet gevonden',
    detail: 'Er is geen voorstel om deze vastloper te vernietigen, of de bewaartermijn is nog niet voorbij.',
  },
  METHODE_NIET_TOEGESTAAN: {
    status: 405,
    kind: 'user',
    titel: 'Deze methode kan hier niet',
    detail: 'Gebruik een andere methode voor dit adres. Kijk in de beschrijving van de API.',
  },
  ...WEIGERINGEN,
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
  HANDELING_NIET_VASTGELEGD: {
    status: 500,
    kind: 'us',
    titel: 'Wij konden uw stap niet vastleggen',
    detail:
      'Dit is onze fout. Er is niets veranderd aan de vastloper, en wij hebben een melding gekregen. Doe de stap later opnieuw.',
  },
  ...FOUTEN_VAN_UITWISSELING,
} as const satisfies Record<string, FoutRegel>;

/** One error code. Example: `'VASTLOPER_NIET_GEVONDEN'`. */
export type Foutcode = keyof typeof FOUTEN;

/** Is this text one of our codes? Example: `isFoutcode('HOOGSTE_TREDE') // true`. */
export function isFoutcode(tekst: string): tekst is Foutcode {
  return Object.hasOwn(FOUTEN, tekst);
}

/**
 * Does this code settle what was asked, so that sending the same again gives the same? False for what may pass by itself.
 * @example settles('STATUS_LAAT_NIET_TOE') // true
 * @example settles('DIENST_NIET_BEREIKBAAR') // false
 */
export function settles(code: Foutcode): boolean {
  return FOUTEN[code].kind === 'user' || code === 'HANDELING_NIET_VASTGELEGD';
}
