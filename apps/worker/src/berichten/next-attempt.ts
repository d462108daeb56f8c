// SPDX-License-Identifier: EUPL-1.2

/** How long a mail is tried again after a refusal for now. */
export interface Patience {
  /** Longest pause between two attempts, in milliseconds. */
  readonly longestPauseMs: number;
  /** So many attempts are made at least before it is given up. */
  readonly leastAttempts: number;
  /** So long it is tried at least, in milliseconds since it was refused for now the first time. */
  readonly leastMs: number;
}

const FIRST_PAUSE_MS = 10_000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A server says "later" for a full mailbox or a fault of hours to days: five days, as RFC 5321 (4.5.4.1) advises. The attempts are for who had few chances in that time: nights, holidays, a server that was away. */
export const REFUSED_FOR_NOW: Patience = { longestPauseMs: 60 * MINUTE_MS, leastAttempts: 30, leastMs: 5 * DAY_MS };
/** A fault that neither server nor line gave comes back by itself as often as it is tried: about six hours. */
export const FAULT_OF_OUR_OWN: Patience = { longestPauseMs: 15 * MINUTE_MS, leastAttempts: 30, leastMs: 0 };
/** A mail that cannot be made is given up sooner, for what comes after it waits: after some twenty minutes, in which another version of this program may be able to. */
export const NOT_TO_BE_WRITTEN: Patience = { longestPauseMs: 15 * MINUTE_MS, leastAttempts: 8, leastMs: 0 };

/**
 * How many milliseconds until the next attempt, or null: it is given up. Pauses double from ten seconds.
 * @param attempts how many were made. @param refusedSince when it was refused for now the first time, a real instant (ISO); null: just now. @param now the same, in milliseconds.
 */
export function pauseBeforeNext(patience: Patience, attempts: number, refusedSince: string | null, now: number): number | null {
  const triedMs = refusedSince === null ? 0 : now - Date.parse(refusedSince);
  if (attempts >= patience.leastAttempts && triedMs >= patience.leastMs) return null;
  return Math.min(FIRST_PAUSE_MS * 2 ** Math.min(attempts - 1, 20), patience.longestPauseMs);
}
