// SPDX-License-Identifier: EUPL-1.2
import type { Phase } from './phase.js';
import { commonWait, summarize } from './summary.js';

/** Decided: the executor and those who promised carry it out; what is not carried out comes back to the rung. */
export const inUitvoering: Phase = {
  waitsFor: (termijn) => {
    const wacht = termijn.fase === 'afronding' ? 'alles is nagekomen, wacht op afsluiten' : 'wacht op de uitvoerder';
    return summarize(termijn.soort === 'uitvoering' ? wacht : commonWait(termijn), termijn);
  },
};
