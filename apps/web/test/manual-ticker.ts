// SPDX-License-Identifier: EUPL-1.2
import { Ticker } from '../src/levend/ticker.js';

interface Alarm {
  readonly ms: number;
  readonly work: () => void;
  due: number;
}

/** Time that goes on only when a test says so. */
export class ManualTicker extends Ticker {
  private readonly alarms = new Set<Alarm>();
  private now = 0;

  override every(ms: number, work: () => void): () => void {
    const alarm = { ms, work, due: this.now + ms };
    this.alarms.add(alarm);
    return () => void this.alarms.delete(alarm);
  }

  /** Lets so many milliseconds pass, in the order in which the work comes. */
  advance(ms: number): void {
    const until = this.now + ms;
    for (let next = this.nextBefore(until); next; next = this.nextBefore(until)) {
      this.now = next.due;
      next.due += next.ms;
      next.work();
    }
    this.now = until;
  }

  private nextBefore(until: number): Alarm | undefined {
    return [...this.alarms].filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0];
  }
}
