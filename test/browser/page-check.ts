// SPDX-License-Identifier: EUPL-1.2
import type { BrowserContextOptions, Page } from 'playwright-core';
import { axeFaults, contrastFaults, layoutFaults, scrollsSideways } from './axe.js';

/** All in: the page itself, its style, its scripts and its pictures, as they travel. */
export const HEAVIEST_BYTES = 100_000;

/** As narrow as 400 % zoom of 1280 px makes a page (WCAG 1.4.10). */
export const NARROW_LOOK: BrowserContextOptions = { viewport: { width: 320, height: 640 }, colorScheme: 'light' };
/** An ordinary screen. */
const WIDE = { width: 1280, height: 900 };

const WEIGHT = `[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`;

/** What pages may not do, gathered over all that are looked at. */
export class PageCheck {
  /** Everything that was wrong, with where; empty when all is well. */
  readonly faults: unknown[] = [];
  /** The weight of the heaviest page so far, in bytes. */
  heaviest = 0;

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

  /** Notes what is wrong with the page as it stands, with everything on it unfolded, in these colours and at this size. */
  async look(page: Page): Promise<void> {
    await unfold(page);
    if (await scrollsSideways(page)) this.faults.push(['scrolls sideways', page.url()]);
    for (const fault of await axeFaults(page)) this.faults.push([page.url(), fault]);
    const bytes = await page.evaluate<number>(WEIGHT);
    this.heaviest = Math.max(this.heaviest, bytes);
    if (bytes > HEAVIEST_BYTES) this.faults.push(['weighs', page.url(), bytes]);
  }

  /** The same, and then in the other colours, and in both at the width of an ordinary screen. */
  async lookAllRound(page: Page): Promise<void> {
    await this.look(page);
    await this.lookInOtherColours(page);
    const narrow = page.viewportSize();
    await page.setViewportSize(WIDE);
    if (await scrollsSideways(page)) this.faults.push(['scrolls sideways', page.url(), WIDE]);
    for (const fault of await layoutFaults(page)) this.faults.push([page.url(), WIDE, fault]);
    await this.lookInOtherColours(page);
    if (narrow) await page.setViewportSize(narrow);
  }

  /** Only colours differ there, so only contrast is looked at again. */
  private async lookInOtherColours(page: Page): Promise<void> {
    const dark = await page.evaluate<boolean>(`matchMedia('(prefers-color-scheme: dark)').matches`);
    const [here, other] = dark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
    await colourAs(page, other);
    for (const fault of await contrastFaults(page)) this.faults.push([page.url(), other, fault]);
    await colourAs(page, here);
  }
}

/** Shows the page in these colours. A button takes them in a moment, not at once; until then nothing can be said of them. */
async function colourAs(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate('Promise.all(document.getAnimations().map(({ finished }) => finished))');
}

/** Opens everything that is folded. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate('document.querySelectorAll("details").forEach((part) => (part.open = true))');
}
