// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '#testing/browser';
import { LocalSystem } from '#testing/local-system';
import { BrowserStack } from './browser-stack.js';
import { CaseWorld, GENODIGDE, WIE } from './case-world.js';
import type { Kijker } from './every-page.js';
import { lateOnes, makeEveryState, makeMany, type EveryState } from './every-state.js';
import { mailPictures } from './mail-pictures.js';
import { pictures, type Picture } from './pictures.js';
import { furtherName, mailOverview, pagesOverview, PHONE_WIDTH, SIZES } from './screens-readme.js';
import { MAIL_LOOKS, shootMails, SHOWN_LOOKS } from './shoot-mails.js';

/** A long page is cut off here, in points: a picture shows what it is, not all of it. */
const LONGEST = 1_500;
/** So much of what stands before a part further down is seen with it. */
const ABOVE = 24;
const QUALITY = 40;
const MORE_THAN_A_PAGE = 26;

/** A picture of the page as it stands, from a place down on it. The browser itself packs it. */
async function shoot(page: Page, file: string, width: number, from = 0): Promise<void> {
  const whole = await page.evaluate<number>('document.documentElement.scrollHeight');
  const session = await page.context().newCDPSession(page);
  const clip = { x: 0, y: from, width, height: Math.min(LONGEST, whole - from), scale: 1 };
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
    captureBeyondViewport: true,
    clip,
  });
  writeFileSync(file, Buffer.from(data, 'base64'));
}

async function make(
  stack: BrowserStack,
  state: EveryState,
  { name, who, reach, status = 200, address, further = [] }: Picture,
  folder: string,
): Promise<void> {
  for (const { width, height } of SIZES) {
    const options = { viewport: { width, height }, colorScheme: 'light' } as const;
    const page = await open(stack, state, who, options);
    const answers: number[] = [];
    page.on('response', (answer) => {
      if (answer.request().isNavigationRequest()) answers.push(answer.status());
    });
    await reach({ page, stack, state });
    // What is shown is what was meant: no sign-in, no refusal and no fault in its place.
    if (answers.at(-1) !== status) throw new Error(`${name} answered ${answers.at(-1)} at ${page.url()}, and not ${status}.`);
    if (address !== undefined && page.url() !== stack.url(address(state))) throw new Error(`${name} ended at ${page.url()}.`);
    await shoot(page, join(folder, `${name}-${width}.webp`), width);
    if (width === PHONE_WIDTH)
      for (const [place, part] of further.entries()) {
        const { y = 0 } = (await page.locator(part).boundingBox()) ?? {};
        await shoot(page, join(folder, `${furtherName(name, place)}.webp`), width, Math.max(0, Math.round(y) - ABOVE));
      }
    await stack.closeContexts();
  }
}

async function open(stack: BrowserStack, state: EveryState, who: Kijker, options: BrowserContextOptions): Promise<Page> {
  if (who === 'genodigde') return stack.invited(GENODIGDE, `/uitnodiging/${state.beheer.uitnodiging}`, options);
  return who === 'bezoeker' ? stack.visitor(options) : stack.signedIn(WIE[who], options);
}

/** The mails that were asked for; every look when they go to a folder of one's own. */
async function makeMails(browser: Browser, asked: readonly string[], folder: string): Promise<void> {
  const mails = mailPictures().filter(({ name }) => asked.length === 0 || asked.includes('mails') || asked.includes(name));
  const looks = values.map === undefined ? SHOWN_LOOKS : MAIL_LOOKS;
  await shootMails(browser, mails, looks, (page, width, name) => shoot(page, `${name}.webp`, width), folder);
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { map: { type: 'string' } } });
const folder = values.map ?? join('docs', 'screens');
const known = pictures();
const mailNames = ['mails', ...mailPictures().map(({ name }) => name)];
const unknown = positionals.filter((name) => !mailNames.includes(name) && !known.some((picture) => picture.name === name));
if (unknown.length > 0)
  throw new Error(
    `Onbekend plaatje: ${unknown.join(', ')}. Kies uit ${[...known.map(({ name }) => name), ...mailNames].join(', ')}.`,
  );
// Ended in the middle, nothing stays behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void LocalSystem.stopAll().finally(() => process.exit(130)));
mkdirSync(folder, { recursive: true });
if (positionals.length === 0 || positionals.some((name) => mailNames.includes(name))) {
  const browser = await launchBrowser();
  await makeMails(browser, positionals, folder).finally(() => browser.close());
}
const pages = known.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
if (pages.length > 0) await makePages(pages);
// It names every picture, whichever were made anew.
if (positionals.length === 0 || values.map === undefined)
  writeFileSync(join(folder, 'README.md'), pagesOverview() + mailOverview());

async function makePages(asked: readonly Picture[]): Promise<void> {
  const stack = new BrowserStack();
  await stack.start();
  try {
    const world = await CaseWorld.of(stack.system);
    const state = await makeEveryState(world);
    await makeMany(world, MORE_THAN_A_PAGE);
    await stack.makeLate(lateOnes(state));
    await stack.makeStranger(GENODIGDE);
    for (const picture of asked) {
      await make(stack, state, picture, folder);
      process.stdout.write(`${picture.name}\n`);
    }
  } finally {
    await stack.stop();
  }
}
