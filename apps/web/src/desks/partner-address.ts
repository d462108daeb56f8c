// SPDX-License-Identifier: EUPL-1.2
import type { ToezeggingGroep } from '#application/ports/desk.repository';

/** The lists of the partner desk: questions and promises in groups, and the cases that the organisation pulls. */
export type PartnerLijst = ToezeggingGroep | 'trekt';
/** The cursor of each list; null on its first page. */
export type PartnerCursors = Readonly<Record<PartnerLijst, string | null>>;

const LIJSTEN = ['gevraagd', 'beloofd', 'voorbij', 'trekt'] as const satisfies readonly PartnerLijst[];

/** Which pages were asked for, from an address or from a form that carries them along; what is no text is the first page. */
export function readCursors(sent: unknown): PartnerCursors {
  const values = (sent ?? {}) as Readonly<Record<string, unknown>>;
  const cursorOf = (lijst: PartnerLijst): string | null => {
    const value = values[lijst];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return { gevraagd: cursorOf('gevraagd'), beloofd: cursorOf('beloofd'), voorbij: cursorOf('voorbij'), trekt: cursorOf('trekt') };
}

/** The cursors as hidden fields; empty on the first pages. */
export function hiddenCursors(cursors: PartnerCursors): Readonly<Record<string, string>> {
  return Object.fromEntries(
    LIJSTEN.flatMap((lijst) => {
      const cursor = cursors[lijst];
      return cursor === null ? [] : [[lijst, cursor]];
    }),
  );
}

/**
 * The address of the desk with these pages of its lists, and with the form open of the question or handover `vraag`.
 * @example partnerAddress({ gevraagd: null, beloofd: 'abc', voorbij: null, trekt: null }) // '/partner?beloofd=abc'
 */
export function partnerAddress(cursors: PartnerCursors, vraag: string | null = null): string {
  const query = new URLSearchParams({ ...hiddenCursors(cursors), ...(vraag && { vraag }) }).toString();
  return query === '' ? '/partner' : `/partner?${query}`;
}
