// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core';
import { dayFromNow } from './case-world.js';
import type { Moment, Way } from './moment.js';

/** More than twice what one person may ask within a minute (the limits of apps/web), as a minute may end meanwhile. */
const TOO_MANY = 1_300;

const open = async ({ page, stack }: Way, path: string): Promise<void> => void (await page.goto(stack.url(path)));
const goOn = async ({ stack }: Way): Promise<void> => stack.system.signal('temporal', 'SIGCONT');

/** Sends while nothing can be carried out: what was sent is kept, and the page says so. */
async function sendAndWait({ page, stack }: Way, button: string): Promise<void> {
  stack.system.signal('temporal', 'SIGSTOP');
  await page.locator(button).first().click();
  await page
    .getByText(/bewaard/i)
    .first()
    .waitFor();
}

async function partnerWaits(way: Way): Promise<void> {
  const { page } = way;
  await open(way, '/partner');
  await page.locator('#gevraagd ~ ul details summary').first().click();
  const form = '#gevraagd ~ ul details form';
  await page.locator(`${form} [value="geweigerd"]`).first().check();
  await page.locator(`${form} [name="reden"]`).first().fill('Daar is geen geld voor.');
  await sendAndWait(way, `${form} .button-row button`);
}

async function bulkWaits(way: Way): Promise<void> {
  const { page } = way;
  await open(way, '/werkvoorraad?trede=intake');
  await page.locator('#samen summary').last().click();
  await page.locator('#samen input[name="vastloper"]').first().check();
  await page.selectOption('#samen [name="organisatie"]', { index: 1 });
  await page.locator('#samen [name="reden"]').fill('Zij kennen de straat.');
  await sendAndWait(way, '#samen button[value="overdragen"]');
}

async function denHaagWaits(way: Way): Promise<void> {
  const { page, state } = way;
  await open(way, '/den-haag');
  await page.check(`#bericht input[value="${state.ministerie.nummer}"]`);
  await page.fill('#bericht [name="tekst"]', 'Wij zoeken het uit.');
  await page.fill('#bericht [name="volgendeDatum"]', dayFromNow(30));
  await sendAndWait(way, '#bericht button[type="submit"]');
}

async function answerWaits(way: Way): Promise<void> {
  const { page, state } = way;
  await open(way, state.maillinks.antwoord);
  await page.locator('#antwoord [value="geweigerd"]').check();
  await page.locator('#antwoord [name="reden"]').fill('Er is geen plek.');
  await sendAndWait(way, '#antwoord .button-row button');
}

async function answerDone(way: Way): Promise<void> {
  await open(way, way.state.maillinks.antwoord);
  // The server stood still for as long as the page before was looked at; the worker looks less and less often meanwhile.
  await way.page.getByText('Dank u wel').waitFor({ timeout: 90_000 });
}

async function answerNotNeeded(way: Way): Promise<void> {
  await open(way, way.state.maillinks.nietNodig);
  await way.page.getByText('Een antwoord is niet meer nodig').waitFor();
}

/** A form that was opened under one hat, and is sent under another. */
async function hatChanged(way: Way): Promise<void> {
  const { page, stack } = way;
  await open(way, '/exports');
  const other: Page = await page.context().newPage();
  await other.goto(stack.url('/pet'));
  await post(other, '#pet button');
  await other.close();
  await post(page, '#exports .button-row button');
}

/** Presses a button, and waits for the page that comes of it. */
async function post(page: Page, button: string): Promise<void> {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.locator(button).first().click();
  await answered;
  await page.waitForLoadState('load');
}

/** A choice that was just kept, and a file that was just asked for: told once. */
async function choiceKept(way: Way): Promise<void> {
  await open(way, '/voorkeuren');
  await post(way.page, 'main form .button-row button');
  await way.page.getByText('Uw keuze is bewaard').waitFor();
}

async function exportAsked(way: Way): Promise<void> {
  await open(way, '/exports');
  await way.page.check('#exports [value="csv"]');
  await post(way.page, '#exports .button-row button');
  await way.page.getByText('Wij maken uw bestand').waitFor();
}

async function tooMany(way: Way): Promise<void> {
  await open(way, '/pet');
  await way.page.evaluate(`(async () => {
    for (let asked = 0; asked < ${TOO_MANY}; asked += 6) {
      const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => fetch('/beheer/kalender')));
      if (answers.some(({ status }) => status === 429)) return;
    }
  })()`);
  await open(way, '/voorkeuren');
}

/** What comes of an act or an address that is not at once what was asked for, and of which no picture is shown. The last takes the hat, and the patience, of one person. */
export const ANSWERS: Readonly<Record<string, Moment>> = {
  'partner-wacht': { who: 'gemeente', reach: partnerWaits, after: goOn },
  'samen-wacht': { who: 'bureau', reach: bulkWaits, after: goOn },
  'den-haag-wacht': { who: 'rijk', reach: denHaagWaits, after: goOn },
  'antwoord-wacht': { who: 'bezoeker', reach: answerWaits, after: goOn },
  'antwoord-gegeven': { who: 'bezoeker', reach: answerDone },
  'antwoord-niet-nodig': { who: 'bezoeker', reach: answerNotNeeded },
  'voorkeuren-bewaard': { who: 'indiener', reach: choiceKept },
  'export-gevraagd': { who: 'indiener', reach: exportAsked },
  'mag-niet': { who: 'indiener', reach: (way) => open(way, '/beheer/kalender'), status: 403 },
  onleesbaar: { who: 'bezoeker', reach: (way) => open(way, '/vastlopers/%'), status: 400 },
  'fout-van-ons': {
    who: 'bureau',
    reach: (way) => way.stack.withoutTable('beeld_cijfers', () => open(way, '/beeld')),
    status: 500,
  },
  'even-niet': {
    who: 'bureau',
    reach: (way) => way.stack.withLockedTable('beeld_cijfers', () => open(way, '/beeld')),
    status: 503,
  },
  'andere-pet': { who: 'tweePetten', reach: hatChanged, status: 409 },
  'te-veel': { who: 'tweePetten', reach: tooMany, status: 429 },
};
