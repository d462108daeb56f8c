// SPDX-License-Identifier: EUPL-1.2
import type { OverzichtTeVersturen } from '#application/ports/overzichten-record';
import { datumInWoorden } from '#domain/kalender/datum-in-woorden';
import { afmeldRegels } from './mail-tekst.js';
import type { Mail } from './mail-zender.js';
import { overzichtInhoud, type OverzichtAdressen, type OverzichtInhoud } from './overzicht-inhoud.js';
import { overzichtOpmaak } from './overzicht-opmaak.js';
import { OMLIJSTING } from './texts/mail-woorden.js';

/** The mail of a digest. Its Message-ID is the id of the digest, as of any message. */
export function overzichtMail(overzicht: OverzichtTeVersturen, adressen: OverzichtAdressen, domein: string): Mail {
  const inhoud = overzichtInhoud(overzicht, adressen);
  return {
    messageId: `<${overzicht.berichtId}@${domein}>`,
    onderwerp: `${inhoud.kop} (${overzicht.vastlopers.length})`,
    tekst: overzichtTekst(inhoud),
    html: overzichtOpmaak(inhoud),
    agenda: [],
    afmelden: adressen.afmelden,
    antwoord: adressen.retourAan === null ? null : { antwoordAan: null, retourAan: adressen.retourAan },
  };
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
