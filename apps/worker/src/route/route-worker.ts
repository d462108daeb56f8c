// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { VastloperRecord } from '#application/ports/vastloper-record';
import { registerSearchAttributes } from '#process/search-attributes';
import type { TemporalTls } from '#process/temporal-tls';
import { VASTLOPER_TASK_QUEUE } from '#workflows/contract';
import { WorkerMetrics } from '../metrics/worker-metrics.js';
import { rest } from '../rounds/rest.js';
import { BUNDLE_PATH } from './bundle-path.js';
import { vastloperActivities } from './vastloper.activities.js';

/** Where the Temporal server is. */
export interface RouteWorkerOptions {
  /** `host:port` without scheme. */
  readonly address: string;
  readonly namespace: string;
  readonly tls: TemporalTls;
  /** Cases kept in memory. A workflow in the cache costs about 0.3 MB; one outside it is replayed when it wakes, which for a short history costs milliseconds. */
  readonly workflowCache: number;
}

/** Sizes for two cores and 500 MB. More local activities than database connections would only wait for one. */
const SIZES = {
  maxConcurrentWorkflowTaskExecutions: 40,
  maxConcurrentLocalActivityExecutions: 20,
  maxConcurrentActivityTaskExecutions: 10,
  workflowThreadPoolSize: 1,
  shutdownGraceTime: '10 seconds',
} satisfies Partial<WorkerOptions>;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

/** Runs the workflow code and its activities. Comes back by itself when the Temporal server is away, also at the start. */
@Injectable()
export class RouteWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(RouteWorker.name);
  private readonly stopping = new AbortController();
  private worker: Worker | null = null;
  private running: Promise<void> | null = null;

  constructor(
    private readonly record: VastloperRecord,
    private readonly metrics: WorkerMetrics,
    private readonly options: RouteWorkerOptions,
  ) {}

  /** Is a worker connected and taking work? */
  get isRunning(): boolean {
    return this.worker?.getState() === 'RUNNING';
  }

  onApplicationBootstrap(): void {
    this.running = this.keepRunning();
  }

  /** Takes no new work and waits for what is under way; before the database connections close (temporal.md 10). */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    if (this.isRunning) this.worker?.shutdown();
    await this.running;
  }

  private async keepRunning(): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS;
    while (!this.stopping.signal.aborted) {
      try {
        await this.runOnce();
        pauseMs = FIRST_PAUSE_MS;
      } catch (error) {
        this.logger.warn(`The route stands still; trying again in ${pauseMs} ms. ${String(error)}`);
        await rest(pauseMs, this.stopping.signal);
        pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      }
    }
  }

  private async runOnce(): Promise<void> {
    const { address, namespace, tls, workflowCache } = this.options;
    const connection = await NativeConnection.connect({ address, tls });
    try {
      const added = await registerSearchAttributes(connection, namespace);
      if (added.length > 0) this.logger.log(`Search attributes added: ${added.join(', ')}`);
      const worker = await Worker.create({
        connection,
        namespace,
        taskQueue: VASTLOPER_TASK_QUEUE,
        workflowBundle: { codePath: BUNDLE_PATH },
        activities: vastloperActivities(this.record, (soort) => this.metrics.countGeweigerdeZet(soort)),
        maxCachedWorkflows: workflowCache,
        ...SIZES,
      });
      if (this.stopping.signal.aborted) return;
      this.worker = worker;
      await worker.run();
    } finally {
      this.worker = null;
      await connection.close();
    }
  }
}
