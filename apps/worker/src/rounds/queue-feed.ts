// SPDX-License-Identifier: EUPL-1.2
import { Logger } from '@nestjs/common';
import { Wachtrij, type WachtrijOptions } from '#messages/wachtrij';

/** Something for the queue: its id, and whether what the queue still holds of it goes first. */
export interface QueueItem {
  readonly id: string;
  readonly herhaald: boolean;
}

/** What the record says that the queue should hold. */
export interface QueueSource<Item extends QueueItem> {
  listNieuw(limit: number): Promise<readonly Item[]>;
  listInWachtrij(na: string | null, limit: number): Promise<readonly Item[]>;
  markInWachtrij(ids: readonly string[]): Promise<void>;
  countInWachtrij(): Promise<number>;
}

/** How a queue is reached, and how long something for it has to wait first, in real milliseconds; what says nothing of that goes at once. */
export interface FeedOptions<Item extends QueueItem> extends WachtrijOptions {
  restMs?(item: Item): number;
}

/** Items per hand-over. */
const AT_ONCE = 1_000;
/** How often is looked whether the queue still holds what it should. */
const CONTROLE_MS = 5_000;

/** Keeps a queue as full as the record says: what is new goes in, and what the queue lost goes in again, also when its schema was dropped (docs/adr/0033). */
export class QueueFeed<Item extends QueueItem> {
  private readonly logger = new Logger(QueueFeed.name);
  private queue: Wachtrij | null = null;
  private controleOp = 0;

  constructor(
    private readonly source: QueueSource<Item>,
    private readonly options: FeedOptions<Item>,
  ) {}

  /** Hands over what is new, and now and then looks whether something was lost. Throws when PostgreSQL is away. */
  async round(): Promise<void> {
    const queue = (this.queue ??= await Wachtrij.open(this.options));
    await this.handOver(queue);
    if (Date.now() - this.controleOp < CONTROLE_MS) return;
    await this.refillWhenLost(queue);
    this.controleOp = Date.now();
  }

  /** Takes nothing more out of the queue until `resume`; what is under way goes on. */
  async pause(): Promise<void> {
    await this.queue?.pause();
  }

  async resume(): Promise<void> {
    await this.queue?.resume();
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

  /** What the queue holds less than the record says, it lost or gave up: everything that is not done goes in again, and what waits there stays as it is. */
  private async refillWhenLost(queue: Wachtrij): Promise<void> {
    const held = await queue.count().catch(async (error: unknown) => {
      this.logger.warn(`The queue ${queue.naam} is gone and is made again. ${String(error)}`);
      await queue.repair();
      return 0;
    });
    if (held >= (await this.source.countInWachtrij())) return;
    for (let items = await this.source.listInWachtrij(null, AT_ONCE); items.length > 0;) {
      await queue.forgetFailed(items.map(({ id }) => id));
      await this.addOrRepair(queue, items);
      items = await this.source.listInWachtrij(items.at(-1)?.id ?? null, AT_ONCE);
    }
  }

  private async addOrRepair(queue: Wachtrij, items: readonly Item[]): Promise<void> {
    const waiting = items.map((item) => ({ id: item.id, herhaald: item.herhaald, wachtMs: this.options.restMs?.(item) ?? 0 }));
    try {
      await queue.add(waiting);
    } catch (error) {
      this.logger.warn(`The queue ${queue.naam} did not take anything; its schema is looked after. ${String(error)}`);
      await queue.repair();
      await queue.add(waiting);
    }
  }
}
