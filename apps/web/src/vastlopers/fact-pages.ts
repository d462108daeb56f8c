// SPDX-License-Identifier: EUPL-1.2
import type { GebeurtenisRegel } from '#application/ports/vastloper.repository';
import { bladVanLijst, type Blad } from './lezen.js';

/** So many facts are shown at first; older ones on request. */
const FIRST_FACTS = 20;
/** So many on each page of the whole log. */
const FACTS_PER_PAGE = 60;
/** So many characters of words on one page, in all; a fact with more has a page of its own. */
const WORDS_PER_PAGE = 16_000;

/** What a page of the log shows, and whether older facts follow. */
export type FactPage = Blad<GebeurtenisRegel>;

/**
 * The facts on a page of the log: by number, and by how much people wrote, so that no page gets heavy and no word is cut. `all` counts pages from 1 on; 0 is the
 * beginning, as it stands with the case. A page after the last one is the last one; without facts it is empty.
 */
export function factsOn(gebeurtenissen: readonly GebeurtenisRegel[], all: number): FactPage {
  return bladVanLijst(gebeurtenissen, all, {
    most: all === 0 ? FIRST_FACTS : FACTS_PER_PAGE,
    room: WORDS_PER_PAGE,
    lengte: wordsIn,
  });
}

/** How many characters of words a fact holds. */
export function wordsIn({ gegevens }: GebeurtenisRegel): number {
  return Object.values(gegevens).reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0);
}
