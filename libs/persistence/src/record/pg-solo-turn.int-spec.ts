// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordDatabase } from '../../test/record-database.js';
import { createDataSource } from '../data-source.js';
import { Database } from '../database.js';
import { PgSoloTurn } from './pg-solo-turn.js';

let db: RecordDatabase;
let ander: Database;

beforeAll(async () => {
  db = await RecordDatabase.create('beurt');
  ander = new Database(
    await createDataSource({ url: db.test.auditorUrl, poolSize: 2, applicationName: 'andere-worker' }).initialize(),
  );
});
afterAll(async () => {
  await ander.dataSource.destroy();
  await db.drop();
});

describe(PgSoloTurn.name, () => {
  it('is for one worker at a time, per kind of work, and is free again afterwards', async () => {
    const [een, twee] = [new PgSoloTurn(db.auditor), new PgSoloTurn(ander)];
    const gedaan: string[] = [];
    const eerste = await een.take('ronde', async () => {
      gedaan.push('eerste');
      expect(await twee.take('ronde', async () => void gedaan.push('tweede'))).toBe(false);
      expect(await twee.take('ander werk', async () => void gedaan.push('ander werk'))).toBe(true);
    });
    expect(eerste).toBe(true);
    expect(await twee.take('ronde', async () => void gedaan.push('daarna'))).toBe(true);
    expect(gedaan).toEqual(['eerste', 'ander werk', 'daarna']);
  });

  it('is free again when the work fails', async () => {
    const fout = new Error('mislukt');
    await expect(new PgSoloTurn(db.auditor).take('ronde', () => Promise.reject(fout))).rejects.toBe(fout);
    expect(await new PgSoloTurn(ander).take('ronde', async () => undefined)).toBe(true);
  });

  it('goes to another when the worker that has it falls away', async () => {
    const cut = {
      text: `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'andere-worker'`,
    };
    let overgenomen = false;
    const gevallen = new PgSoloTurn(ander).take('ronde', async () => {
      await db.owner.rows(cut);
      overgenomen = await new PgSoloTurn(db.auditor).take('ronde', async () => undefined);
    });
    await expect(gevallen).rejects.toThrow();
    expect(overgenomen).toBe(true);
    expect(await new PgSoloTurn(ander).take('ronde', async () => undefined)).toBe(true);
  });
});
