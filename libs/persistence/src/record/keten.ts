// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';

/** The layout of what is hashed; a later layout gets its own number and old rows keep theirs. */
export const KETEN_FORMATVERSIE = 1;
/** What the first gebeurtenis of a case is chained to: 32 zero bytes. */
export const KETEN_BEGIN = Buffer.alloc(32);

/** The part of a gebeurtenis that its hash covers. `op` is ISO UTC with milliseconds. */
export interface KetenSchakel {
  readonly vastloperId: string;
  readonly versie: number;
  readonly soort: string;
  readonly op: string;
  readonly handelingId: string | null;
  readonly persoonId: string | null;
  readonly organisatieId: string | null;
  readonly gegevens: unknown;
}

/** SHA-256 over the canonical JSON of a gebeurtenis and the hash of the one before: changing, removing or moving a row breaks every later one. */
export function ketenHash(schakel: KetenSchakel, vorigeHash: Buffer): Buffer {
  const { vastloperId, versie, soort, op, handelingId, persoonId, organisatieId, gegevens } = schakel;
  const inhoud = {
    formatversie: KETEN_FORMATVERSIE,
    vastloperId,
    versie,
    soort,
    op: new Date(op).toISOString(),
    handelingId,
    persoonId,
    organisatieId,
    gegevens,
    vorigeHash: vorigeHash.toString('hex'),
  };
  return createHash('sha256').update(canonicalJson(inhoud)).digest();
}

/**
 * JSON with the keys of every object in order, without white space: the same value always gives the same text. Undefined fields are left out.
 * @example canonicalJson({ b: [1], a: null }) // '{"a":null,"b":[1]}'
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
}
