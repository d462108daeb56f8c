// SPDX-License-Identifier: EUPL-1.2
import type { BrowserContextOptions, Page } from 'playwright-core';
import { axeFaults, contrastFaults, scrollsSideways } from './axe.js';

/** All in: the page itself, its style, its scripts and its pictures, as they travel. */
export const HEAVIEST_BYTES = 100_000;

/** As narrow as 400 % zoom of 1280 px makes a page (WCAG 1.4.10), and an ordinary screen; each is looked at in the light and in the dark. */
export const LOOKS: readonly BrowserContextOptions[] = [
  { viewport: { width: 320, height: 640 }, colorScheme: 'light' },
  { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
];

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

  /** Notes what is wrong with the page as it stands, with everything on it unfolded. */
  async look(page: Page): Promise<void> {
    await unfold(page);
    if (await scrollsSideways(page)) this.faults.push(['scrolls sideways', page.url()]);
    for (const fault of await axeFaults(page)) this.faults.push([page.url(), fault]);
    await this.lookInOtherColours(page);
    const bytes = await page.evaluate<number>(WEIGHT);
    this.heaviest = Math.max(this.heaviest, bytes);
    if (bytes > HEAVIEST_BYTES) this.faults.push(['weighs', page.url(), bytes]);
  }

  /** Only colours differ there, so only contrast is looked at again. */
  private async lookInOtherColours(page: Page): Promise<void> {
    const dark = await page.evaluate<boolean>(`matchMedia('(prefers-color-scheme: dark)').matches`);
    const [here, other] = dark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
    await page.emulateMedia({ colorScheme: other });
    // A button takes its new colours in a moment, not at once.
    await page.evaluate('Promise.all(document.getAnimations().map(({ finished }) => finished))');
    for (const fault of await contrastFaults(page)) this.faults.push([page.url(), other, fault]);
    await page.emulateMedia({ colorScheme: here });
  }
}

/** Opens everything that is folded. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate('document.querySelectorAll("details").forEach((part) => (part.open = true))');
}
