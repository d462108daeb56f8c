// SPDX-License-Identifier: EUPL-1.2

/** Hears that something changed, without what: a case was filed or moved. */
export abstract class VeranderingSignaal {
  /**
   * Calls with the id of each case that changed from now on, and with null after the connection was away: something may have been missed. Answers
   * how to stop. A call may come twice, and only says that looking again makes sense.
   */
  abstract listen(onChange: (vastloperId: string | null) => void): Promise<() => Promise<void>>;
}
