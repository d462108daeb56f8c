// SPDX-License-Identifier: EUPL-1.2

/** What PostgreSQL says of a right that is missing: on a table, a column, or one row. */
const MISSING_RIGHT = '42501';

/**
 * Did PostgreSQL refuse one row by its policies? Then the program still believed of the one who asks what is no longer so. A right on a table that is missing
 * has the same code and is a fault of ours; only the words tell them apart.
 * @example isRowRefusal({ code: '42501', message: 'new row violates row-level security policy for table "handelingen"' }) // true
 */
export function isRowRefusal(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return code === MISSING_RIGHT && typeof message === 'string' && message.includes('row-level security policy');
}

/** What somebody reads whose role or access ended between two of their requests. */
export const TOEGANG_VERANDERDE = 'Uw rol of uw toegang veranderde net. Ververs de pagina en kijk wat u nu kunt.';
