// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, it } from '@jest/globals';
import { HANDELING_SOORTEN, type HandelingSoort } from '#domain/ladder/handelingen';
import type { Page } from 'playwright-core';
import { scrollsSideways } from './axe.js';
import { PHONE, useBrowserSystem } from './browser-system.js';
import { CaseWorld, dayFromNow, WIE, type Filed } from './case-world.js';

/** One act on the page of a case: who does it, what they fill in (by the name of the field), and the status or rung that the page then shows. */
interface Step {
  readonly who: keyof typeof WIE;
  readonly soort: HandelingSoort;
  readonly fill?: Readonly<Record<string, string>>;
  readonly shows?: string;
}

/** The first of the choices: their values are ids. */
const FIRST = '*';
const GEMEENTE = 'Gemeente Eindhoven Woensel-Zuid';
const WELZIJN = 'Welzijn Eindhoven Woensel-Zuid';

/** The route of a case as people walk it, from the first look to the last word: every act of the ladder at least once. */
const ROUTE: readonly Step[] = [
  { who: 'indiener', soort: 'aanvullen', fill: { tekst: 'De school doet ook mee.' } },
  { who: 'indiener', soort: 'tekst_melden', fill: { veld: 'geprobeerd', reden: 'naam' } },
  { who: 'bureau', soort: 'tekst_wissen', fill: { veld: 'geprobeerd', reden: 'naam' } },
  { who: 'bureau', soort: 'aannemen', fill: { sporen: 'quick_win' }, shows: 'Intern doorbraakteam' },
  { who: 'team', soort: 'ontvangst_bevestigen' },
  { who: 'team', soort: 'terugkoppelen', fill: { tekst: 'Wij zoeken het uit.' } },
  {
    who: 'team',
    soort: 'gesprek_vastleggen',
    fill: { met: 'gemeente', watNodig: 'Een proef.', uitkomst: 'Niemand mag ja zeggen.' },
  },
  {
    who: 'team',
    soort: 'verlengen',
    fill: {
      tot: dayFromNow(25),
      reden: 'De wethouder is er niet.',
      akkoordVan: 'indiener',
      akkoordWijze: 'telefoon',
      akkoordDoor: 'teamleider',
    },
  },
  {
    who: 'team',
    soort: 'aanhouden',
    fill: { reden: 'overleg_gepland', toelichting: 'Volgende week is er overleg.', tot: dayFromNow(10) },
    shows: 'Even gepauzeerd',
  },
  { who: 'team', soort: 'hervatten', shows: 'In behandeling' },
  {
    who: 'team',
    soort: 'meedenken_vragen',
    fill: { organisatie: 'Rijksvertegenwoordiger Eindhoven Woensel-Zuid', vraag: 'Kent u dit van elders?' },
  },
  { who: 'rijk', soort: 'aanvullen', fill: { tekst: 'In een andere stad lukte dit met een brief.' } },
  { who: 'team', soort: 'partner_vragen', fill: { organisatie: GEMEENTE, vraag: 'Kunt u één bak legen?' } },
  {
    who: 'gemeente',
    soort: 'vraag_beantwoorden',
    fill: { antwoord: 'voorwaardelijk', wat: 'Wij legen hem.', voor: dayFromNow(20), voorwaarde: 'Als welzijn meekijkt.' },
  },
  {
    who: 'team',
    soort: 'opschalen',
    fill: {
      watGeprobeerd: 'Gesproken met de afdeling.',
      vraag: 'Wie doet mee?',
      reden: 'partij_weigert',
      gewenstOp: dayFromNow(20),
    },
    shows: 'Partners',
  },
  {
    who: 'bureau',
    soort: 'opschalen',
    fill: {
      geenGesprekReden: 'De gemeente zei al nee.',
      watGeprobeerd: 'Twee partijen gevraagd.',
      vraag: 'Wie mag ja zeggen?',
      reden: 'buiten_bevoegdheid',
      gewenstOp: dayFromNow(20),
    },
    shows: 'Alliantieraad',
  },
  {
    who: 'voorzitter',
    soort: 'terugleggen',
    fill: { naar: 'intern_doorbraakteam', reden: 'Eerst intern.', verwachting: 'Een besluit van de directie.' },
    shows: 'Intern doorbraakteam',
  },
  { who: 'team', soort: 'overdragen', fill: { organisatie: WELZIJN, reden: 'Welzijn kent de buurt.' } },
  { who: 'welzijn', soort: 'overdracht_beantwoorden', fill: { aanvaard: 'ja' } },
  {
    who: 'team',
    soort: 'opschalen',
    fill: {
      geenGesprekReden: 'Er is al gesproken.',
      watGeprobeerd: 'Alles op deze trede.',
      vraag: 'Welk ministerie legt de regel uit?',
      reden: 'regel_of_wet',
      gewenstOp: dayFromNow(30),
      naar: 'rijksvertegenwoordiger',
      'regel.naam': 'Wet kinderopvang',
      'regel.artikel': 'artikel 1.50',
    },
    shows: 'Rijksvertegenwoordiger',
  },
  {
    who: 'rijk',
    soort: 'doorgeleiden',
    fill: { organisatie: 'Ministerie van Sociale Zaken en Werkgelegenheid', reden: 'Hun wet.' },
  },
  { who: 'ministerie', soort: 'overdracht_beantwoorden', fill: { aanvaard: 'ja' } },
  {
    who: 'ministerie',
    soort: 'opschalen',
    fill: {
      geenGesprekReden: 'De regel is van twee ministeries.',
      watGeprobeerd: 'Onze uitleg is niet genoeg.',
      vraag: 'Wie legt de regel samen uit?',
      reden: 'regel_of_wet',
      gewenstOp: dayFromNow(40),
      'regel.naam': 'Wet kinderopvang',
    },
    shows: 'Doorbraakoverleg',
  },
  {
    who: 'ministerie',
    soort: 'besluiten',
    fill: {
      besluit: 'De regel laat een proef toe.',
      waarom: 'Dat staat in de toelichting.',
      uitvoerderOrganisatie: GEMEENTE,
      uitvoerenVoor: dayFromNow(60),
      stemVanBewoners: 'Bewoners vroegen hierom.',
    },
    shows: 'In uitvoering',
  },
  { who: 'gemeente', soort: 'nakomen', fill: { doel: FIRST, bewijs: 'De proef loopt sinds maandag.' } },
  {
    who: 'bureau',
    soort: 'afsluiten',
    fill: {
      resultaat: 'doorbraak',
      vangst: 'De opvang is een uur langer open.',
      bijvangst: 'Ouders kennen elkaar nu.',
      borging: 'te_wijzigen',
      borgingToelichting: 'Het ministerie past de toelichting aan.',
      borgingDoor: 'het ministerie',
      borgingVoor: dayFromNow(200),
      betekenisVoorBewoners: 'Ouders halen hun werk.',
    },
    shows: 'Nazorg',
  },
  { who: 'indiener', soort: 'nazorg_beantwoorden', fill: { antwoord: 'houdt_deels', toelichting: 'Nog niet op vrijdag.' } },
  { who: 'bureau', soort: 'nazorg_beantwoorden', fill: { antwoord: 'houdt', gehoordVia: 'telefoon' }, shows: 'Doorbraak' },
  { who: 'indiener', soort: 'heropenen', fill: { reden: 'Op vrijdag is hij weer dicht.' }, shows: 'In behandeling' },
  { who: 'indiener', soort: 'intrekken', fill: { reden: 'Wij zijn verhuisd.' }, shows: 'Ingetrokken' },
];

describe('the route of a case, on a phone, in a browser and with everything running for real', () => {
  const doorbraak = useBrowserSystem();
  let world: CaseWorld;

  beforeAll(async () => {
    world = await CaseWorld.of(doorbraak.system);
  });

  /** Fills one field, whatever it is: a text, a date, a list by its label or value, or a box or button by its value. */
  async function fillField(page: Page, form: string, name: string, value: string): Promise<void> {
    const field = page.locator(`${form} [name="${name}"]`);
    const kind = await field.first().evaluate((node) => (node as unknown as { readonly type: string }).type);
    if (value === FIRST) await field.first().check();
    else if (kind === 'radio' || kind === 'checkbox') await page.check(`${form} [name="${name}"][value="${value}"]`);
    else if (kind === 'select-one') await field.selectOption(value.includes(' ') ? { label: value } : value);
    else await field.fill(value);
  }

  /** Does one step on the page of the case, on a phone, and waits for its message. */
  async function walk({ nummer }: Filed, { who, soort, fill = {}, shows }: Step): Promise<void> {
    const page = await doorbraak.comeBack(WIE[who], { viewport: PHONE });
    const form = `#doe-${soort.replaceAll('_', '-')}`;
    await page.goto(doorbraak.url(`/vastlopers/${nummer}`));
    await page.locator(`${form}-deel > summary, a${form}-deel`).click();
    for (const [name, value] of Object.entries(fill)) await fillField(page, form, name, value);
    expect([soort, await scrollsSideways(page)]).toEqual([soort, false]);
    await page.locator(`${form} .button-row button`).click();
    const told = page.locator('.utrecht-alert--ok, .utrecht-alert--error, .error-summary').first();
    await told.waitFor().catch((cause: unknown) => {
      throw new Error(`Nothing was told of ${soort} by ${who}.`, { cause });
    });
    expect([who, soort, await told.textContent()]).toEqual([who, soort, expect.stringContaining('Gelukt')]);
    if (shows) await page.locator('.badge-line, [aria-current="step"]', { hasText: shows }).first().waitFor();
    await doorbraak.closeContexts();
  }

  it('can be walked with every act of the ladder, each from the page of the case', async () => {
    const filed = await world.file('De hele weg', { geprobeerd: 'Wij belden een bekende.' });
    for (const step of ROUTE) await walk(filed, step);
    const elsewhere = await world.file('Dit hoort ergens anders');
    const doorverwijzen = { naar: 'ander_loket', loket: 'Loket bouwen', reden: 'Daar gaat het over een vergunning.' };
    await walk(elsewhere, { who: 'bureau', soort: 'doorverwijzen', fill: doorverwijzen, shows: 'Doorverwezen' });
    const walked = new Set([...ROUTE.map(({ soort }) => soort), 'doorverwijzen']);
    expect(HANDELING_SOORTEN.filter((soort) => !walked.has(soort))).toEqual([]);
    const log = await doorbraak.system.log(WIE.indiener, filed.id);
    expect(log.at(-1)?.soort).toBe('ingetrokken');
    expect(log.map(({ versie }) => versie)).toEqual(log.map((_, place) => place + 1));
  }, 600_000);
});
