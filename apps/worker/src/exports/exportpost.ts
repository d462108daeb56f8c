// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ExportRecord } from '#application/ports/export-record';
import { isExport, VeranderingSignaal } from '#application/ports/verandering-signaal';
import { Wachtrij } from '#messages/wachtrij';
import { WACHTRIJ_URL } from '../berichten/berichtenpost.js';
import { Wake } from '../rounds/wake.js';
import { ExportMaker } from './export-maker.js';

/** Name of the queue. */
const EXPORTS = 'exports';
/** Exports under way at once in one process: each keeps one connection and part of the processor. */
const AT_ONCE = 1;
const VUL_AT_ONCE = 1_000;
/** The safety net under the signal. */
const POLL_MS = 2_000;
/** How often is looked whether the queue holds what it should, and whether files are over. */
const CONTROLE_MS = 10_000;

/** Hands exports to their queue, fills it again when it lost something, and clears files that are over (docs/adr/0048). */
@Injectable()
export class Exportpost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Exportpost.name);
  private readonly wake = new Wake();
  private stopping = false;
  private wachtrij: Wachtrij | null = null;
  private running: Promise<void> | null = null;
  private controleOp = 0;

  constructor(
    private readonly record: ExportRecord,
    private readonly maker: ExportMaker,
    private readonly signaal: VeranderingSignaal,
    @Inject(WACHTRIJ_URL) private readonly url: string,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  /** Takes nothing new, lets go of what is under way, and closes the queue. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.maker.stop();
    this.wake.call();
    await this.running;
    await this.wachtrij?.close();
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
    this.wachtrij ??= await this.open();
    const nieuw = await this.record.listNieuw(VUL_AT_ONCE);
    if (nieuw.length > 0) {
      await this.addOrRepair(this.wachtrij, nieuw);
      await this.record.markInWachtrij(nieuw);
    }
    if (Date.now() - this.controleOp < CONTROLE_MS) return;
    await this.refillWhenLost(this.wachtrij);
    const over = await this.record.expire();
    if (over > 0) this.logger.log({ exports: 'verlopen', aantal: over });
    this.controleOp = Date.now();
  }

  /** Null: something may have been missed. */
  private note(onderwerp: string | null): void {
    if (onderwerp === null || isExport(onderwerp)) this.wake.call();
  }

  private open(): Promise<Wachtrij> {
    return Wachtrij.open({
      naam: EXPORTS,
      url: this.url,
      atOnce: AT_ONCE,
      bezorg: (exportId) => this.maker.make(exportId),
      onError: (error) => this.logger.warn(`The queue of exports: ${error.message}`),
    });
  }

  /** What the queue holds less than the record says, it lost: everything that is not done goes in again, and what is there stays as it is. */
  private async refillWhenLost(wachtrij: Wachtrij): Promise<void> {
    const held = await wachtrij.count().catch(async (error: unknown) => {
      this.logger.warn(`The queue of exports is gone and is made again. ${String(error)}`);
      await wachtrij.repair();
      return 0;
    });
    if (held < (await this.record.countInWachtrij()))
      await this.addOrRepair(wachtrij, await this.record.listOpen(VUL_AT_ONCE), true);
  }

  /** `herhaald`: what the queue still keeps of it, such as that it failed, goes first; what is under way stays. */
  private async addOrRepair(wachtrij: Wachtrij, ids: readonly string[], herhaald = false): Promise<void> {
    const exports = ids.map((id) => ({ id, herhaald, wachtMs: 0 }));
    try {
      await wachtrij.add(exports);
    } catch (error) {
      this.logger.warn(`The queue did not take exports; its schema is looked after. ${String(error)}`);
      await wachtrij.repair();
      await wachtrij.add(exports);
    }
  }
}
