// SPDX-License-Identifier: EUPL-1.2
import type { GebeurtenisRegel } from '#application/ports/vastloper.repository';

/** So many facts are shown at first; older ones on request. */
const FIRST_FACTS = 20;
/** So many on each page of the whole log. */
const FACTS_PER_PAGE = 60;
/** So many characters of words on one page, in all; a fact with more has a page of its own. */
const WORDS_PER_PAGE = 16_000;

/** What a page of the log shows, and whether older facts follow. */
export interface FactPage {
  readonly shown: readonly GebeurtenisRegel[];
  readonly hasMore: boolean;
}

/**
 * The facts on a page of the log: by number, and by how much people wrote, so that no page gets heavy and no word is cut. `all` counts pages from 1 on; 0 is the
 * beginning, as it stands with the case. A page after the last one is the last one; without facts it is empty.
 */
export function factsOn(gebeurtenissen: readonly GebeurtenisRegel[], all: number): FactPage {
  let page = { start: 0, end: endOf(gebeurtenissen, 0, all === 0 ? FIRST_FACTS : FACTS_PER_PAGE) };
  for (let place = 1; place < all && page.end < gebeurtenissen.length; place += 1)
    page = { start: page.end, end: endOf(gebeurtenissen, page.end, FACTS_PER_PAGE) };
  return { shown: gebeurtenissen.slice(page.start, page.end), hasMore: page.end < gebeurtenissen.length };
}

/** The first facts of these: so many at most, and fewer where people wrote much; always one when there is any. */
export function firstFacts(gebeurtenissen: readonly GebeurtenisRegel[], most: number): readonly GebeurtenisRegel[] {
  return gebeurtenissen.slice(0, endOf(gebeurtenissen, 0, most));
}

function endOf(gebeurtenissen: readonly GebeurtenisRegel[], start: number, most: number): number {
  let words = 0;
  const rest = gebeurtenissen.slice(start, start + most);
  const over = rest.findIndex((fact, place) => (words += wordsIn(fact)) > WORDS_PER_PAGE && place > 0);
  return start + (over === -1 ? rest.length : over);
}

function wordsIn({ gegevens }: GebeurtenisRegel): number {
  return Object.values(gegevens).reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0);
}
