// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { ControlepuntBestand } from '#persistence/logboek/controlepunt-bestand';
import { PgLogcontrolepuntRepository } from '#persistence/logboek/pg-logcontrolepunt.repository';
import { migrate } from '#persistence/migrate';
import { TestKlok } from '../../../../libs/persistence/test/record-database.js';
import { PgBerichtenRecord } from '#persistence/berichten/pg-berichten-record';
import { PgSoloTurn } from '#persistence/record/pg-solo-turn';
import { InMemoryVastloperRecord } from '#testing/in-memory-record';
import { createTestDatabase, type TestDatabase } from '#testing/test-environment';
import { WorkerMetrics } from '../metrics/worker-metrics.js';
import { Logcontroleur, UUR_MS } from './logcontroleur.js';

const NU_MS = Date.parse('2026-11-23T09:00:00.000Z');

let test: TestDatabase;
let database: Database;
let map: string;
let pad: string;
let controleur: Logcontroleur;

beforeAll(async () => {
  test = await createTestDatabase('logcontroleur');
  await migrate({ url: test.ownerUrl });
  database = new Database(await createDataSource({ url: test.workerUrl, poolSize: 4 }).initialize());
  map = mkdtempSync(join(tmpdir(), 'doorbraak-logcontroleur-'));
  pad = join(map, 'punten.jsonl');
  const metrics = new WorkerMetrics(
    new InMemoryVastloperRecord({ nu: async () => '', toReal: (moment) => moment }),
    new PgBerichtenRecord(database, new TestKlok(), { altijd: true, perUur: 60 }),
  );
  controleur = new Logcontroleur(
    new PgLogcontrolepuntRepository(database),
    new PgSoloTurn(database),
    new ControlepuntBestand(pad),
    metrics,
  );
}, 60_000);
afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
  rmSync(map, { recursive: true });
});

const instants = () =>
  readFileSync(pad, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => (JSON.parse(line) as { op: string }).op);

describe(Logcontroleur.name, () => {
  it('makes a checkpoint at once, and the next one an hour later, in table and file', async () => {
    for (const laterMs of [0, 60_000, UUR_MS - 1, UUR_MS, UUR_MS + 60_000]) await controleur.writeWhenDue(NU_MS + laterMs);
    expect(instants()).toEqual(['2026-11-23T09:00:00.000Z', '2026-11-23T10:00:00.000Z']);
    expect(await database.rows({ text: 'SELECT volgnummer FROM logcontrolepunten ORDER BY 1' })).toEqual([
      { volgnummer: 1 },
      { volgnummer: 2 },
    ]);
  });

  it('gives a file that was lost every line again', async () => {
    rmSync(pad);
    await controleur.writeWhenDue(NU_MS + UUR_MS);
    expect(instants()).toHaveLength(2);
  });
});
