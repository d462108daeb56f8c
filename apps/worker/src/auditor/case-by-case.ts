// SPDX-License-Identifier: EUPL-1.2

/** So many cases in a row that fail are no faults of cases: PostgreSQL or Temporal is away. */
const AWAY_AFTER = 10;

/** Work on many cases, where a fault of one keeps the others from nothing. */
export class CaseByCase {
  private inARow = 0;

  /** Does the work for one case; its fault goes to `onFault`. Throws the fault of the tenth case in a row that fails. */
  async attempt(work: () => Promise<void>, onFault: (error: unknown) => void): Promise<void> {
    try {
      await work();
      this.inARow = 0;
    } catch (error) {
      this.inARow += 1;
      if (this.inARow >= AWAY_AFTER) throw error;
      onFault(error);
    }
  }
}
