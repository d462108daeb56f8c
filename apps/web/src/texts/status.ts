// SPDX-License-Identifier: EUPL-1.2
import type { TermijnSoort, Trede } from '#domain/ladder/begrippen';

/**
 * How a case stands, in one sentence each: what it is, who is at work, what is next and by when. `voorbij` is said once the date has passed.
 * Places: `{vastloper}`, `{lezer}` and `{antwoord}` (of the filer, or of who works on it), `{wie}` is at work, `{datum}`.
 */
export interface StandZinnen {
  readonly zin: string;
  readonly voorbij: string;
}

/** The same with what silence does then, where that is the same in every turn of the clock. */
export interface StandTekst extends StandZinnen {
  readonly stilte: string;
}

/** Said of a date that has passed, before what silence does; `respijt` while there is still time to answer. */
export const DATUM_VOORBIJ = {
  zin: 'De datum is voorbij en wij vroegen ernaar.',
  respijt: 'De datum is voorbij en wij vroegen ernaar. Wij wachten nog tot en met {datum}.',
} as const;

/** What silence does when it moves a case, or cannot. Places: `{naar}` is the rung above. */
export const STILTE = {
  omhoog: 'Blijft het stil? Dan gaat de vastloper vanzelf naar {naar}.',
  volgendeVergadering:
    'Blijft het stil? Dan komt de vastloper op de volgende vergadering. Blijft het daarna weer stil? Dan gaat hij naar {naar}.',
  hoogste: 'Hoger kan niet. Blijft het stil? Dan blijven wij het vragen aan alle ministeries die meedoen.',
  opnieuw: 'Blijft het daarna stil? Dan vragen wij een nieuw teken van leven, ook bij de voorzitter.',
} as const;

/** Each rung as the place where a case goes. */
export const NAAR_TREDE: Readonly<Record<Trede, string>> = {
  intake: 'het programmabureau',
  intern_doorbraakteam: 'het doorbraakteam',
  partners: 'de partners',
  alliantieraad: 'de alliantieraad',
  rijksvertegenwoordiger: 'de rijksvertegenwoordiger',
  doorbraakoverleg: 'het doorbraakoverleg',
};

/** While a sign of life that was given still holds. */
export const GELDIG_STAND: StandZinnen = {
  zin: 'Er wordt aan gewerkt: {wie} is aan zet, gaf een teken van leven en laat uiterlijk {datum} weer iets horen.',
  voorbij: 'Er wordt aan gewerkt: {wie} is aan zet en had op {datum} weer een teken van leven moeten geven.',
};

/** While it waits at the intake: the date of the first word back. */
export const INTAKE_STAND: StandZinnen = {
  zin: '{vastloper} is binnen: {wie} is aan zet en {lezer} hoort uiterlijk {datum} wat ermee gebeurt.',
  voorbij: '{vastloper} is binnen: {wie} is aan zet en {lezer} had op {datum} moeten horen wat ermee gebeurt.',
};

/** While a rung works on it: the term of the rung itself. */
export const TREDE_STANDEN: Readonly<Record<Trede, StandZinnen>> = {
  intake: INTAKE_STAND,
  intern_doorbraakteam: {
    zin: 'Er wordt aan gewerkt: {wie} is aan zet en neemt uiterlijk {datum} een besluit of brengt de vraag hoger.',
    voorbij: 'Er wordt aan gewerkt: {wie} is aan zet en had op {datum} een besluit moeten nemen.',
  },
  partners: {
    zin: 'Er wordt aan gewerkt: {wie} is aan zet en maakt uiterlijk {datum} afspraken of brengt de vraag hoger.',
    voorbij: 'Er wordt aan gewerkt: {wie} is aan zet en had op {datum} afspraken moeten maken.',
  },
  alliantieraad: {
    zin: 'De raad kijkt ernaar: {wie} is aan zet en besluit uiterlijk {datum}.',
    voorbij: 'De raad kijkt ernaar: {wie} is aan zet en had op {datum} moeten besluiten.',
  },
  rijksvertegenwoordiger: {
    zin: 'De vraag ligt in Den Haag: {wie} is aan zet en laat uiterlijk {datum} weten hoe het staat.',
    voorbij: 'De vraag ligt in Den Haag: {wie} is aan zet en had op {datum} iets moeten laten weten.',
  },
  doorbraakoverleg: {
    zin: 'De vraag ligt bij de ministeries: {wie} is aan zet en laat uiterlijk {datum} weten hoe het staat.',
    voorbij: 'De vraag ligt bij de ministeries: {wie} is aan zet en had op {datum} iets moeten laten weten.',
  },
};

/** While a rung works on it or a decision is carried out: the other dates, with what is done first when they pass in silence. */
export const KLOK_STANDEN: Readonly<Record<Exclude<TermijnSoort, 'behandeling'>, StandTekst>> = {
  terugkoppeling: {
    zin: 'Er wordt aan gewerkt: {wie} is aan zet en {lezer} hoort uiterlijk {datum} hoe het staat.',
    voorbij: 'Er wordt aan gewerkt: {wie} is aan zet en {lezer} had op {datum} moeten horen hoe het staat.',
    stilte: 'Dat bericht komt er ook als er niets nieuws is. Blijft het stil? Dan vragen wij ernaar, ook bij de voorzitter.',
  },
  ontvangst: {
    zin: 'Er wordt aan gewerkt: {wie} is aan zet en geeft uiterlijk {datum} een teken van leven.',
    voorbij: 'Er wordt aan gewerkt: {wie} is aan zet en had op {datum} een teken van leven moeten geven.',
    stilte: 'Blijft het stil? Dan vragen wij ernaar, ook bij de voorzitter.',
  },
  toezegging: {
    zin: 'Er wordt aan gewerkt: {wie} wacht tot en met {datum} op een andere partij en gaat dan verder.',
    voorbij: 'Er wordt aan gewerkt: {wie} wachtte tot en met {datum} op een andere partij en gaat nu verder.',
    stilte: 'Blijft die partij stil? Dan zoekt de trekker een andere weg.',
  },
  uitvoering: {
    zin: 'Er is een besluit: {wie} voert het uit en is klaar op {datum}.',
    voorbij: 'Er is een besluit: {wie} voert het uit en had op {datum} klaar moeten zijn.',
    stilte: 'Blijft het stil? Dan gaat de vastloper terug naar wie het besluit nam.',
  },
  nazorg: {
    zin: 'Er is een oplossing: {wie} is aan zet en zegt uiterlijk {datum} of die nog werkt.',
    voorbij: 'Er is een oplossing: {wie} is aan zet en had op {datum} kunnen zeggen of die nog werkt.',
    stilte: 'Komt er geen antwoord? Dan belt het programmabureau. Werkt het niet meer? Dan gaat de vastloper weer open.',
  },
  aanhouding: {
    zin: 'De klok staat stil: {wie} gaat na {datum} weer verder.',
    voorbij: 'De klok stond stil tot en met {datum}: {wie} gaat nu weer verder.',
    stilte: 'De klok gaat dan vanzelf weer lopen, met de dagen die nog over zijn.',
  },
};

/** While everybody waits for the filer: a pause that an answer ends. */
export const WACHT_OP_INDIENER: StandTekst = {
  zin: 'De klok staat stil: {wie} wacht tot en met {datum} op {antwoord} en gaat dan verder.',
  voorbij: 'De klok stond stil: {wie} wachtte tot en met {datum} op {antwoord} en gaat nu verder.',
  stilte: 'Komt er een antwoord? Dan loopt de klok meteen weer. Anders loopt hij na die datum vanzelf verder.',
};

/** A case without a date, and a closed one: nobody is at work, nothing is next, and there is no date. */
export const ZONDER_KLOK = {
  geenDatum: 'Er wordt aan gewerkt: {wie} is aan zet en spreekt een datum af voor wat volgt.',
  klaar: 'Deze vastloper is klaar: niemand is nog aan zet, er volgt niets meer en er loopt geen datum.',
  terug: 'Komt het probleem terug? Dan kan de vastloper weer open.',
} as const;

/** To whom the sentences speak: who filed it, or who works on it. */
export const LEZERS = {
  indiener: { vastloper: 'Uw vastloper', lezer: 'u', antwoord: 'uw antwoord' },
  werk: { vastloper: 'De vastloper', lezer: 'de indiener', antwoord: 'het antwoord van de indiener' },
} as const;
