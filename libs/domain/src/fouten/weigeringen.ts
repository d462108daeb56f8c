// SPDX-License-Identifier: EUPL-1.2
import type { FoutRegel } from './fout-regel.js';

const geweigerd = (titel: string, detail: string): FoutRegel => ({ status: 409, kind: 'user', titel, detail });

/** The codes of what is understood and allowed to this person, and cannot be done as things stand: all answer 409. */
export const WEIGERINGEN = {
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
    'Uw eigen organisatie kan u geen akkoord geven. Vraag een ander die akkoord mag geven, en noem wie dat deed.',
  ),
  VERLENGING_TE_VAAK: geweigerd(
    'Deze termijn is al vaak verlengd',
    'Nog een keer verlengen kan alleen als de voorzitter akkoord is.',
  ),
  HOOGSTE_TREDE: geweigerd('Hoger kan niet', 'De vastloper is al bij het doorbraakoverleg. Dat is de hoogste trede.'),
  RECHTSTREEKS_ALLEEN_MET_REGEL: geweigerd(
    'U kunt geen treden overslaan',
    'Rechtstreeks naar de rijksvertegenwoordiger kan alleen als een regel of wet het tegenhoudt. Kies die reden en noem de regel.',
  ),
  TERUGLEGGEN_NAAR_LAGER: geweigerd(
    'Terugleggen kan alleen naar een lagere trede',
    'Kies een trede lager op de route. Terug naar de intake kan niet.',
  ),
  TERUGLEGGEN_NAAR_DOORBRAAKTEAM: geweigerd(
    'Leg terug bij het doorbraakteam',
    'Uw organisatie voert het besluit uit. Leg het dan terug bij het intern doorbraakteam. Zo ziet iedereen het.',
  ),
  GEEN_OPEN_TERMIJN: geweigerd('Er loopt geen termijn', 'De termijn die u noemt loopt niet meer.'),
  DATUM_TE_VROEG: geweigerd('De datum is te vroeg', 'Kies een latere datum.'),
  DATUM_TE_VER: geweigerd(
    'De datum is te ver weg',
    'Kies een datum die minder ver weg is. Zo houdt de indiener zicht op wat er gebeurt.',
  ),
  AANHOUDING_TE_LANG: geweigerd(
    'Te lang aangehouden',
    'Alle pauzes samen mogen niet te lang duren. Kies een eerdere laatste dag.',
  ),
  AANHOUDING_NIET_VAN_INDIENER: geweigerd(
    'U kunt nu niet hervatten',
    'De indiener kan alleen hervatten als er op de indiener wordt gewacht.',
  ),
  VRAAG_AL_BEANTWOORD: geweigerd('De vraag is al beantwoord', 'Op deze vraag is al een antwoord gegeven.'),
  TOEZEGGING_NIET_OPEN: geweigerd('Deze toezegging loopt niet', 'U kunt alleen nakomen wat nog loopt.'),
  PARTIJ_AL_GEVRAAGD: geweigerd('Deze partij heeft al een open vraag', 'Wacht op het antwoord, of kies een andere partij.'),
  OVERDRACHT_LOOPT_AL: geweigerd('Er loopt al een overdracht', 'Wacht op het antwoord op de vorige overdracht.'),
  OVERDRACHT_NIET_OPEN: geweigerd('Deze overdracht loopt niet meer', 'Op deze overdracht is al een antwoord gegeven.'),
  OVERDRACHT_AAN_ZELFDE: geweigerd('Dit is dezelfde organisatie', 'Kies een andere organisatie om aan over te dragen.'),
  AFSLUITEN_NIET_ALLEEN: geweigerd(
    'Afsluiten doet u niet alleen',
    'De trekker stelt het voor, en het programmabureau of het doorbraakteam sluit af. Noem aan wie u akkoord vraagt.',
  ),
  LIJN_SLUIT_NIET_AF: geweigerd(
    'Wie uitvoert, sluit niet af',
    'Uw organisatie voert het besluit uit. Vraag het programmabureau of het doorbraakteam om af te sluiten.',
  ),
  RESULTAAT_PAST_NIET: geweigerd(
    'Dit resultaat past niet bij afsluiten',
    'Kies doorbraak, eenmalig_opgelost of niet_gelukt_wel_geleerd.',
  ),
  POSITIE_GEWIJZIGD: geweigerd(
    'Iemand was u voor',
    'De vastloper is net veranderd. Bekijk de nieuwe stand en probeer het opnieuw.',
  ),
  GEGEVENS_GEWIJZIGD: geweigerd(
    'Een ander was u voor',
    'Deze lijst is net veranderd. Er is niets bewaard. Bekijk de lijst en probeer het opnieuw.',
  ),
  PET_GEWISSELD: geweigerd(
    'U draagt nu een andere pet',
    'Dit formulier opende u met een andere pet op. Er is niets gedaan. Zet die pet weer op en vul het opnieuw in.',
  ),
  VERNIETIGING_VERANDERD: geweigerd(
    'Het voorstel is veranderd',
    'De vastloper of de export is anders dan wat u zag. Bekijk het voorstel opnieuw.',
  ),
} as const satisfies Record<string, FoutRegel>;
