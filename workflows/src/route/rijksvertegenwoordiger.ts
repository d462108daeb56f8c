// SPDX-License-Identifier: EUPL-1.2
import type { Phase } from './phase.js';
import { commonWait, summarize } from './summary.js';

/** The rijksvertegenwoordiger: first one ministry becomes owner, then word back is owed each quarter. */
export const rijksvertegenwoordiger: Phase = {
  waitsFor: (termijn) => {
    const wacht =
      termijn.fase === 'bericht' ? 'wacht op bericht van de eigenaar in Den Haag' : 'wacht op een ministerie dat eigenaar wordt';
    return summarize(termijn.soort === 'behandeling' ? wacht : commonWait(termijn), termijn);
  },
};
