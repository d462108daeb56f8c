// SPDX-License-Identifier: EUPL-1.2
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '#testing/test-environment';
import { DATABASE_USERS } from '#persistence/access/database-roles';
import { ensureDatabase, roleOf, rolesOf, type ProgramPasswords } from './database.js';
import { StartError } from './start-error.js';

const passwordsOf = (name: string): ProgramPasswords => ({
  app: `${name} app`,
  worker: `${name} worker`,
  auditor: `${name} auditor`,
  wachtrij: `${name} wachtrij`,
});

describe(ensureDatabase.name, () => {
  let first: TestDatabase;
  let second: TestDatabase;

  beforeAll(async () => {
    [first, second] = [await createTestDatabase('gedeeld_een'), await createTestDatabase('gedeeld_twee')];
  }, 120_000);

  afterAll(async () => {
    const owner = await connected(first.ownerUrl);
    await second.drop();
    for (const name of ['geheim van een', 'geheim van twee'])
      for (const program of DATABASE_USERS) {
        const role = roleOf(program, passwordsOf(name)[program]);
        await owner.query(`drop owned by ${role}; drop role ${role}`);
      }
    await owner.end();
    await first.drop();
  }, 60_000);

  const connected = async (url: string): Promise<Client> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    return client;
  };
  const roleAt = async (url: string): Promise<unknown> => {
    const client = await connected(url);
    const { rows } = await client.query<Record<string, unknown>>(
      `select current_user as role, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty from pg_roles where rolname = current_user`,
    );
    await client.end();
    return rows[0];
  };

  it('leaves another installation on the same server as it was', async () => {
    const one = await ensureDatabase(first.ownerUrl, null, passwordsOf('geheim van een'));
    const two = await ensureDatabase(second.ownerUrl, null, passwordsOf('geheim van twee'));
    await ensureDatabase(first.ownerUrl, null, passwordsOf('geheim van een'));
    for (const program of DATABASE_USERS) {
      expect(await roleAt(one.programUrls[program])).toEqual({ role: rolesOf(one)[program], mighty: false });
      expect(await roleAt(two.programUrls[program])).toEqual({ role: rolesOf(two)[program], mighty: false });
    }
    expect(new Set([...Object.values(rolesOf(one)), ...Object.values(rolesOf(two))]).size).toBe(8);
    // The role that a server has from elsewhere keeps its password too.
    expect(await roleAt(first.applicationUrl)).toMatchObject({ role: 'doorbraak_app' });
  });

  it('says in plain Dutch that nobody answers at the address', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    await new Promise((done) => server.close(done));
    const nowhere = ensureDatabase(`postgres://iemand@127.0.0.1:${port}/doorbraak`, null, passwordsOf('geheim'));
    await expect(nowhere).rejects.toBeInstanceOf(StartError);
    await expect(nowhere).rejects.toMatchObject({
      message: `Op 127.0.0.1:${port} antwoordt geen PostgreSQL. Kijk naar DATABASE_URL, en of de databaseserver aan staat.`,
    });
  });

  it('says which right is missing when the account may not make a role', async () => {
    await expect(ensureDatabase(first.applicationUrl, null, passwordsOf('geheim van drie'))).rejects.toThrow(
      /^De database klaarzetten lukt niet: permission denied to create role/,
    );
  });
});
