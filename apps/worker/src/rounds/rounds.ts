// SPDX-License-Identifier: EUPL-1.2
import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { rest } from './rest.js';
import { Wake } from './wake.js';

/** Work that comes round after round while the program runs, the first one at once. Stopping waits for the round under way. */
export abstract class Rounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** Quiet after each round, in milliseconds: what comes within one breath goes together. */
  protected readonly breathMs: number = 0;
  private readonly wake = new Wake();
  private readonly stopping = new AbortController();
  private running: Promise<void> | null = null;

  onApplicationBootstrap(): void {
    this.running = this.keepGoing();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    this.wake.call();
    await this.running;
  }

  /** One round; answers after how many milliseconds the next one begins. Never throws. */
  protected abstract round(): Promise<number>;

  /** Says when the rounds end, so that a long one can end too. */
  protected get stopped(): AbortSignal {
    return this.stopping.signal;
  }

  /** Begins to listen for what has the next round begin at once; answers how to stop. What there is nothing to listen to for, comes by the clock alone. */
  protected async listen(): Promise<() => Promise<void>> {
    return async () => undefined;
  }

  /** Has the next round begin at once. */
  protected hurry(): void {
    this.wake.call();
  }

  private async keepGoing(): Promise<void> {
    const stopListening = await this.listenIfPossible();
    while (!this.stopped.aborted) {
      const restMs = await this.round();
      if (this.breathMs > 0) await rest(this.breathMs, this.stopped);
      await this.wake.wait(restMs);
    }
    await stopListening();
  }

  private async listenIfPossible(): Promise<() => Promise<void>> {
    try {
      return await this.listen();
    } catch (error) {
      new Logger(this.constructor.name).warn(`Not listening; rounds come by the clock. ${String(error)}`);
      return async () => undefined;
    }
  }
}
