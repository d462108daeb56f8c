// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import { BeeldTelling } from '#application/ports/beeld.repository';
import { Klok } from '#application/ports/klok';
import { Rounds } from '../rounds/rounds.js';

/** From one round to the next. */
const ROUND_MS = 60_000;
/** Counting may take one part in so many of the time. */
const REST_PER_WORK = 10;

/** Counts Beeld anew every minute, where something changed (docs/adr/0025). A round that fails is made up for by the next. */
@Injectable()
export class BeeldTeller extends Rounds {
  private readonly logger = new Logger(BeeldTeller.name);

  constructor(
    private readonly telling: BeeldTelling,
    private readonly klok: Klok,
  ) {
    super();
  }

  protected override async round(): Promise<number> {
    const began = performance.now();
    await this.telling
      .recount(this.klok.nu())
      .catch((error: unknown) => this.logger.warn(`Beeld was not counted; the next round does it. ${String(error)}`));
    return Math.max(ROUND_MS, REST_PER_WORK * (performance.now() - began));
  }
}
