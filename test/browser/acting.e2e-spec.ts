// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { useBrowserSystem } from './browser-system.js';

const INDIENER = 'indiener-welzijn-eindhoven';
const BUREAU = 'programmabureau-eindhoven';
const TEAM = 'doorbraakteam-eindhoven';

describe('acting on vastlopers, in a browser and with everything running for real', () => {
  const doorbraak = useBrowserSystem();
  const url = (path: string): string => doorbraak.url(path);
  const signedIn = (persoon: string, options: BrowserContextOptions = {}): Promise<Page> => doorbraak.comeBack(persoon, options);

  /** Files a case in four steps; answers its nummer. */
  async function file(titel: string): Promise<string> {
    const page = await signedIn(INDIENER);
    const next = () => page.locator('#melden button[type="submit"]').click();
    await doorbraak.beginFiling(page);
    await page.fill('[name="watKanWel"]', 'Samen een week lang tellen.');
    await page.fill('[name="titel"]', titel);
    await next();
    await page.fill('[name="omschrijving"]', 'De stad plaatst bakken volgens één vast plan.');
    await next();
    await page.check('[value="lokaal_beleid"]');
    await next();
    await page.selectOption('[name="thema"]', 'leefomgeving');
    await next();
    await page.waitForURL('**/melden/controleren');
    await page.getByRole('button', { name: 'Vastloper versturen' }).click();
    await page.waitForURL('**/klaar/**');
    return /EHV-WZ-\d{4}-\d{4}/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? '';
  }

  /** Opens the form of an act, fills it and sends it. Texts, dates and lists by name; `true` ticks what has that value. */
  async function act(page: Page, soort: string, values: Readonly<Record<string, string | true>> = {}): Promise<void> {
    const form = `#doe-${soort.replaceAll('_', '-')}`;
    if (!(await page.locator(form).isVisible())) await page.locator(`${form}-deel > summary, a${form}-deel`).click();
    for (const [name, value] of Object.entries(values)) {
      if (value === true) await page.check(`${form} input[value="${name}"]`);
      else await page.fill(`${form} [name="${name}"]`, value);
    }
    await page.locator(`${form} .button-row button`).click();
  }

  const messageOf = (page: Page, text: string) => page.locator('.utrecht-alert', { hasText: text }).waitFor();
  const soon = (): string => new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);

  it('takes a case up from the work list, records the talk, and brings it up: the question then stands on top', async () => {
    const nummer = await file('Van aannemen naar omhoog');
    const bureau = await signedIn(BUREAU);
    await bureau.goto(url('/werkvoorraad?trede=intake'));
    await bureau
      .locator('.work__row', { hasText: 'Van aannemen naar omhoog' })
      .getByRole('link', { name: /^Aannemen/ })
      .click();
    await bureau.waitForURL('**?doe=aannemen**');
    await bureau.check('#doe-aannemen input[value="quick_win"]');
    await bureau.locator('#doe-aannemen .button-row button').click();
    await messageOf(bureau, 'De vastloper is aangenomen.');
    expect(await bureau.locator('[aria-current="step"]').textContent()).toContain('Intern doorbraakteam');

    const team = await signedIn(TEAM);
    await team.goto(url(`/vastlopers/${nummer}`));
    await act(team, 'gesprek_vastleggen', {
      gemeente: true,
      watNodig: 'Een proef met een einddatum.',
      uitkomst: 'Niemand mag ja zeggen.',
    });
    await messageOf(team, 'Het gesprek staat erin.');
    await team.goto(url(`/vastlopers/${nummer}?doe=opschalen`));
    await team.locator('#doe-opschalen [name="vraag"]').waitFor();
    expect(await team.locator('#doe-opschalen [name="geenGesprekReden"]').count()).toBe(0);
    await act(team, 'opschalen', {
      watGeprobeerd: 'Twee keer gesproken met de afdeling.',
      vraag: 'Wie durft de proef aan?',
      buiten_bevoegdheid: true,
      gewenstOp: soon(),
    });
    await messageOf(team, 'De vastloper is een trede omhoog gegaan.');
    expect(await team.locator('[aria-current="step"]').textContent()).toContain('Partners');
    expect(await team.locator('.question .lead').textContent()).toBe('Wie durft de proef aan?');
    expect(await team.locator('#gesprekken + .party').textContent()).toContain('Gesprek met: gemeente');
    expect(await team.locator('.clocks').textContent()).toMatch(/De klok begon op .*werkdagen\./s);
  }, 180_000);

  it('tells at each field what an act misses, keeps what was typed, and then does it', async () => {
    const nummer = await file('Te weinig ingevuld');
    const page = await signedIn(BUREAU);
    await page.goto(url(`/vastlopers/${nummer}`));
    await act(page, 'terugkoppelen', { tekst: 'Wij zijn ermee bezig.', volgendeDatum: '2020-01-01' });
    // On a slow machine the act is stored first and refused a moment later; the page then ends in the same place.
    await page.locator('#doe-terugkoppelen-volgendeDatum-fout', { hasText: 'De datum is te vroeg.' }).waitFor();
    expect(await page.title()).toMatch(/^1 foutmelding - /);
    expect(await page.locator('#doe-terugkoppelen [name="tekst"]').inputValue()).toBe('Wij zijn ermee bezig.');
    await page.fill('#doe-terugkoppelen [name="volgendeDatum"]', soon());
    await page.locator('#doe-terugkoppelen .button-row button').click();
    await messageOf(page, 'De indiener krijgt uw bericht.');
  }, 120_000);

  it('tells who comes second what happened meanwhile, and keeps what was typed', async () => {
    const nummer = await file('Twee mensen tegelijk');
    const [first, second] = [await signedIn(BUREAU), await signedIn(TEAM)];
    await first.goto(url(`/vastlopers/${nummer}`));
    await second.goto(url(`/vastlopers/${nummer}?doe=aannemen`));
    // A form in which somebody ticked something stays as it is; an untouched page would show the new state by itself.
    await second.check('#doe-aannemen input[value="structureel"]');
    await act(first, 'aannemen', { quick_win: true });
    await messageOf(first, 'De vastloper is aangenomen.');
    await act(second, 'aannemen', { structureel: true });
    await messageOf(second, 'Er is intussen iets veranderd.');
    expect(await second.locator('.utrecht-alert--warning').textContent()).toContain(
      'De vastloper is aangenomen. De trekker is Intern doorbraakteam',
    );
    expect(await second.locator('#doe-aannemen input[value="structureel"]').isChecked()).toBe(true);
  }, 120_000);

  it('tells who comes second what happened meanwhile, also when their act goes through', async () => {
    const nummer = await file('Twee keer bericht');
    const [first, second] = [await signedIn(BUREAU), await signedIn(BUREAU)];
    await second.goto(url(`/vastlopers/${nummer}?doe=terugkoppelen`));
    await second.fill('#doe-terugkoppelen [name="tekst"]', 'Het tweede bericht.');
    await first.goto(url(`/vastlopers/${nummer}`));
    await act(first, 'terugkoppelen', { tekst: 'Het eerste bericht.', volgendeDatum: soon() });
    await messageOf(first, 'De indiener krijgt uw bericht.');
    expect(await first.locator('.utrecht-alert--warning').count()).toBe(0);
    await act(second, 'terugkoppelen', { volgendeDatum: soon() });
    await messageOf(second, 'De indiener krijgt uw bericht.');
    const told = await second.locator('.utrecht-alert--warning').textContent();
    expect(told).toContain('Het eerste bericht.');
    expect(told).not.toContain('Het tweede bericht.');
    await second.reload();
    expect(await second.locator('.utrecht-alert').count()).toBe(0);
  }, 120_000);

  it('asks a party, and lets only that party answer', async () => {
    const nummer = await file('Een vraag aan een partij');
    const page = await signedIn(BUREAU);
    await page.goto(url(`/vastlopers/${nummer}`));
    await act(page, 'aannemen', { quick_win: true });
    await messageOf(page, 'De vastloper is aangenomen.');
    await page.goto(url(`/vastlopers/${nummer}?doe=partner_vragen`));
    await page.selectOption('#doe-partner-vragen [name="organisatie"]', { label: 'Welzijn Eindhoven Woensel-Zuid' });
    await page.fill('#doe-partner-vragen [name="vraag"]', 'Wilt u een week meetellen?');
    await page.locator('#doe-partner-vragen .button-row button').click();
    await messageOf(page, 'De vraag is gesteld.');
    expect(
      await page.locator('[aria-labelledby="partijen"] .party', { hasText: 'Wilt u een week meetellen?' }).textContent(),
    ).toContain('Gevraagd');
    expect(await page.locator('#doe-vraag-beantwoorden').count()).toBe(0);
    const partij = await signedIn(INDIENER);
    await partij.goto(url(`/vastlopers/${nummer}`));
    await act(partij, 'vraag_beantwoorden', { toegezegd: true, wat: 'Wij tellen een week mee.', voor: soon() });
    await messageOf(partij, 'Uw antwoord is gegeven.');
    await page.reload();
    expect(
      await page.locator('[aria-labelledby="partijen"] .party', { hasText: 'Wilt u een week meetellen?' }).textContent(),
    ).toContain('Wij tellen een week mee.');
  }, 120_000);

  it('does one act on more cases at once, with a line for each, also without JavaScript', async () => {
    const nummers = [await file('Samen een'), await file('Samen twee')];
    const page = await signedIn(BUREAU, { javaScriptEnabled: false });
    await page.goto(url('/werkvoorraad?trede=intake'));
    await page.locator('#samen summary').first().click();
    await page.locator('#samen button[value="aannemen"]').click();
    expect(await page.locator('.error-summary').textContent()).toContain('Vink eerst minstens één vastloper aan.');
    for (const nummer of nummers) await page.locator(`#samen input[value="${nummer}"]`).first().check();
    await page.selectOption('#samen [name="trekkerOrganisatie"]', { label: 'Intern doorbraakteam Eindhoven Woensel-Zuid' });
    await page.check('#samen input[value="quick_win"]');
    await page.locator('#samen button[value="aannemen"]').click();
    await page.locator('.results').waitFor();
    expect(await page.locator('.results__item').count()).toBe(2);
    for (const nummer of nummers)
      expect(await page.locator('.results__item', { hasText: nummer }).textContent()).toMatch(/Gelukt|Bewaard/);
    // Back from a case the results are there again, and nothing asks to send the form once more.
    await page.getByRole('link', { name: 'Samen een' }).click();
    await page.waitForURL('**/vastlopers/**');
    await page.goBack();
    expect(await page.locator('.results__item').count()).toBe(2);
  }, 180_000);

  it('finds a case by nummer and by words, keeps a filter in the address, and shows all on the board', async () => {
    const nummer = await file('Zoeken naar een zeldzame wilg');
    const page = await signedIn(BUREAU);
    for (const zoek of [nummer.toLowerCase(), 'wilg zeldzame']) {
      await page.goto(url('/werkvoorraad'));
      await page.fill('#zoek', zoek);
      await page.getByRole('button', { name: 'Zoeken' }).click();
      expect(await page.locator('.card__title').allTextContents()).toEqual(['Zoeken naar een zeldzame wilg']);
      expect(decodeURIComponent(page.url())).not.toContain('wilg');
    }
    await page.getByRole('link', { name: 'Zoeken naar een zeldzame wilg' }).click();
    await page.waitForURL('**/vastlopers/**');
    await page.goBack();
    expect(await page.locator('.card__title').allTextContents()).toEqual(['Zoeken naar een zeldzame wilg']);
    await page.goto(url('/werkvoorraad'));
    await page.locator('.filters summary').click();
    await page.selectOption('#f-trede', 'alliantieraad');
    await page.getByRole('button', { name: 'Tonen' }).click();
    await page.waitForURL('**trede=alliantieraad**');
    expect(await page.locator('.empty').textContent()).toContain('Maak de keuze ruimer.');
    await page.goto(url('/bord'));
    expect(await page.locator('.board__column', { hasText: 'Intake' }).textContent()).toContain('Zoeken naar een zeldzame wilg');
  }, 120_000);

  it('gives the whole log along as a file', async () => {
    const nummer = await file('Het logboek mee');
    const page = await signedIn(BUREAU);
    const csv = await page.request.get(url(`/vastlopers/${nummer}/logboek?formaat=csv`));
    expect(csv.headers()['content-disposition']).toBe(`attachment; filename="logboek-${nummer}.csv"`);
    expect(await csv.text()).toContain(`"${nummer}","1","ingediend"`);
    const json = (await (await page.request.get(url(`/vastlopers/${nummer}/logboek?formaat=json`))).json()) as {
      vastloper: { nummer: string };
    };
    expect(json.vastloper.nummer).toBe(nummer);
    const stranger = await signedIn('programmabureau-breda');
    expect((await stranger.request.get(url(`/vastlopers/${nummer}/logboek`))).status()).toBe(404);
  }, 120_000);
});
