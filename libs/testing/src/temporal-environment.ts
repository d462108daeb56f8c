// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { WithStartWorkflowOperation, type WorkflowHandle } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, makeTelemetryFilterString, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { amsterdamDatum, amsterdamTijdstip } from '#domain/kalender/amsterdam';
import type { HandelingKern } from '#domain/ladder/handelingen';
import type { Positie } from '#domain/ladder/positie';
import { volgendeWek } from '#domain/ladder/volgende-wek';
import { SEARCH_ATTRIBUTE_TYPES } from '#process/search-attributes';
import {
  HANDELING_UPDATE,
  VASTLOPER_TASK_QUEUE,
  VASTLOPER_WORKFLOW,
  workflowIdOf,
  type HandelingUpdateInput,
  type HandelingUpdateResult,
  type VastloperActivities,
} from '#workflows/contract';
import { RENEW_AFTER_MS } from '#workflows/renewal-rules';
import { InMemoryVastloperRecord, type TestTime } from './in-memory-record.js';
import { workflowBundle } from './temporal-bundle.js';
import { timeSkippingServerPath } from './test-environment.js';

/** How often the time-skipping server is started before a test gives up. */
const START_TRIES = 4;

/** Questions to the workflow until a clock that is due has done its work. */
const SETTLE_LIMIT = 3_000;
const QUERY_DEADLINE_MS = 2_000;

/**
 * A Temporal server that skips time, a worker with the real workflow, and the record in memory. The calendar starts on a chosen
 * instant whatever the date of the test run: it runs at a fixed distance from the server's clock.
 */
export class TemporalEnvironment implements TestTime {
  readonly record: InMemoryVastloperRecord;
  private readonly started = new Set<string>();
  private running: Promise<void> | undefined;
  private worker: Worker | undefined;

  private constructor(
    readonly env: TestWorkflowEnvironment,
    private readonly offsetMs: number,
  ) {
    this.record = new InMemoryVastloperRecord(this);
  }

  /** Starts everything. @param startOp calendar instant, ISO UTC. */
  static async create(startOp: string, workerOptions: Partial<WorkerOptions> = {}): Promise<TemporalEnvironment> {
    installQuietRuntime();
    const path = await timeSkippingServerPath();
    const env = await startServer(path);
    // This server can add search attributes but not list them.
    await env.connection.operatorService.addSearchAttributes({
      namespace: env.namespace ?? 'default',
      searchAttributes: { ...SEARCH_ATTRIBUTE_TYPES },
    });
    await lockTime(env, path);
    const environment = new TemporalEnvironment(env, Date.parse(startOp) - (await env.currentTimeMs()));
    await environment.startWorker(workerOptions);
    return environment;
  }

  async nu(): Promise<string> {
    return new Date((await this.env.currentTimeMs()) + this.offsetMs).toISOString();
  }

  toReal(kalenderMoment: string): string {
    return new Date(Date.parse(kalenderMoment) - this.offsetMs).toISOString();
  }

  /** The calendar instant (ISO UTC) of an instant of the server. */
  toKalender(serverMs: number): string {
    return new Date(serverMs + this.offsetMs).toISOString();
  }

  /** Today on the calendar. */
  async vandaag(): Promise<string> {
    return amsterdamDatum(await this.nu());
  }

  /** Starts the workflow of a case. */
  start(positie: Positie): Promise<WorkflowHandle> {
    this.started.add(positie.vastloperId);
    return this.env.client.workflow.start(VASTLOPER_WORKFLOW, {
      workflowId: workflowIdOf(positie.vastloperId),
      taskQueue: VASTLOPER_TASK_QUEUE,
      args: [{ positie }],
    });
  }

  /** The workflow of a case, whichever run it is in. */
  handle(vastloperId: string): WorkflowHandle {
    return this.env.client.workflow.getHandle(workflowIdOf(vastloperId));
  }

  /** Ends the workflow of a case for good; time then passes without it. */
  async leave(vastloperId: string): Promise<void> {
    if (!this.started.delete(vastloperId)) return;
    const { status } = await this.handle(vastloperId).describe();
    if (status.name !== 'RUNNING') return;
    await this.askPositie(vastloperId); // ending it in the middle of a workflow task would keep this server's time standing still for good
    await this.handle(vastloperId).terminate('einde van de proef');
  }

  /** Delivers an act and waits for the answer. Rejects with the refusal. */
  act(vastloperId: string, kern: HandelingKern, handelingId: string = randomUUID()): Promise<HandelingUpdateResult> {
    return this.handle(vastloperId).executeUpdate<HandelingUpdateResult, [HandelingUpdateInput]>(HANDELING_UPDATE, {
      updateId: handelingId,
      args: [{ handelingId, kern }],
    });
  }

  /** Delivers an act to a workflow that does not run, as the process adapter does for a reopening. */
  actWithStart(positie: Positie, kern: HandelingKern, handelingId: string = randomUUID()): Promise<HandelingUpdateResult> {
    this.started.add(positie.vastloperId);
    const startWorkflowOperation = new WithStartWorkflowOperation(VASTLOPER_WORKFLOW, {
      workflowId: workflowIdOf(positie.vastloperId),
      taskQueue: VASTLOPER_TASK_QUEUE,
      args: [{ positie }],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
    return this.env.client.workflow.executeUpdateWithStart(HANDELING_UPDATE, {
      updateId: handelingId,
      args: [{ handelingId, kern }],
      startWorkflowOperation,
    });
  }

  /** Lets time pass up to an Amsterdam date and time; everything that is due on the way happens, each at its own instant. */
  async skipTo(datum: string, tijd = '12:00'): Promise<void> {
    const target = Date.parse(amsterdamTijdstip(datum, tijd)) - this.offsetMs;
    for (let now = await this.settle(); now < target; now = await this.settle()) {
      await this.env.sleep(Math.min(target, await this.nextStop()) - now);
    }
  }

  /** Waits until every workflow has done what is due now and knows the record's positie; answers the server's time. Time stands still meanwhile. */
  async settle(): Promise<number> {
    for (let asked = 0; asked < SETTLE_LIMIT; asked += 1) {
      const now = await this.env.currentTimeMs();
      if (await this.isSettled(now)) return now;
    }
    throw new Error(`Na ${SETTLE_LIMIT} vragen is er nog een wekker die niets deed`);
  }

  private async isSettled(now: number): Promise<boolean> {
    for (const { vastloperId, versie } of this.open()) {
      if ((await this.renewalOf(vastloperId)) <= now) return false;
      const known = await this.askPositie(vastloperId); // waits for a running workflow task
      const wek = known && volgendeWek(known)?.wekmoment;
      if (known?.versie !== versie || (wek && Date.parse(wek) <= now)) return false;
    }
    return true;
  }

  // This server never answers a query that met a run just when it continued as new.
  private askPositie(vastloperId: string): Promise<Positie | null> {
    return this.env.connection.withDeadline(Date.now() + QUERY_DEADLINE_MS, () => this.positie(vastloperId)).catch(() => null);
  }

  // The server fires timers on its way without waiting for the worker, so each instant at which something happens is a stop of its own.
  private async nextStop(): Promise<number> {
    const stops: number[] = [];
    for (const positie of this.open()) {
      const wek = volgendeWek(positie)?.wekmoment;
      if (wek) stops.push(Date.parse(wek));
      stops.push(await this.renewalOf(positie.vastloperId));
    }
    return Math.min(...stops);
  }

  private async renewalOf(vastloperId: string): Promise<number> {
    return (await this.handle(vastloperId).describe()).startTime.getTime() + RENEW_AFTER_MS;
  }

  private open(): Positie[] {
    return [...this.record.posities.values()].filter(
      ({ vastloperId, status }) => status !== 'afgesloten' && this.started.has(vastloperId),
    );
  }

  /** Where the workflow thinks the case stands. */
  positie(vastloperId: string): Promise<Positie> {
    return this.handle(vastloperId).query<Positie>('positieQuery');
  }

  /** Starts a worker; ends the one before. */
  async startWorker(options: Partial<WorkerOptions> = {}): Promise<void> {
    await this.stopWorker();
    this.worker = await Worker.create({
      connection: this.env.nativeConnection,
      taskQueue: VASTLOPER_TASK_QUEUE,
      workflowBundle: await workflowBundle(),
      activities: activitiesOf(this.record),
      ...options,
    });
    this.running = this.worker.run();
  }

  /** Ends the worker in an orderly way. */
  async stopWorker(): Promise<void> {
    this.worker?.shutdown();
    await this.running;
    this.worker = undefined;
    this.running = undefined;
  }

  /** Ends everything. */
  async close(): Promise<void> {
    await this.stopWorker();
    await this.env.teardown();
  }
}

/** The activities of a case on any record. */
export function activitiesOf(record: InMemoryVastloperRecord): VastloperActivities {
  return {
    commitZet: ({ vastloperId, verwachteVersie, zet }) => record.commitZet(vastloperId, verwachteVersie, zet),
    readPositie: ({ vastloperId }) => record.readPositie(vastloperId),
  };
}

/** The SDK expects time to stand still until a test lets it pass; the server started with this flag skips from the start. */
async function lockTime(env: TestWorkflowEnvironment, serverPath: string): Promise<void> {
  const program = readFileSync(serverPath);
  const startsSkipping = program.subarray(0, 2).toString() === '#!' && program.includes('--enable-time-skipping');
  if (startsSkipping) await env.connection.testService?.lockTimeSkipping({});
}

let installed = false;
/** Lets the SDK speak of errors only; once per process. */
export function installQuietRuntime(): void {
  if (installed) return;
  installed = true;
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } },
  });
}

/** The SDK gives the server five seconds to start; a Java process on a busy machine may need more, and then it is started anew. */
async function startServer(path: string, tries = START_TRIES): Promise<TestWorkflowEnvironment> {
  try {
    return await TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
  } catch (error) {
    if (tries === 1 || !String(error).includes('did not start within')) throw error;
    return startServer(path, tries - 1);
  }
}
