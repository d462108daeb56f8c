// SPDX-License-Identifier: EUPL-1.2
import {
  createPostgresBackend,
  DelayedError,
  PostgresConnection,
  Queue,
  UnrecoverableError,
  Worker,
  type Job,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
} from 'bullmq';
import { BERICHTEN } from '#application/ports/wachtrij-standen';

/** What became of one message for now. `wachtMs`: real milliseconds until it makes sense to look again. */
export type BezorgUitkomst =
  { readonly klaar: true; readonly mislukt: boolean } | { readonly klaar: false; readonly wachtMs: number };

/** A message for the queue: what it holds of it already goes first when `herhaald`, and it is not looked at for `wachtMs` real milliseconds. */
export interface WachtrijBericht {
  readonly id: string;
  readonly herhaald: boolean;
  readonly wachtMs: number;
}

/** How the queue is reached and what happens with what is in it. */
export interface WachtrijOptions {
  /** Name of the queue; `berichten` when absent. Queues share the schema and nothing else. */
  readonly naam?: string;
  /** Address of the role of the queue, which owns its schema. */
  readonly url: string;
  /** Messages under way at once in this process. */
  readonly atOnce: number;
  /** Brings one message as far as it goes now; `herhaald`: somebody asked for it again since it was in the queue. What it throws is tried again. */
  bezorg(berichtId: string, herhaald: boolean): Promise<BezorgUitkomst>;
  /** Told of faults of the queue itself. */
  onError(error: Error): void;
}

/** The schema all queues live in. */
export const SCHEMA = 'bullmq';
const CONNECTIONS = 4;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** Trying on is up to the record: it knows when there is nothing more to try. */
const ATTEMPTS = 1_000_000;
/** How often a worker may die at the same message: as often as it happens, for only the record gives up. */
const DEATHS = 1_000_000;
/** Failed messages the queue keeps to look at; the record keeps all. */
const FAILED_KEPT = 10_000;
const IN_THE_QUEUE = ['waiting', 'active', 'delayed', 'prioritized'] as const;

interface Inhoud {
  readonly berichtId: string;
  /** Absent in what an older worker put in. */
  readonly herhaald?: boolean;
}

type BerichtQueue = Queue<Inhoud, void, string, Inhoud, void, string, PostgresQueueBackend, PostgresConnectionOptions>;
type BerichtWorker = Worker<Inhoud, void, string, PostgresQueueBackend, PostgresConnectionOptions, PostgresConnectionOptions>;

/**
 * BullMQ on PostgreSQL: carries ids of messages and nothing else. It may be wiped at any moment; the record fills it again (docs/adr/0033).
 * The id of a message is the id of its job, so the same message is never in it twice.
 */
export class Wachtrij {
  private readonly queue: BerichtQueue;
  private readonly worker: BerichtWorker;
  /** Its name. Example: `'berichten'`. */
  readonly naam: string;

  private constructor(private readonly options: WachtrijOptions) {
    const connection = connectionOf(options.url);
    this.naam = options.naam ?? BERICHTEN;
    this.queue = new Queue(this.naam, { connection }, createPostgresBackend);
    this.worker = new Worker(
      this.naam,
      (job, token) => this.work(job, token),
      {
        connection,
        autorun: false,
        concurrency: options.atOnce,
        maxStalledCount: DEATHS,
        settings: { backoffStrategy: (attempts) => Math.min(FIRST_PAUSE_MS * 2 ** Math.min(attempts, 10), LONGEST_PAUSE_MS) },
      },
      createPostgresBackend,
    );
    this.queue.on('error', (error) => options.onError(error));
    this.worker.on('error', (error) => options.onError(error));
  }

  /** Makes the schema when it is not there, and begins to work. Throws when PostgreSQL is away. */
  static async open(options: WachtrijOptions): Promise<Wachtrij> {
    await ensureSchema(options.url);
    const wachtrij = new Wachtrij(options);
    try {
      await Promise.all([wachtrij.queue.waitUntilReady(), wachtrij.worker.waitUntilReady()]);
    } catch (error) {
      await wachtrij.close().catch((also: unknown) => options.onError(also instanceof Error ? also : new Error(String(also))));
      throw error;
    }
    // Only now: a worker whose schema went away before it was ready remembers the fault, and asks again and again without ever waiting.
    wachtrij.worker.run().catch((error: unknown) => options.onError(error instanceof Error ? error : new Error(String(error))));
    return wachtrij;
  }

  /** Puts messages in the queue; what is in it already stays as it is. Throws when the schema is gone. */
  async add(berichten: readonly WachtrijBericht[]): Promise<void> {
    for (const { id } of berichten.filter(({ herhaald }) => herhaald)) await this.queue.remove(id);
    await this.queue.addBulk(
      berichten.map(({ id, herhaald, wachtMs }) => ({
        name: this.naam,
        data: { berichtId: id, herhaald },
        opts: {
          jobId: id,
          delay: wachtMs,
          attempts: ATTEMPTS,
          backoff: { type: 'custom' },
          removeOnComplete: true,
          removeOnFail: { count: FAILED_KEPT },
        },
      })),
    );
  }

  /** Takes these away from the failed ones it keeps, so that they can go in again; what waits or is under way stays as it is. */
  async forgetFailed(ids: readonly string[]): Promise<void> {
    const failed = new Set((await this.queue.getFailed(0, FAILED_KEPT)).map(({ id }) => id));
    for (const id of ids.filter((one) => failed.has(one))) await this.queue.remove(id);
  }

  /** How many messages are in it, failed ones not counted. Throws when the schema is gone. */
  async count(): Promise<number> {
    return this.queue.getJobCountByTypes(...IN_THE_QUEUE);
  }

  /** Makes the schema again after it was dropped; what was in it is gone. */
  async repair(): Promise<void> {
    await ensureSchema(this.options.url);
  }

  /** Takes nothing more out of the queue until `resume`; what is under way goes on. */
  async pause(): Promise<void> {
    await this.worker.pause(true);
  }

  async resume(): Promise<void> {
    await this.worker.resume();
  }

  /** Waits for what is under way and closes the connections. */
  async close(): Promise<void> {
    await this.worker.close();
    await this.queue.close();
  }

  private async work(job: Job<Inhoud>, token: string | undefined): Promise<void> {
    const uitkomst = await this.options.bezorg(job.data.berichtId, job.data.herhaald === true);
    if (!uitkomst.klaar) {
      await job.moveToDelayed(Date.now() + uitkomst.wachtMs, token);
      throw new DelayedError();
    }
    // Stays visible among the failed ones; the record says to whom and why.
    if (uitkomst.mislukt) throw new UnrecoverableError('It failed for good; the record says why.');
  }
}

function connectionOf(url: string) {
  return { connectionString: url, schema: SCHEMA, max: CONNECTIONS, application_name: 'doorbraak-wachtrij' };
}

async function ensureSchema(url: string): Promise<void> {
  const connection = new PostgresConnection({ ...connectionOf(url), max: 1, migrate: true });
  try {
    await connection.waitUntilReady();
  } finally {
    await connection.close();
  }
}
