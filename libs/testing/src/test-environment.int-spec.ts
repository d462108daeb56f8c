// SPDX-License-Identifier: EUPL-1.2
import { afterAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from './test-environment.js';

const made: TestDatabase[] = [];

async function newDatabase(...input: Parameters<typeof createTestDatabase>): Promise<TestDatabase> {
  const database = await createTestDatabase(...input);
  made.push(database);
  return database;
}

async function ask(url: string, question: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(question)).rows;
  } finally {
    await client.end();
  }
}

afterAll(async () => {
  for (const database of made) await database.drop();
});

describe(createTestDatabase.name, () => {
  it('gives each caller an empty database of its own', async () => {
    const [first, second] = [await newDatabase('proef'), await newDatabase('proef')];
    await ask(first.ownerUrl, 'create table alleen_hier (id int)');
    expect(await ask(second.ownerUrl, `select to_regclass('alleen_hier') as tabel`)).toEqual([{ tabel: null }]);
  });

  it('is gone after it was dropped, also for who still looks at it', async () => {
    const database = await newDatabase('weg');
    const looking = new Client({ connectionString: database.applicationUrl });
    const cut = new Promise<Error>((done) => void looking.on('error', done));
    await looking.connect();
    await database.drop();
    expect(await cut).toBeInstanceOf(Error);
    await expect(ask(database.ownerUrl, 'select 1')).rejects.toMatchObject({ code: '3D000' });
  });

  it('gives the application a role that cannot pass row-level security or make tables', async () => {
    const database = await newDatabase('rechten');
    const [role] = await ask(
      database.applicationUrl,
      'select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user',
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false });
    await expect(ask(database.applicationUrl, 'create table eigen (id int)')).rejects.toMatchObject({ code: '42501' });
  });

  it('fills a template once and copies it', async () => {
    let filled = 0;
    const template = {
      key: `proef_${process.pid}`,
      fill: async ({ ownerUrl }: { ownerUrl: string }) => {
        filled += 1;
        await ask(ownerUrl, 'create table gevuld as select 7 as waarde');
      },
    };
    const copies = [await newDatabase('kopie', template), await newDatabase('kopie', template)];
    for (const copy of copies) expect(await ask(copy.ownerUrl, 'select waarde from gevuld')).toEqual([{ waarde: 7 }]);
    expect(filled).toBe(1);
  });
});
