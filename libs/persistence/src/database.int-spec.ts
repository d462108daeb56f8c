// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordDatabase } from '../test/record-database.js';
import { Database, type Sql } from './database.js';

let db: RecordDatabase;

beforeAll(async () => {
  db = await RecordDatabase.create('verbinding');
  await db.owner.rows({ text: 'CREATE TABLE proef (waarde int); GRANT ALL ON proef TO doorbraak_app' });
});
afterAll(() => db.drop());

const insert = (sql: Sql) => sql.rows({ text: 'INSERT INTO proef VALUES (1)' });
const count = async () => (await db.owner.rows<{ aantal: number }>({ text: 'SELECT count(*) AS aantal FROM proef' }))[0]?.aantal;

async function pidOf(sql: Sql): Promise<number> {
  const [rij] = await sql.rows<{ pid: number }>({ text: 'SELECT pg_backend_pid() AS pid' });
  return rij?.pid ?? 0;
}

describe(`${Database.name}.transaction`, () => {
  it('leaves nothing behind when the work fails, and the connection serves the next', async () => {
    const fout = new Error('halverwege');
    const half = db.database.transaction(async (sql) => {
      await insert(sql);
      throw fout;
    });
    await expect(half).rejects.toBe(fout);
    expect(await count()).toBe(0);
    expect(await db.database.transaction(async () => 'klaar')).toBe('klaar');
  });

  it('does not pass for done when a statement failed and the work went on', async () => {
    const slordig = db.database.transaction(async (sql) => {
      await insert(sql);
      await sql.rows({ text: 'SELECT 1 / 0' }).catch(() => undefined);
    });
    await expect(slordig).rejects.toThrow('ROLLBACK');
    expect(await count()).toBe(0);
  });

  it('survives a connection that is cut between two statements, and does not use it again', async () => {
    let cut = 0;
    const afgebroken = db.database.transaction(async (sql) => {
      cut = await pidOf(sql);
      await insert(sql);
      await db.owner.rows({ text: 'SELECT pg_terminate_backend($1, 5000)' }, [cut]);
      await insert(sql);
    });
    await expect(afgebroken).rejects.toThrow();
    expect(await count()).toBe(0);
    const pids = await Promise.all(Array.from({ length: 16 }, () => db.database.transaction(pidOf)));
    expect([cut > 0, pids.includes(cut)]).toEqual([true, false]);
  });

  it('gives every connection back, also of the ones that failed', async () => {
    await Promise.allSettled(
      Array.from({ length: 40 }, (_, n) =>
        db.database.transaction(async (sql) => (n % 2 ? insert(sql) : sql.rows({ text: 'onzin' }))),
      ),
    );
    const open = await db.owner.rows({
      text: `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND usename = 'doorbraak_app' AND state LIKE 'idle in transaction%'`,
    });
    expect(open).toEqual([]);
    expect(await count()).toBe(20);
  });
});
