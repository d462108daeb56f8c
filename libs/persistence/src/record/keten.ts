// SPDX-License-Identifier: EUPL-1.2
import { createHash, createHmac, randomBytes } from 'node:crypto';

/**
 * The layout of what is hashed; a later layout gets its own number and old rows keep theirs (docs/adr/0022).
 * 1: the facts themselves. 2: the person through a salted hash, and the hash of the words of the act.
 */
export const KETEN_FORMATVERSIE = 2;
/** What the first gebeurtenis of a case is chained to: 32 zero bytes. */
export const KETEN_BEGIN = Buffer.alloc(32);

const ZOUT_BYTES = 16;

/** The part of a gebeurtenis that its hash covers: everything but the hash itself. `op` is ISO UTC with milliseconds. */
export interface KetenSchakel {
  readonly formatversie: number;
  readonly vastloperId: string;
  readonly versie: number;
  readonly soort: string;
  readonly op: string;
  readonly handelingId: string | null;
  /** Format 1 only; later formats take `persoonHash`. */
  readonly persoonId: string | null;
  /** Format 2: `persoonHash(persoonId, zout)`, so that a log without the name of the filer can be checked as well. */
  readonly persoonHash: Buffer | null;
  readonly organisatieId: string | null;
  readonly gegevens: unknown;
  /** Format 2: what the words of the act add up to; null when silence did it. */
  readonly woordenHash: Buffer | null;
}

type Inhoud = Readonly<Record<string, unknown>>;

const INHOUD_PER_FORMAT: Readonly<Record<number, (schakel: KetenSchakel) => Inhoud>> = {
  1: ({ persoonId }) => ({ persoonId }),
  2: ({ persoonHash, woordenHash }) => ({ persoonHash: hex(persoonHash), woordenHash: hex(woordenHash) }),
};

/**
 * SHA-256 over the canonical JSON of a gebeurtenis and the hash of the one before: changing, removing or moving a row breaks every later one.
 * Null for a format that does not exist.
 */
export function ketenHash(schakel: KetenSchakel, vorigeHash: Buffer): Buffer | null {
  const { formatversie, vastloperId, versie, soort, op, handelingId, organisatieId, gegevens } = schakel;
  const perFormat = INHOUD_PER_FORMAT[formatversie];
  if (!perFormat) return null;
  const inhoud = {
    formatversie,
    vastloperId,
    versie,
    soort,
    op: new Date(op).toISOString(),
    handelingId,
    organisatieId,
    gegevens,
    vorigeHash: vorigeHash.toString('hex'),
    ...perFormat(schakel),
  };
  return createHash('sha256').update(canonicalJson(inhoud)).digest();
}

/** A new random salt of 16 bytes. */
export function nieuwZout(): Buffer {
  return randomBytes(ZOUT_BYTES);
}

/** So many new random salts, asked for at once. */
export function nieuweZouten(aantal: number): Buffer[] {
  const bytes = randomBytes(ZOUT_BYTES * aantal);
  return Array.from({ length: aantal }, (_, n) => bytes.subarray(n * ZOUT_BYTES, (n + 1) * ZOUT_BYTES));
}

/** HMAC-SHA-256 of a value under its salt: says nothing about a short value to who does not have the salt. */
export function gezoutenHash(waarde: unknown, zout: Buffer): Buffer {
  return createHmac('sha256', zout).update(canonicalJson(waarde)).digest();
}

/** Who did it, for the chain; null (silence) has a hash too. */
export function persoonHash(persoonId: string | null, zout: Buffer): Buffer {
  return gezoutenHash(persoonId, zout);
}

/**
 * JSON in one spelling (RFC 8785): the keys of every object in order of their UTF-16 units, numbers and texts as ECMAScript writes them, no white
 * space. Undefined fields are left out.
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

function hex(bytes: Buffer | null): string | null {
  return bytes && bytes.toString('hex');
}
