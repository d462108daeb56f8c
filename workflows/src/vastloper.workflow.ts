// SPDX-License-Identifier: EUPL-1.2
import { allHandlersFinished, condition, continueAsNew, setHandler } from '@temporalio/workflow';
import { leesPositieJson } from '#domain/ladder/positie';
import type { VastloperWorkflowInput } from './contract.js';
import { handelingUpdate, herlaadSignal, positieQuery } from './messages.js';
import { isRenewalDue } from './renewal.js';
import { phaseOf } from './route/phase-of.js';
import { VastloperProcess } from './vastloper-process.js';
import { showPositie } from './visibility.js';

/** How long a workflow that starts for a closed case waits for the act that opens it again. */
const REOPENING_GRACE = '20 seconds';

/**
 * The route of one vastloper, from filing to closing: intake, intern doorbraakteam, partners, alliantieraad, rijksvertegenwoordiger,
 * doorbraakoverleg; then uitvoering and nazorg. In each phase it waits for people or for the nearest clock, and silence moves the case up.
 * Ends only when the case is `afgesloten`; continues as new with nothing but the positie (design section 3).
 */
export async function vastloperWorkflow(input: VastloperWorkflowInput): Promise<void> {
  const vastloper = new VastloperProcess(leesPositieJson(input.positie));
  setHandler(positieQuery, () => vastloper.positie);
  setHandler(herlaadSignal, () => vastloper.reload());
  setHandler(handelingUpdate, (handeling) => vastloper.carryOut(handeling), {
    validator: (handeling) => vastloper.refuseWhenNotAllowed(handeling),
  });
  showPositie(vastloper.positie);

  if (isClosed(vastloper)) await condition(() => vastloper.adoptionCount > 0, REOPENING_GRACE, { summary: 'wacht op heropenen' });
  do {
    while (!isClosed(vastloper)) await walkPhase(vastloper);
    await condition(allHandlersFinished);
  } while (!isClosed(vastloper)); // an act that was accepted while the case closed may have opened it again
}

/** Keeps the clocks of one phase until the case is in another one. */
async function walkPhase(vastloper: VastloperProcess): Promise<void> {
  const phase = phaseOf(vastloper.positie);
  if (phase === null) return;
  await renewWhenDue(vastloper, true);
  while (phaseOf(vastloper.positie) === phase) {
    await vastloper.keepNextTermijn((termijn) => phase.waitsFor(termijn, vastloper.positie));
    await renewWhenDue(vastloper, false);
  }
}

async function renewWhenDue(vastloper: VastloperProcess, onBorder: boolean): Promise<void> {
  if (!isRenewalDue(onBorder)) return;
  await condition(allHandlersFinished);
  if (!isClosed(vastloper)) await continueAsNew<typeof vastloperWorkflow>({ positie: vastloper.positie });
}

function isClosed(vastloper: VastloperProcess): boolean {
  return vastloper.positie.status === 'afgesloten';
}
