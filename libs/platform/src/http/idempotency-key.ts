// SPDX-License-Identifier: EUPL-1.2
import { FoutError } from '#domain/fouten/fout.errors';

const VISIBLE = /^[\x21-\x7e]{1,200}$/;

/**
 * Reads an `Idempotency-Key` header: 1 to 200 visible characters without spaces. Null when there is none; throws `IDEMPOTENCY_KEY_ONGELDIG`.
 * @example readIdempotencyKey('5f0c-1') // '5f0c-1'
 */
export function readIdempotencyKey(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  if (typeof header === 'string' && VISIBLE.test(header)) return header;
  throw new FoutError('IDEMPOTENCY_KEY_ONGELDIG');
}
