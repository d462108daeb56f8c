// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/common';
import { InMemoryVastloperRecord } from '#testing/in-memory-record';
import { vastloperActivities } from './vastloper.activities.js';

class SpeakingRecord extends InMemoryVastloperRecord {
  override async readPositie(): Promise<never> {
    throw new Error('invalid input: "Mevrouw schreef dit"');
  }
}

describe(vastloperActivities.name, () => {
  it('lets no word of a database fault into Temporal, and asks to try again', async () => {
    Logger.overrideLogger(false);
    const record = new SpeakingRecord({ nu: async () => '2026-11-23T09:00:00.000Z', toReal: (moment) => moment });
    const failure = await vastloperActivities(record, () => undefined)
      .readPositie({ vastloperId: 'x' })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApplicationFailure);
    const { type, nonRetryable, cause, message, stack } = failure as ApplicationFailure;
    expect([type, nonRetryable ?? false, cause]).toEqual(['RECORD_WEG', false, undefined]);
    expect(`${message} ${stack}`).not.toContain('Mevrouw');
  });
});
