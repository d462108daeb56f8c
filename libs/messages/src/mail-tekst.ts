// SPDX-License-Identifier: EUPL-1.2
import { datumInWoorden } from '#domain/kalender/datum-in-woorden';
import type { MailInhoud } from './mail-inhoud.js';
import { OMLIJSTING } from './texts/mail-woorden.js';

/** The mail as plain text, in the same order as the one with a shape. */
export function mailTekst(inhoud: MailInhoud): string {
  const { kop, wat, verder, knop, adres, nummer, titel, wie, datum, waarom, persoonlijk } = inhoud;
  return [
    kop,
    '',
    wat,
    '',
    `${OMLIJSTING.vastloper} ${nummer}`,
    titel,
    '',
    `${OMLIJSTING.wie}: ${wie}`,
    `${OMLIJSTING.verder}: ${verder}`,
    ...(datum === null ? [] : [`${OMLIJSTING.uiterlijk}: ${datumInWoorden(datum)}`, OMLIJSTING.agenda]),
    '',
    `${knop}:`,
    adres,
    '',
    '-- ',
    OMLIJSTING.merk,
    waarom,
    ...(persoonlijk ? [OMLIJSTING.delen] : []),
    OMLIJSTING.geenAntwoord,
    '',
  ].join('\n');
}
