// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ExportRecord, type WachtendeExport } from '#application/ports/export-record';
import { isExport, VeranderingSignaal } from '#application/ports/verandering-signaal';
import { WACHTRIJ_URL } from '../berichten/berichtenpost.js';
import { QueueFeed } from '../rounds/queue-feed.js';
import { Rounds } from '../rounds/rounds.js';
import { ExportMaker } from './export-maker.js';

/** Name of the queue. */
const EXPORTS = 'exports';
/** Exports under way at once in one process: each keeps one connection and part of the processor. */
const AT_ONCE = 1;
/** The safety net under the signal. */
const POLL_MS = 2_000;
/** How often is looked whether files are over. */
const RUIM_MS = 10_000;
/** How often is looked whether a file holds what was erased since; it is refused from the first moment, so this only clears. */
const GEWIST_MS = 15 * 60_000;

/** Hands exports to their queue, fills it again when it lost something, and clears files that are over (docs/adr/0048). */
@Injectable()
export class Exportpost extends Rounds {
  private readonly logger = new Logger(Exportpost.name);
  private readonly feed: QueueFeed<WachtendeExport>;
  private geruimdOp = 0;
  private gewistOp = 0;

  constructor(
    private readonly record: ExportRecord,
    private readonly maker: ExportMaker,
    private readonly signaal: VeranderingSignaal,
    @Inject(WACHTRIJ_URL) url: string,
  ) {
    super();
    this.feed = new QueueFeed(record, {
      naam: EXPORTS,
      url,
      atOnce: AT_ONCE,
      bezorg: (exportId) => maker.make(exportId),
      onError: (error) => this.logger.warn(`The queue of exports: ${error.message}`),
    });
  }

  /** Takes nothing new, lets go of what is under way, and closes the queue. */
  override async beforeApplicationShutdown(): Promise<void> {
    this.maker.stop();
    await super.beforeApplicationShutdown();
    await this.feed.close();
  }

  protected override listen(): Promise<() => Promise<void>> {
    return this.signaal.listen((onderwerp) => this.note(onderwerp));
  }

  protected override async round(): Promise<number> {
    await this.bring().catch((error: unknown) => this.logger.warn(`Exports wait for the next round. ${String(error)}`));
    return POLL_MS;
  }

  private async bring(): Promise<void> {
    await this.feed.round();
    if (Date.now() - this.geruimdOp < RUIM_MS) return;
    await this.clear();
    this.geruimdOp = Date.now();
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
    if (onderwerp === null || isExport(onderwerp)) this.hurry();
  }
}
