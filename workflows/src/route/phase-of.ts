// SPDX-License-Identifier: EUPL-1.2
import type { Status, Trede } from '#domain/ladder/begrippen';
import type { Positie } from '#domain/ladder/positie';
import { aangehouden } from './aangehouden.js';
import { alliantieraad } from './alliantieraad.js';
import { doorbraakoverleg } from './doorbraakoverleg.js';
import { inUitvoering } from './in-uitvoering.js';
import { intake } from './intake.js';
import { internDoorbraakteam } from './intern-doorbraakteam.js';
import { nazorg } from './nazorg.js';
import { partners } from './partners.js';
import { rijksvertegenwoordiger } from './rijksvertegenwoordiger.js';
import type { Phase } from './phase.js';

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
