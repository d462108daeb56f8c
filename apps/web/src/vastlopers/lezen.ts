// SPDX-License-Identifier: EUPL-1.2
import { isCut, startOf } from '../parts/start-of.js';

/** How many characters of texts that stand together show in whole; with more, so much of the beginning of each. */
export interface TekstMaat {
  readonly room: number;
  readonly beginning: number;
}

/** What of a case has pages of its own to read in whole, by the name in the address: the words of the filer, what parties said, the dates, and the log. */
export const LEES_DELEN = ['melding', 'partijen', 'datums', 'alles'] as const;
export type LeesDeel = (typeof LEES_DELEN)[number];

/** One page to read: of which part, and which page of it, from 1 on. */
export interface Lezen {
  readonly deel: LeesDeel;
  readonly blad: number;
}

/** What stands behind the question mark of an address to read. */
export type LeesQuery = Readonly<Partial<Record<LeesDeel, unknown>>>;

/** A page of a list: what is on it, and whether more follows. */
export interface Blad<Regel> {
  readonly shown: readonly Regel[];
  readonly hasMore: boolean;
}

/** The page to read that an address asks for; null when it asks for none. */
export function lezenVan(query: LeesQuery): Lezen | null {
  const deel = LEES_DELEN.find((name) => bladVan(query[name]) > 0);
  return deel === undefined ? null : { deel, blad: bladVan(query[deel]) };
}

/** The page that an address asks for, from 1 on; 0 for anything else than a page. */
export function bladVan(value: unknown): number {
  return typeof value === 'string' && /^[1-9]\d{0,3}$/.test(value) ? Number(value) : 0;
}

/** Where a page to read stands. Example: `leesAdres('EHV-WZ-2026-0001', 'alles', 2) // '/vastlopers/EHV-WZ-2026-0001?alles=2'`. */
export function leesAdres(nummer: string, deel: LeesDeel, blad = 1): string {
  return `/vastlopers/${nummer}?${deel}=${blad}`;
}

/**
 * Pages of a list that has much to read on some lines and little on others: at most `most` lines and `room` characters each, always one line, and no line is cut.
 * A page after the last one is the last one.
 */
export function bladVanLijst<Regel>(
  lijst: readonly Regel[],
  blad: number,
  { most, room, lengte }: { readonly most: number; readonly room: number; readonly lengte: (regel: Regel) => number },
): Blad<Regel> {
  const endOf = (start: number): number => {
    let words = 0;
    const over = lijst.slice(start, start + most).findIndex((regel, place) => (words += lengte(regel)) > room && place > 0);
    return over === -1 ? Math.min(start + most, lijst.length) : start + over;
  };
  let page = { start: 0, end: endOf(0) };
  for (let place = 1; place < blad && page.end < lijst.length; place += 1) page = { start: page.end, end: endOf(page.end) };
  return { shown: lijst.slice(page.start, page.end), hasMore: page.end < lijst.length };
}

/**
 * How texts that stand together show: whole while they fit in the room together, else the beginning of each. `cut` says that some are not whole, so that the page
 * can lead to where they are.
 */
export function samenIn(
  texts: readonly (string | null)[],
  { room, beginning }: TekstMaat,
): { readonly show: (text: string) => string; readonly cut: boolean } {
  const all = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
  if (all <= room) return { show: (text) => text, cut: false };
  return { show: (text) => startOf(text, beginning), cut: texts.some((text) => isCut(text, beginning)) };
}
