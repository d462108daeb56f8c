// SPDX-License-Identifier: EUPL-1.2
import type { Phase } from './phase.js';
import { commonWait, summarize } from './summary.js';

/** The doorbraakoverleg: nowhere higher, so the question is repeated for as long as it takes. */
export const doorbraakoverleg: Phase = {
  waitsFor: (termijn) => {
    const wacht =
      termijn.fase === 'herhaling'
        ? 'landelijk te laat, vraagt opnieuw aan het doorbraakoverleg'
        : 'wacht op bericht van het doorbraakoverleg';
    return summarize(termijn.soort === 'behandeling' ? wacht : commonWait(termijn), termijn);
  },
};
