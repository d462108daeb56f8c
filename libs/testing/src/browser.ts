// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * A real Chromium without a window: the one of DOORBRAAK_TEST_CHROMIUM, or the one this machine has.
 * @throws Error in Dutch when there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['DOORBRAAK_TEST_CHROMIUM'] || USUAL_PLACES.find((place) => existsSync(place));
  if (!executablePath) throw new Error('Er is geen Chromium op deze computer. Zet het pad in DOORBRAAK_TEST_CHROMIUM.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
