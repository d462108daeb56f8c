// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import { ToegangsberichtenRecord } from '#application/ports/toegangsberichten-record';
import { Rounds } from '../rounds/rounds.js';

/** Changes that are told in one transaction. */
const AT_ONCE = 100;
/** Nobody waits for it at a screen. */
const KIJK_MS = 2_000;

/** Makes the messages about who belongs where: an invitation, and a change of post to all it concerns (docs/adr/0050). They go out as every message does. */
@Injectable()
export class Toegangsberichtmaker extends Rounds {
  private readonly logger = new Logger(Toegangsberichtmaker.name);

  constructor(private readonly record: ToegangsberichtenRecord) {
    super();
  }

  protected override async round(): Promise<number> {
    try {
      await this.make();
    } catch (error) {
      this.logger.warn(`Nobody is told yet of who belongs where; in a moment again. ${String(error)}`);
    }
    return KIJK_MS;
  }

  /** Makes what is left to make. Throws when PostgreSQL is away; what was made is not made again. */
  async make(): Promise<void> {
    for (let gezien = AT_ONCE; gezien >= AT_ONCE;) gezien = await this.record.maak(AT_ONCE);
  }
}
