// SPDX-License-Identifier: EUPL-1.2
import { CursorOngeldigError } from '#application/ports/pagina';
import { isDatum } from '#domain/kalender/kalender-dagen';

/** A uuid in a cursor. */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** A date in a cursor. */
export const DATUM = /^\d{4}-\d{2}-\d{2}$/;
/** A place in the log. */
export const VERSIE = /^\d{1,9}$/;
/** An instant in a cursor, as we write it. */
export const TIJDSTIP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Packs the keys of the last row into an opaque text. Example: `schrijfCursor({ versie: '20' }) // 'eyJ2ZXJzaWUiOiIyMCJ9'`. */
export function schrijfCursor(sleutels: Readonly<Record<string, string>>): string {
  return Buffer.from(JSON.stringify(sleutels)).toString('base64url');
}

/**
 * Unpacks a cursor of our own; null for the first page.
 * @throws CursorOngeldigError for anything that is not exactly of this shape: other keys, other values, another list.
 */
export function leesCursor<Sleutel extends string>(
  cursor: string | null,
  vorm: Readonly<Record<Sleutel, RegExp>>,
): Record<Sleutel, string> | null {
  if (cursor === null) return null;
  const gelezen = parse(cursor);
  const namen = Object.keys(vorm) as Sleutel[];
  const klopt = Object.keys(gelezen).length === namen.length && namen.every((naam) => isWaarde(gelezen[naam], vorm[naam]));
  if (!klopt) throw new CursorOngeldigError('The cursor does not belong to this list.');
  return gelezen as Record<Sleutel, string>;
}

function isWaarde(waarde: unknown, vorm: RegExp): boolean {
  if (typeof waarde !== 'string' || !vorm.test(waarde)) return false;
  return (vorm !== DATUM && vorm !== TIJDSTIP) || (isDatum(waarde.slice(0, 10)) && !Number.isNaN(Date.parse(waarde)));
}

function parse(cursor: string): Record<string, unknown> {
  try {
    const gelezen: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (gelezen !== null && typeof gelezen === 'object') return gelezen as Record<string, unknown>;
  } catch (cause) {
    throw new CursorOngeldigError('The cursor cannot be read.', { cause });
  }
  throw new CursorOngeldigError('The cursor is no object.');
}
