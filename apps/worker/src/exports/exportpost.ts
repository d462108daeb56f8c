// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ExportRecord } from '#application/ports/export-record';
import { isExport, VeranderingSignaal } from '#application/ports/verandering-signaal';
import { WACHTRIJ_URL } from '../berichten/berichtenpost.js';
import { QueueFeed, type QueueSource } from '../rounds/queue-feed.js';
import { Wake } from '../rounds/wake.js';
import { ExportMaker } from './export-maker.js';

/** Name of the queue. */
const EXPORTS = 'exports';
/** Exports under way at once in one process: each keeps one connection and part of the processor. */
const AT_ONCE = 1;
/** The safety net under the signal. */
const POLL_MS = 2_000;
/** How often is looked whether files are over. */
const CONTROLE_MS = 10_000;
/** How often is looked whether a file holds what was erased since; it is refused from the first moment, so this only clears. */
const GEWIST_MS = 15 * 60_000;

/** Hands exports to their queue, fills it again when it lost something, and clears files that are over (docs/adr/0048). */
@Injectable()
export class Exportpost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Exportpost.name);
  private readonly wake = new Wake();
  private stopping = false;
  private readonly feed: QueueFeed;
  private running: Promise<void> | null = null;
  private controleOp = 0;
  private gewistOp = 0;

  constructor(
    private readonly record: ExportRecord,
    private readonly maker: ExportMaker,
    private readonly signaal: VeranderingSignaal,
    @Inject(WACHTRIJ_URL) url: string,
  ) {
    this.feed = new QueueFeed(sourceOf(record), {
      naam: EXPORTS,
      url,
      atOnce: AT_ONCE,
      bezorg: (exportId) => maker.make(exportId),
      onError: (error) => this.logger.warn(`The queue of exports: ${error.message}`),
    });
  }

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  /** Takes nothing new, lets go of what is under way, and closes the queue. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.maker.stop();
    this.wake.call();
    await this.running;
    await this.feed.close();
  }

  private async run(): Promise<void> {
    const stopListening = await this.signaal.listen((onderwerp) => this.note(onderwerp)).catch(() => async () => undefined);
    while (!this.stopping) {
      await this.round().catch((error: unknown) => this.logger.warn(`Exports wait for the next round. ${String(error)}`));
      await this.wake.wait(POLL_MS);
    }
    await stopListening();
  }

  private async round(): Promise<void> {
    await this.feed.round();
    if (Date.now() - this.controleOp < CONTROLE_MS) return;
    await this.clear();
    this.controleOp = Date.now();
  }

  private async clear(): Promise<void> {
    let over = await this.record.expire();
    if (Date.now() - this.gewistOp >= GEWIST_MS) {
      over += await this.record.expireErased();
      this.gewistOp = Date.now();
    }
    if (over > 0) this.logger.log({ exports: 'verlopen', aantal: over });
  }

  /** Null: something may have been missed. */
  private note(onderwerp: string | null): void {
    if (onderwerp === null || isExport(onderwerp)) this.wake.call();
  }
}

/** What the queue lost goes in again in the place of what it still keeps of it, such as that it failed; what is under way stays. */
function sourceOf(record: ExportRecord): QueueSource {
  const itemsOf = (ids: readonly string[], herhaald: boolean) => ids.map((id) => ({ id, herhaald, nietVoor: null }));
  return {
    listNieuw: async (limit) => itemsOf(await record.listNieuw(limit), false),
    listInWachtrij: async (na, limit) => (na === null ? itemsOf(await record.listOpen(limit), true) : []),
    markInWachtrij: (ids) => record.markInWachtrij(ids),
    countInWachtrij: () => record.countInWachtrij(),
  };
}
