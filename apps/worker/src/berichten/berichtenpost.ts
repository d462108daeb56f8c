// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable, Logger } from '@nestjs/common';
import { BerichtenRecord, type VerdeeldBericht } from '#application/ports/berichten-record';
import { VeranderingSignaal } from '#application/ports/verandering-signaal';
import { MailZender } from '#messages/mail-zender';
import { QueueFeed } from '../rounds/queue-feed.js';
import { pauseAfter, rest, untilBack } from '../rounds/rest.js';
import { Rounds } from '../rounds/rounds.js';
import { Bezorger } from './bezorger.js';

/** Address of the role of the queue. */
export const WACHTRIJ_URL = Symbol('WACHTRIJ_URL');

/**
 * Messages under way at once in one process, most of which only wait for who is at their receiver already: how many receivers there are at once is the limit. With few of them
 * one receiver of whom much waits would hold all places, and nobody else would get anything.
 */
const AT_ONCE = 100;
/** Messages per round of finding receivers. */
const VERDEEL_AT_ONCE = 200;
/** The safety net under the signal that a case changed. */
const POLL_MS = 1_000;
/** Mail is for minutes, not for moments, and one by one it would slow down those who file. */
const BREATH_MS = 500;
/** How often is looked for words that came by mail and were refused later. */
const NAZICHT_MS = 60_000;

/**
 * From the outbox to the mail server: finds who gets each message, hands it to the queue, and fills the queue again when it lost something. Rests as a whole while
 * the mail server is away; nothing of a case ever waits for it.
 */
@Injectable()
export class Berichtenpost extends Rounds {
  protected override readonly breathMs: number = BREATH_MS;
  protected readonly pollMs: number = POLL_MS;
  private readonly logger = new Logger(Berichtenpost.name);
  private readonly feed: QueueFeed<VerdeeldBericht>;
  private resting: Promise<void> | null = null;
  private nazichtOp = 0;
  /** Rests in a row between which the mail server took nothing, and what it had taken before the last one. */
  private rests = 0;
  private takenBefore = -1;

  constructor(
    private readonly record: BerichtenRecord,
    private readonly bezorger: Bezorger,
    private readonly zender: MailZender,
    private readonly signaal: VeranderingSignaal,
    @Inject(WACHTRIJ_URL) url: string,
  ) {
    super();
    this.feed = new QueueFeed(record, {
      url,
      atOnce: AT_ONCE,
      bezorg: (berichtId, herhaald) => bezorger.bezorg(berichtId, herhaald),
      restMs: ({ open, herhaald }) => bezorger.restMs(open, herhaald),
      onError: (error) => this.logger.warn(`The queue: ${error.message}`),
    });
  }

  override onApplicationBootstrap(): void {
    this.bezorger.whenAway(() => (this.resting ??= this.restWhileAway()));
    super.onApplicationBootstrap();
  }

  /** Takes nothing new, waits for what is under way, and closes queue and lines. */
  override async beforeApplicationShutdown(): Promise<void> {
    this.bezorger.halt();
    await super.beforeApplicationShutdown();
    await this.resting;
    await this.feed.close();
    this.zender.close();
  }

  protected override listen(): Promise<() => Promise<void>> {
    return this.signaal.listen(() => this.hurry());
  }

  protected override async round(): Promise<number> {
    await this.bring().catch((error: unknown) => this.logger.warn(`Messages wait for the next round. ${String(error)}`));
    return this.pollMs;
  }

  /** Finds receivers and fills the queue until nothing waits. */
  private async bring(): Promise<void> {
    for (let found = VERDEEL_AT_ONCE; found >= VERDEEL_AT_ONCE && !this.stopped.aborted;) {
      const { verdeeld, zonderOntvanger } = await this.record.verdeel(VERDEEL_AT_ONCE);
      found = verdeeld + zonderOntvanger;
      await this.feed.round();
    }
    if (Date.now() - this.nazichtOp < NAZICHT_MS) return;
    await this.record.tellRefused();
    this.nazichtOp = Date.now();
  }

  /** Nothing leaves the queue while the mail server gives no answer: attempts would only fail one by one. Never throws: the queue itself may be away too. */
  private async restWhileAway(): Promise<void> {
    this.bezorger.halt();
    await this.feed.pause().catch((error: unknown) => this.logger.warn(`The queue does not rest. ${String(error)}`));
    this.rests = this.bezorger.taken === this.takenBefore ? this.rests + 1 : 0;
    this.takenBefore = this.bezorger.taken;
    await rest(pauseAfter(this.rests), this.stopped); // it gave no answer just now, or refused whatever it was given
    const resume = async (): Promise<void> => {
      await this.zender.ping();
      if (!this.stopped.aborted) this.bezorger.goOn();
      await this.feed.resume();
    };
    await untilBack(resume, this.stopped, (error) =>
      this.logger.warn(
        `The mail server or the queue does not answer; looking again. ${error instanceof Error ? error.message : ''}`,
      ),
    );
    this.resting = null;
  }
}
