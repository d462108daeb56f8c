// SPDX-License-Identifier: EUPL-1.2
import { DAG_MS, fromDagnummer, isDatum, toDagnummer } from './kalender-dagen.js';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const TIJD = /^([01]\d|2[0-3]):([0-5]\d)$/;
const MINUUT_MS = 60_000;

// The zone is named here, so the answer does not depend on the host; local Date getters would (they are forbidden in workflows).
const AMSTERDAM = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/**
 * Reads an instant: ISO text with its zone (`Z` or an offset), as milliseconds since 1970 UTC. Less than a millisecond is dropped.
 * @throws RangeError when the text is no instant; a time without a zone is refused, since it would depend on the host.
 * @example toMilliseconds('1970-01-01T00:00:01Z') // 1000
 */
export function toMilliseconds(instant: string): number {
  const datum = INSTANT.exec(instant)?.[1];
  const milliseconds = datum !== undefined && isDatum(datum) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new RangeError(`Geen tijdstip met zone (ISO 8601): ${JSON.stringify(instant)}`);
  return milliseconds;
}

const KWARTIER_MS = 15 * MINUUT_MS;
const MEESTE_KWARTIEREN = 10_000;
// Asking Intl costs more than all else here. Within a quarter of an hour the answer is the same: clocks change on the quarter, and have since 1940.
const bekend = new Map<number, number>();

/** The wall clock of Amsterdam minus UTC at this instant, in milliseconds. */
function offsetMs(milliseconds: number): number {
  const kwartier = Math.floor(milliseconds / KWARTIER_MS);
  const eerder = bekend.get(kwartier);
  if (eerder !== undefined) return eerder;
  const offset = askOffsetMs(milliseconds);
  if (bekend.size >= MEESTE_KWARTIEREN) bekend.clear();
  bekend.set(kwartier, offset);
  return offset;
}

function askOffsetMs(milliseconds: number): number {
  const deel: Record<string, number> = {};
  for (const { type, value } of AMSTERDAM.formatToParts(milliseconds)) deel[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour, minute, second } = deel;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(milliseconds / 1000) * 1000;
}

/**
 * The date in Amsterdam at this instant.
 * @throws RangeError when the text is no instant with a zone.
 * @example amsterdamDatum('2026-06-30T22:00:00.000Z') // '2026-07-01', midnight in summer
 */
export function amsterdamDatum(instant: string): string {
  const milliseconds = toMilliseconds(instant);
  return fromDagnummer(Math.floor((milliseconds + offsetMs(milliseconds)) / DAG_MS));
}

/**
 * The instant (ISO, UTC) at which the wall clock in Amsterdam shows this date and time (`HH:MM`, 00:00 to 23:59).
 * On the night the clock goes back a time comes twice: the first one counts. On the night it goes forward a time is skipped:
 * then the clock of before is carried on (02:30 becomes 03:30).
 * @throws RangeError when the date is no real date or the time is no time.
 * @example amsterdamTijdstip('2026-12-28', '08:00') // '2026-12-28T07:00:00.000Z'
 * @example amsterdamTijdstip('2026-07-01', '08:00') // '2026-07-01T06:00:00.000Z'
 */
export function amsterdamTijdstip(datum: string, tijd: string): string {
  const delen = TIJD.exec(tijd);
  if (delen === null) throw new RangeError(`Geen tijd (UU:MM): ${JSON.stringify(tijd)}`);
  const wandklok = toDagnummer(datum) * DAG_MS + (Number(delen[1]) * 60 + Number(delen[2])) * MINUUT_MS;
  const ervoor = wandklok - offsetMs(wandklok - DAG_MS);
  const erna = wandklok - offsetMs(wandklok + DAG_MS);
  const geldtErvoor = ervoor === erna || wandklok - offsetMs(ervoor) === ervoor;
  const geldtErna = wandklok - offsetMs(erna) === erna;
  return new Date(!geldtErvoor && geldtErna ? erna : ervoor).toISOString();
}
