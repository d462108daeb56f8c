// SPDX-License-Identifier: EUPL-1.2
import type {
  Blokkade,
  Hoedanigheid,
  Resultaat,
  Rol,
  Spoor,
  Status,
  TermijnSoort,
  ToezeggingStand,
  Trede,
} from '#domain/ladder/begrippen';

/** A word of the field with the sentence that explains it. */
export interface Begrip {
  readonly naam: string;
  readonly uitleg: string;
}

/** Each state by its name; the sentences about it are in `status.ts`. */
export const STATUSSEN: Readonly<Record<Status, string>> = {
  ingediend: 'Ingediend',
  in_behandeling: 'In behandeling',
  aangehouden: 'Even gepauzeerd',
  in_uitvoering: 'In uitvoering',
  nazorg: 'Nazorg',
  afgesloten: 'Afgesloten',
};

/** What is said when nobody sits on the chair, or there is no date. */
export const ONBEKEND = { wie: 'De trede', datum: 'een datum die nog komt' } as const;

/** The six rungs: name, and who does what there. */
export const TREDEN: Readonly<Record<Trede, Begrip>> = {
  intake: { naam: 'Intake', uitleg: 'Het programmabureau leest mee en zoekt wie kan helpen.' },
  intern_doorbraakteam: { naam: 'Intern doorbraakteam', uitleg: 'De gemeente kijkt eerst wat zij zelf kan oplossen.' },
  partners: { naam: 'Partners', uitleg: 'Partijen in de wijk zeggen elkaar toe wat ze gaan doen.' },
  alliantieraad: { naam: 'Alliantieraad', uitleg: 'De bestuurders in de wijk nemen samen een besluit.' },
  rijksvertegenwoordiger: { naam: 'Rijksvertegenwoordiger', uitleg: 'Het rijk zoekt één ministerie dat de vraag oppakt.' },
  doorbraakoverleg: { naam: 'Doorbraakoverleg', uitleg: 'De ministeries zoeken samen een antwoord. Hoger kan niet.' },
};

/** How a case ended. */
export const RESULTATEN: Readonly<Record<Resultaat, Begrip>> = {
  doorbraak: { naam: 'Doorbraak', uitleg: 'Wat vastzat gebeurt nu wel, en blijft gebeuren.' },
  eenmalig_opgelost: { naam: 'Eén keer opgelost', uitleg: 'Deze keer is het gelukt. De oorzaak is er nog.' },
  niet_gelukt_wel_geleerd: { naam: 'Niet gelukt, wel geleerd', uitleg: 'Het lukte niet. Wij schreven op wat wij leerden.' },
  ingetrokken: { naam: 'Ingetrokken', uitleg: 'De indiener haalde de vastloper terug.' },
  doorverwezen: { naam: 'Doorverwezen', uitleg: 'Een andere plek kan hier beter bij helpen.' },
};

/** What halts the work. */
export const BLOKKADES: Readonly<Record<Blokkade, Begrip>> = {
  lokaal_beleid: {
    naam: 'Beleid of werkwijze van de gemeente',
    uitleg: 'Een afspraak of een vaste werkwijze laat het niet toe.',
  },
  regelgeving: { naam: 'Een wet of regel', uitleg: 'Een wet of een landelijke regel laat het niet toe.' },
  geld: { naam: 'Geld', uitleg: 'Er is geen geld, of het geld is voor iets anders.' },
  tijdelijk_geld: { naam: 'Geld dat stopt', uitleg: 'Het geld is tijdelijk. Daarna stopt ook wat werkt.' },
  mandaat: { naam: 'Niemand mag ja zeggen', uitleg: 'Wie wil helpen, mag het niet besluiten.' },
  organisatiegrens: { naam: 'Grens tussen organisaties', uitleg: 'Het hoort bij twee organisaties, of bij geen.' },
  gegevensdeling: { naam: 'Gegevens delen', uitleg: 'Organisaties mogen of durven gegevens niet te delen.' },
  capaciteit: { naam: 'Te weinig mensen of ruimte', uitleg: 'Er is geen tijd, geen plek of geen personeel.' },
  vertrouwen: { naam: 'Vertrouwen', uitleg: 'Mensen of organisaties vertrouwen elkaar niet.' },
  taal: { naam: 'Taal', uitleg: 'Brieven of gesprekken komen niet over.' },
  markt_en_veiligheid: { naam: 'Markt of veiligheid', uitleg: 'Een bedrijf wil niet, of het is er niet veilig.' },
  anders: { naam: 'Iets anders', uitleg: 'Leg het uit bij de vraag wat er vastloopt.' },
};

/** The two tracks. */
export const SPOREN: Readonly<Record<Spoor, Begrip>> = {
  quick_win: { naam: 'Nu helpen', uitleg: 'Een snelle stap, ook als die klein is.' },
  structureel: { naam: 'De oorzaak wegnemen', uitleg: 'Zodat het daarna goed blijft.' },
};

/** What a clock is about, as seen by whoever reads the case. */
export const TERMIJNEN: Readonly<Record<TermijnSoort, Begrip>> = {
  terugkoppeling: { naam: 'Bericht aan de indiener', uitleg: 'Voor deze datum hoort de indiener hoe het staat.' },
  ontvangst: { naam: 'Teken van leven', uitleg: 'Voor deze datum laat de trede weten dat zij ermee bezig is.' },
  behandeling: { naam: 'Werken aan de vastloper', uitleg: 'Gebeurt er niets, dan gaat de vastloper een trede omhoog.' },
  toezegging: { naam: 'Antwoord of belofte', uitleg: 'Een partij antwoordt, of doet wat zij beloofde.' },
  uitvoering: { naam: 'Besluit uitvoeren', uitleg: 'Voor deze datum is het besluit uitgevoerd.' },
  nazorg: { naam: 'Nazorg', uitleg: 'Dan vragen wij of de oplossing werkt.' },
  aanhouding: { naam: 'Pauze', uitleg: 'Na deze datum loopt de klok weer.' },
};

/** How a question to a party stands. */
export const TOEZEGGINGEN: Readonly<Record<ToezeggingStand, string>> = {
  gevraagd: 'Gevraagd',
  toegezegd: 'Toegezegd',
  voorwaardelijk: 'Toegezegd onder een voorwaarde',
  geweigerd: 'Geweigerd',
  nagekomen: 'Gedaan',
  vervallen: 'Niet meer nodig',
};

/** The roles people have. */
export const ROLLEN: Readonly<Record<Rol, string>> = {
  indiener: 'Indiener',
  programmabureau: 'Programmabureau',
  doorbraakteam: 'Doorbraakteam',
  partner: 'Partner',
  alliantie_voorzitter: 'Voorzitter van de alliantieraad',
  rijksvertegenwoordiger: 'Rijksvertegenwoordiger',
  departement: 'Ministerie',
  beheerder: 'Beheerder',
};

/** The part an organisation has in one case. */
export const HOEDANIGHEDEN: Readonly<Record<Hoedanigheid, string>> = {
  indiener: 'Indiener',
  programmabureau: 'Programmabureau',
  doorbraakteam: 'Doorbraakteam',
  trekker: 'Trekker',
  partner: 'Partner',
  uitvoerder: 'Uitvoerder',
  alliantie_voorzitter: 'Voorzitter van de alliantieraad',
  rijksvertegenwoordiger: 'Rijksvertegenwoordiger',
  departement: 'Ministerie',
  meedenker: 'Meedenker',
  beoogd_houder: 'Gevraagd om over te nemen',
  voormalig_trekker: 'Vorige trekker',
};
