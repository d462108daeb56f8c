// SPDX-License-Identifier: EUPL-1.2
import { Logger } from '@nestjs/common';
import type { VerzoekTeller, VerzoekTelling } from '#application/ports/verzoek-teller';

const MINUTE_MS = 60_000;
const FLUSH_MS = 1_000;

/** How often somebody came in this minute, and when the next one begins. */
export interface Count {
  readonly current: number;
  readonly ttlMs: number;
}

interface Counter {
  readonly minuut: number;
  /** Over all processes, as last heard, with our own of then. */
  heard: number;
  /** Ours since then. */
  own: number;
}

/**
 * Counts requests per minute and tells the other processes each second: counting itself asks nothing of the database. So a limit over several
 * processes is kept to within what comes in one second; while the database is away each process counts for itself.
 */
export class SharedCounters {
  private counters = new Map<string, Counter>();
  private timer: NodeJS.Timeout | null = null;
  private teller: VerzoekTeller | null = null;
  private readonly logger = new Logger(SharedCounters.name);
  private isAlone = false;

  constructor(private readonly nowMs: () => number = Date.now) {}

  /** From now on shared with the other processes through this. Ends with `stop`. */
  share(teller: VerzoekTeller): void {
    this.teller = teller;
    this.timer ??= setInterval(() => void this.flush(), FLUSH_MS).unref();
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    this.teller = null;
  }

  /** Counts one more. */
  count(sleutel: string): Count {
    const now = this.nowMs();
    const minuut = Math.floor(now / MINUTE_MS);
    const known = this.counters.get(sleutel);
    const counter = known?.minuut === minuut ? known : { minuut, heard: 0, own: 0 };
    counter.own += 1;
    this.counters.set(sleutel, counter);
    return { current: counter.heard + counter.own, ttlMs: (minuut + 1) * MINUTE_MS - now };
  }

  /** Tells the others what we counted and hears what they did. What cannot be told now is told the next time. */
  async flush(): Promise<void> {
    const minuut = Math.floor(this.nowMs() / MINUTE_MS);
    this.counters = new Map([...this.counters].filter(([, counter]) => counter.minuut === minuut));
    const told = [...this.counters].filter(([, { own }]) => own > 0);
    if (told.length === 0 || this.teller === null) return;
    const tellingen = told.map(([sleutel, { own }]) => ({ sleutel, minuut, aantal: own }));
    for (const [index, [, counter]] of told.entries()) counter.own -= tellingen[index]?.aantal ?? 0;
    try {
      for (const { sleutel, aantal } of await this.teller.add(tellingen)) this.hear(sleutel, minuut, aantal);
      this.isAlone = false;
    } catch (error) {
      this.takeBack(tellingen);
      if (!this.isAlone) this.logger.warn(`Requests are counted per process until the others can be told. ${String(error)}`);
      this.isAlone = true;
    }
  }

  private hear(sleutel: string, minuut: number, aantal: number): void {
    const counter = this.counters.get(sleutel);
    if (counter?.minuut === minuut) counter.heard = aantal;
  }

  private takeBack(tellingen: readonly VerzoekTelling[]): void {
    for (const { sleutel, minuut, aantal } of tellingen) {
      const counter = this.counters.get(sleutel);
      if (counter?.minuut === minuut) counter.own += aantal;
    }
  }
}
