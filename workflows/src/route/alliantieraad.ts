// SPDX-License-Identifier: EUPL-1.2
import type { Phase } from './phase.js';
import { commonWait, summarize } from './summary.js';

/** The alliantieraad: the first lapse waits for the next meeting, the second goes up. */
export const alliantieraad: Phase = {
  waitsFor: (termijn, { alliantieVerstreken }) => {
    const vergadering =
      alliantieVerstreken === 0 ? 'wacht op de alliantieraad' : 'wacht op de volgende vergadering van de alliantieraad';
    return summarize(termijn.soort === 'behandeling' ? vergadering : commonWait(termijn), termijn);
  },
};
