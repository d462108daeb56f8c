// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '#testing/browser';
import { browserModule } from './browser-module.js';

const MODULE = browserModule('settle-lines');

const ADDRESS = 'http://pagina.test/werkvoorraad/samen';
const line = (id: string): string =>
  `<li><strong id="${id}" data-settle-line="/handelingen/${id}/stand" data-done="Gelukt" data-refused="Niet gelukt: {reden}">Bewaard</strong></li>`;
const PAGE = `<!DOCTYPE html><html lang="nl"><title>Een</title><body><ul>${line('a')}${line('b')}</ul></body></html>`;

/** The module alone, in a real browser before a page that came from a form: what the server answers is given by hand. */
describe('settleLines', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  it('says on each line what came of its act, later for who waits longer, and never asks for the page again', async () => {
    const tab = await browser.newPage();
    const asked: string[] = [];
    const stands: Readonly<Record<string, readonly object[]>> = {
      '/handelingen/a/stand': [
        { klaar: false, reden: null },
        { klaar: true, reden: null },
      ],
      '/handelingen/b/stand': [{ klaar: true, reden: 'Iemand was u voor.' }],
    };
    await tab.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      const before = asked.filter((path) => path === pathname).length;
      asked.push(pathname);
      const stand = stands[pathname]?.[before];
      if (pathname === '/werkvoorraad/samen') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGE });
      return stand ? route.fulfill({ json: stand }) : route.fulfill({ status: 503 });
    });
    await tab.goto(ADDRESS);
    await tab.addScriptTag({ type: 'module', content: `${MODULE}\nsettleLines(document);` });
    await tab.locator('#a', { hasText: /^Gelukt$/ }).waitFor();
    await tab.locator('#b', { hasText: /^Niet gelukt: Iemand was u voor\.$/ }).waitFor();
    expect(await tab.locator('[data-settled]').count()).toBe(2);
    expect(asked.filter((path) => path === '/werkvoorraad/samen')).toHaveLength(1);
    await tab.close();
  }, 60_000);
});
