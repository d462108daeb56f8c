// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { TemporalConnection } from '#process/temporal-connection';
import { TemporalVastloperProces } from '#process/temporal-vastloper-proces';
import { LocalSystem, until } from '#testing/local-system';
import { VASTLOPER_TASK_QUEUE, VASTLOPER_WORKFLOW, workflowIdOf } from '#workflows/contract';

const LANDELIJK = 'programmabureau-landelijk';

describe('repair by the auditor', () => {
  let system: LocalSystem;
  let ids: string[];
  /** The act that waits for the workflow that keeps failing. */
  let waiting: string;

  const withTemporal = async <Result>(work: (client: Client) => Promise<Result>): Promise<Result> => {
    const connection = await Connection.connect({ address: system.temporalAddress() });
    try {
      return await work(new Client({ connection }));
    } finally {
      await connection.close();
    }
  };
  const isRunning = (id: string): Promise<boolean> =>
    withTemporal(
      async (client) =>
        (
          await client.workflow
            .getHandle(workflowIdOf(id))
            .describe()
            .catch(() => null)
        )?.status.name === 'RUNNING',
    );
  const repairs = async (soort: string): Promise<number> => {
    const text = await (await fetch(`${system.url('WORKER')}/metrics`)).text();
    return Number(new RegExp(`doorbraak_auditor_herstel_total\\{soort="${soort}"\\} (\\d+)`).exec(text)?.[1]);
  };

  beforeAll(async () => {
    system = await LocalSystem.start({ tempoMs: null, metVoorbeelden: true });
    ids = (await system.get<{ items: { id: string }[] }>(LANDELIJK, '/v1/vastlopers?limit=100')).body.items.map(({ id }) => id);
  }, 240_000);

  afterAll(async () => {
    await system?.stop();
  }, 60_000);

  // The auditor looks once a minute, so it is given both to mend at once.
  beforeAll(async () => {
    const [ended = '', , failing = ''] = ids;
    const workflowId = workflowIdOf(failing);
    for (const id of [ended, failing]) await until('de workflow loopt', 30_000, () => isRunning(id));
    await withTemporal(async ({ workflow }) => {
      await workflow.getHandle(workflowIdOf(ended)).terminate('een beheerder');
      await workflow.getHandle(workflowId).terminate('plaats maken voor een die mislukt');
      const args = [{ positie: { schemaVersion: 0 } }];
      await workflow.start(VASTLOPER_WORKFLOW, { workflowId, taskQueue: VASTLOPER_TASK_QUEUE, args });
    });
    const sent = await system.post<{ handeling: { id: string } }>(LANDELIJK, `/v1/vastlopers/${failing}/aanvullingen`, {
      tekst: 'Nog iets.',
    });
    expect(sent.status).toBe(202);
    waiting = `/v1/handelingen/${sent.body.handeling.id}`;
  }, 120_000);

  it('gives a case whose workflow was ended by hand a new one within two minutes, with a counted alarm', async () => {
    await until('de workflow loopt weer', 120_000, () => isRunning(ids[0] ?? ''));
    expect(await repairs('workflow_weg')).toBe(1);
  }, 180_000);

  it('starts a workflow anew that keeps failing, though its next date is days away; the act that waited is carried out once', async () => {
    const isDone = async (): Promise<boolean> =>
      (await system.get<{ stand: string }>(LANDELIJK, waiting)).body.stand === 'verwerkt';
    await until('de handeling is verwerkt', 150_000, isDone);
    expect((await system.log(LANDELIJK, ids[2] ?? '')).map(({ soort }) => soort)).toEqual(['ingediend', 'aangevuld']);
    expect(await repairs('vastgelopen')).toBe(1);
  }, 240_000);

  it('knows a workflow that only waits for a worker from one that waits for nothing', async () => {
    const id = ids[1] ?? '';
    const connection = new TemporalConnection({
      address: system.temporalAddress(),
      namespace: 'default',
      deliveryTimeoutMs: 5_000,
    });
    const proces = new TemporalVastloperProces(connection);
    try {
      await until('de workflow wacht', 60_000, async () => (await proces.standOf(id)) === 'rust');
      system.signal('worker', 'SIGSTOP');
      await proces.reload(id);
      expect(await proces.standOf(id)).toBe('bezig');
      system.signal('worker', 'SIGCONT');
      await until('de workflow wacht weer', 60_000, async () => (await proces.standOf(id)) === 'rust');
    } finally {
      await connection.onApplicationShutdown();
    }
  }, 180_000);

  it('rebuilds every open case from PostgreSQL when the store of Temporal is gone', async () => {
    await system.down('SIGINT');
    for (const file of readdirSync(system.folder).filter((name) => name.startsWith('temporal.db')))
      rmSync(join(system.folder, file));
    await system.up();
    expect(ids).toHaveLength(10);
    await until('alle tien lopen weer', 120_000, async () => (await Promise.all(ids.map(isRunning))).every(Boolean));
    for (const id of ids) {
      const log = await system.log(LANDELIJK, id);
      expect(log.map(({ soort }) => soort)).toEqual(id === ids[2] ? ['ingediend', 'aangevuld'] : ['ingediend']);
    }
  }, 240_000);
});
