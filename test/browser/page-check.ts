// SPDX-License-Identifier: EUPL-1.2
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Visit } from './every-page.js';
import { axeFaults, contrastFaults, layoutFaults, scrollsSideways, type AxeFault } from './axe.js';
import { elementsOf, SeenKinds } from './page-kinds.js';

/** All in: the page itself, its style, its scripts and its pictures, as they travel. */
export const HEAVIEST_BYTES = 100_000;

/** As narrow as 400 % zoom of 1280 px makes a page (WCAG 1.4.10). */
export const NARROW_LOOK: BrowserContextOptions = { viewport: { width: 320, height: 640 }, colorScheme: 'light' };
/** An ordinary screen. */
const WIDE = { width: 1280, height: 900 };

const WEIGHT = `[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`;

/** Names that point at nothing, and names that stand twice: a label, a description or a link within the page that does not work. */
const LOOSE_ENDS = `(() => {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => 'twice: ' + id);
  const known = new Set(ids);
  const loose = ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls', 'href'].flatMap((name) =>
    [...document.querySelectorAll(name === 'href' ? 'a[href^="#"]' : '[' + name + ']')].flatMap((part) =>
      part.getAttribute(name).replace(/^#/, '').split(' ').filter((id) => id !== '' && !known.has(id)).map((id) => name + ': ' + id)));
  return [...twice, ...loose];
})()`;

/** What pages may not do, gathered over all that are looked at. */
export class PageCheck {
  /** Everything that was wrong, with where; empty when all is well. */
  readonly faults: unknown[] = [];
  /** The weight of the heaviest page so far, in bytes. */
  heaviest = 0;

  /** How often axe was asked, and how long it took in all. */
  axeRuns = 0;
  axeMs = 0;

  /** @param seen what was looked at before; shared over checks, the same parts are looked at once. @param who for whom the pages are: a page of a route may be built in another order for another. */
  constructor(
    private readonly seen = new SeenKinds(),
    private readonly who = '',
  ) {}

  /** Notes from now on what a page does that it may not: ask elsewhere, break its own content policy, or fail in its script. */
  watch(page: Page): void {
    page.on('request', (request) => {
      if (!request.isNavigationRequest() && new URL(request.url()).host !== new URL(request.frame().url()).host)
        this.faults.push(['asks elsewhere', page.url(), request.url()]);
    });
    page.on('console', (message) => {
      if (/Content Security Policy|Failed to load module/i.test(message.text())) this.faults.push([page.url(), message.text()]);
    });
    page.on('pageerror', (error) => void this.faults.push([page.url(), String(error)]));
  }

  /** Goes to an address, and notes when another page than this one, or another status, comes of it. */
  async visit(page: Page, address: string, { status = 200, leadsTo }: Pick<Visit, 'status' | 'leadsTo'> = {}): Promise<void> {
    const answer = await page.goto(address, { waitUntil: 'load' });
    const isThere = leadsTo ? leadsTo.test(page.url()) : page.url() === address;
    if (answer?.status() !== status || !isThere)
      this.faults.push(['is another page', address, status, answer?.status(), page.url()]);
  }

  /**
   * Notes what is wrong with the page as it stands, with everything on it unfolded, in these colours and at this size. The first page of a route is weighed
   * whole, for each who looks at it; another only when there is a part on it, or an order of parts, that no page before had.
   */
  async look(page: Page): Promise<void> {
    await this.lookLightly(page);
    const isFirst = this.seen.isFirst(`${this.who} ${wayOf(page)}`);
    const fresh = await this.seen.fresh(page, 'narrow', 'structure');
    if (isFirst || fresh.length > 0) this.note(page, [], await this.ask(axeFaults(page)));
    await this.lookAtColours(page, 'as it is');
  }

  /** Looks, and then in the other colours, and in both at the width of an ordinary screen. */
  async lookAllRound(page: Page): Promise<void> {
    await this.look(page);
    await this.lookInOtherColours(page);
    const narrow = page.viewportSize();
    await page.setViewportSize(WIDE);
    if (await scrollsSideways(page)) this.faults.push(['scrolls sideways', page.url(), WIDE]);
    const fresh = await this.seen.fresh(page, 'wide', 'structure');
    if (fresh.length > 0) this.note(page, [WIDE], await this.ask(layoutFaults(page)));
    await this.lookAtColours(page, 'as it is');
    await this.lookInOtherColours(page);
    if (narrow) await page.setViewportSize(narrow);
  }

  private async lookLightly(page: Page): Promise<void> {
    await unfold(page);
    if (await scrollsSideways(page)) this.faults.push(['scrolls sideways', page.url()]);
    for (const end of await page.evaluate<string[]>(LOOSE_ENDS)) this.faults.push(['loose end', page.url(), end]);
    const bytes = await page.evaluate<number>(WEIGHT);
    this.heaviest = Math.max(this.heaviest, bytes);
    if (bytes > HEAVIEST_BYTES) this.faults.push(['weighs', page.url(), bytes]);
  }

  /** Words of the same size in the same colours are as easy to read on every page, so those are weighed once, whatever page they are on. */
  private async lookAtColours(page: Page, colours: string): Promise<void> {
    const fresh = await this.seen.fresh(page, 'colours', 'colours');
    if (fresh.length > 0) this.note(page, [colours], await this.ask(contrastFaults(page, elementsOf(fresh))));
  }

  /** Only colours differ there, so only contrast is looked at again. */
  private async lookInOtherColours(page: Page): Promise<void> {
    const dark = await page.evaluate<boolean>(`matchMedia('(prefers-color-scheme: dark)').matches`);
    const [here, other] = dark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
    await colourAs(page, other);
    await this.lookAtColours(page, other);
    await colourAs(page, here);
  }

  private note(page: Page, where: readonly unknown[], faults: readonly AxeFault[]): void {
    for (const fault of faults) this.faults.push([page.url(), ...where, fault]);
  }

  /** Counts how often, and how long, it was looked at with axe. */
  private async ask(looking: Promise<AxeFault[]>): Promise<AxeFault[]> {
    const begin = performance.now();
    const faults = await looking;
    this.axeMs += performance.now() - begin;
    this.axeRuns += 1;
    return faults;
  }
}

/** Shows the page in these colours. A button takes them in a moment, not at once: it is shown as it is after that moment. */
async function colourAs(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate('document.getAnimations().forEach((animation) => animation.finish())');
}

/** Pages of one route are looked at as one: their addresses differ in which case or which thing they show. */
function wayOf(page: Page): string {
  return new URL(page.url()).pathname.replaceAll(/\/[^/]*(\d|[\w-]{30})[^/]*/g, '/:');
}

/** Opens everything that is folded. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate('document.querySelectorAll("details").forEach((part) => (part.open = true))');
}
