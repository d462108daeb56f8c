// SPDX-License-Identifier: EUPL-1.2
import { FoutError } from '#domain/fouten/fout.errors';
import { CursorOngeldigError } from '../ports/pagina.js';

/** Reads a page and makes a cursor that is not ours a problem for the user: `CURSOR_ONGELDIG`. */
export async function readPagina<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof CursorOngeldigError) throw new FoutError('CURSOR_ONGELDIG', { cause: error });
    throw error;
  }
}

/** What may be seen, or the problem that it is not there for this person. */
export function orNotFound<T>(
  found: T | null,
  code: 'VASTLOPER_NIET_GEVONDEN' | 'HANDELING_NIET_GEVONDEN' = 'VASTLOPER_NIET_GEVONDEN',
): T {
  if (found === null) throw new FoutError(code);
  return found;
}
