// SPDX-License-Identifier: EUPL-1.2
import type { Phase } from './phase.js';
import { commonWait, summarize } from './summary.js';

/** The partners: every asked party answers on its own clock; the rung itself has one clock. */
export const partners: Phase = {
  waitsFor: (termijn) =>
    summarize(termijn.soort === 'behandeling' ? 'wacht op een pakket van de partners' : commonWait(termijn), termijn),
};
