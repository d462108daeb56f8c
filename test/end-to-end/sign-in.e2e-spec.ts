// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '#testing/browser';
import { LocalSystem, until } from '#testing/local-system';

const INDIENER = 'indiener-welzijn-eindhoven';
const BUREAU = 'programmabureau-eindhoven';

describe('signing in and out, in a browser and with everything running for real', () => {
  let system: LocalSystem;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  const sessionCookie = async (): Promise<string | undefined> =>
    (await context.cookies(system.url('WEB'))).find(({ name }) => name === 'doorbraak-sessie')?.value;
  const signIn = async (persoon: string): Promise<void> => {
    await page.goto(`${system.url('WEB')}/`);
    await page.getByRole('link', { name: 'Inloggen' }).click();
    await page.locator(`button[name="persoon"][value="${persoon}"]`).click();
    await page.waitForURL(`${system.url('WEB')}/`);
  };

  beforeAll(async () => {
    [system, browser] = await Promise.all([LocalSystem.start({ tempoMs: null, metVoorbeelden: false }), launchBrowser()]);
    context = await browser.newContext({ locale: 'nl-NL' });
    page = await context.newPage();
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  }, 60_000);

  it('takes two clicks from the first page', async () => {
    await signIn(INDIENER);
    expect(await page.getByText('U bent ingelogd als').textContent()).toContain('Indiener Welzijn Eindhoven');
    const [cookie] = (await context.cookies(system.url('WEB'))).filter(({ name }) => name === 'doorbraak-sessie');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  }, 60_000);

  it('outlives a restart of the pages', async () => {
    const before = await sessionCookie();
    const pid = system.pidOf('web');
    system.kill('web');
    await until('de pagina’s zijn herstart', 60_000, async () => system.isListed('web') && system.pidOf('web') !== pid);
    await until('de pagina’s weer antwoorden', 60_000, async () =>
      fetch(`${system.url('WEB')}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    await page.goto(`${system.url('WEB')}/`);
    expect(await page.getByText('U bent ingelogd als').count()).toBe(1);
    expect(await sessionCookie()).toBe(before);
  }, 120_000);

  it('ends at once on signing out: back shows nobody, the old cookie is worth nothing, and the issuer asks again', async () => {
    const old = await sessionCookie();
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.waitForURL(`${system.url('WEB')}/`);
    expect(await page.getByRole('link', { name: 'Inloggen' }).count()).toBe(1);
    expect(await sessionCookie()).toBeUndefined();
    await page.goto(`${system.url('WEB')}/`);
    for (let step = 0; step < 3; step += 1) {
      await page.goBack();
      expect(await page.getByText('U bent ingelogd als').count()).toBe(0);
    }
    await context.addCookies([{ name: 'doorbraak-sessie', value: old ?? '', url: system.url('WEB') }]);
    await page.goto(`${system.url('WEB')}/`);
    expect(await page.getByText('U bent ingelogd als').count()).toBe(0);
    await signIn(BUREAU);
    expect(await page.getByText('U bent ingelogd als').textContent()).toContain('rogrammabureau');
  }, 60_000);
});
