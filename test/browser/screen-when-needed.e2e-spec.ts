// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import ts from 'typescript';
import { launchBrowser } from '#testing/browser';

const SOURCE = readFileSync(new URL('../../apps/web/src/browser/screen-when-needed.ts', import.meta.url), 'utf8');
const { outputText } = ts.transpileModule(SOURCE, {
  compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
});
const FILES: Readonly<Record<string, string>> = {
  '/start.js': `import { screenWhenNeeded } from './screen-when-needed.js'; screenWhenNeeded(document); window.started = true;`,
  '/screen-when-needed.js': outputText,
  '/screening-tips.js': `export const showScreeningTips = () => void (document.title = 'Gekeken');`,
};
const page = (text: string): string =>
  `<!DOCTYPE html><html lang="nl"><title>Een</title><body><textarea data-screen="tip">${text}</textarea><script type="module" src="/start.js"></script></body></html>`;

/** The module alone, in a real browser: the rules of screening themselves are heavy, and stand for themselves here. */
describe('screenWhenNeeded', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  it.each([
    ['only once somebody goes to the text', '', 0],
    ['at once where there is a text already', 'Een tekst', 1],
  ])(
    'gets the rules %s',
    async (_when, text, atOnce) => {
      const tab = await browser.newPage();
      let asked = 0;
      await tab.route('**/*', async (route) => {
        const { pathname } = new URL(route.request().url());
        if (pathname === '/screening-tips.js') asked += 1;
        const body = FILES[pathname];
        return body === undefined
          ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: page(text) })
          : route.fulfill({ contentType: 'text/javascript', body });
      });
      await tab.goto('http://pagina.test/melden/2', { waitUntil: 'networkidle' });
      await tab.waitForFunction('window.started');
      expect(asked).toBe(atOnce);
      await tab.focus('textarea');
      await tab.waitForFunction(`document.title === 'Gekeken'`);
      expect(asked).toBe(1);
      await tab.close();
    },
    60_000,
  );
});
