// SPDX-License-Identifier: EUPL-1.2
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '#testing/test-environment';
import { applicationRoleOf, ensureDatabase, type DatabaseAddresses } from './database.js';
import { StartError } from './start-error.js';

describe(ensureDatabase.name, () => {
  let first: TestDatabase;
  let second: TestDatabase;

  beforeAll(async () => {
    [first, second] = [await createTestDatabase('gedeeld_een'), await createTestDatabase('gedeeld_twee')];
  }, 120_000);

  afterAll(async () => {
    const owner = await connected(first.ownerUrl);
    await second.drop();
    for (const password of ['geheim van een', 'geheim van twee'])
      await owner.query(`drop owned by ${applicationRoleOf(password)}; drop role ${applicationRoleOf(password)}`);
    await owner.end();
    await first.drop();
  }, 60_000);

  const connected = async (url: string): Promise<Client> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    return client;
  };
  const roleAt = async ({ applicationUrl }: Pick<DatabaseAddresses, 'applicationUrl'>): Promise<unknown> => {
    const client = await connected(applicationUrl);
    const { rows } = await client.query<Record<string, unknown>>(
      `select current_user as role, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty from pg_roles where rolname = current_user`,
    );
    await client.end();
    return rows[0];
  };

  it('leaves another installation on the same server as it was', async () => {
    const one = await ensureDatabase(first.ownerUrl, null, 'geheim van een');
    const two = await ensureDatabase(second.ownerUrl, null, 'geheim van twee');
    await ensureDatabase(first.ownerUrl, null, 'geheim van een');
    expect(await roleAt(one)).toEqual({ role: applicationRoleOf('geheim van een'), mighty: false });
    expect(await roleAt(two)).toEqual({ role: applicationRoleOf('geheim van twee'), mighty: false });
    expect(one.applicationRole).not.toBe(two.applicationRole);
    // The role that a server has from elsewhere keeps its password too.
    expect(await roleAt(first)).toMatchObject({ role: 'doorbraak_app' });
  });

  it('says in plain Dutch that nobody answers at the address', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    await new Promise((done) => server.close(done));
    const nowhere = ensureDatabase(`postgres://iemand@127.0.0.1:${port}/doorbraak`, null, 'geheim');
    await expect(nowhere).rejects.toBeInstanceOf(StartError);
    await expect(nowhere).rejects.toMatchObject({
      message: `Op 127.0.0.1:${port} antwoordt geen PostgreSQL. Kijk naar DATABASE_URL, en of de databaseserver aan staat.`,
    });
  });

  it('says which right is missing when the account may not make a role', async () => {
    await expect(ensureDatabase(first.applicationUrl, null, 'geheim van drie')).rejects.toThrow(
      /^De database klaarzetten lukt niet: permission denied to create role/,
    );
  });
});
