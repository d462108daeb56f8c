// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as delay } from 'node:timers/promises';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
const STORE_ATTEMPTS = 5;
const STORE_PAUSE_MS = 500;

/** How long to rest after so many attempts in a row that failed, in milliseconds. Example: `pauseAfter(0)` is 500, `pauseAfter(1)` 1,000, and never more than 10,000. */
export function pauseAfter(attempts: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** Math.min(attempts, 10), LONGEST_PAUSE_MS);
}

/** Waits so many milliseconds whatever is called; only the signal cuts it short. */
export async function rest(ms: number, stopped: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal: stopped }).catch(() => undefined); // aborted: the caller looks at the signal
}

/** Asks again and again, with longer rests, until there is an answer or the signal says to stop. @param onAway told of each time there was none. */
export async function untilBack(
  ask: () => Promise<unknown>,
  stopped: AbortSignal,
  onAway: (error: unknown, pauseMs: number) => void,
): Promise<void> {
  for (let attempts = 0; !stopped.aborted; attempts += 1) {
    try {
      await ask();
      return;
    } catch (error) {
      onAway(error, pauseAfter(attempts));
      await rest(pauseAfter(attempts), stopped);
    }
  }
}

/** Stores what became of something that was sent: when that is lost, a copy goes out. Throws what the fifth attempt threw. @param onFault told of each attempt before. */
export async function storeSurely(store: () => Promise<void>, onFault: (error: unknown, attempt: number) => void): Promise<void> {
  for (let attempt = 1; attempt < STORE_ATTEMPTS; attempt += 1) {
    try {
      return await store();
    } catch (error) {
      onFault(error, attempt);
      await delay(STORE_PAUSE_MS * attempt);
    }
  }
  return store();
}
