// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
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

  /** Opens a page on a phone and then on a desktop; answers what it says, on both. */
  async function readOnBoth(persoon: string, path: string): Promise<string> {
    const page = await stack.backAgain(persoon, { viewport: PHONE });
    for (const size of [PHONE, DESKTOP]) {
      await page.setViewportSize(size);
      await page.goto(stack.url(path));
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
    const page = await stack.backAgain(persoon, { viewport });
    await page.goto(stack.url(`/vastlopers/${nummer}?doe=${soort}`));
    await fill(`#doe-${soort} `, page);
    await page.locator(`#doe-${soort} .button-row button`).click();
    await page.locator('.utrecht-alert--ok').waitFor();
  }

  /** Who breaks through takes the case on, on a phone, and asks The Hague about the rule, on a desktop. */
  async function toTheHague(focusgebied: string, nummer: string): Promise<void> {
    const organisaties = await stack.system.get<{ items: { naam: string; sleutel: string }[] }>(
      personOf('programmabureau', focusgebied),
      `/v1/organisaties?focusgebied=${focusgebied}`,
    );
    const sleutel = `doorbraakteam-${focusgebied.toLowerCase()}`;
    const trekker = organisaties.body.items.find((organisatie) => organisatie.sleutel === sleutel)?.naam ?? '';
    await act(personOf('programmabureau', focusgebied), PHONE, nummer, 'aannemen', async (form, page) => {
      await page.selectOption(`${form}[name="trekkerOrganisatie"]`, { label: trekker });
      await page.check(`${form}[name="sporen"][value="structureel"]`);
    });
    await act(personOf('doorbraakteam', focusgebied), DESKTOP, nummer, 'opschalen', async (form, page) => {
      await page.fill(`${form}[name="geenGesprekReden"]`, 'Niemand hier mag dit besluiten.');
      await page.fill(`${form}[name="watGeprobeerd"]`, 'Alles wat de gemeente zelf kan.');
      await page.fill(`${form}[name="vraag"]`, 'Welk ministerie legt de regel uit?');
      await page.check(`${form}[name="reden"][value="regel_of_wet"]`);
      await page.fill(`${form}[name="gewenstOp"]`, dayFromNow(30));
      await page.check(`${form}[name="naar"][value="rijksvertegenwoordiger"]`);
      await page.fill(`${form}[name="regel.naam"]`, 'Participatiewet');
    });
  }

  it.each(CASES.map((one) => [one.id, one] as const))(
    'files %s by form, and shows it to who filed, who breaks through and who goes to The Hague',
    async (_id, one) => {
      const filer = findFiler(DEMO, one.indienerOrganisatie, one.focusgebied)?.sleutel ?? '';
      const { titel, partijen = [] } = one.body as unknown as Words;
      const nummer = await file(await stack.backAgain(filer, { viewport: PHONE }), one);
      expect(await readOnBoth(filer, '/mijn-meldingen')).toContain(titel);
      expect(await readOnBoth(filer, `/vastlopers/${nummer}`)).toMatch(
        /is binnen: .+ is aan zet en .+ hoort uiterlijk .+ iets\./,
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
});
