// SPDX-License-Identifier: EUPL-1.2
import { amsterdamDatum, amsterdamTijdstip } from '../kalender/amsterdam.js';
import { addDagen } from '../kalender/kalender-dagen.js';
import type { Kalender } from '../kalender/kalender.js';
import { addWerkdagen, countWerkdagen, isWerkdag, subtractWerkdagen, volgendeWerkdag } from '../kalender/werkdagen.js';

/**
 * A fast clock: at the real instant `werkelijk` the calendar shows `kalender`, and each working day then lasts `werkdagMs` of real time
 * (Amsterdam midnight to midnight); other days take no time at all (design section 7, docs/adr/0007). For demo and tests only.
 */
export interface TempoAnker {
  readonly werkelijk: string;
  readonly kalender: string;
  readonly werkdagMs: number;
}

/** A moment as working day plus the part of it that has gone by, 0 up to 1. */
interface Dagdeel {
  readonly datum: string;
  readonly deel: number;
}

/**
 * What the calendar shows at a real instant (both ISO, UTC). Monotone; before the anchor it runs on backwards at the same speed.
 * @example kalenderTijd('2026-11-23T07:00:02Z', { werkelijk: '2026-11-23T07:00:00Z', kalender: '2026-11-22T23:00:00Z', werkdagMs: 2000 }, k) // '2026-11-23T23:00:00.000Z'
 */
export function kalenderTijd(werkelijk: string, anker: TempoAnker, kalender: Kalender): string {
  const begin = dagdeelVan(anker.kalender, kalender);
  const dagen = begin.deel + (Date.parse(werkelijk) - Date.parse(anker.werkelijk)) / anker.werkdagMs;
  const heel = Math.floor(dagen);
  const datum = heel >= 0 ? addWerkdagen(begin.datum, heel, kalender) : subtractWerkdagen(begin.datum, -heel, kalender);
  const [vanMs, totMs] = grenzen(datum);
  return new Date(Math.min(vanMs + (dagen - heel) * (totMs - vanMs), totMs - 1)).toISOString();
}

/**
 * The real instant at which the calendar shows this moment (both ISO, UTC). A moment on a day off is reached with the next working day.
 * The inverse of `kalenderTijd` on working days, to within a real millisecond.
 */
export function werkelijkeTijd(kalenderMoment: string, anker: TempoAnker, kalender: Kalender): string {
  const begin = dagdeelVan(anker.kalender, kalender);
  const eind = dagdeelVan(kalenderMoment, kalender);
  const heel = eind.datum >= begin.datum ? countWerkdagen(begin.datum, eind.datum, kalender) : -countWerkdagen(eind.datum, begin.datum, kalender);
  const ms = (heel + eind.deel - begin.deel) * anker.werkdagMs;
  return new Date(Date.parse(anker.werkelijk) + Math.ceil(ms)).toISOString();
}

function dagdeelVan(moment: string, kalender: Kalender): Dagdeel {
  const datum = amsterdamDatum(moment);
  if (!isWerkdag(datum, kalender)) return { datum: volgendeWerkdag(datum, kalender), deel: 0 };
  const [vanMs, totMs] = grenzen(datum);
  return { datum, deel: (Date.parse(moment) - vanMs) / (totMs - vanMs) };
}

function grenzen(datum: string): readonly [number, number] {
  return [Date.parse(amsterdamTijdstip(datum, '00:00')), Date.parse(amsterdamTijdstip(addDagen(datum, 1), '00:00'))];
}
