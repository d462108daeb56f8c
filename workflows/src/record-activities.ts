// SPDX-License-Identifier: EUPL-1.2
import { isCancellation, proxyActivities, proxyLocalActivities, TemporalFailure } from '@temporalio/workflow';
import type { Positie } from '#domain/ladder/positie';
import type { CommitZetInput, CommitZetResult, VastloperActivities } from './contract.js';

/** Six history events and one round less than a normal activity; a few tries, then the patient way below. */
const quick = proxyLocalActivities<VastloperActivities>({
  startToCloseTimeout: '4 seconds',
  scheduleToCloseTimeout: '6 seconds',
  localRetryThreshold: '6 seconds',
  retry: { initialInterval: '100 milliseconds', backoffCoefficient: 3, maximumAttempts: 3 },
});

/** Waits as long as PostgreSQL is away, without one history event per try. */
const patient = proxyActivities<VastloperActivities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '30 seconds' },
  summary: 'wacht op de database',
});

/** Commits one decided Zet to the record; answers the record's positie. Waits while PostgreSQL is away. */
export function commitZet(input: CommitZetInput): Promise<CommitZetResult> {
  return quickThenPatient((activities) => activities.commitZet(input));
}

/** Reads the positie of the record. Waits while PostgreSQL is away. */
export function readPositie(vastloperId: string): Promise<Positie> {
  return quickThenPatient((activities) => activities.readPositie({ vastloperId }));
}

async function quickThenPatient<Result>(call: (activities: VastloperActivities) => Promise<Result>): Promise<Result> {
  try {
    return await call(quick);
  } catch (error) {
    // Cancelling the workflow is an operator's wish; every other failure of the activity is a database that is away. A local activity fails
    // with its own failure, not with an ActivityFailure; thrown on from here it would fail the act or the whole workflow.
    if (isCancellation(error) || !(error instanceof TemporalFailure)) throw error;
    return call(patient);
  }
}
