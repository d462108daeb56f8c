// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { BrowserStack } from './browser-stack.js';
import { dayFromNow, WIE, type CaseWorld } from './case-world.js';

/** The sign-in service still knows who it is, so one click is enough. */
async function signInAgain(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Opnieuw inloggen' }).click();
  await page.waitForURL('**hersteld=**');
}

/** Puts on the hat of this name. */
async function wear(page: Page, naam: string): Promise<void> {
  await page.goto(new URL('/pet', page.url()).href);
  await page.locator('.pet', { hasText: naam }).getByRole('button').click();
  await page.locator('.pet-bar', { hasText: naam }).waitFor();
}

const messageOf = (page: Page, words: string) => page.locator('.utrecht-alert', { hasText: words }).first().waitFor();
const formOf = (page: Page, soort: string) => page.locator(`#doe-${soort.replaceAll('_', '-')}`);
const send = (page: Page, soort: string) => formOf(page, soort).locator('.button-row button').click();

/** The promises about a session that ends by itself while somebody fills in a form; tried on the stack of the file that asks. */
export function describeSessionOver(stack: BrowserStack, world: () => CaseWorld): void {
  describe('when the session runs out in the middle of a form', () => {
    it('keeps an act as it was typed over signing in again, in no address and no cookie, and sends it only when asked', async () => {
      const filed = await world().takenUp('Midden in een formulier');
      const page = await stack.signedIn(WIE.team);
      await page.goto(stack.url(`/vastlopers/${filed.nummer}?doe=gesprek_vastleggen`));
      await formOf(page, 'gesprek_vastleggen').getByLabel('Woningcorporatie', { exact: true }).check();
      await page.fill('#doe-gesprek-vastleggen [name="watNodig"]', 'Een proef van een maand.');
      await page.fill('#doe-gesprek-vastleggen [name="uitkomst"]', 'Iedereen wil, niemand mag.');
      await stack.outlastSessions();
      await send(page, 'gesprek_vastleggen');
      await page.getByRole('heading', { name: 'U bent uitgelogd' }).waitFor();
      expect(await page.locator('main').textContent()).toContain('Wat u typte, bewaren wij een uur.');
      await world().act(WIE.team, `/v1/vastlopers/${filed.id}/terugkoppelingen`, {
        tekst: 'Wij zijn ermee bezig.',
        volgendeDatum: dayFromNow(7),
      });
      await signInAgain(page);
      await messageOf(page, 'Wat u typte, staat er nog');
      await messageOf(page, 'De indiener kreeg bericht.');
      expect(decodeURIComponent(page.url())).not.toMatch(/proef|niemand/);
      for (const { value } of await page.context().cookies()) expect(decodeURIComponent(value)).not.toMatch(/proef|niemand/);
      expect(await formOf(page, 'gesprek_vastleggen').getByLabel('Woningcorporatie', { exact: true }).isChecked()).toBe(true);
      expect(await page.inputValue('#doe-gesprek-vastleggen [name="watNodig"]')).toBe('Een proef van een maand.');
      expect(await page.inputValue('#doe-gesprek-vastleggen [name="uitkomst"]')).toBe('Iedereen wil, niemand mag.');
      expect(await page.locator('.timeline').last().textContent()).not.toContain('Er is een gesprek gevoerd.');
      const restored = page.url();
      await send(page, 'gesprek_vastleggen');
      await messageOf(page, 'Het gesprek staat erin.');
      await page.goto(restored);
      expect(await page.inputValue('#doe-gesprek-vastleggen [name="watNodig"]')).toBe('');
    }, 180_000);

    it('keeps a step of filing, also without JavaScript, and shows it to nobody else', async () => {
      const page = await stack.signedIn(WIE.indiener, { javaScriptEnabled: false });
      await stack.beginFiling(page);
      await page.fill('[name="watKanWel"]', 'Een lang verhaal over wat wel kan.');
      await page.fill('[name="titel"]', 'Bijna weg');
      await stack.outlastSessions();
      await page.locator('#melden .button-row button').click();
      const other = await stack.signedIn(WIE.team);
      await signInAgain(page);
      await other.goto(page.url());
      expect(await other.inputValue('[name="watKanWel"]')).toBe('');
      expect(await page.inputValue('[name="watKanWel"]')).toBe('Een lang verhaal over wat wel kan.');
      await page.locator('#melden .button-row button').click();
      await page.waitForURL('**/melden/2');
      await page.goto(stack.url('/melden/1'));
      expect(await page.inputValue('[name="titel"]')).toBe('Bijna weg');
    }, 180_000);

    it('keeps an answer on the partner desk, with its form open', async () => {
      const filed = await world().takenUp('Midden in een antwoord');
      await world().ask(filed, 'gemeente-ehv-wz', 'Mag het hek open?');
      const page = await stack.signedIn(WIE.gemeente);
      await page.goto(stack.url('/partner'));
      const card = page.locator('.card', { hasText: 'Mag het hek open?' });
      await card.locator('summary').click();
      await card.getByLabel('Nee, dat kunnen wij niet').check();
      await card.locator('[name="reden"]').fill('Het hek hoort bij de school.');
      await stack.outlastSessions();
      await card.locator('.button-row button').click();
      await signInAgain(page);
      expect(await card.locator('details').getAttribute('open')).not.toBeNull();
      expect(await card.locator('[name="reden"]').inputValue()).toBe('Het hek hoort bij de school.');
      expect(await card.getByLabel('Nee, dat kunnen wij niet').isChecked()).toBe(true);
      await card.locator('.button-row button').click();
      await messageOf(page, 'Uw antwoord is gegeven.');
    }, 180_000);

    it('keeps the forms of two tabs under one hat, also when the second is sent after signing in again in the first', async () => {
      const vragen = ['Mag de heg lager?', 'Mag de bank weg?'];
      for (const vraag of vragen) await world().ask(await world().takenUp('Twee antwoorden'), 'bewonersinitiatief-ehv-wz', vraag);
      const one = await stack.signedIn(WIE.tweePetten);
      await wear(one, 'Partner bij Bewonersinitiatief');
      const two = await one.context().newPage();
      const tabs = [one, two].map((page, place) => ({
        page,
        woorden: `Ja, dat is vraag ${place + 1}.`,
        card: page.locator('.card', { hasText: vragen[place] ?? '' }),
      }));
      for (const { page, card, woorden } of tabs) {
        await page.goto(stack.url('/partner'));
        await card.locator('summary').click();
        await card.getByLabel('Nee, dat kunnen wij niet').check();
        await card.locator('[name="reden"]').fill(woorden);
      }
      await stack.outlastSessions();
      for (const { page, card, woorden } of tabs) {
        await card.locator('.button-row button').click();
        if (page === one) await signInAgain(page);
        await messageOf(page, 'Wat u typte, staat er nog');
        await page.locator('.pet-bar', { hasText: 'Partner bij Bewonersinitiatief' }).waitFor();
        expect(await card.locator('[name="reden"]').inputValue()).toBe(woorden);
      }
      for (const { page, card } of tabs) {
        await card.locator('.button-row button').click();
        await messageOf(page, 'Uw antwoord is gegeven.');
      }
    }, 180_000);

    it('keeps an act on more cases at once, with what was ticked', async () => {
      const [filed, left] = [await world().file('Midden in een lijst'), await world().file('Niet aangevinkt')];
      const page = await stack.signedIn(WIE.bureau);
      await page.goto(stack.url('/werkvoorraad?trede=intake&sorteer=nieuw'));
      await page.check(`#samen [value="${filed.nummer}"]`);
      const part = page.locator('#samen details', { has: page.locator('[value="overdragen"]') });
      await part.locator('summary').click();
      await part.locator('[name="reden"]').fill('Zij kennen de straat.');
      await stack.outlastSessions();
      await part.locator('button').click();
      await signInAgain(page);
      expect(await part.getAttribute('open')).not.toBeNull();
      expect(await part.locator('[name="reden"]').inputValue()).toBe('Zij kennen de straat.');
      const ticks = [filed, left].map(({ nummer }) => page.isChecked(`#samen [value="${nummer}"]`));
      expect(await Promise.all(ticks)).toEqual([true, false]);
      await part.locator('[name="organisatie"]').selectOption({ index: 1 });
      await part.locator('button').click();
      await page.locator('.results li', { hasText: filed.nummer }).getByText('Gelukt', { exact: true }).waitFor();
    }, 180_000);

    it('keeps what was typed in beheer, also after a fault was shown at an address that only takes forms', async () => {
      const page = await stack.signedIn(WIE.beheerder);
      await page.goto(stack.url('/beheer/themas/leefomgeving'));
      const [field, button] = [page.locator('#hernoemen [name="naam"]'), page.locator('#hernoemen .button-row button')];
      await page.locator('#hernoemen-deel > summary').click();
      await field.fill('');
      await button.click();
      await page.locator('.error-summary').waitFor();
      await field.fill('Buiten in de buurt');
      await stack.outlastSessions();
      await button.click();
      await signInAgain(page);
      expect([await field.isVisible(), await field.inputValue()]).toEqual([true, 'Buiten in de buurt']);
      await button.click();
      await messageOf(page, 'Het thema heeft een andere naam.');
      await page.reload();
      expect(await page.locator('.utrecht-alert').count()).toBe(0);
    }, 180_000);

    it('keeps what was chosen for a file, also without JavaScript', async () => {
      const page = await stack.signedIn(WIE.bureau, { javaScriptEnabled: false });
      await page.goto(stack.url('/exports'));
      await page.check('#exports [value="csv"]');
      await page.selectOption('#exports [name="focusgebied"]', 'EHV-WZ');
      await stack.outlastSessions();
      await page.locator('#exports .button-row button').click();
      await signInAgain(page);
      const chosen = [await page.isChecked('#exports [value="csv"]'), await page.inputValue('#exports [name="focusgebied"]')];
      expect(chosen).toEqual([true, 'EHV-WZ']);
      await page.locator('#exports .button-row button').click();
      await messageOf(page, 'Wij maken uw bestand');
      await page.reload();
      expect(await page.getByText('Wij maken uw bestand').count()).toBe(0);
    }, 180_000);
  });
}
