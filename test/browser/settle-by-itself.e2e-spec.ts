// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '#testing/browser';
import { browserModule } from './browser-module.js';

const MODULE = browserModule('busy-hands', 'settle-by-itself');
const ADDRESS = 'http://pagina.test/vastlopers/1';
const PAGE = `<!DOCTYPE html><html lang="nl"><title>Een</title><body><p data-settle="/handelingen/a/stand">Bewaard</p>
  <form><textarea></textarea></form></body></html>`;

/** The module alone, in a real browser before a page of which an act waits: what the server answers is given by hand. */
describe('settleByItself', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  /** A page that waits, with how often it and the act were asked for. The act is settled from the second look on. */
  async function open(): Promise<{ readonly tab: Page; readonly asked: Record<string, number> }> {
    const tab = await browser.newPage();
    const asked: Record<string, number> = {};
    await tab.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      const count = (asked[pathname] = (asked[pathname] ?? 0) + 1);
      if (pathname === '/vastlopers/1') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGE });
      return pathname === '/handelingen/a/stand' ? route.fulfill({ json: { klaar: count > 1 } }) : route.fulfill({ status: 404 });
    });
    await tab.goto(ADDRESS);
    return { tab, asked };
  }
  const start = (tab: Page): Promise<unknown> =>
    tab.addScriptTag({ type: 'module', content: `${MODULE}\nsettleByItself(document);` });

  it('shows the page anew once the act is settled', async () => {
    const { tab, asked } = await open();
    const anew = tab.waitForEvent('load');
    await start(tab);
    await anew;
    expect(asked).toMatchObject({ '/vastlopers/1': 2, '/handelingen/a/stand': 2 });
    await tab.close();
  }, 60_000);

  it('waits with that for who is typing, and takes no letter away', async () => {
    const { tab, asked } = await open();
    await tab.fill('textarea', 'Het ligt er weer');
    // The clock of the page goes on by hand, so that much of it passes and the test waits for none.
    await tab.clock.install();
    await start(tab);
    for (let second = 0; second < 8; second += 1) {
      await tab.clock.runFor(1_000);
      await tab.evaluate('fetch("/rondje").catch(() => undefined)');
    }
    expect(asked).toMatchObject({ '/vastlopers/1': 1, '/handelingen/a/stand': 2 });
    expect(await tab.inputValue('textarea')).toBe('Het ligt er weer');
    const anew = tab.waitForEvent('load');
    await tab.fill('textarea', '');
    await tab.locator('textarea').blur();
    await tab.clock.runFor(1_000);
    await anew;
    expect(asked['/vastlopers/1']).toBe(2);
    await tab.close();
  }, 60_000);
});
