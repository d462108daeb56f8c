// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryFolder } from './folders.js';
import { seconds } from './progress.js';
import { BROWSER_TESTS, NO_CHROMIUM, resolveChromium } from './servers/chromium.js';
import { resolveTemporalCli } from './servers/temporal-cli.js';
import { testPostgresUrl } from './servers/test-postgres.js';
import { resolveTimeSkippingServer } from './servers/time-skipping-server.js';
import { StartError } from './start-error.js';
import { tally, type JestReport, type Tally } from './test-tally.js';

/** Brings the servers and the browser of the tests up, once per run, and hands their addresses on in the environment. */
async function provideServers(): Promise<NodeJS.ProcessEnv> {
  const began = Date.now();
  tell('Testservers: klaarzetten');
  const cli = await resolveTemporalCli(tell);
  const timeSkipping = await resolveTimeSkippingServer(tell);
  const chromium = await resolveChromium(tell);
  const database = await testPostgresUrl(process.pid);
  tell(`Testservers: klaar (${seconds(Date.now() - began)})`);
  return {
    ...process.env,
    NODE_ENV: 'test',
    NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
    DOORBRAAK_TEST_RUN: String(process.pid),
    DOORBRAAK_TEST_DATABASE_URL: database,
    DOORBRAAK_TEST_TIME_SKIPPING_SERVER: timeSkipping,
    DOORBRAAK_TEST_TEMPORAL_CLI: cli,
    DOORBRAAK_TEST_CHROMIUM: chromium ?? '',
  };
}

async function runJest(env: NodeJS.ProcessEnv, wanted: readonly string[]): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'doorbraak-uitslag-'));
  const report = join(folder, 'uitslag.json');
  const jest = join(repositoryFolder(), 'node_modules', 'jest', 'bin', 'jest.js');
  const workers = wanted.some((option) => option.startsWith('--maxWorkers')) ? [] : ['--maxWorkers=2'];
  // The one thing that may be left out: a browser that cannot be had here. It is told, before and after.
  const leftOut = env['DOORBRAAK_TEST_CHROMIUM'] ? [] : ['/node_modules/', ...BROWSER_TESTS];
  const ignored = leftOut.map((pattern) => `--testPathIgnorePatterns=${pattern}`);
  const args = [jest, '--ci', ...workers, '--json', `--outputFile=${report}`, ...ignored, ...wanted];
  const child = spawn(process.execPath, args, { cwd: repositoryFolder(), env, stdio: ['ignore', 'ignore', 'inherit'] });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  try {
    const code = await new Promise<number | null>((done) => child.once('exit', done));
    if (leftOut.length > 0) tell(NO_CHROMIUM);
    return tally(JSON.parse(readFileSync(report, 'utf8')) as JestReport, code);
  } catch {
    return { passed: 0, failed: 1 }; // no report: Jest itself did not get to its end
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** On the standard error, so that the closing line is all there is on the standard output. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function run(wanted: readonly string[]): Promise<Tally> {
  try {
    return await runJest(await provideServers(), wanted);
  } catch (error) {
    tell(error instanceof StartError ? error.message : String(error instanceof Error ? error.stack : error));
    return { passed: 0, failed: 1 };
  }
}

const { passed, failed } = await run(process.argv.slice(2));
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
