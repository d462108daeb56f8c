// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { useBrowserSystem } from './browser-system.js';
import { NARROW_LOOK, PageCheck } from './page-check.js';

const INDIENER = 'indiener-welzijn-eindhoven';
const BUREAU = 'programmabureau-eindhoven';
const CASE = {
  titel: 'Twee browsers, één vastloper',
  omschrijving: 'De stad plaatst bakken volgens één vast plan.',
  watKanWel: 'Samen een week lang tellen.',
  focusgebied: 'EHV-WZ',
  thema: 'wonen_en_wijken',
  blokkades: ['lokaal_beleid'],
};

describe('pages that stay open, and Beeld, in a browser and with everything running for real', () => {
  const doorbraak = useBrowserSystem();
  const url = (path: string): string => doorbraak.url(path);
  const signedIn = (persoon: string, options: BrowserContextOptions = {}): Promise<Page> => doorbraak.comeBack(persoon, options);

  async function fileCase(titel = CASE.titel): Promise<{ readonly id: string; readonly nummer: string }> {
    const { status, body } = await doorbraak.system.post<{ id: string; nummer: string }>(INDIENER, '/v1/vastlopers', {
      ...CASE,
      titel,
    });
    expect(status).toBe(201);
    return body;
  }

  async function addText(id: string, tekst: string): Promise<void> {
    const { status } = await doorbraak.system.post(INDIENER, `/v1/vastlopers/${id}/aanvullingen`, { tekst });
    expect([201, 202]).toContain(status);
  }

  /** Beeld is counted every minute; looks until the figures are there. */
  async function untilCounted(page: Page): Promise<void> {
    const chart = page.locator('svg.chart').first();
    const deadline = Date.now() + 90_000;
    do await page.goto(url('/beeld?periode=alles'));
    while (
      Date.now() < deadline &&
      !(await chart.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      ))
    );
    expect(await chart.isVisible()).toBe(true);
  }

  /** Opens a page and waits until it listens. */
  async function listening(page: Page, path: string): Promise<void> {
    const stream = page.waitForResponse((answer) => answer.url().includes('/levend'));
    await page.goto(url(path));
    expect((await stream).status()).toBe(200);
  }

  it('shows in the one browser what was done in the other, without a reload, and keeps open what was open', async () => {
    const { id, nummer } = await fileCase();
    const page = await signedIn(BUREAU);
    await listening(page, `/vastlopers/${nummer}`);
    await page.evaluate('window.zelfdePagina = true');
    await page.locator('#stand details > summary').first().click();
    await addText(id, 'De school doet mee.');
    await page.locator('.timeline', { hasText: 'De school doet mee.' }).waitFor();
    expect(await page.evaluate('window.zelfdePagina')).toBe(true);
    expect(await page.locator('#stand details').first().getAttribute('open')).not.toBeNull();
    expect(await page.locator('#stand-veranderd').isVisible()).toBe(false);
  }, 120_000);

  it('leaves what somebody types alone, and says that something changed', async () => {
    const { id, nummer } = await fileCase();
    const page = await signedIn(INDIENER);
    await listening(page, `/vastlopers/${nummer}`);
    await page.locator('summary', { hasText: 'Iets toevoegen' }).click();
    await page.fill('#doe-aanvullen textarea', 'Nog niet af');
    await page.locator('h1').click();
    await addText(id, 'Van elders.');
    await page.locator('#stand-veranderd').waitFor({ state: 'visible' });
    expect(await page.locator('#stand-veranderd').innerText()).toBe('Er is iets veranderd. Toon het');
    expect(await page.locator('#doe-aanvullen textarea').inputValue()).toBe('Nog niet af');
    expect(await page.locator('.timeline').textContent()).not.toContain('Van elders.');
    await page.getByRole('link', { name: 'Toon het' }).click();
    await page.locator('.timeline', { hasText: 'Van elders.' }).waitFor();
    expect(await page.locator('#doe-aanvullen textarea').inputValue()).toBe('Nog niet af');
    await page.locator('#doe-aanvullen .button-row button').click();
    await page.locator('.timeline', { hasText: 'Nog niet af' }).waitFor();
  }, 120_000);

  it('says so too on the page that answers a form with a fault, with the words still in it', async () => {
    const { id, nummer } = await fileCase();
    const page = await signedIn(BUREAU);
    const text = page.locator('#doe-terugkoppelen [name="tekst"]');
    await page.goto(url(`/vastlopers/${nummer}?doe=terugkoppelen`));
    await text.fill('Wij zijn ermee bezig.');
    await page.fill('#doe-terugkoppelen [name="volgendeDatum"]', '');
    const [stream, itself] = [/\/levend/, new RegExp(`${nummer}\\?doe=`)].map((asked) => page.waitForResponse(asked));
    await page.locator('#doe-terugkoppelen .button-row button').click();
    await page.waitForURL(`**/vastlopers/${nummer}/terugkoppelen`);
    await Promise.all([stream, itself]);
    await addText(id, 'Van elders.');
    await page.locator('#stand-veranderd').waitFor({ state: 'visible' });
    expect(await text.inputValue()).toBe('Wij zijn ermee bezig.');
    await page.getByRole('link', { name: 'Toon het' }).click();
    await page.locator('.timeline', { hasText: 'Van elders.' }).waitFor();
    expect(await text.inputValue()).toBe('Wij zijn ermee bezig.');
  }, 120_000);

  it('tells a list of what is filed, and of nothing one does not see', async () => {
    const stranger = await signedIn('programmabureau-breda');
    await listening(stranger, '/mijn-meldingen');
    const asked: string[] = [];
    stranger.on('request', (request) => void asked.push(request.url()));
    const page = await signedIn(INDIENER);
    await listening(page, '/mijn-meldingen');
    await fileCase('Komt vanzelf in beeld');
    await page.locator('.card__title', { hasText: 'Komt vanzelf in beeld' }).waitFor();
    expect(asked).toEqual([]);
    const { nummer } = await fileCase();
    expect((await stranger.request.get(url(`/levend?vastloper=${nummer}`))).status()).toBe(404);
  }, 120_000);

  it('gives nothing to who is not signed in', async () => {
    const answer = await fetch(url('/levend'), { redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toContain('/inloggen');
  });

  it('does nothing without JavaScript', async () => {
    const { nummer } = await fileCase();
    const page = await signedIn(INDIENER, { javaScriptEnabled: false });
    await page.goto(url(`/vastlopers/${nummer}`));
    expect(await page.locator('#stand-veranderd').isVisible()).toBe(false);
    expect(await page.locator('.timeline').count()).toBe(1);
  }, 120_000);

  it('shows Beeld with its figures without a fault for axe or a sideways scroll, in both colours and at both widths', async () => {
    await fileCase();
    const check = new PageCheck();
    const page = await signedIn(BUREAU, NARROW_LOOK);
    check.watch(page);
    await untilCounted(page);
    await check.lookAllRound(page);
    expect(check.faults).toEqual([]);
  }, 240_000);

  it('weighs little and asks nothing elsewhere', async () => {
    const page = await signedIn(BUREAU);
    const faults: string[] = [];
    let bytes = 0;
    page.on('console', (message) => void (/Content Security Policy/.test(message.text()) && faults.push(message.text())));
    page.on('response', (response) => {
      void response
        .request()
        .sizes()
        .then(
          ({ responseBodySize }) => (bytes += responseBodySize),
          // The stream of a live page has no size: it ends with the page.
          () => undefined,
        );
    });
    await page.goto(url('/beeld'), { waitUntil: 'networkidle' });
    expect(faults).toEqual([]);
    expect(bytes).toBeLessThan(100_000);
  }, 60_000);
});
