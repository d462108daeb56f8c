// SPDX-License-Identifier: EUPL-1.2
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Wake } from './wake.js';

/** Work that comes round after round while the program runs, the first one at once. Stopping waits for the round under way. */
export abstract class Rounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly wake = new Wake();
  private running: Promise<void> | null = null;
  private stopping = false;

  onApplicationBootstrap(): void {
    this.running = this.keepGoing();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.wake.call();
    await this.running;
  }

  /** One round; answers after how many milliseconds the next one begins. Never throws. */
  protected abstract round(): Promise<number>;

  /** Has the next round begin at once. */
  protected hurry(): void {
    this.wake.call();
  }

  private async keepGoing(): Promise<void> {
    while (!this.stopping) await this.wake.wait(await this.round());
  }
}
