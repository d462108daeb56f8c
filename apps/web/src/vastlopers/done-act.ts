// SPDX-License-Identifier: EUPL-1.2
import type { HandelingRegel } from '#application/ports/handeling.repository';
import type { GebeurtenisRegel } from '#application/ports/vastloper.repository';
import type { HandelingSoort } from '#domain/ladder/handelingen';
import { actOfPath } from '../acts/acts.js';
import type { Dossier } from './vastloper-dossier.js';
import { changesSince } from './vastloper-attempts.js';

/** An act that was just carried out: what it was, which one, and the versie of the case that its writer looked at; null where nobody knows. */
export interface DoneAct {
  readonly soort: HandelingSoort;
  readonly id: string | null;
  readonly gezien: number | null;
}

/** The word under which the page of a case knows what was just done. Example: `doneWord({ id: 'h', soort: 'terugkoppelen' }, 3) // 'terugkoppelen h 3'`. */
export function doneWord({ id, soort }: Pick<HandelingRegel, 'id' | 'soort'>, gezien: number | null): string {
  return gezien === null ? soort : `${soort} ${id} ${gezien}`;
}

/** What such a word says; null for what is no act. */
export function readDoneWord(word: string): DoneAct | null {
  const [path = '', id = null, gezien] = word.split(' ');
  const soort = actOfPath(path)?.soort ?? null;
  return soort && { soort, id, gezien: Number(gezien) || null };
}

/** What others did since the writer of this act looked at the case, oldest first; the act itself and all it brought about is none of it. */
export function changesBeside(dossier: Dossier, { id, gezien }: DoneAct): readonly GebeurtenisRegel[] {
  return changesSince(dossier, gezien).filter(({ handelingId }) => handelingId !== id);
}
