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
   * changes what one keeps, such as the hat.
   */
  async backAgain(persoon: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.comeBack(persoon, options);
    if (!page.url().startsWith(this.url('/'))) await page.goto(this.url('/'));
    return page;
  }

  /** The same, for who opens a page themselves. */
  async comeBack(persoon: string, options: BrowserContextOptions = {}): Promise<Page> {
    const storageState = this.sessions.get(persoon);
    if (storageState) return this.visitor({ ...options, storageState });
    const page = await this.signedIn(persoon, options);
    this.sessions.set(persoon, await page.context().storageState());
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
    this.sessions.clear();
    await this.change([`UPDATE sessies SET laatst_gezien_op = laatst_gezien_op - interval '61 minutes'`]);
  }

  /**
   * Shows these cases as begun long ago, with all that happened in them, so that their open clocks are long past; asked again yesterday and with two days of grace
   * left. Only what pages read, not when the clock of the case wakes.
   */
  async makeLate(vastloperIds: readonly string[]): Promise<void> {
    const days = `interval '200 days'`;
    const theirs = 'vastloper_id = ANY($1::uuid[])';
    await this.change(
      [
        `UPDATE termijnen SET start = start - ${days}, einddatum = einddatum - ${days}, gevraagd_op = CURRENT_DATE - 1, respijtdatum = CURRENT_DATE + 2
         WHERE ${theirs} AND stand = 'open'`,
        `UPDATE termijnen SET start = start - ${days}, einddatum = einddatum - ${days} WHERE ${theirs} AND stand <> 'open'`,
        `UPDATE vastlopers SET volgende_einddatum = volgende_einddatum - ${days}, dragende_einddatum = dragende_einddatum - ${days},
           ingediend_op = ingediend_op - ${days} WHERE id = ANY($1::uuid[])`,
        `UPDATE betrokkenheden SET sinds = sinds - ${days}, sorteerdatum = sorteerdatum - ${days}, ingediend_op = ingediend_op - ${days} WHERE ${theirs}`,
        `UPDATE toezeggingen SET voor = voor - ${days} WHERE ${theirs}`,
        `UPDATE gebeurtenissen SET op = op - ${days} WHERE ${theirs}`,
      ],
      [vastloperIds],
    );
  }

  /** Makes somebody of the demo people a stranger: the sign-in service knows them, and here they are nobody. */
  async makeStranger(persoon: string): Promise<void> {
    await this.change([`UPDATE personen SET subject = subject || ' van eerder' WHERE subject = $1`], [persoon]);
  }

  /** A page of somebody who signed in by an invitation and is nobody here yet. */
  async invited(persoon: string, invitation: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.visitor(options);
    await page.goto(this.url(invitation));
    await page.locator(`button[name="persoon"][value="${persoon}"]`).click();
    await page.waitForURL(this.url(invitation));
    return page;
  }

  /** Does something while a table is gone, so that a page that reads it breaks. */
  async withoutTable(table: string, work: () => Promise<void>): Promise<void> {
    await this.change([`ALTER TABLE ${table} RENAME TO ${table}_weg`]);
    await work().finally(() => this.change([`ALTER TABLE ${table}_weg RENAME TO ${table}`]));
  }

  /** Does something while nobody else can read a table, so that a page that reads it waits until it may wait no longer. */
  async withLockedTable(table: string, work: () => Promise<void>): Promise<void> {
    const client = new Client({ connectionString: ownDatabaseUrl(this.system.folder) });
    await client.connect();
    await client.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    await work().finally(() => client.end());
  }

  private async change(statements: readonly string[], values: readonly unknown[] = []): Promise<void> {
    const client = new Client({ connectionString: ownDatabaseUrl(this.system.folder) });
    await client.connect();
    // What happened can be changed by nobody, but for a test that wants it to be long ago.
    await client.query('SET session_replication_role = replica');
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
