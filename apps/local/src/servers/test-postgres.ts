// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Guard } from '../guard.js';
import { freePort } from './free-port.js';
import { initialisePostgres, ownerUrl, postgresAnswer, spawnPostgres } from './postgres-server.js';

const WAIT_MS = 90_000;
const POLL_MS = 100;

/**
 * The PostgreSQL of one test run: started by whoever asks first, shared by all processes of the run, gone with its folder when
 * the process of the run ends.
 * @param runPid the process whose end is the end of the run.
 * @returns the address of the superuser, for database `postgres`.
 */
export async function testPostgresUrl(runPid: number): Promise<string> {
  const folder = join(tmpdir(), `doorbraak-test-${process.getuid?.() ?? 0}-${runPid}`);
  const addressFile = join(folder, 'adres');
  if (claims(folder)) await start(folder, addressFile, runPid);
  const deadline = Date.now() + WAIT_MS;
  while (!existsSync(addressFile)) {
    if (Date.now() > deadline) throw new Error(`The test PostgreSQL did not start; see ${folder}.`);
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
  return readFileSync(addressFile, 'utf8');
}

function claims(folder: string): boolean {
  try {
    mkdirSync(folder);
    chmodSync(folder, 0o711); // the system user postgres passes, nobody looks inside
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function start(folder: string, addressFile: string, runPid: number): Promise<void> {
  const place = {
    folder: join(folder, 'postgres'),
    ownerPassword: randomBytes(18).toString('base64url'),
    logFile: join(folder, 'postgres.log'),
    // Tests need no safety against power cuts, and many of them run at once.
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '300',
      shared_buffers: '128MB',
    },
  };
  const guard = await Guard.open({ listFile: join(folder, 'processen.json'), untilPid: runPid, removeFolder: folder });
  await initialisePostgres(place);
  const options = { ...place, port: await freePort() }; // free now; making the folder took seconds
  const server = await spawnPostgres(options);
  guard.add({ name: 'postgres', pid: server.pid ?? 0, order: 1, signal: 'SIGINT', graceMs: 10_000 });
  while ((await postgresAnswer(options)) !== 'ready') {
    if (server.exitCode !== null || server.signalCode !== null)
      throw new Error(`The test PostgreSQL ended; see ${options.logFile}.`);
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
  guard.detach();
  server.unref();
  writeFileSync(`${addressFile}.nieuw`, ownerUrl(options), { mode: 0o600 });
  renameSync(`${addressFile}.nieuw`, addressFile);
}
