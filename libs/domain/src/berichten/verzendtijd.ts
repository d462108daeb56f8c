// SPDX-License-Identifier: EUPL-1.2
import { amsterdamDatum, amsterdamTijdstip, toMilliseconds } from '../kalender/amsterdam.js';
import type { Kalender } from '../kalender/kalender.js';
import { isWerkdag, volgendeWerkdag } from '../kalender/werkdagen.js';
import type { BerichtSoort } from '../ladder/zet.js';
import type { BerichtZonderVastloper } from './toegangsbericht.js';

const BEGIN = '08:00';
const EINDE = '18:00';

/** What does not wait for office hours: nobody can go higher any more, or personal data stand where they should not. */
export const SPOED: readonly (BerichtSoort | BerichtZonderVastloper)[] = ['landelijk_te_laat', 'tekst_gemeld'];
/** What answers a mail somebody sent us. */
export const ANTWOORDEN: readonly BerichtSoort[] = ['mail_bewaard', 'mail_geweigerd'];
/** So long after their mail, in minutes, somebody may still get the answer to it at any hour: they are awake and wait for it. */
export const ANTWOORD_MINUTEN = 60;
/** Most mails to one receiver in an hour, where nothing else is set. */
const GEWOON_PER_UUR = 60;
/** As many as the record can count. */
const ZONDER_GRENS = 2_147_483_647;

/**
 * Most mails to one receiver in a real hour: what is set; else sixty, and without limit on a fast clock, where an hour holds years of the calendar.
 * @param perUur what is set, 1 or more; null when nothing is. @param tempo real milliseconds per working day; null at real speed.
 * @example meesteMailsPerUur(null, null) // 60
 */
export function meesteMailsPerUur(perUur: number | null, tempo: number | null): number {
  return perUur ?? (tempo === null ? GEWOON_PER_UUR : ZONDER_GRENS);
}

/** Does this kind of message go out at once, also at night? */
export function isSpoed(soort: BerichtSoort | BerichtZonderVastloper): boolean {
  return SPOED.includes(soort);
}

/**
 * The instant (ISO, UTC) from which a message may go out: now on a working day between 08:00 and 18:00 in Amsterdam, else 08:00 on the next working day.
 * What is urgent goes now.
 * @throws RangeError when `nu` is no instant with a zone.
 * @example verzendenVanaf('2026-11-20T17:30:00Z', 'herinnering', KALENDER_STANDAARD) // '2026-11-23T07:00:00.000Z', Friday 18:30 waits for Monday
 */
export function verzendenVanaf(nu: string, soort: BerichtSoort | BerichtZonderVastloper, kalender: Kalender): string {
  const moment = toMilliseconds(nu);
  const nuOpMs = new Date(moment).toISOString();
  if (isSpoed(soort)) return nuOpMs;
  const vandaag = amsterdamDatum(nu);
  if (isWerkdag(vandaag, kalender)) {
    const begin = amsterdamTijdstip(vandaag, BEGIN);
    if (moment < toMilliseconds(begin)) return begin;
    if (moment < toMilliseconds(amsterdamTijdstip(vandaag, EINDE))) return nuOpMs;
  }
  return amsterdamTijdstip(volgendeWerkdag(vandaag, kalender), BEGIN);
}
