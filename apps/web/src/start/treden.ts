// SPDX-License-Identifier: EUPL-1.2
import { TREDEN, type Trede } from '#domain/ladder/begrippen';
import { TREDEN as TEKST } from '../texts/begrippen.js';
import { TERMIJNREGELING_STANDAARD } from '#domain/termijnen/termijnregeling';

/** One rung as the start page tells it. `werkdagen` is the usual term in legal working days. */
export interface TredeRegel {
  readonly trede: Trede;
  readonly naam: string;
  readonly tekst: string;
  readonly werkdagen: number;
}

/** The six rungs with the usual numbers of the ladder; at the intake that is word back to the filer. */
export const TREDE_REGELS: readonly TredeRegel[] = TREDEN.map((trede) => ({
  trede,
  naam: TEKST[trede].naam,
  tekst: TEKST[trede].uitleg,
  werkdagen: TERMIJNREGELING_STANDAARD.treden[trede].behandelingWerkdagen ?? TERMIJNREGELING_STANDAARD.terugkoppelingWerkdagen,
}));
