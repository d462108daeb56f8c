// SPDX-License-Identifier: EUPL-1.2

/** What is told instead of a case when Beeld was counted anew. */
export const BEELD_GETELD = 'beeld';

/** Hears that something changed, without what: a case was filed or moved, or Beeld was counted anew. */
export abstract class VeranderingSignaal {
  /**
   * Calls with the id of each case that changed from now on, with `BEELD_GETELD` after each count, and with null after the connection was away: something
   * may have been missed. Answers how to stop. A call may come twice, and only says that looking again makes sense.
   */
  abstract listen(onChange: (onderwerp: string | null) => void): Promise<() => Promise<void>>;
}
