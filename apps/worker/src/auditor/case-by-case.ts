// SPDX-License-Identifier: EUPL-1.2

/** So many cases in a row that fail may be no faults of cases: then PostgreSQL or Temporal may be away. */
const MAYBE_AWAY_AFTER = 10;

/** Work on many cases, where a fault of one keeps the others from nothing. */
export class CaseByCase {
  private inARow = 0;

  /** @param checkThere asks whether PostgreSQL and Temporal are there; throws when one is away. */
  constructor(private readonly checkThere: () => Promise<unknown>) {}

  /** Does the work for one case; its fault goes to `onFault`. After ten in a row that fail, throws what `checkThere` throws. */
  async attempt(work: () => Promise<void>, onFault: (error: unknown) => void): Promise<void> {
    try {
      await work();
      this.inARow = 0;
    } catch (error) {
      this.inARow += 1;
      if (this.inARow >= MAYBE_AWAY_AFTER) await this.checkThere();
      onFault(error);
    }
  }
}
