// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { useBrowserSystem } from './browser-system.js';
import { CaseWorld, WIE } from './case-world.js';
import { MOMENTS } from './every-moment.js';
import { EMPTY_FORMS, NO_PAGES, PAGES, type Kijker } from './every-page.js';
import { NARROW_LOOK, PageCheck, unfold } from './page-check.js';
import { webRoutes } from '../../apps/web/test/web-routes.js';
import { lateOnes, makeEveryState, makeMany, type EveryState } from './every-state.js';

const KIJKERS: readonly Kijker[] = ['bezoeker', ...(Object.keys(WIE) as (keyof typeof WIE)[])];

/** No list shows so many at once. */
const MORE_THAN_A_PAGE = 26;

describe('every page of the application, in a browser and with everything running for real', () => {
  const stack = useBrowserSystem();
  let state: EveryState;
  /** Addresses somebody looked at all round; for the next person the page differs in what it says, not in its colours or its grid. */
  const seen = new Set<string>();

  beforeAll(async () => {
    const world = await CaseWorld.of(stack.system);
    state = await makeEveryState(world);
    await makeMany(world, MORE_THAN_A_PAGE);
    await stack.makeLate(lateOnes(state));
  }, 600_000);

  const open = (who: Kijker, options: BrowserContextOptions): Promise<Page> =>
    who === 'bezoeker' ? stack.visitor(options) : stack.backAgain(WIE[who], options);

  it('are all in the table of pages', () => {
    const gets = webRoutes().filter((route) => route.startsWith('GET '));
    expect([...Object.keys(PAGES), ...Object.keys(NO_PAGES)].sort()).toEqual(gets);
  });

  describe.each(KIJKERS)('as %s', (who) => {
    it('weigh little, ask nothing elsewhere, keep their content policy, and have no fault for axe', async () => {
      const check = new PageCheck();
      const page = await open(who, NARROW_LOOK);
      check.watch(page);
      const paths = Object.values(PAGES).flatMap((visits) =>
        visits.filter((visit) => visit.who.includes(who)).flatMap((visit) => visit.paths(state)),
      );
      for (const path of paths) {
        await page.goto(stack.url(path), { waitUntil: 'load' });
        await (seen.has(path) ? check.look(page) : check.lookAllRound(page));
        seen.add(path);
      }
      expect(check.faults).toEqual([]);
      process.stdout.write(`The heaviest page for ${who}: ${check.heaviest} bytes\n`);
    }, 600_000);

    it('say in the same way what is missing in a form', async () => {
      const check = new PageCheck();
      const page = await open(who, NARROW_LOOK);
      check.watch(page);
      for (const { path, button } of EMPTY_FORMS.filter((form) => form.who === who)) {
        await page.goto(stack.url(path(state)));
        await unfold(page);
        await page.locator(button).first().click();
        await page.locator('.error-summary').waitFor();
        expect(await page.title()).toMatch(/^\d+ foutmelding(en)? - /);
        expect(await page.evaluate('document.activeElement.closest(".error-summary") !== null')).toBe(true);
        await check.look(page);
      }
      expect(check.faults).toEqual([]);
    }, 600_000);
  });

  describe.each(Object.entries(MOMENTS))('after something was done: %s', (_name, { who, reach }) => {
    it('is as good', async () => {
      const check = new PageCheck();
      const page = await open(who, NARROW_LOOK);
      await reach({ page, stack, state });
      check.watch(page);
      await check.lookAllRound(page);
      expect(check.faults).toEqual([]);
    }, 120_000);
  });
});
