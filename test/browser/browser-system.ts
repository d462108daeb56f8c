// SPDX-License-Identifier: EUPL-1.2
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFaults, scrollsSideways } from './axe.js';
import { BrowserStack } from './browser-stack.js';

/** Sizes at which pages are looked at: the narrowest of WCAG 1.4.10, a phone and a desktop. */
export const NARROW = { width: 320, height: 640 };
export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };

/** The browser and system of this spec file: started before its tests, ended after them, with a clean browser for each. */
export function useBrowserSystem(): BrowserStack {
  const browserStack = new BrowserStack();
  beforeAll(() => browserStack.start(), 300_000);
  afterEach(() => browserStack.closeContexts());
  afterAll(() => browserStack.stop(), 60_000);
  return browserStack;
}

/** What is wrong with the page as it stands: what axe finds, and scrolling sideways. Empty when all is well; else with its address first. */
export async function pageFaults(page: Page): Promise<readonly unknown[]> {
  const found = [...(await axeFaults(page)), ...((await scrollsSideways(page)) ? ['scrolls sideways'] : [])];
  return found.length > 0 ? [page.url(), ...found] : [];
}
