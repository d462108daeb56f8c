// SPDX-License-Identifier: EUPL-1.2
import type { Logboek } from '../ports/logboek.repository.js';
import type { TermijnRegel, ToezeggingRegel } from '../ports/vastloper.repository.js';
import type { ExportRegel } from './export-regel.js';

/** By this the first line of the file is known. */
export const GEBIED_BESTAND = 'doorbraak-gebied';
/** The layout of the file. */
export const GEBIED_FORMATVERSIE = 1;

/** The first line. */
export interface GebiedBegin {
  readonly soort: typeof GEBIED_BESTAND;
  readonly formatversie: number;
  readonly focusgebied: string;
  /** Instant, ISO UTC. */
  readonly gemaaktOp: string;
}

/** One case as it is handed over: what it says, its clocks, its promises, and its log with the proof of every gebeurtenis. */
export interface GebiedVastloper {
  readonly vastloper: ExportRegel & { readonly id: string; readonly versie: number };
  readonly termijnen: readonly TermijnRegel[];
  readonly toezeggingen: readonly ToezeggingRegel[];
  readonly logboek: Logboek;
}

/** The newest checkpoint when the file was made; hashes are hex. */
export interface GebiedControlepunt {
  readonly volgnummer: number;
  readonly op: string;
  readonly hash: string;
}

/** The last line: what should be in the file, and the SHA-256 of every byte before this line. */
export interface GebiedEinde {
  readonly vastlopers: number;
  readonly gebeurtenissen: number;
  readonly buitenZicht: number;
  readonly controlepunt: GebiedControlepunt | null;
  readonly sha256: string;
}
