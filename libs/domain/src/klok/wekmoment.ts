// SPDX-License-Identifier: EUPL-1.2
import { amsterdamTijdstip } from '../kalender/amsterdam.js';

/** Wake-ups come in the morning of the working day, Europe/Amsterdam (conventions 3.2). */
const OCHTEND = '08:00';

/**
 * The calendar instant (ISO, UTC) at which a clock of this case wakes on this date: 08:00 Europe/Amsterdam plus 0 to `spreidingMinuten`
 * minutes by a stable hash of the case id, so that not all cases wake in one second. Zero switches the spread off.
 * @example wekmomentOp('2026-11-23', id, 0) // '2026-11-23T07:00:00.000Z'
 */
export function wekmomentOp(datum: string, vastloperId: string, spreidingMinuten: number): string {
  const seconden = spreidingMinuten > 0 ? fnv1a(vastloperId) % (spreidingMinuten * 60) : 0;
  return new Date(Date.parse(amsterdamTijdstip(datum, OCHTEND)) + seconden * 1000).toISOString();
}

/** FNV-1a over the characters, 32 bits: spread only, nothing secret. */
function fnv1a(tekst: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < tekst.length; i += 1) hash = Math.imul(hash ^ tekst.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
