// SPDX-License-Identifier: EUPL-1.2

/** A keyset page: the items and the opaque cursor of the next page, or null on the last one (design section 5). */
export interface Pagina<T> {
  readonly items: readonly T[];
  readonly volgende: string | null;
}

/** Which page: `limit` 1..100, `cursor` as given by the page before, or null for the first. */
export interface PaginaVraag {
  readonly cursor: string | null;
  readonly limit: number;
}

/** Thrown for a cursor that is not ours; becomes `CURSOR_ONGELDIG`. */
export class CursorOngeldigError extends Error {}
