// SPDX-License-Identifier: EUPL-1.2
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryFolder } from '../folders.js';
import { StartError } from '../start-error.js';
import { foundOnPath, runWithProgress } from './command.js';
import type { Progress } from '../progress.js';

/** The test files that need a browser, as patterns of Jest: what is left out where there is none and none can be had. */
export const BROWSER_TESTS = ['/test/browser/', '/test/end-to-end/sign-in\\.'] as const;

/** What a developer reads once when the browser tests are left out. */
export const NO_CHROMIUM =
  'Er is geen Chromium en downloaden lukt niet: de tests in de browser worden overgeslagen. Installeer Chromium (bijvoorbeeld: apt-get install chromium) of zet het pad in DOORBRAAK_TEST_CHROMIUM.';

/** The first is made for what has no window, and does the same work for less of the processor. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'] as const;
const USUAL_PLACES = NAMES.map((name) => `/usr/bin/${name}`);
const VERSION_TIMEOUT_MS = 30_000;

/** Where a Chromium may be, and how one is had. */
export interface ChromiumSearch {
  readonly env: NodeJS.ProcessEnv;
  readonly places: readonly string[];
  /** Downloads one that belongs to the tests; tells its path. Throws when that is not possible from here. */
  install(progress: Progress): Promise<string>;
}

const HERE: ChromiumSearch = { env: process.env, places: USUAL_PLACES, install: installWithPlaywright };

/**
 * The Chromium of DOORBRAAK_TEST_CHROMIUM, else the one of this machine; `null` when there is none.
 * @throws StartError when DOORBRAAK_TEST_CHROMIUM names a file that is not there.
 */
export function chromiumAtHand({ env, places }: Pick<ChromiumSearch, 'env' | 'places'> = HERE): string | null {
  const given = env['DOORBRAAK_TEST_CHROMIUM'];
  if (given && !existsSync(given))
    throw new StartError(
      `Het bestand ${given} bestaat niet. Zet in DOORBRAAK_TEST_CHROMIUM het pad van Chromium, of laat het leeg.`,
    );
  if (given) return given;
  const onPath = NAMES.map((name) => foundOnPath(name, env)).find((path) => path !== null);
  return onPath ?? places.find((place) => existsSync(place)) ?? null;
}

/**
 * A Chromium for the tests: at hand, else downloaded with the package that drives it.
 * @returns `null` when there is none and none can be had; that was told, and the browser tests are to be left out.
 * @throws StartError when DOORBRAAK_TEST_CHROMIUM names a file that is not there.
 */
export async function resolveChromium(progress: Progress, search: ChromiumSearch = HERE): Promise<string | null> {
  const atHand = chromiumAtHand(search);
  if (atHand) return atHand;
  progress('Chromium: downloaden voor de tests in de browser (eenmalig, ongeveer 170 MB)');
  try {
    return await search.install(progress);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    progress(NO_CHROMIUM);
    return null;
  }
}

async function installWithPlaywright(progress: Progress): Promise<string> {
  const { chromium } = await import('playwright-core'); // only the tests have this package
  const path = chromium.executablePath();
  const program = join(repositoryFolder(), 'node_modules', 'playwright-core', 'cli.js');
  if (!existsSync(path)) {
    await runWithProgress(process.execPath, [program, 'install', '--no-shell', '--no-progress', 'chromium'], {
      env: { ...process.env, NODE_OPTIONS: '' },
      title: 'Chromium',
      progress,
      failure: NO_CHROMIUM,
    });
  }
  try {
    await promisify(execFile)(path, ['--version'], { timeout: VERSION_TIMEOUT_MS });
  } catch (cause) {
    throw new StartError(NO_CHROMIUM, { cause }); // a library of the system is missing
  }
  return path;
}
