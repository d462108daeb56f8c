// SPDX-License-Identifier: EUPL-1.2
import type { Phase } from './phase.js';
import { commonWait, summarize } from './summary.js';

/** Filed: the programmabureau of the area takes it up, or silence does. */
export const intake: Phase = {
  waitsFor: (termijn) =>
    summarize(termijn.soort === 'terugkoppeling' ? 'wacht op aannemen door het programmabureau' : commonWait(termijn), termijn),
};
