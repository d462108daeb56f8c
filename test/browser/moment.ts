// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core';
import type { BrowserStack } from './browser-stack.js';
import type { Kijker } from './every-page.js';
import type { EveryState } from './every-state.js';

/** What it takes to come to a page that no address alone leads to. */
export interface Way {
  readonly page: Page;
  readonly stack: BrowserStack;
  readonly state: EveryState;
}

/** A page after something was done: who did it, what one then sees (in Dutch; nothing when no picture is shown), and how to come there. */
export interface Moment {
  readonly who: Kijker;
  readonly titel?: string;
  readonly reach: (way: Way) => Promise<void>;
  /** What the page answered; 200 when nothing is said. */
  readonly status?: number;
  /** What to set right when it was looked at. */
  readonly after?: (way: Way) => Promise<void>;
}
