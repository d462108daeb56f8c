// SPDX-License-Identifier: EUPL-1.2
import { Client } from 'pg';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '#testing/browser';
import { ownDatabaseUrl } from '../../apps/local/src/verify-local-log.js';
import { LocalSystem, type LocalSystemOptions } from '#testing/local-system';

const LEGAL_CLOCK: LocalSystemOptions = { tempoMs: null, metVoorbeelden: false };

/** Everything running for real with a browser in front of it. Ends with `stop()`; after each test `closePages()`. */
export class BrowserStack {
  private readonly contexts: BrowserContext[] = [];

  private constructor(
    readonly system: LocalSystem,
    readonly browser: Browser,
  ) {}

  static async start(options: LocalSystemOptions = LEGAL_CLOCK): Promise<BrowserStack> {
    const [system, browser] = await Promise.all([LocalSystem.start(options), launchBrowser()]);
    return new BrowserStack(system, browser);
  }

  /** The address of a page. */
  url(path: string): string {
    return `${this.system.url('WEB')}${path}`;
  }

  /** A page in a browser of its own, as a visitor. */
  async visitor(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({ locale: 'nl-NL', ...options });
    this.contexts.push(context);
    return context.newPage();
  }

  /** A page in a browser of its own, signed in as this demo person. */
  async signedIn(persoon: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.visitor(options);
    await page.goto(this.url('/inloggen'));
    await this.choose(page, persoon);
    return page;
  }

  /** Signs in on the page of the local provider, and waits until the browser is back. */
  async choose(page: Page, persoon: string): Promise<void> {
    await page.locator(`button[name="persoon"][value="${persoon}"]`).click();
    await page.waitForURL(`${this.system.url('WEB')}/**`);
  }

  /** Lets every session run out, as an hour without a request does. */
  async outlastSessions(): Promise<void> {
    const client = new Client({ connectionString: ownDatabaseUrl(this.system.folder) });
    await client.connect();
    await client.query(`UPDATE sessies SET laatst_gezien_op = laatst_gezien_op - interval '61 minutes'`);
    await client.end();
  }

  /** Closes every browser that was opened. */
  async closePages(): Promise<void> {
    for (const context of this.contexts.splice(0)) await context.close();
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.system.stop();
  }
}
