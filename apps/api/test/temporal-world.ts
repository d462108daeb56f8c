// SPDX-License-Identifier: EUPL-1.2
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { PgKlok } from '#persistence/klok/pg-klok';
import { VeranderingWekker } from '#persistence/signaal/verandering-wekker';
import { PgVastloperRecord } from '#persistence/record/pg-vastloper-record';
import { registerSearchAttributes } from '#process/search-attributes';
import { workflowBundle } from '#testing/temporal-bundle';
import { temporalCliPath } from '#testing/test-environment';
import { VASTLOPER_TASK_QUEUE, type VastloperActivities } from '#workflows/contract';
import type { ApiSystem } from './api-system.js';

/** A real Temporal server with a worker that carries out the real workflow on the record of one API. */
export class TemporalWorld {
  private worker: Worker | null = null;
  private database: Database | null = null;
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

  /** Lets a worker take the cases of this API, with the role of the worker. */
  async serve({ app, database }: ApiSystem): Promise<void> {
    this.database = new Database(await createDataSource({ url: database.workerUrl, poolSize: 10 }).initialize());
    const record = new PgVastloperRecord(this.database, app.get(PgKlok, { strict: false }), new VeranderingWekker(this.database));
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

  /** Everything the server keeps of all workflows: histories, inputs, memos and search attributes, as text. */
  async everything(): Promise<string> {
    const parts: string[] = [];
    for await (const execution of this.env.client.workflow.list()) {
      const handle = this.env.client.workflow.getHandle(execution.workflowId, execution.runId);
      const history = await handle.fetchHistory();
      parts.push(...payloadTexts(history), JSON.stringify([execution.memo, execution.searchAttributes]));
    }
    return parts.join('\n');
  }

  async stop(): Promise<void> {
    this.worker?.shutdown();
    await this.running;
    await this.database?.dataSource.destroy();
    await this.env.teardown();
  }
}

/** Every text and every payload in a piece of history, however deep; payloads are bytes, read here as text. */
function payloadTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Uint8Array) return [Buffer.from(value).toString('utf8')];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(payloadTexts) : [];
}
