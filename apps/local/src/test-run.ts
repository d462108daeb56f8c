// SPDX-License-Identifier: EUPL-1.2
import { closingLine, leftOutLine, runJest, type RunOutcome } from './jest-run.js';
import { seconds } from './progress.js';
import { resolveChromium } from './servers/chromium.js';
import { resolveTemporalCli } from './servers/temporal-cli.js';
import { findDiskWay, NO_TEST_DISK, runAgainWithDisk } from './servers/test-disk.js';
import { testPostgresUrl } from './servers/test-postgres.js';
import { resolveTimeSkippingServer } from './servers/time-skipping-server.js';
import { StartError } from './start-error.js';

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

/** On the standard error, so that the closing line is all there is on the standard output. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function run(wanted: readonly string[]): Promise<RunOutcome> {
  try {
    return await runJest(await provideServers(), wanted);
  } catch (error) {
    tell(error instanceof StartError ? error.message : String(error instanceof Error ? error.stack : error));
    return { passed: 0, failed: 1, leftOutFiles: 0 };
  }
}

async function runAndTell(hasDisk: boolean): Promise<number> {
  const uitslag = await run(process.argv.slice(2));
  const leftOut = leftOutLine(uitslag);
  if (leftOut !== null) tell(leftOut);
  if (!hasDisk) tell(`NIET GEDRAAID: de test op een schijf die volloopt. ${NO_TEST_DISK}`);
  process.stdout.write(`${closingLine(uitslag)}\n`);
  return uitslag.failed === 0 ? 0 : 1;
}

const way = process.env['DOORBRAAK_TEST_SCHIJF'] ? 'mount' : findDiskWay();
process.exitCode = way === 'namespace' ? await runAgainWithDisk() : await runAndTell(way === 'mount');
