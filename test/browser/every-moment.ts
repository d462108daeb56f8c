// SPDX-License-Identifier: EUPL-1.2
import { ANSWERS } from './every-answer.js';
import { dayFromNow } from './case-world.js';
import type { Moment, Way } from './moment.js';

const open = async ({ page, stack }: Way, path: string): Promise<void> => void (await page.goto(stack.url(path)));
/** Goes to the next page of a list and back to nothing else. */
const next =
  (path: string) =>
  async (way: Way): Promise<void> => {
    await open(way, path);
    await way.page.locator('a[rel="next"]').first().click();
    await way.page.locator('.pagination').first().waitFor();
  };

/** How many cases were handed over to make a page of it. */
let handedOver = 0;

async function bulkResult(way: Way): Promise<void> {
  const { page, state } = way;
  await open(way, '/werkvoorraad?trede=intake');
  await page.locator('#samen summary').last().click();
  // The first is done, the second is not there any more: both lines stand on the page. Whoever does this again takes another case.
  const cases = page.locator('#samen li', { hasText: 'lantaarn' }).locator('input[name="vastloper"]');
  await cases.nth(handedOver).check();
  handedOver += 1;
  await page.evaluate(
    `document.querySelector('#samen').insertAdjacentHTML('beforeend', '<input type="hidden" name="vastloper" value="${state.ingetrokken.nummer}">')`,
  );
  await page.selectOption('#samen [name="organisatie"]', { index: 1 });
  await page.locator('#samen [name="reden"]').fill('Zij kennen de straat.');
  await page.locator('#samen button[value="overdragen"]').click();
  await page.locator('.results').waitFor();
}

async function partnerFault(way: Way): Promise<void> {
  const { page } = way;
  await open(way, '/partner');
  await page.locator('#gevraagd ~ ul details summary').first().click();
  const form = page.locator('#gevraagd ~ ul details form').first();
  await form.locator('[value="toegezegd"]').check();
  await form.locator('[name="wat"]').fill('Wij maken het.');
  await form.locator('.button-row button').click();
  await page.locator('.error-summary, .utrecht-alert--error').first().waitFor();
}

async function partnerKept(way: Way): Promise<void> {
  const { page, state } = way;
  await open(way, '/partner');
  const card = page.locator('#gevraagd ~ ul .card').first();
  await card.locator('summary').click();
  await card.locator('form [name="reden"]').fill('Daar is geen geld voor.');
  // The question that the form is about is not asked of this organisation any more.
  await page.evaluate(`document.querySelector('#gevraagd ~ ul form').action = '/partner/nakomen/${state.laat.id}'`);
  await card.locator('.button-row button').click();
  await page.locator('.error-summary').waitFor();
}

async function denHaagResult(way: Way): Promise<void> {
  const { page, state } = way;
  await open(way, '/den-haag');
  await page.check(`#bericht input[value="${state.denHaag.nummer}"]`);
  await page.fill('#bericht [name="tekst"]', 'Het ministerie zoekt het uit.');
  await page.fill('#bericht [name="volgendeDatum"]', dayFromNow(30));
  await page.locator('#bericht button[type="submit"]').click();
  await page.locator('.utrecht-alert', { hasText: 'Zo ging het per vastloper' }).waitFor();
}

async function searched(way: Way): Promise<void> {
  const { page } = way;
  await open(way, '/werkvoorraad');
  await page.fill('#zoek', 'lantaarn');
  await page.getByRole('button', { name: 'Zoeken' }).click();
  await page.locator('.card__title', { hasText: 'lantaarn' }).first().waitFor();
}

async function newTerms(way: Way): Promise<void> {
  const { page } = way;
  await open(way, '/beheer/termijnen/nieuw');
  await page.fill('[name="vraagWerkdagen"]', '7');
  await page.getByRole('button', { name: 'Bekijk wat dit doet' }).click();
  await page.locator('.preview').waitFor();
}

const search =
  (words: string) =>
  async (way: Way): Promise<void> => {
    await open(way, '/werkvoorraad');
    await way.page.fill('#zoek', words);
    await way.page.locator('form.search button').click();
    await way.page.getByRole('heading', { name: `Zoeken naar: ${words}` }).waitFor();
  };

async function antwoordFault(way: Way): Promise<void> {
  await open(way, way.state.maillinks.antwoord);
  await way.page.locator('#antwoord [name="wat"]').fill('Wij maken het.');
  await way.page.locator('#antwoord .button-row button').click();
  await way.page.locator('.error-summary').waitFor();
}

async function sessionOver(way: Way): Promise<void> {
  const { page, stack, state } = way;
  await open(way, `/vastlopers/${state.team.nummer}?doe=terugkoppelen`);
  await page.fill('#doe-terugkoppelen [name="tekst"]', 'Wij zijn ermee bezig.');
  await stack.outlastSessions();
  await page.locator('#doe-terugkoppelen .button-row button').click();
  await page.getByRole('heading', { name: 'U bent uitgelogd' }).waitFor();
}

/** Files as far as the page where everything is looked at again, about something that others are stuck in too. */
export async function lookedOver(way: Way): Promise<void> {
  const { page, stack } = way;
  const next = (): Promise<void> => page.locator('#melden .button-row button').click();
  await stack.beginFiling(page);
  await page.fill('[name="watKanWel"]', 'Samen een week lang tellen, met de buurt en de dienst.');
  await page.fill('[name="titel"]', 'Een bak erbij mag niet van het plan');
  await next();
  await page.fill('[name="omschrijving"]', 'Het plan is vast. Bel voor het plan met 06-12345678.');
  await page.fill('[name="geprobeerd"]', 'Wij vroegen het drie keer.');
  await next();
  await page.check('[value="lokaal_beleid"]');
  await page.check('[value="regelgeving"]');
  await page.fill('[name="regel.naam"]', 'Afvalplan');
  await next();
  await page.selectOption('[name="thema"]', 'leefomgeving');
  await page.locator('summary', { hasText: 'Wie kan helpen?' }).click();
  await page.fill('[name="partijen.0.naam"]', 'woningcorporatie');
  await page.fill('[name="partijen.0.watNodig"]', 'een schone stoep');
  await next();
  await page.waitForURL('**/melden/controleren');
  await page.locator('.utrecht-alert--warning').waitFor();
  await page.locator('#lijkt').waitFor();
}

async function begun(way: Way): Promise<void> {
  await lookedOver(way);
  await open(way, '/melden');
  await way.page.locator('#opnieuw > summary').waitFor();
}

async function signIn(way: Way): Promise<void> {
  await open(way, '/inloggen');
  await way.page.locator('button[name="persoon"]').first().waitFor();
}

/** Every page that comes after something else, by the name of its picture. The last ends all sessions. */
export const MOMENTS: Readonly<Record<string, Moment>> = {
  aanmelden: { who: 'bezoeker', titel: 'Inloggen bij de dienst om te oefenen', reach: signIn },
  zoeken: { who: 'bureau', titel: 'Zoeken', reach: search('bel') },
  'zoeken-niets': { who: 'bureau', titel: 'Zoeken zonder iets te vinden', reach: search('olifant') },
  'antwoord-fout': {
    who: 'bezoeker',
    titel: 'Een antwoord met een link uit een mail dat nog niet klopt',
    reach: antwoordFault,
    status: 400,
  },
  'samen-uitslag': { who: 'bureau', titel: 'De uitslag van meer vastlopers tegelijk', reach: bulkResult },
  'werkvoorraad-gezocht': { who: 'bureau', titel: 'Wat er in de werkvoorraad is gevonden', reach: searched },
  'werkvoorraad-verder': { who: 'bureau', titel: 'De werkvoorraad, verder', reach: next('/werkvoorraad') },
  'bord-verder': { who: 'bureau', titel: 'Eén trede van het bord, verder', reach: next('/bord?trede=intake') },
  'mijn-meldingen-verder': { who: 'indiener', titel: 'Mijn meldingen, verder', reach: next('/mijn-meldingen') },
  'partner-fout': { who: 'gemeente', titel: 'Een antwoord dat nog niet klopt', reach: partnerFault, status: 400 },
  'partner-getypt': { who: 'gemeente', titel: 'Een antwoord op een vraag die er niet meer is', reach: partnerKept, status: 400 },
  'den-haag-uitslag': { who: 'rijk', titel: 'De uitslag van een bericht uit Den Haag', reach: denHaagResult },
  'beheer-termijnen-voorbeeld': { who: 'beheerder', titel: 'Wat andere termijnen doen', reach: newTerms },
  'melden-nagekeken': { who: 'indiener', reach: lookedOver },
  'melden-begonnen': { who: 'indiener', titel: 'Melden: verder waar u was', reach: begun },
  'pagina-weg': { who: 'bezoeker', titel: 'Een pagina die er niet is', reach: (way) => open(way, '/bestaat-niet'), status: 404 },
  ...ANSWERS,
  'sessie-voorbij': { who: 'team', titel: 'Uitgelogd in het midden van een formulier', reach: sessionOver, status: 401 },
};
