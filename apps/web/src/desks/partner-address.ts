// SPDX-License-Identifier: EUPL-1.2
import type { ToezeggingGroep } from '#application/ports/desk.repository';

/** The cursor of each list of the partner desk; null on its first page. */
export type PartnerCursors = Readonly<Record<ToezeggingGroep, string | null>>;

const GROEPEN = ['gevraagd', 'beloofd', 'voorbij'] as const satisfies readonly ToezeggingGroep[];

/** Which pages were asked for, from an address or from a form that carries them along; what is no text is the first page. */
export function readCursors(sent: unknown): PartnerCursors {
  const values = (sent ?? {}) as Readonly<Record<string, unknown>>;
  const cursorOf = (groep: ToezeggingGroep): string | null => {
    const value = values[groep];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return { gevraagd: cursorOf('gevraagd'), beloofd: cursorOf('beloofd'), voorbij: cursorOf('voorbij') };
}

/** The cursors as hidden fields; empty on the first pages. */
export function hiddenCursors(cursors: PartnerCursors): Readonly<Record<string, string>> {
  return Object.fromEntries(
    GROEPEN.flatMap((groep) => {
      const cursor = cursors[groep];
      return cursor === null ? [] : [[groep, cursor]];
    }),
  );
}

/**
 * The address of the desk with these pages of its lists.
 * @example partnerAddress({ gevraagd: null, beloofd: 'abc', voorbij: null }) // '/partner?beloofd=abc'
 */
export function partnerAddress(cursors: PartnerCursors): string {
  const query = new URLSearchParams(hiddenCursors(cursors)).toString();
  return query === '' ? '/partner' : `/partner?${query}`;
}
