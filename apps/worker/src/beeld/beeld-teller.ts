// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { BeeldTelling } from '#application/ports/beeld.repository';
import { Klok } from '#application/ports/klok';
import { Wake } from '../relay/wake.js';

/** From one round to the next. */
const ROUND_MS = 60_000;
/** Counting may take one part in so many of the time. */
const REST_PER_WORK = 10;

/** Counts Beeld anew every minute, where something changed (docs/adr/0025). A round that fails is made up for by the next. */
@Injectable()
export class BeeldTeller implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(BeeldTeller.name);
  private readonly wake = new Wake();
  private running: Promise<void> | null = null;
  private stopping = false;

  constructor(
    private readonly telling: BeeldTelling,
    private readonly klok: Klok,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.keepCounting();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.wake.call();
    await this.running;
  }

  private async keepCounting(): Promise<void> {
    while (!this.stopping) {
      const began = performance.now();
      await this.telling
        .recount(this.klok.nu())
        .catch((error: unknown) => this.logger.warn(`Beeld was not counted; the next round does it. ${String(error)}`));
      await this.wake.wait(Math.max(ROUND_MS, REST_PER_WORK * (performance.now() - began)));
    }
  }
}
