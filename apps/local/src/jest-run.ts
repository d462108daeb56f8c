// SPDX-License-Identifier: EUPL-1.2
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryFolder } from './folders.js';
import { BROWSER_TESTS, NO_CHROMIUM } from './servers/chromium.js';
import { tally, type JestReport, type Tally } from './test-tally.js';

/** How a run of Jest ended, and how many test files were left out of it because no browser can be had here. */
export interface RunOutcome extends Tally {
  readonly leftOutFiles: number;
}

/** Of the time of the tests a quarter is waiting, for a clock or a server: one more than the two cores that it takes. */
const WORKERS = 3;

const JEST = join(repositoryFolder(), 'node_modules', 'jest', 'bin', 'jest.js');

/**
 * Runs Jest with the options that are wanted; without `DOORBRAAK_TEST_CHROMIUM` the files that need a browser are left out, and nothing else ever is.
 * With `CI` set each file that is left out counts as failed: there a browser can be had.
 */
export async function runJest(env: NodeJS.ProcessEnv, wanted: readonly string[]): Promise<RunOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'doorbraak-uitslag-'));
  const report = join(folder, 'uitslag.json');
  const workers = wanted.some((option) => option.startsWith('--maxWorkers')) ? [] : [`--maxWorkers=${WORKERS}`];
  const hasBrowser = Boolean(env['DOORBRAAK_TEST_CHROMIUM']);
  const leftOutFiles = hasBrowser ? 0 : await countBrowserTests(env, wanted);
  const ignored = hasBrowser ? [] : ['/node_modules/', ...BROWSER_TESTS].map((pattern) => `--testPathIgnorePatterns=${pattern}`);
  const args = [JEST, '--ci', ...workers, '--json', `--outputFile=${report}`, ...ignored, ...wanted];
  const child = spawn(process.execPath, args, { cwd: repositoryFolder(), env, stdio: ['ignore', 'ignore', 'inherit'] });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  try {
    const code = await new Promise<number | null>((done) => child.once('exit', done));
    const { passed, failed } = tally(JSON.parse(readFileSync(report, 'utf8')) as JestReport, code);
    return { passed, failed: failed + (env['CI'] ? leftOutFiles : 0), leftOutFiles };
  } catch {
    return { passed: 0, failed: 1, leftOutFiles }; // no report: Jest itself did not get to its end
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What stands right above the closing line when files were left out; `null` when none was. */
export function leftOutLine({ leftOutFiles }: RunOutcome): string | null {
  return leftOutFiles === 0 ? null : `NIET GEDRAAID: ${leftOutFiles} testbestanden in de browser. ${NO_CHROMIUM}`;
}

/** The last line of every run. Example: `'5 passed, 0 failed'`. */
export function closingLine({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}

/** How many of the files that Jest would run need a browser. */
async function countBrowserTests(env: NodeJS.ProcessEnv, wanted: readonly string[]): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [JEST, '--listTests', ...wanted], {
    cwd: repositoryFolder(),
    env,
  });
  return stdout.split('\n').filter((file) => BROWSER_TESTS.some((pattern) => new RegExp(pattern).test(file))).length;
}
