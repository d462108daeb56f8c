// SPDX-License-Identifier: EUPL-1.2
import type { Phase } from './phase.js';
import { commonWait, summarize } from './summary.js';

/** Solved: the filer is asked twice whether it holds; a person had already declared it solved. */
export const nazorg: Phase = {
  waitsFor: (termijn, { nazorgRonde }) =>
    summarize(termijn.soort === 'nazorg' ? `nazorg, ronde ${nazorgRonde}: houdt de oplossing?` : commonWait(termijn), termijn),
};
