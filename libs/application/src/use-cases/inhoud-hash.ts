// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';

/**
 * A fingerprint of what an Idempotency-Key came with: the same act with the same content gives the same text, whatever the order of the fields.
 * Fields that are absent and fields that are null count as the same.
 * @example inhoudHash('indienen', { a: 1, b: null }) === inhoudHash('indienen', { a: 1 }) // true
 */
export function inhoudHash(...inhoud: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify(inhoud.map(ordered)))
    .digest('hex');
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  const velden = Object.entries(value).filter(([, inhoud]) => inhoud !== null && inhoud !== undefined);
  return Object.fromEntries(velden.sort(([a], [b]) => (a < b ? -1 : 1)).map(([naam, inhoud]) => [naam, ordered(inhoud)]));
}
