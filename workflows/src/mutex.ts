// SPDX-License-Identifier: EUPL-1.2

/** One at a time, in order of arrival. A turn that fails does not stop the next one. */
export class Mutex {
  private tail: Promise<unknown> = Promise.resolve();

  /** Waits for its turn, does the work and answers what the work answers. */
  run<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.tail.then(work);
    this.tail = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }
}
