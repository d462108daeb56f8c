// SPDX-License-Identifier: EUPL-1.2
import type { Kalender } from './kalender.js';
import { addDagen } from './kalender-dagen.js';
import { addWerkdagen, countWerkdagen, eersteWerkdagVanaf } from './werkdagen.js';

const LANGSTE_TERMIJN_DAGEN = 90;
const KORTSTE_TERMIJN_MET_WERKDAGEN = 3;
const WERKDAGEN_IN_TERMIJN = 2;

/**
 * The last day of a term in calendar days by the Algemene termijnenwet. The first day is the day after the start.
 * - Art. 1: a term that ends on a Saturday, Sunday, holiday or equated day runs on through the next working day.
 * - Art. 2: a term of three days or more runs on until it holds at least two working days.
 * - Art. 4: both do not hold for a term of more than 90 days; that one ends on its calendar day.
 * The law binds terms set in a law; our own terms follow it by choice.
 * @throws RangeError when the text is no real date or the number of days is not whole or below 1.
 * @example wettelijkeEinddatum('2026-12-24', 3, KALENDER_STANDAARD) // '2026-12-29'
 */
export function wettelijkeEinddatum(start: string, aantalDagen: number, kalender: Kalender): string {
  if (aantalDagen < 1) throw new RangeError(`Geen aantal dagen van 1 of meer: ${aantalDagen}`);
  const einddatum = addDagen(start, aantalDagen);
  if (aantalDagen > LANGSTE_TERMIJN_DAGEN) return einddatum;
  const naArtikelEen = eersteWerkdagVanaf(einddatum, kalender);
  if (aantalDagen < KORTSTE_TERMIJN_MET_WERKDAGEN) return naArtikelEen;
  const tekort = WERKDAGEN_IN_TERMIJN - countWerkdagen(start, naArtikelEen, kalender);
  return addWerkdagen(naArtikelEen, Math.max(tekort, 0), kalender);
}
