// SPDX-License-Identifier: EUPL-1.2
import type { LopendeTermijn, Positie } from '#domain/ladder/positie';

/** A stretch of the route with people or a clock to wait for. What happens at a wake-up is decided by the ladder, not here. */
export interface Phase {
  /** Whom and what this clock waits for, in Dutch, without names; becomes the summary of the timer. */
  waitsFor(termijn: LopendeTermijn, positie: Positie): string;
}
