// SPDX-License-Identifier: EUPL-1.2
import type { TeVersturen } from '#application/ports/berichten-record';
import type { Mailtekst } from '#domain/beheer/mailtekst';
import { wachtOpIndiener } from '#domain/berichten/dringend';
import { isOpen, type TermijnSoort, type Trede } from '#domain/ladder/begrippen';
import type { BerichtSoort, LogWaarde } from '#domain/ladder/zet';
import { POST_REDENEN } from '#domain/berichten/post-reden';
import { datumInWoorden } from '#domain/kalender/datum-in-woorden';
import { andersInPauze, wachtOpLezer } from './in-pauze.js';
import { andersMetInloggen, wendingMetInloggen } from './met-inloggen.js';
import type { MailTekst } from './texts/mail-tekst.js';
import { MAILS, type MailWending } from './texts/mail-teksten.js';
import { POST_UITLEG } from './texts/mails-post.js';
import { OMLIJSTING, RESULTAAT_ZINNEN, TREDE_NAMEN } from './texts/mail-woorden.js';

/** One mail in words, before it gets a shape. */
export interface MailInhoud {
  readonly kop: string;
  readonly wat: string;
  /** What more there is to say, one paragraph each; mostly empty. */
  readonly uitleg: readonly string[];
  readonly verder: string;
  readonly knop: string;
  /** Where the button goes. */
  readonly adres: string;
  readonly nummer: string;
  readonly titel: string;
  readonly wie: string;
  /** By when, as an Amsterdam date; null when there is no date. */
  readonly datum: string | null;
  /** The same with what the date is of. */
  readonly uiterlijk: Uiterlijk | null;
  readonly waarom: string;
  /** The button is for this receiver alone. */
  readonly persoonlijk: boolean;
  /** Where one stops ordinary mail; null where that is not possible. */
  readonly afmelden: string | null;
  /** Where who stopped ordinary mail takes it again; null for who did not, or has a page for it. */
  readonly weer: string | null;
  /** What the area says itself. */
  readonly mailtekst: Mailtekst;
  /** Can the receiver answer by mail? */
  readonly kanAntwoorden: boolean;
}

/** A date, and what it is of: the id of a question or handover, or else a kind of clock. */
export interface Uiterlijk {
  readonly onderwerp: string;
  /** Amsterdam date. */
  readonly datum: string;
}

/**
 * Where the links of a mail go: its button, whether that is for this receiver alone, and where one stops ordinary mail or takes it again (null: nowhere). `antwoord`: the address
 * of this receiver to answer to, and where a mail server says that it could not bring the mail; null when there is none.
 */
export interface KnopAdres {
  readonly adres: string;
  readonly persoonlijk: boolean;
  readonly afmelden: string | null;
  readonly weer: string | null;
  readonly antwoord: AntwoordAdressen | null;
}

/** Addresses of ours that stand in the head of a mail. */
export interface AntwoordAdressen {
  /** Null where one cannot answer. */
  readonly antwoordAan: string | null;
  readonly retourAan: string;
}

/** What must be done today, or is about a mail and not about the case. */
const ZONDER_DATUM: readonly BerichtSoort[] = ['tekst_gemeld', 'adres_geweigerd', 'mail_bewaard', 'mail_geweigerd'];

/** Dates that a message brings itself, and the clock they are of. */
const EIGEN_DATA: Readonly<Record<string, TermijnSoort>> = {
  volgendeDatum: 'terugkoppeling',
  uitvoerenVoor: 'uitvoering',
  tot: 'aanhouding',
};

/** How each kind is told once what it says is not so any more; what is not here says only what happened, or does not go at all. */
const ACHTERHAALD: Readonly<Partial<Record<BerichtSoort, MailWending>>> = {
  ingediend: 'ingediend_achterhaald',
  herinnering: 'gevraagd_achterhaald',
  ontvangst_gevraagd: 'gevraagd_achterhaald',
  termijn_verstreken: 'termijn_verstreken_achterhaald',
  vraag: 'vraag_beantwoord_achterhaald',
  vraag_verstreken: 'vraag_verstreken_achterhaald',
  vraag_geescaleerd: 'vraag_verstreken_achterhaald',
  andere_weg: 'vraag_verstreken_achterhaald',
  terugkoppeling: 'terugkoppeling_achterhaald',
  besluit: 'besluit_achterhaald',
  alles_nagekomen: 'alles_nagekomen_achterhaald',
  aangehouden: 'aangehouden_achterhaald',
  hervat: 'aangehouden_achterhaald',
  verlengd: 'verlengd_achterhaald',
  landelijk_te_laat: 'landelijk_te_laat_achterhaald',
  afgesloten: 'afgesloten_achterhaald',
  heropend: 'heropend_achterhaald',
  overgenomen: 'overgenomen_achterhaald',
  wisseling: 'wisseling_achterhaald',
};

/** How silence is told when what was promised is not done: there was an answer, so none is asked for. */
const NAKOMING: Readonly<Partial<Record<BerichtSoort, MailWending>>> = {
  vraag_verstreken: 'nakoming_verstreken',
  vraag_geescaleerd: 'nakoming_geescaleerd',
  andere_weg: 'nakoming_andere_weg',
};

const DEN_HAAG: readonly Trede[] = ['rijksvertegenwoordiger', 'doorbraakoverleg'];

/**
 * What a message says: what it is, who is at work, what is next and by when, and one button. No word of the case but its title (issue 6).
 * @param wending which of the mails it is; by itself the one that its kind, reader and case lead to.
 */
export function mailInhoud(
  bericht: TeVersturen,
  { adres, persoonlijk, afmelden, weer, antwoord }: KnopAdres,
  wending: BerichtSoort | MailWending = wendingVan(bericht),
): MailInhoud {
  const { vastloper, ontvanger, gegevens } = bericht;
  const uiterlijk = uiterlijkVan(bericht);
  const datum = uiterlijk?.datum ?? null;
  const aanZet = aanZetVan(vastloper);
  const wie = wachtOpLezer(bericht, wending) ? OMLIJSTING.uZelf : aanZet;
  const values = {
    wie,
    toen: bericht.toen ?? (bericht.isVoorbij ? OMLIJSTING.onbekend : aanZet),
    datum: datum === null ? OMLIJSTING.geenDatum : datumInWoorden(datum),
    trede: TREDE_NAMEN[tredeVan(bericht)],
    nu: isOpen(vastloper.status) ? fill(OMLIJSTING.nuBij, { wie }) : OMLIJSTING.nuKlaar,
    onbereikbaar: typeof gegevens['onbereikbaar'] === 'string' ? gegevens['onbereikbaar'] : OMLIJSTING.iemand,
    ...wisselingVan(bericht),
    resultaat: vastloper.resultaat === null ? '' : RESULTAAT_ZINNEN[vastloper.resultaat],
  };
  const { kop, wat, verder, knop } = {
    ...tekstVan(bericht, wending),
    ...andersMetInloggen(bericht, wending),
    ...andersInPauze(bericht, wending),
  };
  return {
    kop: fill(kop, values),
    knop,
    wat: fill(wat, values),
    uitleg: uitlegVan(bericht),
    verder: fill(verder, values),
    adres,
    nummer: vastloper.nummer,
    titel: vastloper.titel,
    wie,
    datum,
    uiterlijk,
    waarom: fill(OMLIJSTING.waarom, { organisatie: ontvanger.organisatieNaam }),
    persoonlijk,
    afmelden,
    weer,
    mailtekst: bericht.mailtekst,
    kanAntwoorden: (antwoord?.antwoordAan ?? null) !== null && bericht.kanAanvullen,
  };
}

function aanZetVan({ status, aanZet }: TeVersturen['vastloper']): string {
  return status === 'afgesloten' ? OMLIJSTING.niemand : (aanZet ?? OMLIJSTING.onbekend);
}

/** What a change of post puts in: who does the work from which day, and where. */
function wisselingVan({ gegevens, ontvanger }: TeVersturen): Readonly<Record<'opvolger' | 'organisatie' | 'vanaf', string>> {
  const { opvolger, organisatie, vanaf } = gegevens;
  return {
    opvolger: typeof opvolger === 'string' ? opvolger : OMLIJSTING.iemand,
    organisatie: typeof organisatie === 'string' ? organisatie : ontvanger.organisatieNaam,
    vanaf: typeof vanaf === 'string' ? datumInWoorden(vanaf) : '',
  };
}

/** What the sender of a mail hears about it, by the codes of its message; a code that is not known says nothing. */
function uitlegVan({ gegevens }: TeVersturen): readonly string[] {
  const { redenen } = gegevens;
  if (!Array.isArray(redenen)) return [];
  return POST_REDENEN.filter((reden) => redenen.includes(reden)).map((reden) => POST_UITLEG[reden]);
}

function tekstVan({ aan }: TeVersturen, wending: BerichtSoort | MailWending): MailTekst {
  const teksten = MAILS[wending];
  if (aan === 'indiener') return teksten.indiener ?? teksten.werk;
  return aan === 'voorzitter' ? (teksten.voorzitter ?? teksten.werk) : teksten.werk;
}

function wendingVan(bericht: TeVersturen): BerichtSoort | MailWending {
  const { soort, aan, gegevens, vastloper, isVoorbij } = bericht;
  const nakoming = gegevens['fase'] === 'nakoming' ? NAKOMING[soort] : undefined;
  if (nakoming !== undefined) return isVoorbij ? 'nakoming_achterhaald' : nakoming;
  const achterhaald = isVoorbij ? ACHTERHAALD[soort] : undefined;
  if (achterhaald !== undefined) return achterhaald;
  if ((soort === 'trede_betreden' || soort === 'teruggelegd') && isVerder(bericht)) return 'trede_betreden_achterhaald';
  if (soort === 'trede_betreden') return wendingVanTrede(gegevens['reden']);
  if (soort === 'vraag' && typeof gegevens['antwoord'] === 'string') {
    const wending = `vraag_${gegevens['antwoord']}`;
    return wending in MAILS ? (wending as MailWending) : soort;
  }
  const metInloggen = wendingMetInloggen(bericht);
  if (metInloggen !== undefined) return metInloggen;
  // Of a question, an offer or a promise a party is reminded, and then no chair is asked.
  if (soort === 'herinnering' && gegevens['soort'] === 'toezegging')
    return gegevens['fase'] === 'nakoming' ? 'nakoming_herinnering' : 'herinnering_vraag';
  // The filer was promised word by the date of the feedback; any other date is one of who works on it.
  if (soort === 'termijn_verstreken' && aan === 'indiener' && gegevens['soort'] !== 'terugkoppeling')
    return 'termijn_verstreken_onderweg';
  if (soort === 'terugkoppeling' && DEN_HAAG.includes(vastloper.trede)) return 'terugkoppeling_den_haag';
  if (soort === 'afgesloten' && vastloper.status === 'nazorg') return 'afgesloten_nazorg';
  if (soort === 'aangehouden' && wachtOpIndiener(gegevens)) return 'aangehouden_wacht_op_indiener';
  if (soort === 'adres_geweigerd') return wendingVanAdres(gegevens['aanleiding']);
  return soort;
}

/** Did the case go on since, so that it does not lie where this message says? A mail that goes late may not say of then that it is now. */
function isVerder({ aan, gegevens, vastloper, ontvanger }: TeVersturen): boolean {
  const { trede, status, aanZet } = vastloper;
  const isVanAnder = aan === 'aan_zet' && aanZet !== null && aanZet !== ontvanger.organisatieNaam;
  return !isOpen(status) || isVanAnder || (typeof gegevens['naar'] === 'string' && gegevens['naar'] !== trede);
}

/** Without a reason the address itself does not work. */
function wendingVanAdres(aanleiding: LogWaarde | undefined): BerichtSoort | MailWending {
  if (aanleiding === 'teruggekomen') return 'adres_geweigerd_teruggekomen';
  return aanleiding === 'nu_niet' ? 'adres_geweigerd_nu_niet' : 'adres_geweigerd';
}

function wendingVanTrede(reden: LogWaarde | undefined): BerichtSoort | MailWending {
  switch (reden) {
    case 'aangenomen':
      return 'trede_betreden_aangenomen';
    case 'door_stilte':
    case 'termijn_verstreken':
      return 'trede_betreden_door_stilte';
    case 'buiten_bevoegdheid':
    case 'gesprek_mislukt':
    case 'partij_weigert':
    case 'regel_of_wet':
    case 'geld':
      return 'trede_betreden_opgeschaald';
    default:
      return 'trede_betreden';
  }
}

function tredeVan({ gegevens, vastloper }: TeVersturen): Trede {
  const { naar } = gegevens;
  return typeof naar === 'string' && naar in TREDE_NAMEN ? (naar as Trede) : vastloper.trede;
}

/**
 * The date the message is about, else that of the clock of what is asked, else that of the next clock. What must be done today has none, and to the filer no date that
 * just passed. A message about what is not so any more brings no date of its own.
 */
function uiterlijkVan({ soort, aan, gegevens, onderwerpEinddatum, vastloper, isVoorbij }: TeVersturen): Uiterlijk | null {
  if (ZONDER_DATUM.includes(soort)) return null;
  const onderwerp = [gegevens['toezeggingId'], gegevens['overdrachtId'], gegevens['onderwerpId']].find(
    (id) => typeof id === 'string',
  );
  if (soort === 'termijn_verstreken' && aan === 'indiener') return uiterlijk('terugkoppeling', onderwerpEinddatum);
  for (const [naam, klok] of Object.entries(EIGEN_DATA)) {
    const datum = gegevens[naam];
    if (typeof datum === 'string' && !isVoorbij) return uiterlijk(klok, datum);
  }
  const { soort: klok, einddatum } = gegevens;
  if ((soort === 'herinnering' || soort === 'nazorg_vraag') && typeof einddatum === 'string')
    return uiterlijk(onderwerp ?? (typeof klok === 'string' ? klok : soort), einddatum);
  if (onderwerpEinddatum !== null) return uiterlijk(onderwerp ?? soort, onderwerpEinddatum);
  const { volgendeTermijn } = vastloper;
  return volgendeTermijn && uiterlijk(volgendeTermijn.soort, volgendeTermijn.einddatum);
}

function uiterlijk(onderwerp: string, datum: string | null): Uiterlijk | null {
  return datum === null ? null : { onderwerp, datum };
}

/** Puts values on the places of a text. @throws Error when a place gets no value. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in: ${text}`);
    return value;
  });
}
