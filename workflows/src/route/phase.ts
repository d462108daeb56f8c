// SPDX-License-Identifier: EUPL-1.2
import type { Status, Trede } from '#domain/ladder/begrippen';
import type { LopendeTermijn, Positie } from '#domain/ladder/positie';
import { aangehouden } from './aangehouden.js';
import { alliantieraad } from './alliantieraad.js';
import { doorbraakoverleg } from './doorbraakoverleg.js';
import { inUitvoering } from './in-uitvoering.js';
import { intake } from './intake.js';
import { internDoorbraakteam } from './intern-doorbraakteam.js';
import { nazorg } from './nazorg.js';
import { partners } from './partners.js';
import { rijksvertegenwoordiger } from './rijksvertegenwoordiger.js';

/** A stretch of the route with people or a clock to wait for. What happens at a wake-up is decided by the ladder, not here. */
export interface Phase {
  /** Whom and what this clock waits for, in Dutch, without names; becomes the summary of the timer. */
  waitsFor(termijn: LopendeTermijn, positie: Positie): string;
}

/** The rungs in the order in which silence walks them. */
const PHASE_OF_TREDE: Readonly<Record<Trede, Phase>> = {
  intake,
  intern_doorbraakteam: internDoorbraakteam,
  partners,
  alliantieraad,
  rijksvertegenwoordiger,
  doorbraakoverleg,
};

/** The states in which the rung does not matter for what is waited for. */
const PHASE_OF_STATUS: Readonly<Partial<Record<Status, Phase>>> = {
  ingediend: intake,
  aangehouden,
  in_uitvoering: inUitvoering,
  nazorg,
};

/** The phase a case is in, or null when it is closed. */
export function phaseOf(positie: Positie): Phase | null {
  if (positie.status === 'afgesloten') return null;
  return PHASE_OF_STATUS[positie.status] ?? PHASE_OF_TREDE[positie.trede];
}
