// SPDX-License-Identifier: EUPL-1.2
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { BrowserStack } from './browser-stack.js';

/** The size of a phone. */
export const PHONE = { width: 360, height: 740 };
/** The size of a desktop. */
export const DESKTOP = { width: 1280, height: 900 };

/** The browser and system of this spec file: started before its tests, ended after them, with a clean browser for each. */
export function useBrowserSystem(): BrowserStack {
  const browserStack = new BrowserStack();
  beforeAll(() => browserStack.start(), 300_000);
  afterEach(() => browserStack.closeContexts());
  afterAll(() => browserStack.stop(), 60_000);
  return browserStack;
}
