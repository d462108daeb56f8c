// SPDX-License-Identifier: EUPL-1.2
import { amsterdamDatum, amsterdamTijdstip, toMilliseconds } from '../kalender/amsterdam.js';
import type { Kalender } from '../kalender/kalender.js';
import { DAG_MS } from '../kalender/kalender-dagen.js';
import { addWerkdagen, countWerkdagen, eersteWerkdagVanaf, subtractWerkdagen } from '../kalender/werkdagen.js';

/**
 * The point at which real time and the fast calendar are tied together, and how fast the calendar runs from there.
 * Plain JSON, stored once and read alike by every process, so that all see the same fast date. For demo and tests only.
 */
export interface TempoAnker {
  /** A real instant, ISO UTC. */
  readonly werkelijk: string;
  /** The instant on the calendar that belongs to it, ISO UTC. */
  readonly kalender: string;
  /** How long one working day lasts in real milliseconds: whole, from 1 to 86,400,000. */
  readonly werkdagMs: number;
}

/** A place in working time: a working day in Amsterdam and how far it is, 0 up to a whole day. */
interface Werkmoment {
  readonly werkdag: string;
  readonly verlopenMs: number;
}

/**
 * The instant on the fast calendar (ISO, UTC) at a real instant. Each working day, from midnight to midnight in Amsterdam, takes
 * `werkdagMs` of real time; other days take none, so the answer always lies on a working day. Before the anchor the calendar
 * is carried on backwards at the same speed. Rounded down to a whole millisecond; a later real instant never gives an earlier one.
 * Clock changes fall on a Sunday, so each working day has 24 hours.
 * @throws RangeError when a text is no instant, `werkdagMs` is out of range or the calendar would pass the year 9999.
 * @example
 * // 1000 ms per working day, tied on Friday 18 December 2026, 12:00 in Amsterdam: half a second later it is Monday 00:00
 * const anker = { werkelijk: '2026-11-20T10:00:00.000Z', kalender: '2026-12-18T11:00:00.000Z', werkdagMs: 1000 };
 * kalenderTijd('2026-11-20T10:00:00.500Z', anker, KALENDER_STANDAARD) // '2026-12-20T23:00:00.000Z'
 */
export function kalenderTijd(werkelijk: string, anker: TempoAnker, kalender: Kalender): string {
  const werkdagMs = checkWerkdagMs(anker.werkdagMs);
  const verschilMs = toMilliseconds(werkelijk) - toMilliseconds(anker.werkelijk);
  const heleWerkdagen = Math.floor(verschilMs / werkdagMs);
  const restMs = verschilMs - heleWerkdagen * werkdagMs;
  const start = werkmomentVan(anker.kalender, kalender);
  const verlopenMs = start.verlopenMs + divideDown(restMs * DAG_MS, werkdagMs);
  const overloop = Math.floor(verlopenMs / DAG_MS);
  const werkdag = shiftWerkdagen(start.werkdag, heleWerkdagen + overloop, kalender);
  return new Date(startOfDagMs(werkdag) + verlopenMs - overloop * DAG_MS).toISOString();
}

/**
 * The real instant (ISO, UTC) at which the fast calendar reaches an instant: the reverse of `kalenderTijd`. An instant on a day
 * that is no working day gives the start of the next working day. Instants before the anchor give real instants before it.
 * Rounded up to a whole millisecond: who wakes then never finds the calendar before the asked instant. So real to calendar and
 * back is exact; calendar to real and back is at most the calendar time of one real millisecond later.
 * @throws RangeError when a text is no instant or `werkdagMs` is out of range.
 * @example
 * // with the anchor of `kalenderTijd`: Saturday afternoon takes no time, so it is reached when Monday starts
 * werkelijkeTijd('2026-12-19T14:00:00.000Z', anker, KALENDER_STANDAARD) // '2026-11-20T10:00:00.500Z'
 */
export function werkelijkeTijd(kalenderMoment: string, anker: TempoAnker, kalender: Kalender): string {
  const werkdagMs = checkWerkdagMs(anker.werkdagMs);
  const start = werkmomentVan(anker.kalender, kalender);
  const doel = werkmomentVan(kalenderMoment, kalender);
  const verschilMs = doel.verlopenMs - start.verlopenMs;
  const overloop = Math.floor(verschilMs / DAG_MS);
  const werkdagen = differenceInWerkdagen(start.werkdag, doel.werkdag, kalender) + overloop;
  const restMs = divideUp((verschilMs - overloop * DAG_MS) * werkdagMs, DAG_MS);
  return new Date(toMilliseconds(anker.werkelijk) + werkdagen * werkdagMs + restMs).toISOString();
}

// Up to a real day per working day, so that the products above (at most a day squared) stay exact whole numbers.
function checkWerkdagMs(werkdagMs: number): number {
  if (!Number.isInteger(werkdagMs) || werkdagMs < 1 || werkdagMs > DAG_MS) {
    throw new RangeError(`Een werkdag duurt een heel aantal milliseconden van 1 tot en met ${DAG_MS}: ${werkdagMs}`);
  }
  return werkdagMs;
}

function werkmomentVan(instant: string, kalender: Kalender): Werkmoment {
  const datum = amsterdamDatum(instant);
  const werkdag = eersteWerkdagVanaf(datum, kalender);
  return { werkdag, verlopenMs: werkdag === datum ? toMilliseconds(instant) - startOfDagMs(datum) : 0 };
}

function startOfDagMs(datum: string): number {
  return toMilliseconds(amsterdamTijdstip(datum, '00:00'));
}

function shiftWerkdagen(werkdag: string, aantal: number, kalender: Kalender): string {
  return aantal < 0 ? subtractWerkdagen(werkdag, -aantal, kalender) : addWerkdagen(werkdag, aantal, kalender);
}

function differenceInWerkdagen(van: string, tot: string, kalender: Kalender): number {
  return tot < van ? -countWerkdagen(tot, van, kalender) : countWerkdagen(van, tot, kalender);
}

// By remainder and not by rounding a quotient: a quotient just below a whole number could round up to it.
function divideDown(teller: number, noemer: number): number {
  return (teller - (teller % noemer)) / noemer;
}

function divideUp(teller: number, noemer: number): number {
  return divideDown(teller + noemer - 1, noemer);
}
