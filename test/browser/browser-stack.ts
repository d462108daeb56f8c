// SPDX-License-Identifier: EUPL-1.2
import { Client } from 'pg';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '#testing/browser';
import { LocalSystem } from '#testing/local-system';
import { ownDatabaseUrl } from '../../apps/local/src/verify-local-log.js';

/** A real browser before everything running for real, for one spec file or program. */
export class BrowserStack {
  private started: { readonly system: LocalSystem; readonly browser: Browser } | null = null;
  private readonly contexts: BrowserContext[] = [];
  /** The cookies with which somebody signed in, by person. */
  private readonly sessions = new Map<string, Exclude<BrowserContextOptions['storageState'], string>>();

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

  /**
   * The start page of somebody in a browser of their own, in the session in which they signed in before; the first time they sign in. Not where a test
   * ends sessions or changes what one keeps, such as the hat.
   */
  async backAgain(persoon: string, options: BrowserContextOptions = {}): Promise<Page> {
    const storageState = this.sessions.get(persoon);
    const page = storageState ? await this.visitor({ ...options, storageState }) : await this.signedIn(persoon, options);
    if (storageState) await page.goto(this.url('/'));
    else this.sessions.set(persoon, await page.context().storageState());
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
    await this.change([`UPDATE sessies SET laatst_gezien_op = laatst_gezien_op - interval '61 minutes'`]);
  }

  /** Shows the open clocks of these cases as long past, asked again yesterday and with two days of grace left; only what pages read, not when the clock of the case wakes. */
  async makeLate(vastloperIds: readonly string[]): Promise<void> {
    const days = `interval '200 days'`;
    await this.change(
      [
        `UPDATE termijnen SET start = start - ${days}, einddatum = einddatum - ${days}, gevraagd_op = CURRENT_DATE - 1, respijtdatum = CURRENT_DATE + 2
         WHERE vastloper_id = ANY($1::uuid[]) AND stand = 'open'`,
        `UPDATE vastlopers SET volgende_einddatum = volgende_einddatum - ${days}, dragende_einddatum = dragende_einddatum - ${days} WHERE id = ANY($1::uuid[])`,
        `UPDATE betrokkenheden SET sorteerdatum = sorteerdatum - ${days} WHERE vastloper_id = ANY($1::uuid[]) AND tot IS NULL`,
      ],
      [vastloperIds],
    );
  }

  private async change(statements: readonly string[], values: readonly unknown[] = []): Promise<void> {
    const client = new Client({ connectionString: ownDatabaseUrl(this.system.folder) });
    await client.connect();
    for (const statement of statements) await client.query(statement, [...values]);
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
