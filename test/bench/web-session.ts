// SPDX-License-Identifier: EUPL-1.2
import { launchBrowser } from '#testing/browser';
import type { LocalSystem } from '#testing/local-system';

/** Signs a demo person in to the pages, as a person would, and answers the Cookie header of the session. */
export async function signIn(system: LocalSystem, persoon: string): Promise<string> {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${system.url('WEB')}/inloggen`);
    await page.locator(`button[name="persoon"][value="${persoon}"]`).click();
    await page.waitForURL(`${system.url('WEB')}/**`);
    return (await context.cookies(system.url('WEB'))).map(({ name, value }) => `${name}=${value}`).join('; ');
  } finally {
    await browser.close();
  }
}
