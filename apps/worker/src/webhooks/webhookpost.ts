// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable, Logger } from '@nestjs/common';
import { GebeurtenisstroomRecord } from '#application/ports/gebeurtenisstroom';
import { VeranderingSignaal } from '#application/ports/verandering-signaal';
import { WebhookRecord, type WachtendeBezorging } from '#application/ports/webhook-record';
import type { BezorgUitkomst } from '#messages/wachtrij';
import { WACHTRIJ_URL } from '../berichten/berichtenpost.js';
import { QueueFeed } from '../rounds/queue-feed.js';
import { Rounds } from '../rounds/rounds.js';
import { Webhookbezorger } from './webhookbezorger.js';

/** Name of the queue of webhooks. */
export const WEBHOOK_WACHTRIJ = 'webhooks';
/** Events under way at once in one process; of one webhook a few at most, so that one slow receiver holds up no other. */
const AT_ONCE = 24;
/** Facts per round of dividing. */
const VERDEEL_AT_ONCE = 500;
/** The safety net under the signal that a case changed. */
const POLL_MS = 1_000;
const BREATH_MS = 200;

/** From the log to the streams of organisations, and from there to their webhooks. Nothing of a case ever waits for it. */
@Injectable()
export class Webhookpost extends Rounds {
  protected override readonly breathMs = BREATH_MS;
  private readonly logger = new Logger(Webhookpost.name);
  private readonly feed: QueueFeed<WachtendeBezorging>;

  constructor(
    private readonly stroom: GebeurtenisstroomRecord,
    record: WebhookRecord,
    bezorger: Webhookbezorger,
    private readonly signaal: VeranderingSignaal,
    @Inject(WACHTRIJ_URL) url: string,
  ) {
    super();
    this.feed = new QueueFeed(record, {
      naam: WEBHOOK_WACHTRIJ,
      url,
      atOnce: AT_ONCE,
      bezorg: (id) => this.bezorg(bezorger, id),
      restMs: ({ nietVoor }) => (nietVoor === null ? 0 : Math.max(Date.parse(nietVoor) - Date.now(), 0)),
      onError: (error) => this.logger.warn(`The queue of webhooks: ${error.message}`),
    });
  }

  /** Takes nothing new, waits for what is under way, and closes the queue. */
  override async beforeApplicationShutdown(): Promise<void> {
    await super.beforeApplicationShutdown();
    await this.feed.close();
  }

  protected override listen(): Promise<() => Promise<void>> {
    return this.signaal.listen(() => this.hurry());
  }

  protected override async round(): Promise<number> {
    await this.bring().catch((error: unknown) => this.logger.warn(`Events wait for the next round. ${String(error)}`));
    return POLL_MS;
  }

  /** What is done makes room in the queue for the next one of its webhook. */
  private async bezorg(bezorger: Webhookbezorger, id: string): Promise<BezorgUitkomst> {
    const uitkomst = await bezorger.bezorg(id);
    if (uitkomst.klaar) this.hurry();
    return uitkomst;
  }

  private async bring(): Promise<void> {
    for (let taken = VERDEEL_AT_ONCE; taken >= VERDEEL_AT_ONCE && !this.stopped.aborted;)
      taken = (await this.stroom.verdeel(VERDEEL_AT_ONCE)).gebeurtenissen;
    await this.feed.round();
  }
}
