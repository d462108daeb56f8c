// SPDX-License-Identifier: EUPL-1.2
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { createTestDatabase, type TestDatabase } from '#testing/test-environment';

interface Said {
  readonly code: number;
  readonly said: string;
}

const { services } = parse(readFileSync('docker/compose.yaml', 'utf8'), { merge: true }) as {
  services: Readonly<Record<string, { readonly environment: Readonly<Record<string, string>> }>>;
};

/** The programs that stand beside the images, each run with the settings that its container has. */
describe('docker/*.mjs', () => {
  let database: TestDatabase;
  let folder: string;
  let web: Server;

  beforeAll(async () => {
    database = await createTestDatabase('docker_programmas');
    folder = mkdtempSync(join(tmpdir(), 'doorbraak-docker-'));
    web = createServer((request, response) => response.writeHead(request.url === '/health/ready' ? 200 : 503).end());
    await new Promise<void>((done) => web.listen(0, '127.0.0.1', done));
  }, 120_000);

  afterAll(async () => {
    await new Promise((done) => web.close(done));
    rmSync(folder, { recursive: true });
    await database.drop();
  }, 60_000);

  /** The addresses of the test in the place of those in the file; of the other settings only what the program reads of them. */
  const run = (service: string, program: string, ...args: readonly string[]): Promise<Said> => {
    const given: Readonly<Record<string, string>> = {
      MIGRATION_DATABASE_URL: database.ownerUrl,
      DATABASE_URL: database.applicationUrl,
      WORKER_DATABASE_URL: database.workerUrl,
      LOG_CONTROLEPUNT_BESTAND: join(folder, 'logcontrolepunten.jsonl'),
      PORT_API: String((web.address() as AddressInfo).port),
    };
    const keys = Object.keys(services[service]?.environment ?? {}).filter((key) => key in given);
    const env = { PATH: process.env['PATH'], ...Object.fromEntries(keys.map((key) => [key, given[key]])) };
    return new Promise((done) => {
      execFile(process.execPath, [join('docker', program), ...args], { env }, (error, stdout, stderr) =>
        done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, said: stdout + stderr }),
      );
    });
  };

  it('bring the tables up to date, twice without harm, and back and forth', async () => {
    expect(await run('migrate', 'migrate.mjs')).toMatchObject({ code: 0, said: expect.stringMatching(/^Bijgewerkt: /) });
    expect(await run('migrate', 'migrate.mjs')).toEqual({ code: 0, said: 'De tabellen waren al bij.\n' });
    expect(await run('migrate', 'migrate.mjs', 'terug')).toMatchObject({ code: 0 });
    expect(await run('migrate', 'migrate.mjs')).toMatchObject({ code: 0, said: expect.stringMatching(/^Bijgewerkt: /) });
  }, 120_000);

  it('check the log, the texts and the mail from the container of the worker', async () => {
    expect(await run('worker', 'verify-log.mjs')).toMatchObject({ code: 0 });
    expect(await run('worker', 'scan-teksten.mjs')).toMatchObject({ code: 0 });
    expect(await run('worker', 'berichten.mjs')).toMatchObject({ code: 0 });
  }, 120_000);

  it('ask a container whether it is ready', async () => {
    expect(await run('api', 'health.mjs', 'PORT_API', '1')).toEqual({ code: 0, said: '' });
    expect(await run('web', 'health.mjs', 'PORT_API', '1')).toEqual({ code: 1, said: '' });
  });
});
