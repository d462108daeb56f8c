// SPDX-License-Identifier: EUPL-1.2
import type { OverzichtTeVersturen, OverzichtVastloper } from '#application/ports/overzichten-record';
import { datumInWoorden } from '#domain/kalender/datum-in-woorden';
import { agendaBestand, type AgendaBijlage } from './agenda-bestand.js';
import { afmeldRegels } from './mail-tekst.js';
import type { Mail } from './mail-zender.js';
import { adresVan, overzichtInhoud, type OverzichtAdressen, type OverzichtInhoud } from './overzicht-inhoud.js';
import { overzichtOpmaak } from './overzicht-opmaak.js';
import { OMLIJSTING } from './texts/mail-woorden.js';

/**
 * The mail of a digest. Its Message-ID is the id of the digest, as of any message.
 * @param nu instant, ISO UTC.
 */
export function overzichtMail(overzicht: OverzichtTeVersturen, adressen: OverzichtAdressen, domein: string, nu: string): Mail {
  const inhoud = overzichtInhoud(overzicht, adressen);
  return {
    messageId: `<${overzicht.berichtId}@${domein}>`,
    onderwerp: `${inhoud.kop} (${overzicht.vastlopers.length})`,
    tekst: overzichtTekst(inhoud),
    html: overzichtOpmaak(inhoud),
    agenda: overzicht.vastlopers.flatMap((vastloper) => vervallenVan(vastloper, adresVan(vastloper, adressen), nu)),
    afmelden: adressen.afmelden,
    antwoord: adressen.retourAan === null ? null : { antwoordAan: null, retourAan: adressen.retourAan },
  };
}

/** What takes back the dates of a case that mails gave before and that fell away, each once. A digest gives no date itself. */
function vervallenVan({ id, nummer, berichten }: OverzichtVastloper, adres: string, nu: string): AgendaBijlage[] {
  const onderwerpen = new Set(berichten.flatMap(({ vervallenAgenda }) => vervallenAgenda));
  return [...onderwerpen].map((onderwerp) => ({
    onderwerp,
    vervallen: true,
    bestand: agendaBestand({ vastloperId: id, onderwerp, nummer, datum: null, adres }, nu),
  }));
}

/** The digest as plain text, in the same order as the one with a shape. */
function overzichtTekst({ kop, wat, regels, meer, knop, adres, waarom, afmelden }: OverzichtInhoud): string {
  return [
    kop,
    '',
    wat,
    '',
    ...regels.flatMap((regel) => [
      `${OMLIJSTING.vastloper} ${regel.nummer}`,
      regel.titel,
      regel.wat,
      `${OMLIJSTING.wie}: ${regel.wie}`,
      ...(regel.datum === null ? [] : [`${OMLIJSTING.uiterlijk}: ${datumInWoorden(regel.datum)}`]),
      regel.adres,
      '',
    ]),
    ...(meer === null ? [] : [meer, '']),
    `${knop}:`,
    adres,
    '',
    '-- ',
    OMLIJSTING.merk,
    waarom,
    OMLIJSTING.geenAntwoord,
    ...afmeldRegels(afmelden),
    '',
  ].join('\n');
}
