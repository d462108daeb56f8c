// SPDX-License-Identifier: EUPL-1.2
import type { ToegangsberichtSoort } from '#domain/berichten/toegangsbericht';
import type { Rol } from '#domain/ladder/begrippen';

/** What one mail about who belongs where says. `{organisatie}`, `{rol}`, `{gebied}`, `{datum}` and `{wie}` are put in. */
export interface ToegangTekst {
  /** Subject and heading. */
  readonly kop: string;
  /** One paragraph each. */
  readonly alineas: readonly string[];
  readonly knop: string;
  /** Why the reader gets it. */
  readonly waarom: string;
}

/** Every mail about who belongs where, per kind. */
export const TOEGANG_MAILS: Readonly<Record<ToegangsberichtSoort, ToegangTekst>> = {
  uitnodiging: {
    kop: 'U bent uitgenodigd',
    alineas: [
      '{wie} nodigt u uit om mee te doen in Doorbraak. U hoort dan bij {organisatie}.',
      'Doorbraak helpt als werk vastloopt door een regel, door geld of door een grens tussen organisaties.',
      'Uw rol wordt: {rol}. Dat geldt voor: {gebied}.',
      'Kijk eerst wat u kunt doen. Zeg daarna ja. Dat kan tot en met {datum}. Wilt u niet? Dan hoeft u niets te doen.',
    ],
    knop: 'Bekijk de uitnodiging',
    waarom: 'U krijgt deze mail omdat iemand u met dit adres uitnodigt.',
  },
  uitnodiging_mislukt: {
    kop: 'Uw uitnodiging kwam niet aan',
    alineas: [
      'U nodigde {wie} uit bij {organisatie}. Onze mail kwam daar niet aan.',
      'Klopt het adres niet? Trek de uitnodiging in en maak een nieuwe.',
      'Klopt het adres wel? Maak dan een nieuwe en geef zelf de link die u daarbij ziet.',
    ],
    knop: 'Nodig opnieuw uit',
    waarom: 'U krijgt deze mail omdat u iemand hebt uitgenodigd.',
  },
  lidmaatschap_gekregen: {
    kop: 'U neemt werk over',
    alineas: [
      'Vanaf {datum} hebt u een rol bij {organisatie}: {rol}. Dat geldt voor: {gebied}.',
      'U neemt deze rol over van {wie}. Wat op deze rol wacht, staat vanaf die dag in uw werk. De datums blijven zoals ze zijn.',
      'Wie meedoet aan een vastloper die u overneemt, hoort dat u er nu aan werkt.',
    ],
    knop: 'Ga naar uw werk',
    waarom: 'U krijgt deze mail omdat een beheerder u deze rol gaf.',
  },
  lidmaatschap_overgedragen: {
    kop: 'Een ander neemt uw werk over',
    alineas: [
      'Vanaf {datum} neemt {wie} uw rol bij {organisatie} over: {rol}. Dat geldt voor: {gebied}.',
      'Wat op deze rol wacht, gaat mee. U hoeft niets te doen. Klopt dit niet? Bel dan uw beheerder.',
    ],
    knop: 'Ga naar Doorbraak',
    waarom: 'U krijgt deze mail omdat u deze rol had.',
  },
};

/** The words around them. */
export const TOEGANG_WOORDEN = {
  iemand: 'Een collega',
  alleGebieden: 'alle gebieden',
} as const;

/** The roles by the name people know. */
export const ROL_NAMEN: Readonly<Record<Rol, string>> = {
  indiener: 'indiener',
  programmabureau: 'programmabureau',
  doorbraakteam: 'doorbraakteam',
  partner: 'partner',
  alliantie_voorzitter: 'voorzitter van de alliantieraad',
  rijksvertegenwoordiger: 'rijksvertegenwoordiger',
  departement: 'ministerie',
  beheerder: 'beheerder',
};
