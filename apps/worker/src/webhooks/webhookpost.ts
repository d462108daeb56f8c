// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { GebeurtenisstroomRecord } from '#application/ports/gebeurtenisstroom';
import { VeranderingSignaal } from '#application/ports/verandering-signaal';
import { WebhookRecord } from '#application/ports/webhook-record';
import { WACHTRIJ_URL } from '../berichten/berichtenpost.js';
import { QueueFeed } from '../rounds/queue-feed.js';
import { Wake } from '../rounds/wake.js';
import { Webhookbezorger } from './webhookbezorger.js';

/** Name of the queue of webhooks. */
export const WEBHOOK_WACHTRIJ = 'webhooks';
/** Events under way at once in one process. */
const AT_ONCE = 8;
/** Facts per round of dividing. */
const VERDEEL_AT_ONCE = 500;
/** The safety net under the signal that a case changed. */
const POLL_MS = 1_000;
/** What changes within one breath goes together. */
const BREATH_MS = 200;

/** From the log to the streams of organisations, and from there to their webhooks. Nothing of a case ever waits for it. */
@Injectable()
export class Webhookpost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Webhookpost.name);
  private readonly wake = new Wake();
  private readonly stopping = new AbortController();
  private readonly feed: QueueFeed;
  private running: Promise<void> | null = null;

  constructor(
    private readonly stroom: GebeurtenisstroomRecord,
    record: WebhookRecord,
    bezorger: Webhookbezorger,
    private readonly signaal: VeranderingSignaal,
    @Inject(WACHTRIJ_URL) url: string,
  ) {
    this.feed = new QueueFeed(record, {
      naam: WEBHOOK_WACHTRIJ,
      url,
      atOnce: AT_ONCE,
      bezorg: (id) => bezorger.bezorg(id),
      onError: (error) => this.logger.warn(`The queue of webhooks: ${error.message}`),
    });
  }

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  /** Takes nothing new, waits for what is under way, and closes the queue. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    this.wake.call();
    await this.running;
    await this.feed.close();
  }

  private async run(): Promise<void> {
    const stopListening = await this.signaal.listen(() => this.wake.call()).catch(() => async () => undefined);
    while (!this.stopping.signal.aborted) {
      await this.round().catch((error: unknown) => this.logger.warn(`Events wait for the next round. ${String(error)}`));
      await this.wake.waitQuietly(BREATH_MS, this.stopping.signal);
      await this.wake.wait(POLL_MS);
    }
    await stopListening();
  }

  private async round(): Promise<void> {
    for (let taken = VERDEEL_AT_ONCE; taken >= VERDEEL_AT_ONCE && !this.stopping.signal.aborted;)
      taken = (await this.stroom.verdeel(VERDEEL_AT_ONCE)).gebeurtenissen;
    await this.feed.round();
  }
}
