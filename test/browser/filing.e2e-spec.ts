// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page, Request } from 'playwright-core';
import { scrollsSideways } from './axe.js';
import { PHONE, useBrowserSystem } from './browser-system.js';

const INDIENER = 'indiener-welzijn-eindhoven';
const BUREAU = 'programmabureau-eindhoven';

describe('filing a vastloper, in a browser and with everything running for real', () => {
  const doorbraak = useBrowserSystem();
  const url = (path: string): string => doorbraak.url(path);
  const signedIn = (persoon: string, options: BrowserContextOptions = {}): Promise<Page> => doorbraak.comeBack(persoon, options);

  async function next(page: Page): Promise<void> {
    await page.locator('#melden button[type="submit"]').click();
  }

  /** Walks the steps up to the check page, as quick as can be. */
  async function fillIn(page: Page, titel: string): Promise<void> {
    await doorbraak.beginFiling(page);
    await page.fill('[name="watKanWel"]', 'Samen een week lang tellen.');
    await page.fill('[name="titel"]', titel);
    await next(page);
    await page.fill('[name="omschrijving"]', 'De stad plaatst bakken volgens één vast plan.');
    await next(page);
    await page.check('[value="lokaal_beleid"]');
    await next(page);
    await page.selectOption('[name="thema"]', 'leefomgeving');
    await next(page);
    await page.waitForURL('**/melden/controleren');
  }

  async function ownTitles(page: Page): Promise<string[]> {
    await page.goto(url('/mijn-meldingen'));
    return page.locator('.card__title').allTextContents();
  }

  it('works on a phone with the keyboard only, and tells who is at work and by when', async () => {
    const page = await signedIn(INDIENER, { viewport: PHONE });
    await page.goto(url('/melden'));
    const type = async (name: string, text: string): Promise<void> => {
      for (let i = 0; i < 40 && (await page.evaluate('document.activeElement.name')) !== name; i += 1)
        await page.keyboard.press('Tab');
      await page.keyboard.type(text);
    };
    const pressButton = async (label: string): Promise<void> => {
      for (let i = 0; i < 60 && (await page.evaluate('document.activeElement.textContent')) !== label; i += 1)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    };
    await pressButton('Beginnen');
    await page.waitForURL('**/melden/1');
    await type('watKanWel', 'Samen tellen.');
    await type('titel', 'Met het toetsenbord');
    await pressButton('Volgende stap');
    await page.waitForURL('**/melden/2');
    await type('omschrijving', 'Het mag niet van het plan.');
    await pressButton('Volgende stap');
    await page.waitForURL('**/melden/3');
    await type('blokkades', ' ');
    await pressButton('Volgende stap');
    await page.waitForURL('**/melden/4');
    expect(await page.locator('[name="focusgebied"]').inputValue()).toBe('EHV-WZ');
    await type('thema', 'Wonen');
    await pressButton('Naar het overzicht');
    await page.waitForURL('**/melden/controleren');
    await pressButton('Vastloper versturen');
    await page.waitForURL('**/melden/klaar/**');
    expect(await page.locator('main').textContent()).toMatch(/Uw nummer is EHV-WZ-\d{4}-\d{4}/);
    expect(await page.locator('main').textContent()).toMatch(
      /Programmabureau Eindhoven Woensel-Zuid is nu aan zet\..*U hoort iets uiterlijk op/s,
    );
    expect(await scrollsSideways(page)).toBe(false);
  }, 120_000);

  it('works without JavaScript: faults in words, nothing typed is lost', async () => {
    const page = await signedIn(INDIENER, { javaScriptEnabled: false });
    await doorbraak.beginFiling(page);
    await page.fill('[name="titel"]', 'Zonder scripts');
    await next(page);
    expect(await page.title()).toMatch(/^1 foutmelding - /);
    expect(await page.locator('.error-summary a').textContent()).toBe('Vul in: Wat kan er wel');
    expect(await page.locator('[name="titel"]').inputValue()).toBe('Zonder scripts');
    await fillIn(page, 'Zonder scripts');
    await page.getByRole('button', { name: 'Vastloper versturen' }).click();
    await page.waitForURL('**/klaar/**');
    await page.locator('main a.utrecht-button').click();
    await page.locator('summary', { hasText: 'Iets toevoegen' }).click();
    await page.fill('#doe-aanvullen textarea', 'De school doet mee.');
    await page.locator('#doe-aanvullen button').click();
    // An act that is stored first shows that, and the page settles by itself; here without a script.
    await page.getByText('Uw tekst is toegevoegd.').waitFor();
    expect(await page.locator('.timeline').textContent()).toContain('De school doet mee.');
  }, 120_000);

  it('keeps a draft when the tab is closed, and nobody else sees it', async () => {
    const page = await signedIn(INDIENER);
    await doorbraak.beginFiling(page);
    await page.fill('[name="watKanWel"]', 'Wat ik al had getypt.');
    await page.fill('[name="titel"]', 'Half klaar');
    await next(page);
    await page.waitForURL('**/melden/2');
    // In the middle of a step, without pressing anything: the tab just goes.
    await page.fill('[name="omschrijving"]', 'Dit typte ik net nog.');
    await page.close({ runBeforeUnload: true });
    const other = await signedIn(BUREAU);
    await other.goto(url('/melden/1'));
    expect(await other.locator('[name="titel"]').inputValue()).toBe('');
    const again = await signedIn(INDIENER);
    await again.goto(url('/melden'));
    await again.getByRole('link', { name: 'Verder waar u was' }).click();
    expect(await again.locator('[name="titel"]').inputValue()).toBe('Half klaar');
    await again.goto(url('/melden/2'));
    expect(await again.locator('[name="omschrijving"]').inputValue()).toBe('Dit typte ik net nog.');
  }, 120_000);

  it('keeps what is typed after a pause, and throws a draft away only after the question whether that is meant', async () => {
    const page = await signedIn(INDIENER);
    await doorbraak.beginFiling(page);
    const kept = page.waitForRequest((request) => (request.postData() ?? '').includes('concept=1'));
    await page.fill('[name="watKanWel"]', 'Na een pauze bewaard.');
    await (await kept).response();
    await page.goto(url('/melden'));
    expect(await page.getByRole('button', { name: 'Ja, gooi weg en begin opnieuw' }).isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Verder waar u was' }).click();
    expect(await page.locator('[name="watKanWel"]').inputValue()).toBe('Na een pauze bewaard.');
    await doorbraak.beginFiling(page);
    expect(await page.locator('[name="watKanWel"]').inputValue()).toBe('');
    // What is kept slowly ends when the step is sent, before that has an answer.
    const isKeeping = (request: Request): boolean => (request.postData() ?? '').includes('concept=1');
    const ended = page.waitForEvent('requestfailed', { predicate: isKeeping, timeout: 20_000 });
    await page.route('**/melden/1', async (route) => {
      if (isKeeping(route.request())) return;
      await ended;
      await route.continue();
    });
    const slow = page.waitForRequest(isKeeping);
    await page.fill('[name="watKanWel"]', 'Nog niet af');
    await slow;
    await page.fill('[name="watKanWel"]', 'Af.');
    await page.fill('[name="titel"]', 'Op tijd verstuurd');
    await page.locator('#melden .button-row button').click();
    await page.waitForURL('**/melden/2');
    await page.goto(url('/melden/1'));
    expect(await page.locator('[name="watKanWel"]').inputValue()).toBe('Af.');
  }, 120_000);

  it('files once, however often the button is pressed', async () => {
    const page = await signedIn(INDIENER);
    await fillIn(page, 'Een keer is genoeg');
    const form = await page.locator('main form', { hasText: 'Vastloper versturen' }).evaluate((node) => {
      const fields = new FormData(node as never) as unknown as Iterable<[string, string]>;
      return Object.fromEntries(fields);
    });
    const sends = await Promise.all(
      [1, 2, 3].map(() =>
        page.request.post(url('/melden/controleren'), { form, maxRedirects: 0, headers: { origin: doorbraak.url('') } }),
      ),
    );
    expect(new Set(sends.map((answer) => answer.headers()['location'])).size).toBe(1);
    await page.getByRole('button', { name: 'Vastloper versturen' }).dblclick();
    await page.waitForURL('**/klaar/**');
    expect((await ownTitles(page)).filter((titel) => titel === 'Een keer is genoeg')).toHaveLength(1);
  }, 120_000);

  it('catches personal data while typing and at sending, keeps the text, and shows it nowhere else', async () => {
    const page = await signedIn(INDIENER);
    await doorbraak.beginFiling(page);
    await page.goto(url('/melden/2'));
    await page.fill('[name="omschrijving"]', 'Haar BSN is 123456782.');
    await page.getByText('Hier staat misschien een burgerservicenummer').first().waitFor();
    await next(page);
    expect(await page.locator('.error-summary').textContent()).toContain('burgerservicenummer');
    expect(await page.locator('[name="omschrijving"]').inputValue()).toBe('Haar BSN is 123456782.');
    await page.goto(url('/melden/2'));
    expect(await page.locator('[name="omschrijving"]').inputValue()).toBe('');
  }, 120_000);

  it('lets the filer take a case back and open it again', async () => {
    const page = await signedIn(INDIENER);
    await fillIn(page, 'Heen en weer');
    await page.getByRole('button', { name: 'Vastloper versturen' }).click();
    await page.waitForURL('**/klaar/**');
    await page.locator('main a.utrecht-button').click();
    await page.locator('summary', { hasText: 'Intrekken' }).click();
    await page.fill('#doe-intrekken textarea', 'De buurt loste het zelf op.');
    await page.locator('#doe-intrekken button').click();
    await page.locator('.utrecht-status-badge', { hasText: 'Ingetrokken' }).waitFor();
    await page.locator('summary', { hasText: 'Weer openen' }).click();
    await page.fill('#doe-heropenen textarea', 'Het ligt er weer.');
    await page.locator('#doe-heropenen button').click();
    await page.locator('.utrecht-status-badge', { hasText: 'Ingediend' }).waitFor();
    expect(await page.locator('.timeline').textContent()).toMatch(/weer open.*Het ligt er weer\./s);
  }, 120_000);

  it('shows a case to nobody who has no part in it', async () => {
    const page = await signedIn(INDIENER);
    await page.goto(url('/mijn-meldingen'));
    const href = (await page.locator('.card__title a').first().getAttribute('href')) ?? '';
    const stranger = await signedIn('programmabureau-breda');
    expect((await stranger.goto(url(href)))?.status()).toBe(404);
  }, 120_000);

  it('breaks no rule of its own content policy, asks nothing elsewhere, and is light', async () => {
    const page = await signedIn(INDIENER);
    const faults: string[] = [];
    const hosts = new Set<string>();
    let bytes = 0;
    page.on(
      'console',
      (message) => void (/Content Security Policy|Failed to load module/.test(message.text()) && faults.push(message.text())),
    );
    page.on('response', (response) => {
      hosts.add(new URL(response.url()).host);
      void response
        .request()
        .sizes()
        .then(
          ({ responseBodySize }) => (bytes += responseBodySize),
          // The stream of a live page has no size: it ends with the page.
          () => undefined,
        );
    });
    for (const path of ['/', '/melden', '/melden/2', '/mijn-meldingen']) await page.goto(url(path), { waitUntil: 'networkidle' });
    expect(faults).toEqual([]);
    expect([...hosts]).toEqual([new URL(doorbraak.url('')).host]);
    expect(bytes).toBeLessThan(100_000);
  }, 120_000);
});
