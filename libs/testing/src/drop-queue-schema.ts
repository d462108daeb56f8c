// SPDX-License-Identifier: EUPL-1.2
import { SCHEMA } from '#messages/wachtrij';

/** PostgreSQL ended this of two that waited for each other. */
const DEADLOCK = '40P01';
/** Each time one of the two goes on, so a second one in a row is rare. */
const MOST_ATTEMPTS = 10;

/**
 * Wipes the queues while workers are at them, as an operator may: dropping a schema locks its tables one by one, and who already holds one of them waits for the
 * next. When PostgreSQL then ends this side and not the worker, it is done again.
 * @param run sends one statement as the owner.
 */
export async function dropQueueSchema(run: (statement: { readonly text: string }) => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await run({ text: `DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE` });
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== DEADLOCK || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}
