// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '#testing/local-system';
import { useBrowserSystem } from './browser-system.js';
import { CaseWorld, dayFromNow, WIE } from './case-world.js';
import { NARROW_LOOK, PageCheck } from './page-check.js';

/** Can one see the beginning of it without scrolling? */
const isInSight = (node: unknown): boolean => {
  const { top } = (node as { getBoundingClientRect(): { top: number } }).getBoundingClientRect();
  return top >= 0 && top < (globalThis as unknown as { innerHeight: number }).innerHeight;
};

describe('the desks of partner, The Hague and alliantieraad, in a browser and with everything running for real', () => {
  const stack = useBrowserSystem();
  let world: CaseWorld;

  beforeAll(async () => {
    world = await CaseWorld.of(stack.system);
  }, 300_000);

  const cardOf = (page: Page, words: string) => page.locator('.card', { hasText: words });
  const messageOf = (page: Page, words: string) => page.locator('.utrecht-alert', { hasText: words }).waitFor();

  /** Opens the form in a card and fills it: texts and dates by name, and the choice that is ticked. */
  async function answer(
    page: Page,
    words: string,
    choice: string | null,
    values: Readonly<Record<string, string>>,
  ): Promise<void> {
    const card = cardOf(page, words);
    await card.locator('summary').click();
    if (choice) await card.getByLabel(choice, { exact: true }).check();
    for (const [name, value] of Object.entries(values)) await card.locator(`[name="${name}"]`).fill(value);
    await card.locator('.button-row button').click();
  }

  it('lets a partner say yes to a question, and shows it to who asked', async () => {
    const filed = await world.takenUp('De fietsenstalling is vol');
    await world.ask(filed, 'gemeente-ehv-wz', 'Kunt u tien rekken plaatsen?');
    const page = await stack.backAgain(WIE.gemeente);
    await page.getByRole('link', { name: 'Aan ons gevraagd' }).first().click();
    expect(await cardOf(page, 'Kunt u tien rekken plaatsen?').textContent()).toMatch(
      /nog \d+ werkdagen.*Van wie.*Programmabureau/s,
    );
    await answer(page, 'Kunt u tien rekken plaatsen?', 'Ja, dat doen wij', {
      wat: 'Wij plaatsen tien rekken.',
      voor: dayFromNow(30),
    });
    await messageOf(page, 'Uw antwoord is gegeven.');
    await page.locator('#beloofd ~ ul .card', { hasText: 'Wij plaatsen tien rekken.' }).waitFor();
    expect(await page.locator('#gevraagd ~ ul .card', { hasText: 'Kunt u tien rekken plaatsen?' }).count()).toBe(0);
    const bureau = await stack.backAgain(WIE.bureau);
    await bureau.goto(stack.url(`/vastlopers/${filed.nummer}`));
    expect(
      await bureau.locator('[aria-labelledby="partijen"] .party', { hasText: 'Wij plaatsen tien rekken.' }).textContent(),
    ).toContain('Toegezegd');
  }, 180_000);

  it('lets a party without an account answer from the button of the mail, as it lies in the mailbak, and shows it to the trekker', async () => {
    const vraag = 'Kunt u de poort overdag openzetten?';
    const filed = await world.takenUp('De poort van het hofje is dicht', {}, 'welzijn-ehv-wz');
    await world.ask(filed, 'corporatie-ehv-wz', vraag);
    const onderwerp = `Wij vragen uw antwoord (${filed.nummer})`;
    const page = await stack.visitor();
    const mail = page.getByRole('link', { name: onderwerp });
    const aan = encodeURIComponent('corporatie-ehv-wz@doorbraak.example');
    await until('de mail er is', 60_000, async () => {
      await page.goto(`${stack.system.url('MAIL')}/?aan=${aan}`);
      return (await mail.count()) > 0;
    });
    await mail.click();
    await page.getByRole('heading', { level: 1, name: onderwerp }).waitFor();
    const knop = page.frameLocator('iframe').getByRole('link', { name: 'Beantwoord de vraag' });
    await knop.click();
    await page.waitForURL(`${stack.system.url('WEB')}/antwoord/*`);
    expect(await page.locator('main').textContent()).toContain(vraag);
    await page.getByLabel('Ja, dat doen wij', { exact: true }).check();
    await page.fill('[name="wat"]', 'Wij zetten de poort van acht tot zes open.');
    await page.fill('[name="voor"]', dayFromNow(30));
    await page.locator('#antwoord .button-row button').click();
    await messageOf(page, 'Uw antwoord is binnen');
    const trekker = await stack.backAgain(WIE.welzijn);
    await trekker.goto(stack.url(`/vastlopers/${filed.nummer}`));
    const partij = trekker.locator('[aria-labelledby="partijen"] .party', {
      hasText: 'Wij zetten de poort van acht tot zes open.',
    });
    expect(await partij.textContent()).toContain('Toegezegd');
  }, 240_000);

  it('leads from the mail about a question to its form in two taps: the button, and the answer', async () => {
    const filed = await world.takenUp('De speeltuin zit dicht');
    await world.ask(filed, 'gemeente-ehv-wz', 'Kunt u het hek openen?');
    const link = await world.mailedLink(WIE.gemeente, filed, 'partner');
    const page = await stack.backAgain(WIE.gemeente);
    // As when more questions wait than stand on one page: this one is on none of those after the last date.
    const last = Buffer.from(JSON.stringify({ datum: '9999-12-31', id: 'ffffffff-ffff-4fff-8fff-ffffffffffff' }));
    const elsewhere = new URL(link);
    elsewhere.searchParams.set('gevraagd', last.toString('base64url'));
    for (const address of [elsewhere.href, link]) {
      await page.goto(address);
      const details = cardOf(page, 'Kunt u het hek openen?').locator('details');
      expect(await details.getAttribute('open')).not.toBeNull();
      expect(await details.locator('form').evaluate(isInSight)).toBe(true);
    }
    const card = cardOf(page, 'Kunt u het hek openen?');
    await card.getByLabel('Nee, dat kunnen wij niet').check();
    await card.locator('[name="reden"]').fill('Het hek hoort bij de school.');
    await card.locator('.button-row button').click();
    await messageOf(page, 'Uw antwoord is gegeven.');
    await page.goto(link);
    await messageOf(page, 'De vraag uit uw mail wacht hier niet');
  }, 180_000);

  it('sends who files without an account a link to follow, which shows what happened and lets nothing be done', async () => {
    const indienerOrganisatie = world.organisatie('corporatie-ehv-wz');
    const filed = await world.file('Gebeld door de corporatie', { indienerOrganisatie }, WIE.bureau);
    const link = await world.mailedLink('corporatie-ehv-wz', filed, 'volg');
    const page = await stack.visitor();
    await page.goto(link);
    expect(await page.locator('main').textContent()).toMatch(
      /Gebeld door de corporatie.*is aan zet.*Wat er is gebeurd.*De vastloper is ingediend\./s,
    );
    expect(await page.locator('main form, main button').count()).toBe(0);
    const token = link.split('/').at(-1) ?? '';
    const headers = { origin: stack.url('') };
    const body = new URLSearchParams({ wat: 'Ja.' });
    const postTo = (path: string) => fetch(stack.url(path), { method: 'POST', headers, body });
    expect((await fetch(stack.url(`/antwoord/${token}`))).status).toBe(404);
    expect((await postTo(`/antwoord/${token}`)).status).toBe(404);
    expect((await postTo(`/volg/${token}`)).status).toBe(404);
    const closed = await fetch(stack.url(`/vastlopers/${filed.nummer}`), { redirect: 'manual' });
    expect(closed.headers.get('location')).toMatch(/^\/inloggen/);
  }, 180_000);

  it('lets a partner say no with a reason, asks for the reason when it is missing, and keeps what was typed', async () => {
    const filed = await world.takenUp('De bankjes zijn weg');
    await world.ask(filed, 'gemeente-ehv-wz', 'Kunt u twee bankjes terugzetten?');
    const page = await stack.backAgain(WIE.gemeente);
    await page.goto(stack.url('/partner'));
    await answer(page, 'Kunt u twee bankjes terugzetten?', 'Nee, dat kunnen wij niet', { voorwaarde: 'Als het rustig blijft.' });
    await page.locator('.error-summary').waitFor();
    const card = cardOf(page, 'Kunt u twee bankjes terugzetten?');
    expect(await card.locator('details').getAttribute('open')).not.toBeNull();
    expect(await card.locator('[name="voorwaarde"]').inputValue()).toBe('Als het rustig blijft.');
    await card.locator('[name="voorwaarde"]').fill('');
    await card.locator('[name="reden"]').fill('Er is geen geld voor onderhoud.');
    await card.locator('.button-row button').click();
    await messageOf(page, 'Uw antwoord is gegeven.');
    await page.locator('#voorbij ~ ul .card', { hasText: 'Kunt u twee bankjes terugzetten?' }).waitFor();
    expect(await cardOf(page, 'Kunt u twee bankjes terugzetten?').textContent()).toContain('Geweigerd');
  }, 180_000);

  it('lets a partner prove that a promise was kept', async () => {
    const filed = await world.takenUp('De stoep ligt los');
    await world.decide(WIE.team, filed, 'gemeente-ehv-wz');
    const page = await stack.backAgain(WIE.gemeente);
    await page.goto(stack.url('/partner'));
    const promise = page.locator('#beloofd ~ ul .card', { hasText: 'De stoep ligt los' });
    await promise.locator('summary').click();
    await promise.locator('[name="bewijs"]').fill('De stoep ligt er weer netjes bij.');
    await promise.locator('.button-row button').click();
    await messageOf(page, 'Genoteerd: u hebt het gedaan.');
    const done = page.locator('#voorbij ~ ul .card', { hasText: 'De stoep ligt los' });
    expect(await done.textContent()).toMatch(/Gedaan.*De stoep ligt er weer netjes bij\./s);
  }, 180_000);

  it('lets who is asked to pull a case say yes, and finds the case for them from then on', async () => {
    const filed = await world.takenUp('De sleutel van de zaal');
    const reden = 'Welzijn zit in het gebouw.';
    await world.act(WIE.team, `/v1/vastlopers/${filed.id}/overdrachten`, {
      organisatie: world.organisatie('welzijn-ehv-wz'),
      reden,
    });
    const page = await stack.backAgain(WIE.welzijn);
    await page.goto(stack.url('/partner'));
    await answer(page, 'De sleutel van de zaal', 'Ja, wij nemen het over', {});
    await messageOf(page, 'Uw antwoord is gegeven.');
    await page.locator('#trekt ~ ul .card', { hasText: 'De sleutel van de zaal' }).getByRole('link').click();
    await page.waitForURL(`**/vastlopers/${filed.nummer}`);
    expect(await page.locator('#doe-gesprek-vastleggen-deel').count()).toBe(1);
  }, 180_000);

  it('groups what is in The Hague by rule, and gives word back on more cases at once', async () => {
    const [een, twee] = [await world.inDenHaag('De opvang sluit te vroeg'), await world.inDenHaag('De opvang heeft geen plek')];
    const page = await stack.backAgain(WIE.rijk);
    await page.getByRole('link', { name: 'Den Haag' }).first().click();
    const group = page.locator('section', { has: page.getByRole('heading', { name: 'Wet kinderopvang, artikel 1.50' }) });
    expect(await group.locator('.card').count()).toBe(2);
    await page.fill('#bericht [name="tekst"]', 'Het ministerie zoekt het uit.');
    await page.fill('#bericht [name="volgendeDatum"]', dayFromNow(30));
    await page.locator('#bericht button[type="submit"]').click();
    expect(await page.locator('.error-summary').textContent()).toContain('Kies minstens één vastloper.');
    expect(await page.inputValue('#bericht [name="tekst"]')).toBe('Het ministerie zoekt het uit.');
    for (const { nummer } of [een, twee]) await page.check(`#bericht input[value="${nummer}"]`);
    await page.locator('#bericht button[type="submit"]').click();
    await messageOf(page, 'Zo ging het per vastloper');
    for (const { nummer } of [een, twee])
      expect(await page.locator('.utrecht-alert li', { hasText: nummer }).textContent()).toMatch(
        /Het bericht is (verstuurd|bewaard)/,
      );
    const indiener = await stack.backAgain(WIE.indiener);
    for (const { nummer } of [een, twee]) {
      await indiener.goto(stack.url(`/vastlopers/${nummer}`));
      await indiener.locator('.timeline', { hasText: 'Het ministerie zoekt het uit.' }).waitFor();
    }
  }, 240_000);

  it('shows who holds a case in The Hague, and asks the next ministry on its own desk', async () => {
    const filed = await world.inDenHaag('Een taalles telt niet');
    await world.offerTo('ministerie-szw', WIE.ministerie, filed, false);
    const rijk = await stack.backAgain(WIE.rijk);
    await rijk.goto(stack.url('/den-haag'));
    expect(await cardOf(rijk, 'Een taalles telt niet').textContent()).toMatch(
      /Wacht op een ja van\s*Ministerie van Sociale Zaken/,
    );
    const ministerie = await stack.backAgain(WIE.ministerie);
    await ministerie.goto(stack.url('/partner'));
    await answer(ministerie, 'Een taalles telt niet', 'Ja, wij nemen het over', {});
    await messageOf(ministerie, 'Uw antwoord is gegeven.');
    await ministerie.goto(stack.url('/den-haag'));
    expect(await cardOf(ministerie, 'Een taalles telt niet').textContent()).toMatch(/Bij wie\s*Ministerie van Sociale Zaken/);
  }, 180_000);

  it('prints the dossier on paper with the question on top, and without menu or forms', async () => {
    const filed = await world.inDenHaag('Een dossier op papier');
    const page = await stack.backAgain(WIE.rijk);
    await page.goto(stack.url(`/vastlopers/${filed.nummer}`));
    await page.getByRole('link', { name: 'Alles op één pagina, om af te drukken' }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main').innerText()).toMatch(/De vraag\s+Welk ministerie kan deze regel uitleggen\?/);
    for (const hidden of ['.page-nav', '.breadcrumb', 'form', '.page-footer'])
      expect([hidden, await page.locator(hidden).first().isVisible()]).toEqual([hidden, false]);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    await page.goto(stack.url('/den-haag'));
    expect(await page.locator('.card', { hasText: 'Een dossier op papier' }).isVisible()).toBe(true);
    for (const hidden of ['#bericht [name="tekst"]', '.choice'])
      expect([hidden, await page.locator(hidden).first().isVisible()]).toEqual([hidden, false]);
  }, 180_000);

  it('shows on paper what is folded on the screen: the dates of a case, the tables of Beeld, the cards of the board', async () => {
    const filed = await world.takenUp('Op papier is niets dicht');
    const page = await stack.backAgain(WIE.bureau, { viewport: { width: 700, height: 1_000 } });
    const folded = page.locator('main details:not(:has(form)) > .details__body');
    const shown = async (): Promise<boolean[]> => Promise.all((await folded.all()).map((body) => body.isVisible()));
    const visit = async (path: string): Promise<void> => {
      await page.emulateMedia({ media: 'screen' });
      await page.goto(stack.url(path));
    };
    await until('Beeld heeft geteld', 120_000, async () => {
      await visit('/beeld?periode=alles');
      return (await folded.count()) > 3;
    });
    for (const path of ['/beeld?periode=alles', `/vastlopers/${filed.nummer}`]) {
      await visit(path);
      expect([path, (await shown()).length > 0, (await shown()).some(Boolean)]).toEqual([path, true, false]);
      await page.emulateMedia({ media: 'print' });
      expect([path, (await shown()).every(Boolean)]).toEqual([path, true]);
      for (const form of await page.locator('main form').all()) expect([path, await form.isVisible()]).toEqual([path, false]);
    }
    expect(await page.locator('main').innerText()).toContain('Elke datum telt werkdagen.');
    const whole = (await page.pdf({ format: 'A4' })).byteLength;
    await page.evaluate('document.querySelectorAll("main details").forEach((part) => part.remove())');
    expect(whole).toBeGreaterThan((await page.pdf({ format: 'A4' })).byteLength);
    await visit('/bord');
    const card = page.locator('.board__card', { hasText: 'Op papier is niets dicht' });
    expect(await card.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await card.isVisible()).toBe(true);
  }, 300_000);

  it('reads every part of a case in whole on a page of its own, without a fault, and leads back to the case', async () => {
    const filed = await world.takenUp('Alles om na te lezen');
    await world.promise(WIE.gemeente, await world.ask(filed, 'gemeente-ehv-wz', 'Doet u mee?'), 'Wij leggen een plek aan.');
    const check = new PageCheck();
    const page = await stack.backAgain(WIE.team, NARROW_LOOK);
    check.watch(page);
    for (const [deel, words] of [
      ['melding', 'Wat kan er wel?'],
      ['partijen', 'Wij leggen een plek aan.'],
      ['datums', 'De klok begon op'],
      ['alles', 'De vastloper is ingediend.'],
    ] as const) {
      const address = stack.url(`/vastlopers/${filed.nummer}?${deel}=1`);
      await check.visit(page, address);
      await check.lookAllRound(page);
      expect(await page.locator('main').innerText()).toContain(words);
    }
    expect(check.faults).toEqual([]);
    await page.getByRole('link', { name: 'Terug naar de vastloper' }).click();
    await page.waitForURL(`**/vastlopers/${filed.nummer}`);
  }, 180_000);

  it('shows the chair what waits for the raad, what moved, and the promises of organisations', async () => {
    const raad = await world.takenUp('Drie geldpotten');
    await world.bringUp(WIE.team, raad);
    await world.promise(WIE.gemeente, await world.ask(raad, 'gemeente-ehv-wz', 'Doet u mee?'), 'Wij leggen een derde in.');
    await world.bringUp(WIE.bureau, raad, { reden: 'geld', vraag: 'Willen de bestuurders één pot maken?' });
    const page = await stack.backAgain(WIE.voorzitter);
    await page.getByRole('link', { name: 'Alliantieraad' }).first().click();
    expect(await cardOf(page, 'Drie geldpotten').textContent()).toMatch(
      /Besluit voor.*Beweging\d+ handelingen in de laatste vier weken/s,
    );
    expect(await page.locator('table', { hasText: 'Beloften per organisatie' }).textContent()).toMatch(
      /Gemeente Eindhoven Woensel-Zuid001000/,
    );
    await cardOf(page, 'Drie geldpotten').getByRole('link').click();
    await page.getByRole('link', { name: 'Besluiten' }).click();
    const form = page.locator('#doe-besluiten');
    await form.locator('[name="besluit"]').fill('Eén pot voor de huiskamer.');
    await form.locator('[name="waarom"]').fill('Dan kan het door.');
    await form.locator('[name="uitvoerderOrganisatie"]').selectOption({ label: 'Gemeente Eindhoven Woensel-Zuid' });
    await form.locator('[name="uitvoerenVoor"]').fill(dayFromNow(40));
    await form.locator('[name="stemVanBewoners"]').fill('Bewoners willen één plek.');
    await form.locator('.button-row button').click();
    await messageOf(page, 'Het besluit staat erin.');
    await page.goto(stack.url('/alliantie'));
    expect(await cardOf(page, 'Drie geldpotten').textContent()).toContain('In uitvoering');
  }, 180_000);
});
