// SPDX-License-Identifier: EUPL-1.2
import { Logger } from '@nestjs/common';
import { Wachtrij, type WachtrijOptions } from '#messages/wachtrij';

/** Something for the queue: its id, whether what the queue still holds of it goes first, and an instant (ISO UTC) before which it is not looked at; null: at once. */
export interface QueueItem {
  readonly id: string;
  readonly herhaald: boolean;
  readonly nietVoor: string | null;
}

/** What the record says that the queue should hold. */
export interface QueueSource {
  listNieuw(limit: number): Promise<readonly QueueItem[]>;
  listInWachtrij(na: string | null, limit: number): Promise<readonly QueueItem[]>;
  markInWachtrij(ids: readonly string[]): Promise<void>;
  countInWachtrij(): Promise<number>;
}

/** Items per hand-over. */
const AT_ONCE = 1_000;
/** How often is looked whether the queue still holds what it should. */
const CONTROLE_MS = 5_000;

/** Keeps a queue as full as the record says: what is new goes in, and what the queue lost goes in again, also when its schema was dropped (docs/adr/0033). */
export class QueueFeed {
  private readonly logger = new Logger(QueueFeed.name);
  private queue: Wachtrij | null = null;
  private controleOp = 0;

  constructor(
    private readonly source: QueueSource,
    private readonly options: WachtrijOptions,
  ) {}

  /** Hands over what is new, and now and then looks whether something was lost. Throws when PostgreSQL is away. */
  async round(): Promise<void> {
    const queue = (this.queue ??= await Wachtrij.open(this.options));
    await this.handOver(queue);
    if (Date.now() - this.controleOp < CONTROLE_MS) return;
    await this.refillWhenLost(queue);
    this.controleOp = Date.now();
  }

  /** Waits for what is under way and closes the connections. */
  async close(): Promise<void> {
    await this.queue?.close();
  }

  private async handOver(queue: Wachtrij): Promise<void> {
    for (let items = await this.source.listNieuw(AT_ONCE); items.length > 0; items = await this.source.listNieuw(AT_ONCE)) {
      await this.addOrRepair(queue, items);
      await this.source.markInWachtrij(items.map(({ id }) => id));
    }
  }

  private async refillWhenLost(queue: Wachtrij): Promise<void> {
    const held = await queue.count().catch(async (error: unknown) => {
      this.logger.warn(`The queue ${this.options.naam ?? ''} is gone and is made again. ${String(error)}`);
      await queue.repair();
      return 0;
    });
    if (held >= (await this.source.countInWachtrij())) return;
    for (let items = await this.source.listInWachtrij(null, AT_ONCE); items.length > 0;) {
      await this.addOrRepair(queue, items);
      items = await this.source.listInWachtrij(items.at(-1)?.id ?? null, AT_ONCE);
    }
  }

  private async addOrRepair(queue: Wachtrij, items: readonly QueueItem[]): Promise<void> {
    const now = Date.now();
    const waiting = items.map(({ id, herhaald, nietVoor }) => ({
      id,
      herhaald,
      wachtMs: nietVoor === null ? 0 : Math.max(Date.parse(nietVoor) - now, 0),
    }));
    try {
      await queue.add(waiting);
    } catch (error) {
      this.logger.warn(
        `The queue ${this.options.naam ?? ''} did not take anything; its schema is looked after. ${String(error)}`,
      );
      await queue.repair();
      await queue.add(waiting);
    }
  }
}
