// SPDX-License-Identifier: EUPL-1.2
import { amsterdamTijdstip, toMilliseconds } from '../kalender/amsterdam.js';

const WERKOCHTEND = '08:00';
// From 08:00 to midnight: the wake-up stays on its date.
const GROOTSTE_SPREIDING_MINUTEN = 960;

/**
 * The instant (ISO, UTC) at which the clocks of a vastloper wake on a date: 08:00 in Amsterdam plus 0 to `spreidingMinuten`
 * minutes (that end not included), in whole seconds. The place in the spread follows from the id alone, so each process and each
 * replay gives the same instant. Without a spread (0) all wake at 08:00 sharp: thousands at once then wait for each other.
 * Whether something is late is a comparison of dates and does not depend on the spread.
 * @throws RangeError when the date is no real date or the spread is no whole number from 0 to 960.
 * @example wekmomentOp('2026-12-28', '0199e2a0-5b1c-7000-8000-000000000042', 0) // '2026-12-28T07:00:00.000Z'
 */
export function wekmomentOp(datum: string, vastloperId: string, spreidingMinuten: number): string {
  if (!Number.isInteger(spreidingMinuten) || spreidingMinuten < 0 || spreidingMinuten > GROOTSTE_SPREIDING_MINUTEN) {
    throw new RangeError(
      `Spreiding is een heel aantal minuten van 0 tot en met ${GROOTSTE_SPREIDING_MINUTEN}: ${spreidingMinuten}`,
    );
  }
  const seconden = hashFnv1a(vastloperId) % Math.max(spreidingMinuten * 60, 1);
  return new Date(toMilliseconds(amsterdamTijdstip(datum, WERKOCHTEND)) + seconden * 1000).toISOString();
}

/**
 * The 32-bit FNV-1a hash of a text of ASCII characters, as a whole number from 0: stable, spreads well, no secret.
 * The empty text gives 2166136261.
 * @example hashFnv1a('foobar') // 0xbf9cf968
 */
export function hashFnv1a(tekst: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < tekst.length; index += 1) {
    hash = Math.imul(hash ^ tekst.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
