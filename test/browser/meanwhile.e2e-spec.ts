// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useBrowserSystem } from './browser-system.js';
import { CaseWorld, dayFromNow, WIE, type Filed } from './case-world.js';
import { PageCheck } from './page-check.js';
import { describeSessionOver } from './session-over.js';

describe('what happens meanwhile, in a browser and with everything running for real', () => {
  const stack = useBrowserSystem();
  let world: CaseWorld;

  beforeAll(async () => {
    world = await CaseWorld.of(stack.system);
  }, 300_000);

  const messageOf = (page: Page, words: string) => page.locator('.utrecht-alert', { hasText: words }).first().waitFor();
  const formOf = (page: Page, soort: string) => page.locator(`#doe-${soort.replaceAll('_', '-')}`);
  const send = (page: Page, soort: string) => formOf(page, soort).locator('.button-row button').click();
  const titles = async (page: Page): Promise<string[]> => {
    await page.goto(stack.url('/mijn-meldingen'));
    return page.locator('.card__title').allTextContents();
  };

  /** Walks the steps of filing up to the check page. */
  async function fillIn(page: Page, titel: string, more: () => Promise<void> = async () => undefined): Promise<void> {
    const next = () => page.locator('#melden .button-row button').click();
    await stack.beginFiling(page);
    await page.fill('[name="watKanWel"]', 'Samen een week lang tellen.');
    await page.fill('[name="titel"]', titel);
    await next();
    await page.fill('[name="omschrijving"]', 'Er is één vast plan, en daar past dit niet in.');
    await next();
    await page.check('[value="vertrouwen"]');
    await next();
    await page.selectOption('[name="thema"]', 'leefomgeving');
    await more();
    await next();
    await page.waitForURL('**/melden/controleren');
  }

  describeSessionOver(stack, () => world);

  it('tells who comes second, also when the act was stored and refused later, what others did, and keeps what was typed', async () => {
    const filed = await world.file('Twee mensen, één vastloper');
    const check = new PageCheck();
    const [first, second] = [await stack.comeBack(WIE.bureau), await stack.comeBack(WIE.team)];
    check.watch(second);
    for (const page of [first, second]) {
      await page.goto(stack.url(`/vastlopers/${filed.nummer}?doe=aannemen`));
      await formOf(page, 'aannemen').getByLabel('De oorzaak wegnemen').check();
    }
    stack.system.signal('temporal', 'SIGSTOP');
    try {
      for (const page of [first, second]) {
        await send(page, 'aannemen');
        await messageOf(page, 'Bewaard, wordt verwerkt');
      }
      await check.look(second);
    } finally {
      stack.system.signal('temporal', 'SIGCONT');
    }
    await messageOf(first, 'De vastloper is aangenomen.');
    await messageOf(second, 'Dit kon niet');
    await messageOf(second, 'Dit is er intussen gebeurd');
    expect(await second.locator('.utrecht-alert--warning .timeline').textContent()).toMatch(
      /De vastloper is aangenomen\. De trekker is Intern doorbraakteam .*Programmabureau/s,
    );
    expect(await formOf(second, 'aannemen').getByLabel('De oorzaak wegnemen').isChecked()).toBe(true);
    await check.look(second);
    expect(check.faults).toEqual([]);
  }, 240_000);

  it('sends nothing twice by going back or loading again, and shows the state of now', async () => {
    const filed = await world.takenUp('Terug en weer verder');
    const page = await stack.comeBack(WIE.team);
    await page.goto(stack.url(`/vastlopers/${filed.nummer}?doe=gesprek_vastleggen`));
    await formOf(page, 'gesprek_vastleggen').getByLabel('School', { exact: true }).check();
    await page.fill('#doe-gesprek-vastleggen [name="watNodig"]', 'Een sleutel.');
    await page.fill('#doe-gesprek-vastleggen [name="uitkomst"]', 'De school denkt na.');
    await send(page, 'gesprek_vastleggen');
    await messageOf(page, 'Het gesprek staat erin.');
    await page.reload();
    await page.goBack();
    await page.locator('.timeline', { hasText: 'Er is een gesprek gevoerd.' }).waitFor();
    await page.goForward();
    const log = await stack.system.log(WIE.team, filed.id);
    expect(log.filter(({ soort }) => soort === 'gesprek_vastgelegd')).toHaveLength(1);

    const indiener = await stack.comeBack(WIE.indiener);
    await fillIn(indiener, 'Eén keer, ook na terug');
    await indiener.locator('main form .button-row button').last().click();
    await indiener.waitForURL('**/klaar/**');
    await indiener.goBack();
    await indiener.waitForURL('**/melden');
    expect((await titles(indiener)).filter((titel) => titel === 'Eén keer, ook na terug')).toHaveLength(1);
  }, 240_000);

  it('leads from the address of a form that was refused to the form itself', async () => {
    const filed = await world.takenUp('Opnieuw geladen');
    const page = await stack.comeBack(WIE.team);
    await page.goto(stack.url(`/vastlopers/${filed.nummer}/opschalen`));
    expect(page.url()).toBe(stack.url(`/vastlopers/${filed.nummer}?doe=opschalen`));
    expect((await page.goto(stack.url(`/vastlopers/${filed.nummer}/onzin`)))?.status()).toBe(404);
    await (await stack.comeBack(WIE.gemeente)).goto(stack.url('/partner/nakomen/x'));
  }, 120_000);

  it('brings a case up without JavaScript: the fault in words first, then the new state', async () => {
    const filed = await world.takenUp('Zonder scripts omhoog');
    const page = await stack.comeBack(WIE.team, { javaScriptEnabled: false });
    await page.goto(stack.url(`/vastlopers/${filed.nummer}`));
    await page.getByRole('link', { name: 'Een trede omhoog brengen' }).click();
    const form = formOf(page, 'opschalen');
    await form.locator('[name="vraag"]').fill('Wie durft?');
    await send(page, 'opschalen');
    expect(await page.locator('.error-summary').textContent()).toContain('Vul in: Wat is op deze trede geprobeerd');
    expect(await form.locator('[name="vraag"]').inputValue()).toBe('Wie durft?');
    await form.locator('[name="geenGesprekReden"]').fill('Het overleg ging niet door.');
    await form.locator('[name="watGeprobeerd"]').fill('Twee keer gebeld.');
    await form.getByLabel('Niemand hier mag dit besluiten').check();
    await form.locator('[name="gewenstOp"]').fill(dayFromNow(20));
    await send(page, 'opschalen');
    await messageOf(page, 'De vastloper is een trede omhoog gegaan.');
    expect(await page.locator('[aria-current="step"]').textContent()).toContain('Partners');
  }, 180_000);

  it('files for a colleague: it stands with the colleague, and with who typed it', async () => {
    const bureau = await stack.comeBack(WIE.bureau);
    await fillIn(bureau, 'Aan de telefoon verteld', async () => {
      await bureau.selectOption('[name="indienerOrganisatie"]', { label: 'Welzijn Eindhoven Woensel-Zuid' });
    });
    await bureau.locator('main form .button-row button').last().click();
    await bureau.waitForURL('**/klaar/**');
    expect(await titles(bureau)).toContain('Aan de telefoon verteld');
    expect(await titles(await stack.comeBack(WIE.indiener))).toContain('Aan de telefoon verteld');
    expect(await titles(await stack.comeBack(WIE.team))).not.toContain('Aan de telefoon verteld');
  }, 180_000);

  it('hides the name of who filed from a partner that is asked, on each page and in the log, and not from who takes it up', async () => {
    const indiener = await stack.comeBack(WIE.indiener);
    await fillIn(indiener, 'Liever zonder mijn naam', async () => {
      await indiener.check('[name="naamVerbergen"]');
    });
    await indiener.locator('main form .button-row button').last().click();
    await indiener.waitForURL('**/klaar/**');
    const { body } = await stack.system.get<{ items: (Filed & { titel: string })[] }>(WIE.bureau, '/v1/vastlopers?limit=100');
    const filed = body.items.find(({ titel }) => titel === 'Liever zonder mijn naam') ?? { id: '', nummer: '' };
    await world.act(WIE.bureau, `/v1/vastlopers/${filed.id}/aannames`, {
      trekkerOrganisatie: world.organisatie('doorbraakteam-ehv-wz'),
      sporen: ['quick_win'],
      blokkades: ['vertrouwen'],
    });
    await world.ask(filed, 'gemeente-ehv-wz', 'Kunt u meedoen?');
    const read = async (persoon: string): Promise<string> => {
      const page = await stack.comeBack(persoon);
      const texts: string[] = [];
      for (const path of [`/vastlopers/${filed.nummer}`, `/vastlopers/${filed.nummer}/dossier`, '/partner']) {
        await page.goto(stack.url(path));
        texts.push((await page.locator('main').textContent()) ?? '');
      }
      texts.push(await (await page.request.get(stack.url(`/vastlopers/${filed.nummer}/logboek?formaat=json`))).text());
      return texts.join('\n');
    };
    const voorPartner = await read(WIE.gemeente);
    expect(voorPartner).toContain('Welzijn Eindhoven Woensel-Zuid');
    expect(voorPartner).not.toContain('Indiener Welzijn');
    expect(await read(WIE.bureau)).toContain('Indiener Welzijn');
  }, 180_000);

  it('asks who can help, tells when a name is missing, and shows the parties to who works on it', async () => {
    const page = await stack.comeBack(WIE.indiener);
    await fillIn(page, 'Met wie het kan', async () => {
      await page.locator('summary', { hasText: 'Wie kan helpen?' }).click();
      await page.fill('[name="partijen.0.watNodig"]', 'een schone stoep');
      await page.locator('#melden .button-row button').click();
      expect(await page.locator('.error-summary a').textContent()).toBe('Vul in: Organisatie 1');
      await page.fill('[name="partijen.0.naam"]', 'woningcorporatie');
      await page.fill('[name="partijen.0.watBiedt"]', 'een plek');
    });
    expect(await page.locator('main').innerText()).toMatch(
      /woningcorporatie\s+Heeft nodig: een schone stoep\s+Kan doen: een plek/,
    );
    await page.locator('main form .button-row button').last().click();
    await page.waitForURL('**/klaar/**');
    const nummer = /EHV-WZ-\d{4}-\d{4}/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? '';
    const bureau = await stack.comeBack(WIE.bureau);
    await bureau.goto(stack.url(`/vastlopers/${nummer}`));
    expect(await bureau.locator('.party', { hasText: 'woningcorporatie' }).textContent()).toMatch(/een schone stoep.*een plek/s);
  }, 180_000);

  it('joins a case that runs already instead of filing a second one', async () => {
    const filed = await world.file('Hier loopt er al een', { blokkades: ['vertrouwen'] });
    const page = await stack.comeBack(WIE.indiener);
    await fillIn(page, 'Bij ons ook');
    const card = page.locator('.card', { hasText: filed.nummer });
    expect(await card.textContent()).toContain('Hier loopt er al een');
    await card.getByRole('button', { name: /Sluit hierbij aan/ }).click();
    await messageOf(page, 'Uw tekst is toegevoegd.');
    expect(new URL(page.url()).pathname).toBe(`/vastlopers/${filed.nummer}`);
    expect(await page.locator('.timeline').textContent()).toContain('Dit speelt ook bij ons: Bij ons ook');
    expect(await titles(page)).not.toContain('Bij ons ook');
    await page.goto(stack.url('/melden'));
    expect(await page.locator('main').textContent()).not.toContain('U was al begonnen');
  }, 180_000);
});
