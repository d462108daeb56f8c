// SPDX-License-Identifier: EUPL-1.2
import type { TeVersturen } from '#application/ports/berichten-record';
import { isDringend } from '#domain/berichten/dringend';
import { OVERZICHT_SOORTEN, type OverzichtSoort } from '#domain/berichten/overzicht';
import { TOEGANGSBERICHT_SOORTEN, type ToegangsberichtSoort } from '#domain/berichten/toegangsbericht';
import { magContactAntwoorden } from '#domain/berichten/ontvangers';
import type { BerichtSoort } from '#domain/ladder/zet';
import { mailVan, type Mail } from '#messages/mail-zender';
import { overzichtMail } from '#messages/overzicht-mail';
import { stilstandMail } from '#messages/stilstand-mail';
import { toegangMail } from '#messages/toegang-mail';
import { webhookMail } from '#messages/webhook-mail';
import type { MailTeksten } from '#messages/texts/mail-tekst';
import { MAILS, type MailWending } from '#messages/texts/mail-teksten';

/** One mail to look at: the name of its files, what it is (in Dutch), and the mail itself. */
export interface MailPicture {
  readonly name: string;
  readonly titel: string;
  readonly mail: Mail;
}

type MailSoort = BerichtSoort | MailWending;
type Lezer = keyof MailTeksten;
type Anders = Partial<Omit<TeVersturen, 'vastloper' | 'ontvanger'>> & {
  readonly vastloper?: Partial<TeVersturen['vastloper']>;
  readonly ontvanger?: Partial<TeVersturen['ontvanger']>;
};

const WEB = 'https://doorbraak.example';
const ID = '01900000-0000-7000-8000-000000000001';
const NU = '2026-11-23T09:00:00.000Z';
const TOKEN = 'vJ3n0pXk2LwQ7sYb8RtZ4cHd6FgA1eKmUoIiPxSyTzE';
/** Where a mail comes back to that did not arrive. */
const RETOUR = 'antwoord-retour@doorbraak.example';
const VRAAG = { toezeggingId: ID };
const KLAAR = { status: 'afgesloten', volgendeTermijn: null } as const;
const NAZORG = {
  status: 'nazorg',
  resultaat: 'doorbraak',
  aanZet: 'Welzijn Vlaardingen Westwijk',
  volgendeTermijn: { soort: 'nazorg', einddatum: '2027-03-04' },
} as const;
const NAKOMING: Anders = {
  gegevens: { onderwerpId: ID, soort: 'toezegging', fase: 'nakoming', einddatum: '2026-11-20' },
  vastloper: { status: 'in_uitvoering', volgendeTermijn: { soort: 'uitvoering', einddatum: '2026-12-04' } },
};
const AANBOD_AAN_CONTACT: Anders = {
  ...{ aan: 'organisatie', isOverdracht: true, kanAanvullen: false },
  gegevens: { onderwerpId: ID, soort: 'toezegging', fase: 'regulier' },
  ontvanger: { persoonId: null },
};
const BIJ_HET_RIJK = { trede: 'rijksvertegenwoordiger', aanZet: 'Rijksvertegenwoordiger Vlaardingen Westwijk' } as const;

const OVERGENOMEN = { trede: 'partners', aanZet: 'Woningcorporatie Vlaardingen Westwijk' } as const;
const BIJ_HET_TEAM = { organisatieNaam: 'Intern doorbraakteam Vlaardingen Westwijk' } as const;

/** A mail of each kind as it most often is; what is not here is a kind as it stands. */
const ANDERS: Readonly<Partial<Record<MailSoort, Anders>>> = {
  ingediend: { mailtekst: { groet: 'Goedendag,', contact: 'Vragen? Bel het programmabureau: 010 000 00 00, op werkdagen.' } },
  trede_betreden: { ontvanger: BIJ_HET_TEAM },
  trede_betreden_achterhaald: {
    gegevens: { naar: 'intern_doorbraakteam', reden: 'aangenomen' },
    vastloper: { trede: 'partners', aanZet: 'Woningcorporatie Vlaardingen Westwijk' },
  },
  trede_betreden_aangenomen: { gegevens: { naar: 'intern_doorbraakteam', reden: 'aangenomen' }, ontvanger: BIJ_HET_TEAM },
  trede_betreden_door_stilte: {
    gegevens: { naar: 'partners', reden: 'termijn_verstreken' },
    vastloper: { trede: 'partners', aanZet: 'Woningcorporatie Vlaardingen Westwijk' },
    ontvanger: { organisatieNaam: 'Woningcorporatie Vlaardingen Westwijk' },
  },
  trede_betreden_opgeschaald: {
    gegevens: { naar: 'rijksvertegenwoordiger', reden: 'regel_of_wet' },
    vastloper: BIJ_HET_RIJK,
    ontvanger: { organisatieNaam: BIJ_HET_RIJK.aanZet },
  },
  teruggelegd: { gegevens: { van: 'partners', naar: 'intern_doorbraakteam' }, ontvanger: BIJ_HET_TEAM },
  terugkoppeling_den_haag: { vastloper: BIJ_HET_RIJK },
  termijn_verstreken: { gegevens: { soort: 'terugkoppeling' }, onderwerpEinddatum: '2026-12-04' },
  termijn_verstreken_onderweg: { gegevens: { soort: 'behandeling' }, onderwerpEinddatum: '2026-12-04' },
  vraag: { gegevens: VRAAG, ontvanger: { persoonId: null } },
  vraag_met_inloggen: {
    ...{ aan: 'organisatie', gegevens: VRAAG, contactGestopt: true },
    ontvanger: { persoonId: null, organisatieSoort: 'ministerie' },
  },
  overdracht_met_inloggen: AANBOD_AAN_CONTACT,
  herinnering_vraag: {
    ...{ aan: 'organisatie', gegevens: { onderwerpId: ID, soort: 'toezegging', fase: 'regulier', einddatum: '2026-12-04' } },
  },
  herinnering_met_inloggen: { ...AANBOD_AAN_CONTACT, gegevens: { ...AANBOD_AAN_CONTACT.gegevens, einddatum: '2026-12-04' } },
  vraag_verstreken_met_inloggen: AANBOD_AAN_CONTACT,
  vraag_toegezegd: { gegevens: { ...VRAAG, antwoord: 'toegezegd' } },
  vraag_voorwaardelijk: { gegevens: { ...VRAAG, antwoord: 'voorwaardelijk' } },
  vraag_geweigerd: { gegevens: { ...VRAAG, antwoord: 'geweigerd' } },
  nakoming_herinnering: { ...NAKOMING, aan: 'organisatie', gegevens: { ...NAKOMING.gegevens, einddatum: '2026-12-04' } },
  nakoming_verstreken: NAKOMING,
  nakoming_geescaleerd: NAKOMING,
  nakoming_andere_weg: NAKOMING,
  nakoming_achterhaald: NAKOMING,
  afgesloten: { vastloper: { ...KLAAR, resultaat: 'niet_gelukt_wel_geleerd', aanZet: null } },
  afgesloten_nazorg: { vastloper: NAZORG },
  nazorg_vraag: { vastloper: NAZORG },
  nazorg_bellen: { vastloper: NAZORG },
  aangehouden_wacht_op_indiener: {
    gegevens: { reden: 'wacht_op_indiener', tot: '2026-12-18' },
    vastloper: { status: 'aangehouden', volgendeTermijn: { soort: 'aanhouding', einddatum: '2026-12-18' } },
  },
  overgenomen: { vastloper: OVERGENOMEN },
  overgenomen_achterhaald: { toen: OVERGENOMEN.aanZet, vastloper: BIJ_HET_RIJK },
  wisseling_achterhaald: {
    gegevens: { opvolger: 'Doorbraakteam Westwijk', organisatie: 'Gemeente Vlaardingen' },
  },
  wisseling: {
    gegevens: { opvolger: 'Doorbraakteam Westwijk', organisatie: 'Gemeente Vlaardingen', vanaf: '2026-12-01' },
  },
  adres_geweigerd: { gegevens: { onbereikbaar: 'Wijkteam Westwijk' } },
  adres_geweigerd_nu_niet: { gegevens: { onbereikbaar: 'Wijkteam Westwijk', aanleiding: 'nu_niet' } },
  adres_geweigerd_teruggekomen: { gegevens: { onbereikbaar: 'Wijkteam Westwijk', aanleiding: 'teruggekomen' } },
  mail_bewaard: { gegevens: { redenen: ['bijlage', 'telefoonnummer'] } },
  mail_geweigerd: { gegevens: { redenen: ['bsn', 'bijlage'] } },
  landelijk_te_laat: { vastloper: { trede: 'doorbraakoverleg', aanZet: 'Doorbraakoverleg' } },
  tekst_gemeld: {
    vastloper: { titel: 'Een heel lange titel die over meer regels loopt, zoals bij afvalinzamelingsvergunningverlening' },
  },
};

/** Which kind of message a turn of it is. */
const SOORTEN: readonly BerichtSoort[] = [
  'trede_betreden',
  'termijn_verstreken',
  'terugkoppeling',
  'vraag',
  'afgesloten',
  'aangehouden',
  'adres_geweigerd',
];

/** The turn of a kind that says what is not so any more. */
const ACHTERHAALD = '_achterhaald';
/** Turns that are not named after their kind. */
const EIGEN_SOORTEN: Readonly<Partial<Record<MailSoort, BerichtSoort>>> = {
  gevraagd_achterhaald: 'herinnering',
  vraag_beantwoord_achterhaald: 'vraag',
  overdracht_met_inloggen: 'overdracht',
  herinnering_vraag: 'herinnering',
  herinnering_met_inloggen: 'herinnering',
  vraag_verstreken_met_inloggen: 'vraag_verstreken',
  nakoming_herinnering: 'herinnering',
  nakoming_verstreken: 'vraag_verstreken',
  nakoming_geescaleerd: 'vraag_geescaleerd',
  nakoming_andere_weg: 'andere_weg',
  nakoming_achterhaald: 'vraag_verstreken',
};

function soortVan(naam: MailSoort): BerichtSoort {
  const genoemd = EIGEN_SOORTEN[naam];
  if (genoemd !== undefined) return genoemd;
  if (naam.endsWith(ACHTERHAALD)) return naam.slice(0, -ACHTERHAALD.length) as BerichtSoort;
  const eigen = ['vraag_verstreken', 'vraag_geescaleerd'].includes(naam)
    ? undefined
    : SOORTEN.find((soort) => naam.startsWith(soort));
  return eigen ?? (naam as BerichtSoort);
}

function berichtVan(naam: MailSoort, lezer: Lezer): TeVersturen {
  const { vastloper, ontvanger, ...anders } = ANDERS[naam] ?? {};
  return {
    ...{ id: ID, berichtId: ID, soort: soortVan(naam), aan: lezer === 'werk' ? 'aan_zet' : lezer, gegevens: {}, pogingen: 1 },
    ...{
      onderwerpEinddatum: null,
      linkGeneratie: null,
      vervallenAgenda: [],
      vervalt: null,
      isVoorbij: naam.endsWith(ACHTERHAALD),
      toen: naam.endsWith(ACHTERHAALD) ? 'Programmabureau Vlaardingen Westwijk' : null,
      isOverdracht: false,
      contactGestopt: false,
      kanAanvullen: naam !== 'vraag',
      mailtekst: { groet: null, contact: null },
    },
    ...anders,
    ontvanger: {
      emailadres: 'a@b.example',
      persoonId: ID,
      organisatieId: ID,
      organisatieNaam: 'Welzijn Vlaardingen Westwijk',
      organisatieSoort: 'welzijn',
      ...ontvanger,
    },
    vastloper: {
      id: ID,
      nummer: 'VLA-WW-2026-0042',
      titel: 'De bewonerscommissie krijgt geen toegang tot de wijkzaal',
      status: 'in_behandeling',
      trede: 'intern_doorbraakteam',
      resultaat: null,
      aanZet: 'Intern doorbraakteam Vlaardingen Westwijk',
      volgendeTermijn: { soort: 'behandeling', einddatum: '2026-12-04' },
      ...vastloper,
    },
  };
}

function mailPicture(naam: MailSoort, lezer: Lezer, titel: string): MailPicture {
  const bericht = berichtVan(naam, lezer);
  const isContact = bericht.ontvanger.persoonId === null;
  const kanAntwoorden = !bericht.isOverdracht && magContactAntwoorden(bericht.ontvanger.organisatieSoort);
  const knop = {
    adres: isContact ? `${WEB}/${kanAntwoorden ? 'antwoord' : 'volg'}/${TOKEN}` : `${WEB}/vastlopers/${bericht.vastloper.nummer}`,
    persoonlijk: isContact,
    afmelden: isContact || isDringend(bericht) ? null : `${WEB}/minder-mail/${TOKEN}`,
    weer: bericht.contactGestopt ? `${WEB}/weer-mail/${TOKEN}` : null,
    antwoord: { antwoordAan: kanAntwoorden ? 'antwoord@doorbraak.example' : null, retourAan: RETOUR },
  };
  return {
    name: `mail-${naam}-${lezer}`.replaceAll('_', '-'),
    titel: `Mail aan ${LEZERS[lezer]}: ${titel}${naam.includes('_') ? ` (${naam.replaceAll('_', ' ')})` : ''}`,
    mail: mailVan(bericht, knop, 'doorbraak.example', NU),
  };
}

const LEZERS: Readonly<Record<Lezer, string>> = { indiener: 'de indiener', werk: 'wie eraan werkt', voorzitter: 'de voorzitter' };

function overzichtPicture(soort: OverzichtSoort): MailPicture {
  const isLijst = soort === 'stilstand' || soort === 'maand';
  const vastlopers = [1, 2, 3].map((n) => {
    const bericht = berichtVan(n === 1 ? 'terugkoppeling' : 'verlengd', 'indiener');
    const vastloper = { ...bericht.vastloper, nummer: `VLA-WW-2026-000${n}` };
    const berichten = isLijst ? [] : Array.from({ length: n }, () => ({ ...bericht, vastloper }));
    return {
      ...vastloper,
      berichten,
      teLaatSinds: isLijst && n !== 2 ? '2026-11-20' : null,
      verstrekenDatum: soort === 'stilstand' && n === 2 ? '2026-11-18' : null,
    };
  });
  const mail = overzichtMail(
    {
      id: ID,
      berichtId: ID,
      pogingen: 1,
      soort,
      periode: '2026-11-23',
      ontvanger: { emailadres: 'a@b.example', persoonId: ID, organisatieId: ID },
      vastlopers,
    },
    { webUrl: WEB, afmelden: `${WEB}/minder-mail/${TOKEN}`, retourAan: RETOUR },
    'doorbraak.example',
    NU,
  );
  return { name: `mail-overzicht-${soort}`, titel: `Verzamelmail: ${soort}`, mail };
}

function toegangPicture(soort: ToegangsberichtSoort): MailPicture {
  const mail = toegangMail(
    {
      ...{ id: ID, berichtId: ID, pogingen: 1, soort, rol: 'doorbraakteam', gebiedNaam: 'Vlaardingen Westwijk' },
      ...{ organisatieNaam: 'Gemeente Vlaardingen', datum: '2026-12-07', uitnodigingId: ID },
      ontvanger: { emailadres: 'a@b.example', persoonId: null, organisatieId: ID },
      wie: soort === 'uitnodiging_mislukt' ? 'nieuwe.collega@vlaardingen.example' : 'Programmabureau Westwijk',
    },
    { webUrl: WEB, token: TOKEN, retourAan: RETOUR },
    'doorbraak.example',
  );
  return { name: `mail-${soort}`.replaceAll('_', '-'), titel: `Mail over toegang: ${mail.onderwerp}`, mail };
}

function beheerPictures(): readonly MailPicture[] {
  const webhook = {
    ...{ berichtId: ID, webhookId: ID, naam: 'Zaaksysteem van de gemeente', organisatieNaam: 'Gemeente Vlaardingen' },
    fout: 'De ontvanger gaf antwoord 503.',
  };
  const stilstand = { id: ID, wachtrij: 'berichten', minuten: 12, adres: `${WEB}/beheer/wachtrijen`, retourAan: RETOUR };
  return [
    {
      name: 'mail-webhook-gestopt',
      titel: 'Mail aan de beheerder: een webhook is gestopt',
      mail: webhookMail(webhook, WEB, 'doorbraak.example', RETOUR),
    },
    {
      name: 'mail-stilstand',
      titel: 'Mail aan de beheerder: een wachtrij staat stil',
      mail: stilstandMail(stilstand, 'doorbraak.example'),
    },
  ];
}

/** Every mail that leaves the house: each kind and turn of it for each reader it has words for, each digest, who belongs where, and what a beheerder hears. */
export function mailPictures(): readonly MailPicture[] {
  const berichten = Object.entries(MAILS).flatMap(([naam, teksten]) =>
    Object.entries(teksten).map(([lezer, tekst]) => mailPicture(naam as MailSoort, lezer as Lezer, tekst.kop)),
  );
  return [
    ...berichten,
    ...OVERZICHT_SOORTEN.map(overzichtPicture),
    ...TOEGANGSBERICHT_SOORTEN.map(toegangPicture),
    ...beheerPictures(),
  ];
}
