// SPDX-License-Identifier: EUPL-1.2
import { chromium, type Browser } from 'playwright-core';
import { NO_CHROMIUM, resolveChromium } from '../../../apps/local/src/servers/chromium.js';

/**
 * A real Chromium without a window: the one of DOORBRAAK_TEST_CHROMIUM, the one this machine has, or one that is downloaded.
 * @throws Error in Dutch when there is none and none can be had.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await resolveChromium((line) => void process.stderr.write(`${line}\n`));
  if (!executablePath) throw new Error(NO_CHROMIUM);
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
