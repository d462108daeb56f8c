// SPDX-License-Identifier: EUPL-1.2
import { datumInWoorden } from '#domain/kalender/datum-in-woorden';
import type { MailInhoud } from './mail-inhoud.js';
import { OMLIJSTING } from './texts/mail-woorden.js';

/** The mail as plain text, in the same order as the one with a shape. */
export function mailTekst(inhoud: MailInhoud): string {
  const {
    kop,
    wat,
    verder,
    knop,
    adres,
    nummer,
    titel,
    wie,
    datum,
    waarom,
    persoonlijk,
    afmelden,
    weer,
    uitleg,
    kanAntwoorden,
    mailtekst,
  } = inhoud;
  return [
    kop,
    '',
    ...(mailtekst.groet === null ? [] : [mailtekst.groet, '']),
    wat,
    '',
    ...uitleg.flatMap((alinea) => [alinea, '']),
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
    ...(mailtekst.contact === null ? [] : [mailtekst.contact, '']),
    '-- ',
    OMLIJSTING.merk,
    waarom,
    ...(persoonlijk ? [OMLIJSTING.delen] : []),
    kanAntwoorden ? OMLIJSTING.antwoord : OMLIJSTING.geenAntwoord,
    ...afmeldRegels(afmelden),
    ...(weer === null ? [] : [`${OMLIJSTING.weerMail} ${OMLIJSTING.weerMailKnop}:`, weer]),
    '',
  ].join('\n');
}

/** How to get less mail, as lines; none where that is not possible. */
export function afmeldRegels(afmelden: string | null): readonly string[] {
  return afmelden === null ? [] : [`${OMLIJSTING.minderMail} ${OMLIJSTING.minderMailKnop}:`, afmelden];
}
