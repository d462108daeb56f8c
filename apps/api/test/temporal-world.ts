// SPDX-License-Identifier: EUPL-1.2
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { VastloperRecord } from '#application/ports/vastloper-record';
import { registerSearchAttributes } from '#process/search-attributes';
import { workflowBundle } from '#testing/temporal-bundle';
import { temporalCliPath } from '#testing/test-environment';
import { VASTLOPER_TASK_QUEUE, type VastloperActivities } from '#workflows/contract';
import type { ApiSystem } from './api-system.js';

/** A real Temporal server with a worker that carries out the real workflow on the record of one API. */
export class TemporalWorld {
  private worker: Worker | null = null;
  private running: Promise<void> | null = null;

  private constructor(private readonly env: TestWorkflowEnvironment) {}

  static async start(): Promise<TemporalWorld> {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    const env = await TestWorkflowEnvironment.createLocal({
      server: { executable: { type: 'existing-path', path: await temporalCliPath() } },
    });
    await registerSearchAttributes(env.connection, env.namespace ?? 'default');
    return new TemporalWorld(env);
  }

  /** `host:port` of the server. */
  get address(): string {
    return this.env.address;
  }

  /** Lets a worker take the cases of this API. */
  async serve({ app }: ApiSystem): Promise<void> {
    const record = app.get(VastloperRecord, { strict: false });
    const activities: VastloperActivities = {
      commitZet: ({ vastloperId, verwachteVersie, zet }) => record.commitZet(vastloperId, verwachteVersie, zet),
      readPositie: ({ vastloperId }) => record.readPositie(vastloperId),
    };
    this.worker = await Worker.create({
      connection: this.env.nativeConnection,
      taskQueue: VASTLOPER_TASK_QUEUE,
      workflowBundle: await workflowBundle(),
      activities,
    });
    this.running = this.worker.run();
  }

  async stop(): Promise<void> {
    this.worker?.shutdown();
    await this.running;
    await this.env.teardown();
  }
}
