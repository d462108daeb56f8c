// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readCaseFile, type CaseOfFile } from '../../apps/local/src/client/case-file.js';
import { dataFilesFolder, findFiler, readDemoData } from '../../apps/local/src/demo-data.js';
import { scrollsSideways } from './axe.js';
import { PHONE, useBrowserSystem } from './browser-system.js';
import { CaseWorld, dayFromNow } from './case-world.js';

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

/** The one who holds this role, and no other, for an area. */
function personOf(rol: string, focusgebied: string): string {
  const organisatie = `${rol}-${focusgebied.toLowerCase()}`;
  const found = DEMO.personen.find(({ lidmaatschappen }) =>
    lidmaatschappen.every((lidmaatschap) => lidmaatschap.organisatie === organisatie && lidmaatschap.rol === rol),
  );
  if (!found) throw new Error(`Nobody is ${rol} of ${focusgebied}.`);
  return found.sleutel;
}

describe('the ten reference cases on a phone, in a browser and with everything running for real', () => {
  const stack = useBrowserSystem();
  let world: CaseWorld;

  beforeAll(async () => {
    world = await CaseWorld.of(stack.system);
  });

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

  /** Opens a page on a phone; answers what it says. */
  async function readOnPhone(persoon: string, path: string): Promise<string> {
    const page = await stack.backAgain(persoon, { viewport: PHONE });
    await page.goto(stack.url(path));
    expect([path, await scrollsSideways(page)]).toEqual([path, false]);
    return (await page.locator('main').textContent()) ?? '';
  }

  async function toTheHague(focusgebied: string, nummer: string): Promise<void> {
    const [bureau, team] = [personOf('programmabureau', focusgebied), personOf('doorbraakteam', focusgebied)];
    const lijst = await stack.system.get<{ items: { id: string; nummer: string }[] }>(bureau, '/v1/vastlopers?limit=100');
    const id = lijst.body.items.find((vastloper) => vastloper.nummer === nummer)?.id ?? '';
    const organisaties = await stack.system.get<{ items: { id: string; sleutel: string }[] }>(
      bureau,
      `/v1/organisaties?focusgebied=${focusgebied}`,
    );
    const trekker = `doorbraakteam-${focusgebied.toLowerCase()}`;
    const trekkerOrganisatie = organisaties.body.items.find(({ sleutel }) => sleutel === trekker)?.id;
    await world.act(bureau, `/v1/vastlopers/${id}/aannames`, {
      trekkerOrganisatie,
      sporen: ['structureel'],
      blokkades: ['geld'],
    });
    await world.bringUp(
      team,
      { id, nummer },
      {
        naar: 'rijksvertegenwoordiger',
        reden: 'regel_of_wet',
        regel: { naam: 'Participatiewet', artikel: null },
        gewenstOp: dayFromNow(30),
      },
    );
  }

  it.each(CASES.map((one) => [one.id, one] as const))(
    'files %s by form, and shows it to who filed, who breaks through and who goes to The Hague',
    async (_id, one) => {
      const filer = findFiler(DEMO, one.indienerOrganisatie, one.focusgebied)?.sleutel ?? '';
      const { titel } = one.body as unknown as Words;
      const nummer = await file(await stack.backAgain(filer, { viewport: PHONE }), one);
      expect(await readOnPhone(filer, '/mijn-meldingen')).toContain(titel);
      expect(await readOnPhone(filer, `/vastlopers/${nummer}`)).toMatch(
        /is binnen: .+ is aan zet en .+ hoort uiterlijk .+ iets\./,
      );
      const bureau = personOf('programmabureau', one.focusgebied);
      expect(await readOnPhone(bureau, '/werkvoorraad')).toContain(titel);
      expect(await readOnPhone(bureau, `/vastlopers/${nummer}`)).toContain('Aannemen');
      await toTheHague(one.focusgebied, nummer);
      const rijk = personOf('rijksvertegenwoordiger', one.focusgebied);
      expect(await readOnPhone(rijk, '/den-haag')).toContain(titel);
      expect(await readOnPhone(rijk, `/vastlopers/${nummer}`)).toMatch(/Rijksvertegenwoordiger .+ is aan zet/);
    },
    240_000,
  );
});
