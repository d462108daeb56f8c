// SPDX-License-Identifier: EUPL-1.2
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '#testing/browser';
import { browserModule } from './browser-module.js';

const MODULE = browserModule('busy-hands', 'settle-by-itself');
const ADDRESS = 'http://pagina.test/vastlopers/1';
const PAGE = `<!DOCTYPE html><html lang="nl"><title>Een</title><body><p data-settle="/handelingen/a/stand">Bewaard</p>
  <form><textarea></textarea></form></body></html>`;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser?.close());

/** The module alone, in a real browser before a page of which an act waits: what the server answers is given by hand. */
describe('settleByItself', () => {
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

const DRAFT = browserModule('keep-draft');
const STEP = 'http://pagina.test/melden/1';
const FORM = `<!DOCTYPE html><html lang="nl"><title>Stap</title><form id="melden" method="post" action="/melden/1" data-draft="ja">
  <textarea name="tekst"></textarea><button>Volgende</button>
  <p id="melden-niet-bewaard" hidden>Niet bewaard</p><p id="melden-uitgelogd" hidden>Uitgelogd</p>
  <p id="melden-te-oud" hidden>Te oud</p></form>`;

/** The module alone, before a form of which the server keeps the draft, or does not. */
describe('keepDraft', () => {
  let tab: Page;
  let status: number;
  let posts: string[];

  beforeEach(async () => {
    [status, posts, tab] = [303, [], await browser.newPage()];
    await tab.route('**/*', async (route) => {
      if (route.request().method() !== 'POST') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: FORM });
      posts.push(new URLSearchParams(route.request().postData() ?? '').get('tekst') ?? '');
      if (status === 0) return route.abort();
      return route.fulfill({ status, ...(status === 303 ? { headers: { location: '/melden/1' } } : {}), body: '' });
    });
    await tab.goto(STEP);
    await tab.clock.install();
    await tab.addScriptTag({ type: 'module', content: `${DRAFT}\nkeepDraft(document.forms[0]); window.started = true;` });
    await tab.waitForFunction('window.started');
  });
  afterEach(() => tab.close());

  /** Lets the clock of the page go on, and waits until what it sent was answered. */
  async function pass(ms: number): Promise<void> {
    await tab.clock.runFor(ms);
    await tab.evaluate('fetch("/rondje").then(() => new Promise((done) => queueMicrotask(done)))');
  }
  const lines = async (): Promise<string[]> =>
    (await tab.locator('p:visible').allTextContents()).map((line) => line.toLowerCase());

  it('says nothing of what is kept', async () => {
    await tab.fill('textarea', 'Een');
    await pass(2_000);
    expect([posts, await lines()]).toEqual([['Een'], []]);
    await pass(120_000);
    expect(posts).toEqual(['Een']);
  });

  it.each([503, 429, 0])(
    'says that it is not kept after %d, tries again by itself, and takes the line away when it is',
    async (refused) => {
      status = refused;
      await tab.fill('textarea', 'Een');
      await pass(2_000);
      expect([posts, await lines()]).toEqual([['Een'], ['niet bewaard']]);
      await pass(3_000);
      expect([posts.length, await lines()]).toEqual([2, ['niet bewaard']]);
      status = 303;
      await pass(6_000);
      expect([posts, await lines()]).toEqual([['Een', 'Een', 'Een'], []]);
      await pass(120_000);
      expect(posts).toHaveLength(3);
    },
  );

  it.each([
    [401, 'uitgelogd'],
    [403, 'te oud'],
  ])('says after %d that one is %s, and tries again only when one types on', async (refused, line) => {
    status = refused;
    await tab.fill('textarea', 'Een');
    await pass(2_000);
    await pass(120_000);
    expect([posts, await lines()]).toEqual([['Een'], [line]]);
    status = 303;
    await tab.fill('textarea', 'Een en twee');
    await pass(2_000);
    expect([posts, await lines()]).toEqual([['Een', 'Een en twee'], []]);
  });
});
