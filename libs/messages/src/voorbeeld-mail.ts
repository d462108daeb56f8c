// SPDX-License-Identifier: EUPL-1.2
import type { VastloperInMail } from '#application/ports/berichten-record';
import type { Mailtekst } from '#domain/beheer/mailtekst';
import type { BerichtSoort, LogGegevens } from '#domain/ladder/zet';
import { mailInhoud } from './mail-inhoud.js';
import { mailOpmaak } from './mail-opmaak.js';
import { mailTekst } from './mail-tekst.js';
import { MAILS, type MailWending } from './texts/mail-teksten.js';
import { VOORBEELD, VOORBEELD_LEZERS } from './texts/mail-woorden.js';

type Lezer = keyof typeof VOORBEELD_LEZERS;

/** One of the mails that leave the house, to look at. */
export interface VoorbeeldKeuze {
  /** Example: `'terugkoppeling.indiener'`. */
  readonly code: string;
  /** To whom, and its heading. */
  readonly naam: string;
}

/** What is shown to who chose none. */
export const VOORBEELD_MAIL = 'terugkoppeling.indiener';

/** Every mail about a case, by who reads it. */
export const VOORBEELD_KEUZES: readonly VoorbeeldKeuze[] = Object.entries(VOORBEELD_LEZERS).flatMap(([lezer, aan]) =>
  Object.entries(MAILS).flatMap(([soort, teksten]) => {
    const tekst = teksten[lezer as Lezer];
    return tekst === undefined ? [] : [{ code: `${soort}.${lezer}`, naam: `${aan}: ${tekst.kop}` }];
  }),
);

/** What a message brings along, of those that are about more than the case. */
const GEGEVENS: Readonly<Record<string, LogGegevens>> = {
  mail_bewaard: { redenen: ['bijlage'] },
  mail_geweigerd: { redenen: ['leeg'] },
  wisseling: { opvolger: VOORBEELD.opvolger, vanaf: VOORBEELD.vanaf },
  wisseling_achterhaald: { opvolger: VOORBEELD.opvolger },
};
const ADRES = 'adres_geweigerd';

/** What is shown to who sees no case of the area. */
function voorbeeldVan(focusgebied: string): VastloperInMail {
  return {
    id: VOORBEELD.id,
    nummer: `${focusgebied}-2026-0001`,
    titel: VOORBEELD.titel,
    status: 'in_behandeling',
    trede: 'intern_doorbraakteam',
    resultaat: null,
    aanZet: VOORBEELD.aanZet,
    volgendeTermijn: null,
  };
}

/** A mail as its reader gets it: as plain text and with its shape. */
export interface VoorbeeldMail {
  readonly tekst: string;
  readonly html: string;
}

/**
 * A whole mail about a case of this area, with these words of the area.
 * @param vastloper a case the reader may see; null: an example is told of.
 * @param keuze the code of a mail; one that is not there is taken for the first one to the filer.
 */
export function voorbeeldMail(
  vastloper: VastloperInMail | null,
  focusgebied: string,
  mailtekst: Mailtekst,
  webUrl: string,
  keuze: string = VOORBEELD_MAIL,
): VoorbeeldMail {
  const zaak = vastloper ?? voorbeeldVan(focusgebied);
  const gekozen = VOORBEELD_KEUZES.some(({ code }) => code === keuze) ? keuze : VOORBEELD_MAIL;
  const [wending, lezer] = gekozen.split('.') as [BerichtSoort | MailWending, Lezer];
  const ontvanger = {
    emailadres: VOORBEELD.emailadres,
    persoonId: VOORBEELD.id,
    organisatieId: VOORBEELD.id,
    organisatieNaam: VOORBEELD.organisatie,
    organisatieSoort: 'welzijn',
  };
  const bericht = {
    ...{ id: VOORBEELD.id, berichtId: VOORBEELD.id, gegevens: GEGEVENS[wending] ?? {}, pogingen: 1 },
    soort: wending.startsWith(ADRES) ? ADRES : (wending as BerichtSoort),
    aan: lezer,
    ...{
      onderwerpEinddatum: null,
      linkGeneratie: null,
      vervallenAgenda: [],
      vervalt: null,
      isVoorbij: false,
      isOverdracht: false,
      toen: null,
      contactGestopt: false,
      kanAanvullen: false,
      ontvanger,
      vastloper: zaak,
      mailtekst,
    },
  } as const;
  const knop = { adres: `${webUrl}/vastlopers/${zaak.nummer}`, persoonlijk: false, afmelden: null, weer: null, antwoord: null };
  const inhoud = mailInhoud(bericht, knop, wending);
  return { tekst: mailTekst(inhoud), html: mailOpmaak(inhoud) };
}
