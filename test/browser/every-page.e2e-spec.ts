// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { useBrowserSystem } from './browser-system.js';
import { CaseWorld, GENODIGDE, WIE } from './case-world.js';
import { MOMENTS } from './every-moment.js';
import { EMPTY_FORMS, NO_PAGES, PAGES, type Kijker } from './every-page.js';
import { NARROW_LOOK, PageCheck, unfold } from './page-check.js';
import { SeenKinds } from './page-kinds.js';
import { webRoutes } from '../../apps/web/test/web-routes.js';
import { lateOnes, makeEveryState, makeMany, type EveryState } from './every-state.js';

const KIJKERS: readonly Kijker[] = ['bezoeker', 'genodigde', ...(Object.keys(WIE) as (keyof typeof WIE)[])];

/** Puts into a form what its own choices and limits do not let in. */
function fillWrong(name: string, value: string): string {
  return `document.querySelectorAll('[name="${name}"]').forEach((part) => { part.value = '${value}'; part.checked = true; })`;
}

/** No list shows so many at once. */
const MORE_THAN_A_PAGE = 26;

describe('every page of the application, in a browser and with everything running for real', () => {
  const stack = useBrowserSystem();
  let state: EveryState;
  /** Addresses somebody looked at all round; for the next person the page differs in what it says, and in a part more or less. */
  const seen = new Set<string>();
  const kinds = new SeenKinds();

  beforeAll(async () => {
    const world = await CaseWorld.of(stack.system);
    state = await makeEveryState(world);
    await makeMany(world, MORE_THAN_A_PAGE);
    await stack.makeLate(lateOnes(state));
    await stack.makeStranger(GENODIGDE);
  }, 600_000);

  const open = (who: Kijker, options: BrowserContextOptions): Promise<Page> => {
    if (who === 'genodigde') return stack.invited(GENODIGDE, `/uitnodiging/${state.beheer.uitnodiging}`, options);
    return who === 'bezoeker' ? stack.visitor(options) : stack.comeBack(WIE[who], options);
  };

  it('are all in the table of pages', () => {
    const gets = webRoutes().filter((route) => route.startsWith('GET '));
    expect([...Object.keys(PAGES), ...Object.keys(NO_PAGES)].sort()).toEqual(gets);
  });

  describe.each(KIJKERS)('as %s', (who) => {
    it('weigh little, ask nothing elsewhere, keep their content policy, and have no fault for axe', async () => {
      const check = new PageCheck(kinds, who);
      const page = await open(who, NARROW_LOOK);
      check.watch(page);
      const visits = Object.values(PAGES).flatMap((all) => all.filter((visit) => visit.who.includes(who)));
      for (const visit of visits)
        for (const path of visit.paths(state)) {
          await check.visit(page, stack.url(path), visit);
          await (seen.has(path) ? check.look(page) : check.lookAllRound(page));
          seen.add(path);
        }
      expect(check.faults).toEqual([]);
      const axe = `axe ran ${check.axeRuns} times in ${Math.round(check.axeMs)} ms`;
      process.stdout.write(`The heaviest page for ${who}: ${check.heaviest} bytes; ${axe}\n`);
    }, 600_000);

    it('say in the same way what is missing in a form', async () => {
      const check = new PageCheck(kinds, who);
      const page = await open(who, NARROW_LOOK);
      check.watch(page);
      for (const { path, button, wrong } of EMPTY_FORMS.filter((form) => form.who === who)) {
        await page.goto(stack.url(path(state)));
        await unfold(page);
        if (wrong) await page.evaluate(fillWrong(...wrong));
        await page.locator(button).first().click();
        await page.locator('.error-summary').waitFor();
        // The page is there before its scripts have run.
        await page.waitForFunction('document.activeElement.closest(".error-summary") !== null');
        expect(await page.title()).toMatch(/^\d+ foutmelding(en)? - /);
        await check.look(page);
      }
      expect(check.faults).toEqual([]);
    }, 600_000);
  });

  describe.each(Object.entries(MOMENTS))('after something was done: %s', (_name, { who, reach, status = 200, after }) => {
    it('is as good', async () => {
      const check = new PageCheck(kinds, who);
      const page = await open(who, NARROW_LOOK);
      const answers: number[] = [];
      page.on('response', (answer) => {
        if (answer.request().isNavigationRequest()) answers.push(answer.status());
      });
      const way = { page, stack, state };
      try {
        await reach(way);
        check.watch(page);
        await check.lookAllRound(page);
      } finally {
        await after?.(way);
      }
      expect([answers.at(-1), check.faults]).toEqual([status, []]);
    }, 120_000);
  });
});
