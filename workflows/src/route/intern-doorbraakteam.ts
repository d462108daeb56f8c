// SPDX-License-Identifier: EUPL-1.2
import type { Phase } from './phase.js';
import { commonWait, summarize } from './summary.js';

/** The doorbraakteam of the municipality: a receipt that decays, then a decision or up to the partners. */
export const internDoorbraakteam: Phase = {
  waitsFor: (termijn) =>
    summarize(termijn.soort === 'behandeling' ? 'wacht op het intern doorbraakteam' : commonWait(termijn), termijn),
};
