// SPDX-License-Identifier: EUPL-1.2
import type { VastloperInMail } from '#application/ports/berichten-record';
import type { Mailtekst } from '#domain/beheer/mailtekst';
import { mailInhoud } from './mail-inhoud.js';
import { mailOpmaak } from './mail-opmaak.js';
import { mailTekst } from './mail-tekst.js';
import { VOORBEELD } from './texts/mail-woorden.js';

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
 * A whole mail, as the filer of a case of this area would get it with these words of the area.
 * @param vastloper a case the reader may see; null: an example is told of.
 */
export function voorbeeldMail(
  vastloper: VastloperInMail | null,
  focusgebied: string,
  mailtekst: Mailtekst,
  webUrl: string,
): VoorbeeldMail {
  const zaak = vastloper ?? voorbeeldVan(focusgebied);
  const ontvanger = {
    emailadres: VOORBEELD.emailadres,
    persoonId: VOORBEELD.id,
    organisatieId: VOORBEELD.id,
    organisatieNaam: VOORBEELD.organisatie,
    organisatieSoort: 'welzijn',
  };
  const bericht = {
    ...({
      id: VOORBEELD.id,
      berichtId: VOORBEELD.id,
      soort: 'terugkoppeling',
      aan: 'indiener',
      gegevens: {},
      pogingen: 1,
    } as const),
    ...{
      onderwerpEinddatum: null,
      linkGeneratie: null,
      vervallenAgenda: [],
      vervalt: null,
      contactGestopt: false,
      kanAanvullen: false,
      ontvanger,
      vastloper: zaak,
      mailtekst,
    },
  };
  const knop = { adres: `${webUrl}/vastlopers/${zaak.nummer}`, persoonlijk: false, afmelden: null, weer: null, antwoord: null };
  const inhoud = mailInhoud(bericht, knop);
  return { tekst: mailTekst(inhoud), html: mailOpmaak(inhoud) };
}
