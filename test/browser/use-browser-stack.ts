// SPDX-License-Identifier: EUPL-1.2
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { axeFaults, scrollsSideways } from './axe.js';
import { BrowserStack } from './browser-stack.js';

/** Sizes at which pages are looked at: the narrowest of WCAG 1.4.10, a phone and a desktop. */
export const NARROW = { width: 320, height: 640 };
export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };

/** What a spec asks of the stack it runs on. */
export interface UsedStack {
  /** The stack itself; only inside a test. */
  stack(): BrowserStack;
  /** The address of a page. */
  url(path: string): string;
  /** A page in a browser of its own, signed in as this demo person; it closes after the test. */
  signedIn(persoon: string, options?: BrowserContextOptions): Promise<Page>;
}

/** The stack of this spec file: started before its tests, ended after them, with clean browsers for each. */
export function useBrowserStack(): UsedStack {
  let started: BrowserStack | null = null;
  const stack = (): BrowserStack => {
    if (started === null) throw new Error('The stack behind the browser was not started.');
    return started;
  };
  beforeAll(async () => {
    started = await BrowserStack.start();
  }, 300_000);
  afterEach(() => started?.closePages());
  afterAll(() => started?.stop(), 60_000);
  return { stack, url: (path) => stack().url(path), signedIn: (persoon, options) => stack().signedIn(persoon, options) };
}

/** What is wrong with the page as it stands: what axe finds, and scrolling sideways. Empty when all is well; else with its address first. */
export async function pageFaults(page: Page): Promise<readonly unknown[]> {
  const found = [...(await axeFaults(page)), ...((await scrollsSideways(page)) ? ['scrolls sideways'] : [])];
  return found.length > 0 ? [page.url(), ...found] : [];
}
