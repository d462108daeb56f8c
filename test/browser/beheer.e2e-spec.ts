// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { until } from '#testing/local-system';
import { PHONE, useBrowserSystem } from './browser-system.js';

const BEHEERDER = 'beheerder';
const TWEE_PETTEN = 'twee-petten-eindhoven';

describe('beheer and the choice of a hat, in a browser and with everything running for real', () => {
  const doorbraak = useBrowserSystem();
  const url = (path: string): string => doorbraak.url(path);
  const signedIn = (persoon: string, options: BrowserContextOptions = {}): Promise<Page> => doorbraak.signedIn(persoon, options);
  const done = (page: Page, text: string) => page.locator('.utrecht-alert--ok', { hasText: text }).waitFor();
  const send = (page: Page, form: string) => page.locator(`#${form} .button-row button`).last().click();
  const open = async (page: Page, form: string): Promise<void> => {
    if (!(await page.locator(`#${form}`).isVisible())) await page.locator(`#${form}-deel > summary`).click();
  };
  const ahead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  /** Opens somebody by their name. */
  async function openPerson(page: Page, naam: string): Promise<void> {
    await page.goto(url('/beheer/mensen'));
    await page.fill('#zoek-zoek', naam);
    await page.getByRole('button', { name: 'Zoeken' }).click();
    await page.getByRole('link', { name: naam, exact: true }).click();
    await page.waitForURL('**/beheer/mensen/**');
  }

  it('lets somebody of two organisations choose the hat they wear, on a phone and without JavaScript', async () => {
    const page = await signedIn(TWEE_PETTEN, { viewport: PHONE, javaScriptEnabled: false });
    await page.goto(url('/mijn-meldingen'));
    expect(await page.locator('.pet-bar').textContent()).toContain('Al uw petten samen');
    await page.getByRole('link', { name: 'Wissel van pet' }).click();
    await page.locator('.pet', { hasText: 'Bewonersinitiatief' }).getByRole('button').click();
    await page.waitForURL('**/mijn-meldingen');
    expect(await page.locator('.pet-bar').textContent()).toContain('Partner bij Bewonersinitiatief Eindhoven Woensel-Zuid');
    expect(await page.locator('.page-nav').textContent()).toContain('Aan ons gevraagd');
    await page.getByRole('link', { name: 'Wissel van pet' }).click();
    await page.locator('.pet', { hasText: 'Welzijn' }).getByRole('button').click();
    await page.locator('.pet-bar', { hasText: 'Indiener bij Welzijn Eindhoven Woensel-Zuid' }).waitFor();
  }, 120_000);

  it('refuses a form of another hat in a clear sentence, and gives the typed text back', async () => {
    const page = await signedIn(TWEE_PETTEN);
    const wear = async (naam: string): Promise<void> => {
      const other = await page.context().newPage();
      await other.goto(url('/pet'));
      await other.locator('.pet', { hasText: naam }).getByRole('button').click();
      await other.locator('.pet-bar', { hasText: naam }).waitFor();
      await other.close();
    };
    await wear('Welzijn');
    await doorbraak.beginFiling(page);
    await page.fill('[name="titel"]', 'Geschreven met de ene pet');
    await wear('Bewonersinitiatief');
    await page.locator('#melden button[type="submit"]').click();
    await page.getByRole('heading', { name: 'U draagt nu een andere pet' }).waitFor();
    expect(await page.locator('main').textContent()).toContain('Indiener bij Welzijn Eindhoven Woensel-Zuid');
    expect(await page.locator('main blockquote').allTextContents()).toEqual(['Geschreven met de ene pet']);
    await page.getByRole('link', { name: 'Kies uw pet' }).click();
    await page.waitForURL('**/pet');
  }, 120_000);

  it('invites a partner organisation in one act, and tells the link once', async () => {
    const page = await signedIn(BEHEERDER);
    await page.goto(url('/beheer'));
    await page.getByRole('link', { name: 'Uitnodigen', exact: true }).click();
    await send(page, 'uitnodigen');
    expect(await page.title()).toMatch(/^\d foutmeldingen - /);
    await page.fill('#uitnodigen [name="emailadres"]', 'medewerker@buurthuis.example');
    await page.selectOption('#uitnodigen [name="rol"]', 'partner');
    await page.selectOption('#uitnodigen [name="focusgebied"]', 'EHV-WZ');
    await page.fill('#uitnodigen [name="nieuweOrganisatie.naam"]', 'Buurthuis Woensel');
    await page.selectOption('#uitnodigen [name="nieuweOrganisatie.soort"]', 'welzijn');
    await send(page, 'uitnodigen');
    await page.getByRole('heading', { name: 'De uitnodiging is klaar' }).waitFor();
    expect(await page.locator('.confirmation').textContent()).toMatch(/\/uitnodiging\/[\w-]{43}$/);
    await page.goto(url('/beheer/organisaties?zoek=buurthuis'));
    await page.getByRole('link', { name: 'Buurthuis Woensel' }).click();
    expect(await page.locator('main').textContent()).toContain('medewerker@buurthuis.example');
  }, 120_000);

  it('gives a role, lets somebody stand in, and hands a post over with the work that hangs on it', async () => {
    const page = await signedIn(BEHEERDER);
    await openPerson(page, 'Partner Welzijn Zaandam-Oost');
    await open(page, 'rol');
    await page.selectOption('#rol [name="organisatie"]', { label: 'Gemeente Zaandam-Oost' });
    await page.selectOption('#rol [name="rol"]', 'partner');
    await page.selectOption('#rol [name="focusgebied"]', 'ZAA-O');
    await send(page, 'rol');
    await done(page, 'De rol is gegeven.');
    await page.getByRole('link', { name: 'Gemeente Zaandam-Oost' }).click();
    await page.getByRole('heading', { name: 'Het werk dat erbij hoort' }).waitFor();
    await page.fill('#zoek-wie', 'Politie Zaandam');
    await page.getByRole('button', { name: 'Zoeken' }).click();
    await open(page, 'vervangen');
    await page.selectOption('#vervangen [name="persoon"]', { label: 'Partner Politie Zaandam-Oost' });
    await page.fill('#vervangen [name="van"]', ahead(5));
    await page.fill('#vervangen [name="tot"]', ahead(3));
    await send(page, 'vervangen');
    await page.locator('#vervangen-tot-fout', { hasText: 'Kies een laatste dag' }).waitFor();
    await page.fill('#vervangen [name="tot"]', ahead(9));
    await send(page, 'vervangen');
    await done(page, 'De plaatsvervanging is geregeld.');
    await page.fill('#zoek-wie', 'Politie Zaandam');
    await page.getByRole('button', { name: 'Zoeken' }).click();
    await open(page, 'overdragen');
    await page.selectOption('#overdragen [name="persoon"]', { label: 'Partner Politie Zaandam-Oost' });
    await send(page, 'overdragen');
    await done(page, 'De rol is overgedragen.');
    expect(await page.locator('main').textContent()).toContain('Deze rol is voorbij.');
    await openPerson(page, 'Partner Politie Zaandam-Oost');
    expect(await page.locator('main table').textContent()).toContain('Gemeente Zaandam-Oost');
  }, 120_000);

  it('confirms a list of this month, which came by itself, and keeps every change in the register', async () => {
    const page = await signedIn(BEHEERDER, { javaScriptEnabled: false });
    await until('de lijsten van de maand er staan', 30_000, async () => {
      await page.goto(url('/beheer/toegang'));
      return (await page.locator('.party').count()) > 0;
    });
    const first = page.locator('.party').first();
    const naam = (await first.locator('h3').textContent()) ?? '';
    await first.getByRole('button').click();
    await done(page, 'De lijst is bevestigd.');
    expect(await page.locator('main').textContent()).toMatch(/1 van \d+ bevestigd/);
    await page.goto(url('/beheer/gebeurtenissen'));
    const rij = page.locator('tbody tr').first();
    expect(await rij.textContent()).toContain('Lijst bevestigd');
    expect(await rij.textContent()).toContain(naam);
    expect(await rij.textContent()).toContain('Beheerder');
  }, 120_000);

  it('shows what other terms would do to a vastloper of today, and adopts them from tomorrow on', async () => {
    const page = await signedIn(BEHEERDER);
    await page.goto(url('/beheer/termijnen'));
    await page.getByRole('button', { name: 'Verder' }).click();
    const veld = page.locator('[name="treden.partners.behandelingWerkdagen"]');
    expect(await veld.inputValue()).toBe('30');
    await veld.fill('0');
    await page.getByRole('button', { name: 'Bekijk wat dit doet' }).click();
    expect(await page.locator('.error-summary').textContent()).toContain('Partners, tijd voor de trede: Kies een heel getal');
    await veld.fill('20');
    await page.getByRole('button', { name: 'Bekijk wat dit doet' }).click();
    expect(await page.locator('.preview').textContent()).toContain('Partners, tijd voor de trede: van 30 naar 20');
    expect(await page.locator('.preview tbody tr').count()).toBe(6);
    await page.getByRole('button', { name: 'Vaststellen' }).click();
    await done(page, 'De nieuwe termijnen zijn vastgesteld.');
    expect(await page.locator('tbody tr').first().textContent()).toContain('Gaat nog in');
  }, 120_000);

  it('enters a decree for a year that lacks one, and adds, renames and ends a theme', async () => {
    const page = await signedIn(BEHEERDER);
    await page.goto(url('/beheer/kalender'));
    await open(page, 'besluit');
    const jaar = (await page.locator('#besluit [name="jaar"] option').nth(1).getAttribute('value')) ?? '';
    await page.selectOption('#besluit [name="jaar"]', jaar);
    await page.fill('#besluit [name="dagen"]', `25-12-${jaar}`);
    await page.fill('#besluit [name="bron"]', 'Staatscourant');
    await send(page, 'besluit');
    await page.locator('#besluit-dagen-fout', { hasText: 'is al een feestdag' }).waitFor();
    await page.fill('#besluit [name="dagen"]', '');
    await send(page, 'besluit');
    await done(page, 'Het besluit is ingevoerd.');
    await page.goto(url('/beheer/themas'));
    await open(page, 'thema');
    await page.fill('#thema [name="naam"]', 'Schulden');
    await page.selectOption('#thema [name="hoofdthema"]', 'meedoen');
    await send(page, 'thema');
    await done(page, 'Het thema is toegevoegd.');
    await page.getByRole('link', { name: 'Schulden', exact: true }).click();
    await open(page, 'hernoemen');
    await page.fill('#hernoemen [name="naam"]', 'Schulden en geld');
    await send(page, 'hernoemen');
    await done(page, 'Het thema heeft een andere naam.');
    await open(page, 'stoppen');
    await send(page, 'stoppen');
    await done(page, 'Het thema stopt.');
  }, 120_000);

  it('has a window on the queues that works, lets nothing be done, and keeps its own content policy', async () => {
    const page = await signedIn(BEHEERDER);
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|Failed to load/i.test(message.text())) refused.push(message.text());
    });
    page.on('pageerror', (error) => void refused.push(String(error)));
    await page.addInitScript(
      `document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error('Content Security Policy', violatedDirective, blockedURI))`,
    );
    await page.goto(url('/ops/wachtrijen'));
    await page.getByRole('link', { name: 'berichten' }).first().click();
    await page.waitForURL('**/ops/wachtrijen/queue/berichten**');
    await page.getByRole('heading', { name: 'berichten' }).or(page.getByText('berichten')).first().waitFor();
    for (const status of ['completed', 'failed', 'delayed']) {
      await page.goto(url(`/ops/wachtrijen/queue/berichten?status=${status}`), { waitUntil: 'networkidle' });
      expect(await page.locator('#root').innerText()).toContain('berichten');
    }
    await page.locator('header button').last().click();
    await page.getByRole('combobox').first().click({ timeout: 10_000 });
    await page.getByRole('option').first().waitFor();
    const styles = await page.locator('style').allTextContents();
    expect({ refused, styles: refused.length > 0 ? styles : [] }).toEqual({ refused: [], styles: [] });
    for (const act of [/retry/i, /clean/i, /promote/i, /^pause/i, /empty/i, /add job/i])
      expect([String(act), await page.getByRole('button', { name: act }).count()]).toEqual([String(act), 0]);
  }, 120_000);

  it('is closed to who is no beheerder; a programmabureau invites and looks at its mails, for its own area only', async () => {
    const page = await signedIn('programmabureau-eindhoven');
    await page.goto(url('/beheer'));
    expect(await page.locator('.door a').allTextContents()).toEqual(['Uitnodigen', 'Tekst in mails']);
    await page.goto(url('/beheer/uitnodigen'));
    expect(await page.locator('[name="focusgebied"] option').count()).toBe(2);
    for (const path of ['organisaties', 'mensen', 'toegang', 'termijnen', 'kalender', 'themas', 'gebeurtenissen'])
      expect([path, (await page.goto(url(`/beheer/${path}`)))?.status()]).toEqual([path, 403]);
    const stranger = await signedIn('indiener-welzijn-eindhoven');
    expect((await stranger.goto(url('/beheer')))?.status()).toBe(403);
  }, 120_000);
});
