// SPDX-License-Identifier: EUPL-1.2
import type { Trede } from '../ladder/begrippen.js';

/** The terms of one rung, in legal working days; `null` means: this rung has no such clock. */
export interface TredeTermijnen {
  readonly ontvangstWerkdagen: number | null;
  readonly ontvangstGeldigWerkdagen: number | null;
  readonly behandelingWerkdagen: number | null;
}

/**
 * All numbers of the ladder, frozen per case when it is filed (design section 3).
 * Plain JSON: it crosses Temporal inside the positie. Numbers are legal working days unless the name says otherwise.
 */
export interface Termijnregeling {
  readonly code: string;
  readonly versie: number;
  readonly terugkoppelingWerkdagen: number;
  readonly terugkoppelingMaximaalWerkdagen: number;
  readonly herinneringWerkdagen: number;
  readonly respijtWerkdagen: number;
  readonly aanhoudingMaximaalWerkdagen: number;
  readonly verlengingMaximaalWerkdagen: number;
  /** How often one clock may be moved; only with the chair's consent more often. A count, not days. */
  readonly verlengingMaximaalAantal: number;
  readonly vraagWerkdagen: number;
  readonly berichtWerkdagen: number;
  readonly herhalingWerkdagen: number;
  readonly afrondingWerkdagen: number;
  readonly nazorgMaanden: readonly [number, number];
  readonly nazorgRespijtWerkdagen: number;
  readonly treden: Readonly<Record<Trede, TredeTermijnen>>;
}

const geen = { ontvangstWerkdagen: null, ontvangstGeldigWerkdagen: null } as const;

/**
 * The default numbers of the ladder: terugkoppeling 5, doorbraakteam 2/10/10, partners 30,
 * alliantieraad 65, rijksvertegenwoordiger 10/65/20 (R-29..R-31), doorbraakoverleg 10/130, aftercare 3 and 12 months.
 */
export const TERMIJNREGELING_STANDAARD: Termijnregeling = {
  code: 'landelijk',
  versie: 1,
  terugkoppelingWerkdagen: 5,
  terugkoppelingMaximaalWerkdagen: 65,
  herinneringWerkdagen: 2,
  respijtWerkdagen: 2,
  aanhoudingMaximaalWerkdagen: 60,
  verlengingMaximaalWerkdagen: 65,
  verlengingMaximaalAantal: 2,
  vraagWerkdagen: 10,
  berichtWerkdagen: 65,
  herhalingWerkdagen: 20,
  afrondingWerkdagen: 10,
  nazorgMaanden: [3, 12],
  nazorgRespijtWerkdagen: 10,
  treden: {
    intake: { ...geen, behandelingWerkdagen: null },
    intern_doorbraakteam: { ontvangstWerkdagen: 2, ontvangstGeldigWerkdagen: 10, behandelingWerkdagen: 10 },
    partners: { ...geen, behandelingWerkdagen: 30 },
    alliantieraad: { ...geen, behandelingWerkdagen: 65 },
    rijksvertegenwoordiger: { ontvangstWerkdagen: 10, ontvangstGeldigWerkdagen: 65, behandelingWerkdagen: 20 },
    doorbraakoverleg: { ontvangstWerkdagen: 10, ontvangstGeldigWerkdagen: null, behandelingWerkdagen: 130 },
  },
};
