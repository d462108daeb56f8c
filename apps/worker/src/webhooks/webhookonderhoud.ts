// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import { GebeurtenisstroomRecord } from '#application/ports/gebeurtenisstroom';
import { SoloTurn } from '#application/ports/solo-turn';
import { WebhookberichtenRecord } from '#application/ports/webhookberichten-record';
import { Rounds } from '../rounds/rounds.js';

/** Name of the turn. */
const ONDERHOUD = 'webhooks';
/** How long a stream is kept, in days. */
const STROOM_DAGEN = 90;
/** How often is looked whether somebody has to be told of something. */
const KIJK_MS = 60_000;
/** How often a stream is cleared of what is too old. */
const RUIM_MS = 60 * 60_000;

/**
 * Looks after what webhooks leave behind: makes the messages to beheerders of one that was stopped (docs/adr/0076), and clears streams of what is too old. By one
 * worker at a time.
 */
@Injectable()
export class Webhookonderhoud extends Rounds {
  private readonly logger = new Logger(Webhookonderhoud.name);
  private geruimdOp = 0;

  constructor(
    private readonly turn: SoloTurn,
    private readonly stroom: GebeurtenisstroomRecord,
    private readonly berichten: WebhookberichtenRecord,
  ) {
    super();
  }

  protected override async round(): Promise<number> {
    await this.turn
      .take(ONDERHOUD, () => this.lookAfter())
      .catch((error: unknown) => this.logger.warn(`Webhooks are looked after in a minute again. ${String(error)}`));
    return KIJK_MS;
  }

  /** Clears away, and makes the messages of every webhook that was stopped. Throws when PostgreSQL is away; what was made is not made again. */
  async lookAfter(): Promise<void> {
    await this.clear();
    for (const id of await this.berichten.maak())
      this.logger.error(`Webhook ${id} was stopped, and no beheerder has an address to be told at.`);
  }

  private async clear(): Promise<void> {
    if (Date.now() - this.geruimdOp < RUIM_MS) return;
    await this.stroom.ruimOp(STROOM_DAGEN);
    this.geruimdOp = Date.now();
  }
}
