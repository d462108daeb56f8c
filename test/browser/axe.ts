// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const LAYOUT_RULES = [
  'aria-hidden-focus',
  'button-name',
  'empty-heading',
  'heading-order',
  'label',
  'landmark-unique',
  'link-in-text-block',
  'link-name',
  'region',
  'scrollable-region-focusable',
  'select-name',
  'target-size',
];

/** One rule that a page breaks, with the first places where it does. */
export interface AxeFault {
  readonly rule: string;
  readonly places: readonly string[];
}

/** What axe finds against WCAG 2.2 AA and good practice on the page as it stands, but for contrast; empty when all is well. The content policy of the page stays in force. */
export function axeFaults(page: Page): Promise<AxeFault[]> {
  return faultsOf(page, 'document', { runOnly: RULES, rules: { 'color-contrast': { enabled: false } } });
}

/** What axe finds of contrast alone, in the colours as they stand, of these elements (a piece of script that answers them). */
export function contrastFaults(page: Page, elements: string): Promise<AxeFault[]> {
  return faultsOf(page, `{ include: ${elements} }`, { runOnly: { type: 'rule', values: ['color-contrast'] } });
}

/** What axe finds of what the width of a page changes: which parts show, how large they are, and what they are called. */
export function layoutFaults(page: Page): Promise<AxeFault[]> {
  return faultsOf(page, 'document', { runOnly: { type: 'rule', values: LAYOUT_RULES } });
}

async function faultsOf(page: Page, context: string, options: object): Promise<AxeFault[]> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(AXE);
  // Styles stand in the page already (preload), and only of what is wrong the places are looked up: on a page with many forms that is half of the work.
  const asked = JSON.stringify({ ...options, resultTypes: ['violations'], preload: false, iframes: false });
  return page.evaluate<AxeFault[]>(`axe.run(${context}, ${asked}).then(({ violations }) =>
    violations.map(({ id, nodes }) => ({ rule: id, places: nodes.slice(0, 3).map(({ html }) => html) })))`);
}

/** Does the page scroll sideways? It may not, down to 320 px (WCAG 1.4.10, reflow). */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
