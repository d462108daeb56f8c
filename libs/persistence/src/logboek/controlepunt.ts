// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import type { Logcontrolepunt } from '#application/ports/logcontrolepunt.repository';
import { canonicalJson, KETEN_BEGIN } from '../record/keten.js';

const FORMATVERSIE = 1;

/** What the first checkpoint is chained to, in hex. */
export const CONTROLEPUNT_BEGIN = KETEN_BEGIN.toString('hex');

/** The running hash of a checkpoint in hex: SHA-256 over the canonical JSON of all its fields and the hash of the one before. */
export function controlepuntHash({ volgnummer, op, koppen, vorige }: Omit<Logcontrolepunt, 'hash'>): string {
  return createHash('sha256')
    .update(canonicalJson({ formatversie: FORMATVERSIE, volgnummer, op, koppen, vorige }))
    .digest('hex');
}

/** A checkpoint as one line of the file, without the line end. */
export function controlepuntRegel({ volgnummer, op, koppen, vorige, hash }: Logcontrolepunt): string {
  return JSON.stringify({ volgnummer, op, koppen, vorige, hash });
}

/** The checkpoint of a line whose hash fits its content; null when the line was changed or cannot be read. */
export function leesControlepuntRegel(regel: string): Logcontrolepunt | null {
  try {
    const punt = JSON.parse(regel) as Logcontrolepunt;
    return punt.hash === controlepuntHash(punt) && controlepuntRegel(punt) === regel ? punt : null;
  } catch {
    return null; // no JSON
  }
}
