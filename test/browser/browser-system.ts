// SPDX-License-Identifier: EUPL-1.2
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { Client } from 'pg';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '#testing/browser';
import { ownDatabaseUrl } from '../../apps/local/src/verify-local-log.js';
import { LocalSystem } from '#testing/local-system';
import { axeFaults, scrollsSideways } from './axe.js';

/** Sizes at which pages are looked at: the narrowest of WCAG 1.4.10, a phone and a desktop. */
export const NARROW = { width: 320, height: 640 };
export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };

/** A real browser before everything running for real, for one spec file. */
export class BrowserSystem {
  private started: { readonly system: LocalSystem; readonly browser: Browser } | null = null;
  private readonly contexts: BrowserContext[] = [];

  /** The system behind the pages. */
  get system(): LocalSystem {
    return this.running().system;
  }

  /** The address of a page. */
  url(path: string): string {
    return `${this.system.url('WEB')}${path}`;
  }

  /** A page of a visitor, in a browser of their own that closes after the test. */
  async visitor(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.running().browser.newContext({ locale: 'nl-NL', ...options });
    this.contexts.push(context);
    return context.newPage();
  }

  /** A page of somebody who is signed in, in a browser of their own that closes after the test. */
  async signedIn(persoon: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.visitor(options);
    await page.goto(this.url('/inloggen'));
    await page.locator(`button[name="persoon"][value="${persoon}"]`).click();
    await page.waitForURL(`${this.system.url('WEB')}/**`);
    return page;
  }

  /** Begins filing from the first question; a draft of before is thrown away, after the question whether that is meant. */
  async beginFiling(page: Page): Promise<void> {
    await page.goto(this.url('/melden'));
    const again = page.locator('#opnieuw > summary');
    if ((await again.count()) > 0) await again.click();
    await page.locator('main form button').click();
    await page.waitForURL('**/melden/1');
  }

  /** Lets every session run out, as an hour without a request does. */
  async outlastSessions(): Promise<void> {
    const client = new Client({ connectionString: ownDatabaseUrl(this.system.folder) });
    await client.connect();
    await client.query(`UPDATE sessies SET laatst_gezien_op = laatst_gezien_op - interval '61 minutes'`);
    await client.end();
  }

  /** Starts system and browser; without examples, at the speed of the legal clock. */
  async start(): Promise<void> {
    const [system, browser] = await Promise.all([LocalSystem.start({ tempoMs: null, metVoorbeelden: false }), launchBrowser()]);
    this.started = { system, browser };
  }

  /** Closes the browsers of a test. */
  async closeContexts(): Promise<void> {
    for (const context of this.contexts.splice(0)) await context.close();
  }

  /** Ends browser and system. */
  async stop(): Promise<void> {
    await this.started?.browser.close();
    await this.started?.system.stop();
  }

  private running(): { readonly system: LocalSystem; readonly browser: Browser } {
    if (this.started === null) throw new Error('The system behind the browser was not started.');
    return this.started;
  }
}

/** The browser and system of this spec file: started before its tests, ended after them, with a clean browser for each. */
export function useBrowserSystem(): BrowserSystem {
  const browserSystem = new BrowserSystem();
  beforeAll(() => browserSystem.start(), 300_000);
  afterEach(() => browserSystem.closeContexts());
  afterAll(() => browserSystem.stop(), 60_000);
  return browserSystem;
}

/** What is wrong with the page as it stands: what axe finds, and scrolling sideways. Empty when all is well; else with its address first. */
export async function pageFaults(page: Page): Promise<readonly unknown[]> {
  const found = [...(await axeFaults(page)), ...((await scrollsSideways(page)) ? ['scrolls sideways'] : [])];
  return found.length > 0 ? [page.url(), ...found] : [];
}
