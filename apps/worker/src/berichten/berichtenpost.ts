// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { BerichtenRecord, type VerdeeldBericht } from '#application/ports/berichten-record';
import { VeranderingSignaal } from '#application/ports/verandering-signaal';
import { MailZender } from '#messages/mail-zender';
import { Wachtrij } from '#messages/wachtrij';
import { Wake } from '../rounds/wake.js';
import { Bezorger } from './bezorger.js';

/** Address of the role of the queue. */
export const WACHTRIJ_URL = Symbol('WACHTRIJ_URL');

/** Messages under way at once in one process; each brings all that waits for its receivers, and the route needs connections too. */
const AT_ONCE = 6;
/** Messages per round of finding receivers, and per hand-over to the queue. */
const VERDEEL_AT_ONCE = 200;
const VUL_AT_ONCE = 1_000;
/** The safety net under the signal that a case changed. */
const POLL_MS = 1_000;
/** What changes within one breath goes together: mail is for minutes, not for moments, and one by one it would slow down those who file. */
const BREATH_MS = 500;
/** How often is looked whether the queue still holds what it should. */
const CONTROLE_MS = 5_000;
/** How often is looked for words that came by mail and were refused later. */
const NAZICHT_MS = 60_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/**
 * From the outbox to the mail server: finds who gets each message, hands it to the queue, and fills the queue again when it lost something. Rests as a whole while
 * the mail server is away; nothing of a case ever waits for it.
 */
@Injectable()
export class Berichtenpost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Berichtenpost.name);
  private readonly wake = new Wake();
  private readonly stopping = new AbortController();
  private wachtrij: Wachtrij | null = null;
  private running: Promise<void> | null = null;
  private resting: Promise<void> | null = null;
  private controleOp = 0;
  private nazichtOp = 0;

  constructor(
    private readonly record: BerichtenRecord,
    private readonly bezorger: Bezorger,
    private readonly zender: MailZender,
    private readonly signaal: VeranderingSignaal,
    @Inject(WACHTRIJ_URL) private readonly url: string,
  ) {}

  onApplicationBootstrap(): void {
    this.bezorger.whenAway(() => (this.resting ??= this.restWhileAway()));
    this.running = this.run();
  }

  /** Takes nothing new, waits for what is under way, and closes queue and lines. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    this.wake.call();
    await this.running;
    await this.resting;
    await this.wachtrij?.close();
    this.zender.close();
  }

  private async run(): Promise<void> {
    const stopListening = await this.signaal.listen(() => this.wake.call()).catch(() => async () => undefined);
    while (!this.stopping.signal.aborted) {
      await this.round().catch((error: unknown) => this.logger.warn(`Messages wait for the next round. ${String(error)}`));
      await this.wake.waitQuietly(BREATH_MS, this.stopping.signal);
      await this.wake.wait(POLL_MS);
    }
    await stopListening();
  }

  /** Finds receivers and fills the queue until nothing waits. */
  private async round(): Promise<void> {
    this.wachtrij ??= await this.open();
    for (let found = VERDEEL_AT_ONCE; found >= VERDEEL_AT_ONCE && !this.stopping.signal.aborted;) {
      const { verdeeld, zonderOntvanger } = await this.record.verdeel(VERDEEL_AT_ONCE);
      found = verdeeld + zonderOntvanger;
      await this.handOver(this.wachtrij);
    }
    if (Date.now() - this.controleOp < CONTROLE_MS) return;
    await this.refillWhenLost(this.wachtrij);
    this.controleOp = Date.now();
    if (this.controleOp - this.nazichtOp < NAZICHT_MS) return;
    await this.record.tellRefused();
    this.nazichtOp = this.controleOp;
  }

  private open(): Promise<Wachtrij> {
    return Wachtrij.open({
      url: this.url,
      atOnce: AT_ONCE,
      bezorg: (berichtId) => this.bezorger.bezorg(berichtId),
      onError: (error) => this.logger.warn(`The queue: ${error.message}`),
    });
  }

  private async handOver(wachtrij: Wachtrij): Promise<void> {
    for (;;) {
      const nieuw = await this.record.listNieuwVerdeeld(VUL_AT_ONCE);
      if (nieuw.length === 0) return;
      await this.addOrRepair(wachtrij, nieuw);
      await this.record.markInWachtrij(nieuw.map(({ id }) => id));
    }
  }

  /** What the queue holds less than the record says, it lost: everything that is not done goes in again, and what is there stays as it is. */
  private async refillWhenLost(wachtrij: Wachtrij): Promise<void> {
    const held = await wachtrij.count().catch(async (error: unknown) => {
      this.logger.warn(`The queue is gone and is made again. ${String(error)}`);
      await wachtrij.repair();
      return 0;
    });
    if (held >= (await this.record.countInWachtrij())) return;
    for (let berichten = await this.record.listInWachtrij(null, VUL_AT_ONCE); berichten.length > 0;) {
      await this.addOrRepair(wachtrij, berichten);
      berichten = await this.record.listInWachtrij(berichten.at(-1)?.id ?? null, VUL_AT_ONCE);
    }
  }

  private async addOrRepair(wachtrij: Wachtrij, verdeeld: readonly VerdeeldBericht[]): Promise<void> {
    const berichten = verdeeld.map(({ id, herhaald, open }) => ({ id, herhaald, wachtMs: this.bezorger.restMs(open) }));
    try {
      await wachtrij.add(berichten);
    } catch (error) {
      this.logger.warn(`The queue did not take messages; its schema is looked after. ${String(error)}`);
      await wachtrij.repair();
      await wachtrij.add(berichten);
    }
  }

  /** Nothing leaves the queue while the mail server gives no answer: attempts would only fail one by one. Never throws: the queue itself may be away too. */
  private async restWhileAway(): Promise<void> {
    await this.wachtrij?.pause().catch((error: unknown) => this.logger.warn(`The queue does not rest. ${String(error)}`));
    for (let pauseMs = FIRST_PAUSE_MS; !this.stopping.signal.aborted; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      await this.wake.waitQuietly(pauseMs, this.stopping.signal);
      try {
        await this.zender.ping();
        await this.wachtrij?.resume();
        break;
      } catch (error) {
        this.logger.warn(
          `The mail server or the queue does not answer; looking again. ${error instanceof Error ? error.message : ''}`,
        );
      }
    }
    this.resting = null;
  }
}
