// SPDX-License-Identifier: EUPL-1.2
import type { BeheerSoort } from '#domain/beheer/beheer';

/** The doors of the pages of the beheerder. */
export const BEHEER = {
  titel: 'Beheer',
  intro: 'Hier regelt u wie meedoet en hoe Doorbraak de tijd rekent. U ziet hier geen tekst van vastlopers.',
  introBureau: 'Hier nodigt u organisaties uit om mee te doen in uw gebied.',
  gedaanTitel: 'Gedaan',
  landelijk: 'Landelijk',
  alleGebieden: 'Alle gebieden',
  doen: 'Wat u kunt doen',
  rolVan: '{rol} van {naam}',
  zoek: 'Zoek op naam',
  zoeken: 'Zoeken',
  allesTonen: 'Alles tonen',
  nietsTitel: 'Niets gevonden',
  niets: 'Kies een kortere naam, of toon alles.',
  deuren: {
    '/beheer/organisaties': { naam: 'Organisaties', uitleg: 'Wie doet er mee, en wie hoort erbij.' },
    '/beheer/uitnodigen': { naam: 'Uitnodigen', uitleg: 'Een organisatie en haar eerste mens, in één keer.' },
    '/beheer/mensen': { naam: 'Mensen en rollen', uitleg: 'Wie doet wat, en waar. Overdragen, vervangen en stoppen.' },
    '/beheer/toegang': { naam: 'Wie heeft nog toegang', uitleg: 'De lijst van deze maand nalopen en bevestigen.' },
    '/beheer/termijnen': { naam: 'Termijnen', uitleg: 'Hoe lang elke trede de tijd heeft, landelijk en per gebied.' },
    '/beheer/kalender': { naam: 'Kalender', uitleg: 'De dagen die per jaar als feestdag tellen.' },
    '/beheer/themas': { naam: "Thema's", uitleg: 'Waar een vastloper over kan gaan.' },
    '/beheer/gebeurtenissen': { naam: 'Wat is er veranderd', uitleg: 'Elke verandering in beheer: wie, wanneer en wat.' },
  },
  letOp: {
    kalender: 'Voor {jaren} is nog geen besluit ingevoerd.',
    toegang: 'Nog {aantal} lijsten van deze maand na te lopen.',
    toegangEen: 'Nog 1 lijst van deze maand na te lopen.',
    toegangLeeg: 'De lijsten van deze maand zijn nog niet gemaakt.',
  },
} as const;

/** What is told when a change was made, by its kind. */
export const BEHEER_GEDAAN: Readonly<Record<BeheerSoort, string>> = {
  organisatie_toegevoegd: 'De organisatie doet mee.',
  organisatie_beeindigd: 'De organisatie doet niet meer mee. Haar mensen kunnen er niet meer bij.',
  lidmaatschap_gegeven: 'De rol is gegeven.',
  lidmaatschap_beeindigd: 'De rol stopt. Het werk blijft bij de organisatie.',
  lidmaatschap_overgedragen: 'De rol is overgedragen. De open taken gaan mee.',
  plaatsvervanging_geregeld: 'De plaatsvervanging is geregeld.',
  plaatsvervanging_beeindigd: 'De plaatsvervanging stopt.',
  partner_uitgenodigd: 'De uitnodiging is gemaakt.',
  uitnodiging_aanvaard: 'De uitnodiging is aangenomen.',
  uitnodiging_ingetrokken: 'De uitnodiging werkt niet meer.',
  toegangslijsten_opgesteld: 'De lijsten van deze maand staan klaar.',
  toegangslijst_bevestigd: 'De lijst is bevestigd.',
  termijnregeling_vastgesteld: 'De nieuwe termijnen zijn vastgesteld. Wat al loopt, verandert niet.',
  kalenderbesluit_ingevoerd: 'Het besluit is ingevoerd. Datums die al lopen, blijven staan.',
  thema_toegevoegd: 'Het thema is toegevoegd.',
  thema_hernoemd: 'Het thema heeft een andere naam.',
  thema_beeindigd: 'Het thema stopt. Vastlopers die het hebben, houden het.',
};

/** How a change reads in the register. */
export const BEHEER_GEBEURTENISSEN: Readonly<Record<BeheerSoort, string>> = {
  organisatie_toegevoegd: 'Organisatie toegevoegd',
  organisatie_beeindigd: 'Organisatie gestopt',
  lidmaatschap_gegeven: 'Rol gegeven',
  lidmaatschap_beeindigd: 'Rol gestopt',
  lidmaatschap_overgedragen: 'Rol overgedragen',
  plaatsvervanging_geregeld: 'Plaatsvervanging geregeld',
  plaatsvervanging_beeindigd: 'Plaatsvervanging gestopt',
  partner_uitgenodigd: 'Uitgenodigd',
  uitnodiging_aanvaard: 'Uitnodiging aangenomen',
  uitnodiging_ingetrokken: 'Uitnodiging ingetrokken',
  toegangslijsten_opgesteld: 'Lijsten van de maand gemaakt',
  toegangslijst_bevestigd: 'Lijst bevestigd',
  termijnregeling_vastgesteld: 'Termijnen vastgesteld',
  kalenderbesluit_ingevoerd: 'Besluit over feestdagen ingevoerd',
  thema_toegevoegd: 'Thema toegevoegd',
  thema_hernoemd: 'Thema hernoemd',
  thema_beeindigd: 'Thema gestopt',
};

/** Texts of the register of changes. `{...}` come from what was kept. */
export const REGISTER = {
  titel: 'Wat is er veranderd',
  intro: 'Deze lijst groeit alleen. Niemand kan er iets in veranderen of weghalen.',
  wanneer: 'Wanneer',
  wat: 'Wat',
  alle: 'Alle veranderingen',
  waarover: 'Waarover',
  door: 'Door',
  leegTitel: 'Er is nog niets veranderd',
  leeg: 'Verandert u iets in beheer? Dan ziet u het hier terug.',
  rol: 'als {rol}',
  gebied: 'in {gebied}',
  tot: 'tot en met {datum}',
  vanaf: 'vanaf {datum}',
  getallen: '{aantal} getallen',
  getal: '1 getal',
  naam: '{van} heet nu {naar}',
  versie: 'versie {versie}',
} as const;

/** The kinds of organisation, the fixed seats too. */
export const ORGANISATIE_SOORT_NAMEN: Readonly<Record<string, string>> = {
  gemeente: 'Gemeente',
  corporatie: 'Woningcorporatie',
  school: 'School',
  zorg: 'Zorg',
  welzijn: 'Welzijn',
  politie: 'Politie',
  bewonersinitiatief: 'Bewonersinitiatief',
  andere: 'Iets anders',
  programmabureau: 'Programmabureau',
  doorbraakteam: 'Doorbraakteam',
  alliantieraad: 'Alliantieraad',
  rijksvertegenwoordiger: 'Rijksvertegenwoordiger',
  doorbraakoverleg: 'Doorbraakoverleg',
  bewindspersoon: 'Bureau van de minister',
  ministerie: 'Ministerie',
  beheer: 'Beheer',
};
