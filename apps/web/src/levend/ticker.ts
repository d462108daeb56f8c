// SPDX-License-Identifier: EUPL-1.2

/** Does things again after some time; a test passes the time itself. */
export abstract class Ticker {
  /** Does the work each so many milliseconds, until the returned function is called. */
  abstract every(ms: number, work: () => void): () => void;
}

/** The time as it goes. */
export class RealTicker extends Ticker {
  override every(ms: number, work: () => void): () => void {
    const timer = setInterval(work, ms);
    return () => clearInterval(timer);
  }
}
