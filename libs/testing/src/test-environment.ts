// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { resolveTemporalCli } from '../../../apps/local/src/servers/temporal-cli.js';
import { testPostgresUrl } from '../../../apps/local/src/servers/test-postgres.js';
import { resolveTimeSkippingServer } from '../../../apps/local/src/servers/time-skipping-server.js';

/** The roles of the programs: no tables of their own, no way round row-level security. One set for all databases of a run. */
export const TEST_ROLES = {
  app: 'doorbraak_app',
  worker: 'doorbraak_worker',
  auditor: 'doorbraak_auditor',
  wachtrij: 'doorbraak_wachtrij',
} as const;
const ROLE_PASSWORD = 'alleen-voor-tests';

/** A database of one test file. */
export interface TestDatabase {
  readonly name: string;
  /** Address of the owner of the tables, for migrations and for looking behind row-level security. */
  readonly ownerUrl: string;
  /** Address of the role of api and web, as the product uses it. */
  readonly applicationUrl: string;
  /** Address of the role of the worker. */
  readonly workerUrl: string;
  /** Address of the role of the auditor. */
  readonly auditorUrl: string;
  /** Address of the role of the queue. */
  readonly queueUrl: string;
  /** Ends the connections to it and drops it. */
  drop(): Promise<void>;
}

type Addresses = Omit<TestDatabase, 'name' | 'drop'>;

/** A database that is filled once per run and copied for each test file. */
export interface TestTemplate {
  /** Names the content; the same key is filled once. */
  readonly key: string;
  fill(database: Addresses): Promise<void>;
}

/** Address of the superuser of the test PostgreSQL; it is started by the first who asks and ends with the test run. */
export async function testDatabaseAdminUrl(): Promise<string> {
  const given = process.env['DOORBRAAK_TEST_DATABASE_URL'];
  return given || testPostgresUrl(Number(process.env['DOORBRAAK_TEST_RUN'] ?? process.pid));
}

/**
 * A new database with the roles of the programs. With a template it is a copy of what `template.fill` made, once per run.
 * @param name lower-case letters, digits and underscores; a random ending is added.
 * @example const database = await createTestDatabase('relay'); // database.applicationUrl
 */
export async function createTestDatabase(name: string, template?: TestTemplate): Promise<TestDatabase> {
  const adminUrl = await testDatabaseAdminUrl();
  const unique = `${name}_${randomBytes(5).toString('hex')}`;
  await asAdmin(adminUrl, async (admin) => {
    // One at a time over all processes of the run: roles, templates and copies of a template bear no company.
    await admin.query(`select pg_advisory_lock(20261120)`);
    await ensureRoles(admin);
    const source = template ? await ensureTemplate(admin, adminUrl, template) : 'template0';
    await admin.query(`create database ${unique} template ${source}`);
    await restrict(admin, unique);
    // Rights on a database are not copied with its template; a filled one gave this (queue-role.ts).
    if (template) await admin.query(`grant create, temporary on database ${unique} to ${TEST_ROLES.wachtrij}`);
  });
  return {
    name: unique,
    ...addresses(adminUrl, unique),
    drop: () => asAdmin(adminUrl, async (admin) => void (await admin.query(`drop database if exists ${unique} with (force)`))),
  };
}

/** Path of the time-skipping test server, for `{type: 'existing-path', path}`; fetched once when absent. */
export async function timeSkippingServerPath(): Promise<string> {
  return process.env['DOORBRAAK_TEST_TIME_SKIPPING_SERVER'] || resolveTimeSkippingServer(say);
}

/** Path of the real Temporal dev server (the `temporal` program); fetched or built once when absent. */
export async function temporalCliPath(): Promise<string> {
  return process.env['DOORBRAAK_TEST_TEMPORAL_CLI'] || resolveTemporalCli(say);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function asAdmin<Result>(adminUrl: string, work: (admin: Client) => Promise<Result>): Promise<Result> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

async function ensureRoles(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [
    Object.values(TEST_ROLES),
  ]);
  for (const role of Object.values(TEST_ROLES).filter((name) => !rows.some(({ rolname }) => rolname === name)))
    await admin.query(
      `create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole noinherit password '${ROLE_PASSWORD}'`,
    );
}

async function ensureTemplate(admin: Client, adminUrl: string, template: TestTemplate): Promise<string> {
  const name = `sjabloon_${template.key.toLowerCase().replace(/\W/g, '_')}`;
  const { rowCount } = await admin.query('select from pg_database where datname = $1 and datistemplate', [name]);
  if (rowCount) return name;
  await admin.query(`drop database if exists ${name} with (force)`); // of a filling that failed
  await admin.query(`create database ${name} template template0`);
  await restrict(admin, name);
  await template.fill(addresses(adminUrl, name));
  await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`, [name]);
  await admin.query(`alter database ${name} is_template true`);
  return name;
}

async function restrict(admin: Client, database: string): Promise<void> {
  await admin.query(`revoke all on database ${database} from public`);
  await admin.query(`grant connect on database ${database} to ${Object.values(TEST_ROLES).join(', ')}`);
}

function addresses(adminUrl: string, database: string): Addresses {
  const owner = new URL(adminUrl);
  owner.pathname = `/${database}`;
  const as = (role: string): string => {
    const address = new URL(owner);
    address.username = role;
    address.password = ROLE_PASSWORD;
    return address.href;
  };
  return {
    ownerUrl: owner.href,
    applicationUrl: as(TEST_ROLES.app),
    workerUrl: as(TEST_ROLES.worker),
    auditorUrl: as(TEST_ROLES.auditor),
    queueUrl: as(TEST_ROLES.wachtrij),
  };
}
