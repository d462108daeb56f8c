// SPDX-License-Identifier: EUPL-1.2
import { TREDEN, type Trede } from '#domain/ladder/begrippen';

/** What stands behind the question mark of the address of the board; anything may be typed there. */
export interface BordQuery {
  readonly trede?: unknown;
  readonly focusgebied?: unknown;
  readonly na?: unknown;
}

/** Which board: one area or all (null), one rung in full or all (null), and which page of that rung. */
export interface BordKeuze {
  readonly trede: Trede | null;
  readonly focusgebied: string | null;
  readonly na: string | null;
}

/** Reads the choice from an address; `gebieden` are the codes that may be chosen, and what is no code is no choice. */
export function readBordKeuze({ trede, focusgebied, na }: BordQuery, gebieden: readonly string[]): BordKeuze {
  return {
    trede: TREDEN.find((code) => code === trede) ?? null,
    focusgebied: gebieden.find((code) => code === focusgebied) ?? null,
    na: typeof na === 'string' && na !== '' ? na : null,
  };
}

/**
 * The address of the board with this choice.
 * @example bordAddress({ trede: 'partners', focusgebied: 'EHV-WZ', na: null }) // '/bord?trede=partners&focusgebied=EHV-WZ'
 */
export function bordAddress({ trede, focusgebied, na }: BordKeuze): string {
  const query = new URLSearchParams(
    Object.entries({ trede, focusgebied, na }).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  ).toString();
  return query === '' ? '/bord' : `/bord?${query}`;
}
