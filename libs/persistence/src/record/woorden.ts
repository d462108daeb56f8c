// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { canonicalJson, gezoutenHash, nieuweZouten } from './keten.js';

/**
 * The words of an act as the record keeps them. `zouten`: a random salt in hex per field of `payload`. `gewist`: per erased field the hash it had,
 * in hex; such a field is in neither of the other two.
 */
export interface Woorden {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly zouten: Readonly<Record<string, string>>;
  readonly gewist: Readonly<Record<string, string>>;
}

/** A salt for every field of a new payload. */
export function zoutenVoor(payload: Readonly<Record<string, unknown>>): Record<string, string> {
  const velden = Object.keys(payload).filter((veld) => payload[veld] !== undefined);
  return Object.fromEntries(nieuweZouten(velden.length).map((zout, n) => [velden[n], zout.toString('hex')]));
}

/**
 * What the words of an act add up to: SHA-256 over the canonical JSON of the salted hash of each field. The same before and after a field is
 * erased. A field without a salt (an act that waited while salts came in) is hashed with an empty one.
 */
export function woordenHash({ payload, zouten, gewist }: Woorden): Buffer {
  const hashes: Record<string, string> = { ...gewist };
  for (const [veld, waarde] of Object.entries(payload)) {
    if (waarde !== undefined) hashes[veld] = veldHash(waarde, zouten[veld]);
  }
  return createHash('sha256').update(canonicalJson(hashes)).digest();
}

/**
 * Erases fields so that the log stays provable: text and salt go, the hash stays as a tombstone. Without the salt even a text of one word
 * cannot be guessed from its hash. Fields that are not there change nothing.
 * @example wisWoorden({ payload: { reden: 'x' }, zouten: { reden: '00' }, gewist: {} }, ['reden']).payload // {}
 */
export function wisWoorden({ payload, zouten, gewist }: Woorden, velden: readonly string[]): Woorden {
  const weg = new Set(velden.filter((veld) => payload[veld] !== undefined));
  const blijft = ([veld]: [string, unknown]): boolean => !weg.has(veld);
  return {
    payload: Object.fromEntries(Object.entries(payload).filter(blijft)),
    zouten: Object.fromEntries(Object.entries(zouten).filter(blijft)) as Record<string, string>,
    gewist: { ...gewist, ...Object.fromEntries([...weg].map((veld) => [veld, veldHash(payload[veld], zouten[veld])])) },
  };
}

function veldHash(waarde: unknown, zout = ''): string {
  return gezoutenHash(waarde, Buffer.from(zout, 'hex')).toString('hex');
}
