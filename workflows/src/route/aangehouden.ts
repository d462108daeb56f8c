// SPDX-License-Identifier: EUPL-1.2
import type { Phase } from './phase.js';
import { commonWait, summarize } from './summary.js';

/** Paused: all clocks stand still but the one that ends the pause. */
export const aangehouden: Phase = {
  waitsFor: (termijn, { aanhouding }) =>
    summarize(
      termijn.soort === 'aanhouding' ? `aangehouden, ${aanhouding?.reden ?? 'zonder reden'}` : commonWait(termijn),
      termijn,
    ),
};
