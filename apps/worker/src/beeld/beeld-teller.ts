// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { BeeldTelling } from '#application/ports/beeld.repository';
import { Klok } from '#application/ports/klok';
import { Wake } from '../relay/wake.js';

/** The counts of Beeld are at most this old. */
const ROUND_MS = 60_000;

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
      await this.telling
        .recount(this.klok.nu())
        .catch((error: unknown) => this.logger.warn(`Beeld was not counted; the next round does it. ${String(error)}`));
      await this.wake.wait(ROUND_MS);
    }
  }
}
