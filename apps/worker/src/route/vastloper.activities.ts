// SPDX-License-Identifier: EUPL-1.2
import { Logger } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/common';
import type { VastloperRecord } from '#application/ports/vastloper-record';
import type { VastloperActivities } from '#workflows/contract';

/** The type of the failure when the record did not answer; Temporal tries again. */
const RECORD_AWAY = 'RECORD_WEG';

const logger = new Logger('VastloperActivities');

/**
 * The activities of a case on the record. A failure goes to the log of the worker; into Temporal goes only a code, because the words of
 * PostgreSQL may hold what a person wrote. Always retryable: giving up would fail the workflow.
 */
export function vastloperActivities(record: VastloperRecord): VastloperActivities {
  return {
    commitZet: ({ vastloperId, verwachteVersie, zet }) => withoutWords(() => record.commitZet(vastloperId, verwachteVersie, zet)),
    readPositie: ({ vastloperId }) => withoutWords(() => record.readPositie(vastloperId)),
  };
}

async function withoutWords<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    logger.error(error);
    const failure = ApplicationFailure.retryable('The record did not answer; the log of the worker says why.', RECORD_AWAY);
    failure.stack = '';
    throw failure;
  }
}
