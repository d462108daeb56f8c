// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readCaseFile, type CaseOfFile } from '../../apps/local/src/client/case-file.js';
import { dataFilesFolder, findFiler, readDemoData } from '../../apps/local/src/demo-data.js';
import { scrollsSideways } from './axe.js';
import { DESKTOP, PHONE, useBrowserSystem } from './browser-system.js';
import { dayFromNow } from './case-world.js';

interface Party {
  readonly naam: string;
  readonly watNodig?: string;
  readonly watBiedt?: string;
}

/** What of a reference case is typed in the form. */
interface Words {
  readonly titel: string;
  readonly omschrijving: string;
  readonly watKanWel: string;
  readonly thema: string;
  readonly blokkades: readonly string[];
  readonly partijen?: readonly Party[];
}

const CASES = readCaseFile(join(dataFilesFolder(), 'referentiegevallen.yaml'));
const DEMO = readDemoData();
/** What all cases are about once they are in The Hague. */
const RULE = 'Participatiewet';
/** On a phone a page begins within the upper two fifths of the screen, also for who has the longest menu. */
const HIGH_ENOUGH = PHONE.height * 0.4;

/** The one who holds this role, and no other, for an area. */
function personOf(rol: string, focusgebied: string): string {
  const organisatie = `${rol}-${focusgebied.toLowerCase()}`;
  const found = DEMO.personen.find(({ lidmaatschappen }) =>
    lidmaatschappen.every((lidmaatschap) => lidmaatschap.organisatie === organisatie && lidmaatschap.rol === rol),
  );
  if (!found) throw new Error(`Nobody is ${rol} of ${focusgebied}.`);
  return found.sleutel;
}

describe('the ten reference cases on a phone and a desktop, in a browser and with everything running for real', () => {
  const stack = useBrowserSystem();

  const next = (page: Page) => page.locator('#melden .button-row button').click();

  /** Files a case in the four steps, with all that is known of it; answers its nummer. */
  async function file(page: Page, { focusgebied, body }: CaseOfFile): Promise<string> {
    const words = body as unknown as Words;
    await stack.beginFiling(page);
    await page.fill('[name="watKanWel"]', words.watKanWel);
    await page.fill('[name="titel"]', words.titel);
    await next(page);
    await page.fill('[name="omschrijving"]', words.omschrijving);
    await next(page);
    for (const blokkade of words.blokkades) await page.check(`[name="blokkades"][value="${blokkade}"]`);
    await next(page);
    await page.selectOption('[name="focusgebied"]', focusgebied);
    await page.selectOption('[name="thema"]', words.thema);
    await page.locator('summary', { hasText: 'Wie kan helpen?' }).click();
    for (const [place, party] of (words.partijen ?? []).entries())
      for (const [part, text] of Object.entries(party)) await page.fill(`[name="partijen.${place}.${part}"]`, text);
    await next(page);
    await page.waitForURL('**/melden/controleren');
    expect(await page.locator('main').textContent()).toContain(words.omschrijving.replace(/\s+/g, ' ').slice(0, 40));
    await page.getByRole('button', { name: 'Vastloper versturen' }).click();
    await page.waitForURL('**/klaar/**');
    return new URL(page.url()).pathname.split('/').at(-1) ?? '';
  }

  /** The page of each person of a test: one browser each, in which they go on where they were. */
  const pages = new Map<string, Page>();
  beforeEach(() => pages.clear());
  const pageOf = async (persoon: string): Promise<Page> => {
    const page = pages.get(persoon) ?? (await stack.comeBack(persoon, { viewport: PHONE }));
    pages.set(persoon, page);
    return page;
  };

  /** Opens a page and looks at it on a phone and on a desktop (a page is the same for both, only its style differs); answers what it says. */
  async function readOnBoth(persoon: string, path: string): Promise<string> {
    const page = await pageOf(persoon);
    await page.goto(stack.url(path));
    for (const size of [DESKTOP, PHONE]) {
      await page.setViewportSize(size);
      expect([path, size.width, await scrollsSideways(page)]).toEqual([path, size.width, false]);
    }
    return (await page.locator('main').textContent()) ?? '';
  }

  /** Does an act on the page of a case, at this size. */
  async function act(
    persoon: string,
    viewport: typeof PHONE,
    nummer: string,
    soort: string,
    fill: (form: string, page: Page) => Promise<void>,
  ) {
    const page = await pageOf(persoon);
    await page.setViewportSize(viewport);
    await page.goto(stack.url(`/vastlopers/${nummer}?doe=${soort}`));
    await fill(`#doe-${soort} `, page);
    await page.locator(`#doe-${soort} .button-row button`).click();
    await page.locator('.utrecht-alert--ok').waitFor();
  }

  /** Who breaks through takes the case on, on a phone, and asks The Hague about the rule, on a desktop. */
  async function toTheHague(focusgebied: string, nummer: string): Promise<void> {
    await act(personOf('programmabureau', focusgebied), PHONE, nummer, 'aannemen', async (form, page) => {
      const trekkers = page.locator(`${form}[name="trekkerOrganisatie"]`);
      const team = trekkers.locator('option', { hasText: 'Intern doorbraakteam' });
      await trekkers.selectOption({ label: (await team.first().textContent()) ?? '' });
      await page.check(`${form}[name="sporen"][value="structureel"]`);
    });
    await act(personOf('doorbraakteam', focusgebied), DESKTOP, nummer, 'opschalen', async (form, page) => {
      await page.fill(`${form}[name="geenGesprekReden"]`, 'Niemand hier mag dit besluiten.');
      await page.fill(`${form}[name="watGeprobeerd"]`, 'Alles wat de gemeente zelf kan.');
      await page.fill(`${form}[name="vraag"]`, 'Welk ministerie legt de regel uit?');
      await page.check(`${form}[name="reden"][value="regel_of_wet"]`);
      await page.fill(`${form}[name="gewenstOp"]`, dayFromNow(30));
      await page.check(`${form}[name="naar"][value="rijksvertegenwoordiger"]`);
      await page.fill(`${form}[name="regel.naam"]`, RULE);
    });
  }

  it.each(CASES.map((one) => [one.id, one] as const))(
    'files %s by form, and shows it to who filed, who breaks through and who goes to The Hague',
    async (_id, one) => {
      const filer = findFiler(DEMO, one.indienerOrganisatie, one.focusgebied)?.sleutel ?? '';
      const { titel, partijen = [] } = one.body as unknown as Words;
      const nummer = await file(await pageOf(filer), one);
      expect(await readOnBoth(filer, '/mijn-meldingen')).toContain(titel);
      expect(await readOnBoth(filer, `/vastlopers/${nummer}`)).toMatch(
        /is binnen: .+ is aan zet en .+ hoort uiterlijk .+ wat ermee gebeurt\./,
      );
      const bureau = personOf('programmabureau', one.focusgebied);
      expect(await readOnBoth(bureau, '/werkvoorraad')).toContain(titel);
      const read = await readOnBoth(bureau, `/vastlopers/${nummer}`);
      expect(read).toContain('Aannemen');
      for (const { naam } of partijen) expect(read).toContain(naam);
      await toTheHague(one.focusgebied, nummer);
      const rijk = personOf('rijksvertegenwoordiger', one.focusgebied);
      expect(await readOnBoth(rijk, '/den-haag')).toContain(titel);
      expect(await readOnBoth(rijk, `/vastlopers/${nummer}`)).toMatch(/Rijksvertegenwoordiger .+ is aan zet/);
    },
    240_000,
  );

  it('shows who goes to The Hague for all areas the cases of all areas, by the rule they share', async () => {
    const page = await stack.signedIn('rijksvertegenwoordiger-landelijk', { viewport: DESKTOP });
    await page.goto(stack.url('/den-haag'));
    expect(await page.locator('main').textContent()).toContain('U ziet hier alle gebieden.');
    const rule = page.locator('section', { has: page.getByRole('heading', { level: 2, name: RULE }) });
    const cards = await rule.locator('.card').allTextContents();
    expect(cards).toHaveLength(CASES.length);
    for (const gebied of ['Vlaardingen Westwijk', 'Eindhoven Woensel-Zuid', 'Lelystad-Oost'])
      expect([gebied, cards.filter((card) => card.includes(gebied)).length]).toEqual([gebied, 1]);
    const [first] = CASES;
    const own = personOf('rijksvertegenwoordiger', first?.focusgebied ?? '');
    expect(await readOnBoth(own, '/den-haag')).toContain('U ziet hier één gebied: Vlaardingen Westwijk.');
  }, 120_000);

  it('has all six rungs of the board in one look on a desktop, and folds their cards on a phone', async () => {
    const page = await stack.signedIn('programmabureau-landelijk', { viewport: DESKTOP });
    await page.goto(stack.url('/bord'));
    const rungs = await page.locator('.board-strip a').all();
    expect(rungs).toHaveLength(6);
    for (const rung of rungs) {
      const { y = 0, height = 0 } = (await rung.boundingBox()) ?? {};
      expect(y + height).toBeLessThan(DESKTOP.height);
    }
    expect(await page.locator('.board-strip').textContent()).toMatch(new RegExp(`${CASES.length}\\s*Rijksvertegenwoordiger`));
    const column = page.locator('.board__column', { hasText: 'Rijksvertegenwoordiger' }).last();
    expect(await column.locator('.board__card').first().isVisible()).toBe(true);
    await page.setViewportSize(PHONE);
    expect(await column.locator('.board__card').first().isVisible()).toBe(false);
    await column.locator('summary').click();
    expect(await column.locator('.board__card').first().isVisible()).toBe(true);
  }, 120_000);

  it('begins a case on a phone with where it is and the ladder, and has the menu folded above it', async () => {
    const [one] = CASES;
    const page = await stack.signedIn(personOf('programmabureau', one?.focusgebied ?? ''), { viewport: PHONE });
    await page.goto(stack.url('/bord?trede=rijksvertegenwoordiger'));
    await page.locator('main h2 a, main h3 a').first().click();
    const topOf = async (selector: string): Promise<number> => (await page.locator(selector).first().boundingBox())?.y ?? 0;
    const tops = [
      await topOf('main h1'),
      await topOf('#nu'),
      await topOf('#ladder'),
      await topOf('#doen'),
      await topOf('#gebeurd'),
    ];
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(tops[0]).toBeLessThan(HIGH_ENOUGH);
    expect(await page.locator('.page-nav a').first().isVisible()).toBe(false);
    await page.locator('.page-nav summary').click();
    await page.locator('.page-nav').getByRole('link', { name: 'Werkvoorraad' }).click();
    await page.waitForURL('**/werkvoorraad');
  }, 120_000);
});
