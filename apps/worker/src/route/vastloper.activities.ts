// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/common';
import { CommitRefusedError } from '#application/ports/commit-refused.errors';
import type { VastloperRecord } from '#application/ports/vastloper-record';
import type { Zet } from '#domain/ladder/zet';
import type { CommitZetInput, CommitZetResult, VastloperActivities } from '#workflows/contract';

/** The type of the failure when the record did not answer; Temporal tries again. */
const RECORD_AWAY = 'RECORD_WEG';

const logger = new Logger('VastloperActivities');

/** How often the record is asked before it is believed that it refuses for good, and how long each next try waits. */
const PAUSES_MS = [100, 300];

/** What the record refused for good: an act of a person, or a clock that ran out. */
export type GeweigerdeZet = Zet['aanleiding']['soort'];

/**
 * The activities of a case on the record. A failure goes to the log of the worker; into Temporal goes only a code, because the words of
 * PostgreSQL may hold what a person wrote. A failure is always retryable: giving up would fail the workflow. What the record refuses for good is no
 * failure but an answer, so that the case goes on: an act is refused, a lapse is put off (silence must move the case up some day).
 * @param onRefused hears of each refusal for good: an alarm.
 */
export function vastloperActivities(record: VastloperRecord, onRefused: (soort: GeweigerdeZet) => void): VastloperActivities {
  return {
    commitZet: (input) => withoutWords(() => commitOrSetAside(record, input, onRefused)),
    readPositie: ({ vastloperId }) => withoutWords(() => record.readPositie(vastloperId)),
  };
}

async function commitOrSetAside(
  record: VastloperRecord,
  { vastloperId, verwachteVersie, zet }: CommitZetInput,
  onRefused: (soort: GeweigerdeZet) => void,
): Promise<CommitZetResult> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await record.commitZet(vastloperId, verwachteVersie, zet);
    } catch (error) {
      if (!(error instanceof CommitRefusedError)) throw error;
      logger.error(error);
      const pauseMs = PAUSES_MS[tries];
      if (pauseMs === undefined) break;
      await delay(pauseMs);
    }
  }
  const positie = await record.readPositie(vastloperId);
  const { aanleiding } = zet;
  const { soort } = aanleiding;
  if (aanleiding.soort === 'handeling') await record.markGeweigerd(aanleiding.handelingId, 'HANDELING_NIET_VASTGELEGD');
  onRefused(soort);
  logger.error(`Refused for good (${soort}): vastloper ${vastloperId}, versie ${verwachteVersie}`);
  return soort === 'handeling'
    ? { uitkomst: 'geweigerd', code: 'HANDELING_NIET_VASTGELEGD', positie }
    : { uitkomst: 'uitgesteld', positie };
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
