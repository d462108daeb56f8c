// SPDX-License-Identifier: EUPL-1.2
import type { GebeurtenisSoort } from '#domain/ladder/zet';

/**
 * Every fact of the log in one plain sentence. Places: `{trede}` where it went, `{datum}` a date in words, `{wat}` a code in words, `{partij}` the
 * organisation it is about, `{aan}` the one that is asked in its place.
 */
export const GEBEURTENISSEN: Readonly<Record<GebeurtenisSoort, string>> = {
  ingediend: 'De vastloper is ingediend.',
  aangevuld: 'Er is iets toegevoegd.',
  aangenomen: 'De vastloper is aangenomen. De trekker is {partij}.',
  doorverwezen: 'De vastloper is doorverwezen naar een andere plek.',
  ontvangst_bevestigd: 'De trede liet weten dat zij ermee bezig is.',
  teruggekoppeld: 'De indiener kreeg bericht.',
  gesprek_vastgelegd: 'Er is een gesprek gevoerd.',
  partner_gevraagd: '{partij} kreeg een vraag.',
  vraag_beantwoord: '{partij} gaf antwoord: {wat}.',
  besloten: 'Er is een besluit genomen. Wie het uitvoert, is {partij}.',
  nagekomen: '{partij} deed wat was beloofd.',
  alles_nagekomen: 'Alle beloften zijn nagekomen.',
  opgeschaald: 'De vastloper is omhoog gebracht naar {trede}.',
  meedenken_gevraagd: '{partij} is gevraagd om mee te denken.',
  teruggelegd: 'De vastloper is teruggelegd bij {trede}.',
  doorgeleiding_aangeboden: '{partij} is gevraagd om de vraag over te nemen.',
  aangehouden: 'De klok is stilgezet. De pauze duurt tot en met {datum}.',
  hervat: 'De klok loopt weer.',
  verlengd: 'De termijn is langer geworden.',
  overdracht_aangeboden: '{partij} is gevraagd om trekker te worden.',
  overdracht_aanvaard: '{partij} zei ja en neemt het over.',
  overdracht_geweigerd: '{partij} zei nee en neemt het niet over.',
  eigenaar_gewijzigd: '{partij} heeft de vraag nu bij zich.',
  afsluiting_voorgesteld: 'De trekker stelt voor om af te sluiten: {wat}.',
  afgesloten: 'De vastloper is afgesloten: {wat}.',
  nazorg_beantwoord: 'De indiener gaf antwoord op de nazorg: {wat}.',
  nazorg_niet_bevestigd: 'Op de nazorg kwam geen antwoord.',
  nazorg_afgerond: 'De nazorg is klaar.',
  heropend: 'De vastloper is weer open.',
  ingetrokken: 'De indiener haalde de vastloper terug.',
  trede_betreden: 'De vastloper ging naar {trede}.',
  termijn_herinnerd: 'Wie aan zet is, kreeg een herinnering: {wat}.',
  termijn_verstreken: 'De datum ging voorbij: {wat}.',
  ontvangst_opnieuw_gevraagd: 'Aan de trede is opnieuw een teken van leven gevraagd.',
  vraag_geescaleerd: '{partij} bleef stil. Daarom is het nu gevraagd aan {aan}.',
  andere_weg_gevraagd: 'Een partij gaf geen antwoord. Aan de trekker is een andere weg gevraagd.',
  volgende_vergadering: 'De vastloper komt op de volgende vergadering.',
  landelijk_te_laat: 'Ook de hoogste trede was te laat. Wij blijven vragen.',
  uitvoering_verlopen: 'Het besluit was niet op tijd uitgevoerd.',
  termijnen_herberekend:
    'De kalender veranderde. Een herinnering of vraag komt nu op een andere dag. De laatste dag bleef staan.',
  tekst_gemeld: 'Iemand meldde dat er persoonsgegevens in een tekst staan.',
  tekst_gewist: 'Een tekst met persoonsgegevens is gewist.',
};

/** The same where the clock is of a question, an offer or a promise: of a party, and not of who is at work. */
export const GEBEURTENISSEN_VAN_PARTIJ: Readonly<Partial<Record<GebeurtenisSoort, string>>> = {
  termijn_herinnerd: 'Een partij kreeg een herinnering: {wat}.',
};

/** The same where it is of a promise: there was an answer, and it is not done. */
export const GEBEURTENISSEN_VAN_BELOFTE: Readonly<Partial<Record<GebeurtenisSoort, string>>> = {
  andere_weg_gevraagd: 'Een partij deed niet wat was beloofd. Aan de trekker is een andere weg gevraagd.',
};

/** How the programmabureau heard what it wrote down for the filer. */
export const GEHOORD_VIA = 'Het programmabureau hoorde dit {hoe}.';

/** An organisation whose name the reader does not know. */
export const ANDERE_ORGANISATIE = 'een andere organisatie';

/** Why a case moved or what happened, by code. */
export const WAT: Readonly<Record<string, string>> = {
  toegezegd: 'ja',
  voorwaardelijk: 'ja, onder een voorwaarde',
  geweigerd: 'nee',
  houdt: 'het werkt',
  houdt_deels: 'het werkt voor een deel',
  houdt_niet: 'het werkt niet',
};

/** The words of an act that may be shown with it, by the field they were written in. */
export const WOORDEN: Readonly<Record<string, string>> = {
  tekst: 'Bericht',
  reden: 'Reden',
  vraag: 'Vraag',
  besluit: 'Besluit',
  waarom: 'Waarom',
  watNodig: 'Wat is nodig',
  uitkomst: 'Wat kwam eruit',
  watGeprobeerd: 'Wat is geprobeerd',
  wat: 'Antwoord',
  voorwaarde: 'Voorwaarde',
  bewijs: 'Wat is er gedaan',
  verwachting: 'Wat wordt verwacht',
  toelichting: 'Uitleg',
  vangst: 'Wat is bereikt',
  bijvangst: 'Wat ging er ook goed',
  borgingToelichting: 'Hoe het zo blijft',
  betekenisVoorBewoners: 'Wat betekent het voor bewoners',
  stemVanBewoners: 'Wat bewoners zeggen',
  waaromNietGehoord: 'Waarom bewoners niet zijn gehoord',
  loket: 'Andere plek',
};

/** The name before a fact that nobody did. */
export const VANZELF = 'Vanzelf, door de klok';

/** Who did something as a deputy. */
export const NAMENS = '{persoon} namens {namens}';
