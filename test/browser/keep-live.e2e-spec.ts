// SPDX-License-Identifier: EUPL-1.2
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '#testing/browser';
import { browserModule } from './browser-module.js';

const MODULE = browserModule('busy-hands', 'keep-typed', 'keep-live');

const ADDRESS = 'http://pagina.test/vastlopers/1';
const page = (part: string, csrf: string): string => `<!DOCTYPE html><html lang="nl"><title>Een</title><body>
  <main><h1 tabindex="-1">Een</h1>
  <div id="stand" data-live="/levend?vastloper=1">${part.replaceAll('CSRF', csrf)}</div>
  <p id="stand-veranderd" hidden>Er is iets veranderd. <a href="/vastlopers/1">Toon het</a>
  <span id="stand-niet-opgehaald" hidden>Dat lukte niet. <a href="/vastlopers/1" target="_blank">Nieuw tabblad</a></span></p></main></body></html>`;
const FORM =
  '<form><input type="hidden" name="csrf" value="CSRF"><textarea></textarea><select><option value="">Kies</option><option value="a">A</option></select></form>';

/** The module alone, in a real browser before a page that a test writes: what the stream says and what the server answers are given by hand. */
describe('keepLive', () => {
  let browser: Browser;
  let tab: Page;
  let fresh: { readonly status: number; readonly part: string };
  let asked: number;

  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser?.close());
  beforeEach(async () => {
    asked = 0;
    tab = await browser.newPage();
    await tab.addInitScript(`
      window.streams = [];
      window.EventSource = class extends EventTarget {
        static CLOSED = 2;
        constructor(address) { super(); this.address = address; this.closed = false; this.readyState = 1; window.streams.push(this); }
        close() { this.closed = true; }
      };`);
  });
  afterEach(() => tab.close());

  /** Opens the page with this part, and starts the module; or the answer to the form at `answered`, where the page itself still says `part`. */
  async function open(part: string, answered: { readonly path: string; readonly part: string } | null = null): Promise<void> {
    let first = answered === null;
    fresh = { status: 200, part };
    await tab.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (answered !== null && pathname === answered.path)
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: page(answered.part, 'eerste') });
      if (pathname !== '/vastlopers/1') return route.fulfill({ status: 404 });
      if (fresh.status === 0) return route.abort();
      if (!first) asked += 1;
      const csrf = first ? 'eerste' : 'tweede';
      first = false;
      const body = fresh.status === 404 ? `<!DOCTYPE html><main>${fresh.part}</main>` : page(fresh.part, csrf);
      return route.fulfill({ status: fresh.status, contentType: 'text/html; charset=utf-8', body });
    });
    const learnt = answered === null ? null : tab.waitForResponse(ADDRESS);
    await tab.goto(answered === null ? ADDRESS : new URL(answered.path, ADDRESS).href);
    await tab.addScriptTag({ type: 'module', content: `${MODULE}\nkeepLive(document); window.started = true;` });
    await tab.waitForFunction('window.started');
    // On an answer it learns first what the page itself says.
    await learnt;
  }

  /** The server says that something changed; waits until the module asked for the page and had its answer. */
  async function change(part: string, status = 200): Promise<void> {
    fresh = { status, part };
    const answer = tab.waitForResponse(ADDRESS);
    await tab.evaluate(`window.streams.at(-1).dispatchEvent(new Event('veranderd'))`);
    await (await answer).finished();
    // The module goes on after its answer; a round through the event loop of the page lets it.
    await tab.evaluate('new Promise((done) => setTimeout(done))');
  }

  const partText = (): Promise<string | null> => tab.locator('#stand').textContent();
  const notice = (): Promise<boolean> => tab.locator('#stand-veranderd').isVisible();

  it('listens to the stream of its part', async () => {
    await open('Oud');
    expect(await tab.evaluate('window.streams.map(({ address }) => address)')).toEqual(['/levend?vastloper=1']);
  });

  it('puts the fresh part in the place of the old one, and keeps open what was open', async () => {
    await open('<details><summary>Meer</summary>Oud</details>');
    await tab.locator('summary').click();
    await change('<details><summary>Meer</summary>Nieuw</details><p>Erbij</p>');
    expect(await partText()).toBe('MeerNieuwErbij');
    expect(await tab.locator('details').getAttribute('open')).not.toBeNull();
    expect(await notice()).toBe(false);
  });

  it('keeps the focus on the same link', async () => {
    await open('<a href="#een">Een</a> <a href="#twee">Twee</a>');
    await tab.getByText('Twee').focus();
    await change('<a href="#nul">Nul</a> <a href="#een">Een</a> <a href="#twee">Twee</a>');
    expect(await tab.evaluate('document.activeElement.textContent')).toBe('Twee');
  });

  it('opens again only what was open, also when more parts are called the same', async () => {
    const two = (text: string): string =>
      ['a', 'b'].map((id) => `<details><summary>Antwoord</summary><form id="${id}">${text}</form></details>`).join('');
    await open(two('Oud'));
    await tab.locator('summary').nth(1).click();
    await change(two('Nieuw'));
    expect(await tab.evaluate(`[...document.querySelectorAll('details')].map(({ open }) => open)`)).toEqual([false, true]);
  });

  it('keeps what the reader looks at in its place when something comes above it', async () => {
    const rows = (...names: readonly string[]): string =>
      names.map((name) => `<h3 style="height: 400px; margin: 0"><a href="#${name}">${name}</a></h3>`).join('');
    await open(rows('een', 'twee', 'drie', 'vier', 'vijf'));
    await tab.evaluate(`scrollTo(0, document.querySelector('[href="#drie"]').getBoundingClientRect().top - 30)`);
    const placeOf = (name: string): Promise<number> =>
      tab.evaluate(`document.querySelector('[href="#${name}"]').getBoundingClientRect().top`);
    const [before, scrolled] = [await placeOf('drie'), await tab.evaluate<number>('scrollY')];
    await change(rows('nul', 'een', 'anders', 'twee', 'drie', 'vier', 'vijf'));
    expect([await placeOf('drie'), await tab.evaluate('scrollY')]).toEqual([before, scrolled + 800]);
  });

  it('changes nothing between the press and the click, and then does', async () => {
    await open('<a href="#een">Een</a>');
    await tab.locator('#stand a').hover();
    await tab.mouse.down();
    await change('<p>Erboven</p><a href="#een">Een</a>');
    expect(await partText()).toBe('Een');
    await tab.mouse.up();
    await tab.waitForURL('**#een');
    await tab.locator('#stand', { hasText: 'Erboven' }).waitFor();
  });

  it('takes a fresh token alone for no change', async () => {
    await open(`<p>Oud</p>${FORM}`);
    await tab.evaluate(`document.querySelector('p').same = 'ja'`);
    await change(`<p>Oud</p>${FORM}`);
    expect(await tab.evaluate(`document.querySelector('#stand p').same`)).toBe('ja');
  });

  it.each([
    ['types', async () => tab.fill('textarea', 'Nog niet af')],
    ['has the focus in a form', async () => tab.locator('textarea').focus()],
    ['has chosen something', async () => void (await tab.selectOption('select', 'a'))],
    ['has marked a text', async () => tab.evaluate(`getSelection().selectAllChildren(document.querySelector('#stand p'))`)],
  ])('changes nothing under the hands of who %s, and says that something changed', async (_what, busy) => {
    await open(`<p>Oud</p>${FORM}`);
    await busy();
    await change(`<p>Nieuw</p>${FORM}`);
    expect(await tab.locator('#stand p').textContent()).toBe('Oud');
    expect(await notice()).toBe(true);
  });

  const ACT = (
    text: string,
    hidden = '',
  ): string => `<details><summary>Act</summary><form id="act">${hidden}<textarea name="tekst">${text}</textarea>
    <select name="wie"><option value="">Kies</option><option value="a">A</option></select>
    <label><input type="radio" name="soort" value="een">Een</label><label><input type="checkbox" name="rij" value="weg">Weg</label></form></details>`;
  const showIt = async (): Promise<void> => {
    await tab.getByText('Toon het').click();
    await tab.locator('#stand-veranderd').waitFor({ state: 'hidden' });
  };
  /** Types, chooses and ticks in the form of `ACT`. */
  async function typeInAct(): Promise<void> {
    await tab.locator('summary').click();
    await tab.fill('textarea', 'Nog niet af');
    await tab.selectOption('select', 'a');
    for (const tick of ['een', 'weg']) await tab.check(`[value="${tick}"]`);
  }

  it('shows on request what changed, and keeps what was typed, chosen and ticked in its form', async () => {
    await open(`<p>Oud</p>${ACT('', '<input type="hidden" name="versie" value="1">')}`);
    await typeInAct();
    await change(
      `<p>Nieuw</p>${ACT('', '<input type="hidden" name="versie" value="2">').replace('value="weg"', 'value="ander"')}`,
    );
    expect(await tab.locator('#stand p').textContent()).toBe('Oud');
    await showIt();
    expect(await tab.locator('#stand p').textContent()).toBe('Nieuw');
    expect(tab.url()).toBe(ADDRESS);
    expect([await tab.inputValue('textarea'), await tab.inputValue('select')]).toEqual(['Nog niet af', 'a']);
    expect([await tab.isChecked('[value="een"]'), await tab.isChecked('[value="ander"]')]).toEqual([true, false]);
    expect(await tab.inputValue('[name="versie"]')).toBe('2');
    expect(await tab.locator('details').getAttribute('open')).not.toBeNull();
    expect(await tab.evaluate('document.activeElement.name')).toBe('tekst');
    await change(`<p>Nieuwer</p>${ACT('')}`);
    expect([await tab.locator('#stand p').textContent(), await notice()]).toEqual(['Nieuw', true]);
  });

  describe('on a page that answers a form with a fault', () => {
    const path = '/vastlopers/1/act';
    const sent = ACT('Getypt en verstuurd', '<p>Vul in: Wie</p>')
      .replace('<form', `<form action="${path}"`)
      .replace('value="weg"', 'value="weg" checked');
    const anew = ACT('').replace('<form', `<form action="${path}"`);
    const typed = async () => [await tab.inputValue('textarea'), await tab.isChecked('[value="weg"]')];

    it('says that something changed, keeps what was typed, and shows it on request with those words in the form', async () => {
      await open(`<p>Oud</p>${anew}`, { path, part: `<p>Oud</p>${sent}` });
      await change(`<p>Nieuw</p>${anew}`);
      expect([await tab.locator('#stand > p').textContent(), await notice()]).toEqual(['Oud', true]);
      expect(await typed()).toEqual(['Getypt en verstuurd', true]);
      await showIt();
      expect(await tab.locator('#stand > p').textContent()).toBe('Nieuw');
      expect(await typed()).toEqual(['Getypt en verstuurd', true]);
      await change(`<p>Nieuwer</p>${anew}`);
      expect([await tab.locator('#stand > p').textContent(), await notice()]).toEqual(['Nieuw', true]);
      expect(await typed()).toEqual(['Getypt en verstuurd', true]);
    });

    it('takes the faults and what was typed for no change', async () => {
      await open(`<p>Oud</p>${anew}`, { path, part: `<p>Oud</p>${sent}` });
      await change(`<p>Oud</p>${anew}`);
      expect([await notice(), ...(await typed())]).toEqual([false, 'Getypt en verstuurd', true]);
    });

    it('leads to the page that says so when one may not see it any more, and sends nothing again', async () => {
      await open('<p>Oud</p>', { path, part: '<p>Oud</p>' });
      fresh = { status: 404, part: 'Deze pagina is er niet' };
      await tab.evaluate(`window.streams.at(-1).dispatchEvent(new Event('veranderd'))`);
      await tab.waitForURL(ADDRESS);
      expect(await tab.locator('main').textContent()).toBe('Deze pagina is er niet');
    });
  });

  it('keeps the words in sight when their form is not there any more', async () => {
    await open(`<p>Oud</p>${ACT('')}`);
    await typeInAct();
    await change('<p>Gesloten</p>');
    await showIt();
    expect(await tab.locator('#stand > p').textContent()).toBe('Gesloten');
    expect([await tab.inputValue('textarea'), await tab.locator('textarea').isVisible()]).toEqual(['Nog niet af', true]);
  });

  /** Every next answer comes from this address, as after a redirect. */
  const answersFrom = (address: string): Promise<unknown> =>
    tab.evaluate(`window.fetch = ((ask) => async (...all) =>
      Object.defineProperty(await ask(...all), 'url', { value: '${address}', configurable: true }))(window.fetch)`);

  it.each([
    ['the network is away', 0, ADDRESS],
    ['the server answers with a fault', 503, ADDRESS],
    ['one has to sign in again first', 200, 'http://pagina.test/inloggen'],
  ])(
    'says so when what is asked for cannot be had, as %s, keeps what was typed, and does it when asked again',
    async (_why, status, from) => {
      await open(`<p>Oud</p>${ACT('')}`);
      await typeInAct();
      await change(`<p>Nieuw</p>${ACT('')}`);
      const trouble = tab.getByText('Dat lukte niet.');
      expect(await trouble.isVisible()).toBe(false);
      fresh = { ...fresh, status };
      await answersFrom(from);
      await tab.getByText('Toon het').click();
      await trouble.waitFor();
      expect([await tab.locator('#stand p').textContent(), await tab.inputValue('textarea')]).toEqual(['Oud', 'Nog niet af']);
      expect([await notice(), await tab.getByText('Nieuw tabblad').getAttribute('target')]).toEqual([true, '_blank']);
      fresh = { ...fresh, status: 200 };
      await answersFrom(ADDRESS);
      await showIt();
      expect([await tab.locator('#stand p').textContent(), await tab.inputValue('textarea')]).toEqual(['Nieuw', 'Nog niet af']);
      expect(await trouble.isVisible()).toBe(false);
    },
  );

  it('takes the same page with less behind its question mark for the page', async () => {
    await open('<p>Oud</p>');
    await tab.evaluate(`history.replaceState(null, '', '?handeling=1')`);
    await answersFrom(ADDRESS);
    fresh = { status: 200, part: '<p>Nieuw</p>' };
    await tab.evaluate(`window.streams.at(-1).dispatchEvent(new Event('veranderd'))`);
    await tab.locator('#stand', { hasText: 'Nieuw' }).waitFor();
  });

  it('takes the line away again once the page is fresh', async () => {
    await open(`<p>Oud</p>${FORM}`);
    await tab.fill('textarea', 'Toch niet');
    await change(`<p>Nieuw</p>${FORM}`);
    await tab.fill('textarea', '');
    await tab.locator('h1').focus();
    await change(`<p>Nieuwer</p>${FORM}`);
    expect(await tab.locator('#stand p').textContent()).toBe('Nieuwer');
    expect(await notice()).toBe(false);
  });

  it('leaves the page as it is when it cannot be had', async () => {
    await open('<p>Oud</p>');
    await change('<p>Weg</p>', 503);
    expect(await partText()).toBe('Oud');
  });

  it('shows the page that says so when one may not see it any more', async () => {
    await open('<p>Oud</p>');
    fresh = { status: 404, part: 'Deze pagina is er niet' };
    await tab.evaluate(`window.streams.at(-1).dispatchEvent(new Event('veranderd'))`);
    await tab.waitForFunction(`!window.started && document.body.textContent.includes('Deze pagina is er niet')`);
  });

  it('takes no words away from who types when one may not see the page any more: it says so, and shows it on request with those words', async () => {
    await open(`<p>Oud</p>${ACT('')}`);
    await typeInAct();
    await change('Deze pagina is er niet', 404);
    expect([await tab.locator('#stand p').textContent(), await notice()]).toEqual(['Oud', true]);
    await tab.getByText('Toon het').click();
    await tab.locator('#stand', { hasText: 'Deze pagina is er niet' }).waitFor();
    expect([await tab.inputValue('textarea'), await tab.locator('#stand p').count()]).toEqual(['Nog niet af', 0]);
  });

  it('looks again after a stream that broke came back, and not when it first opens', async () => {
    await open('<p>Oud</p>');
    await tab.evaluate(`window.streams[0].dispatchEvent(new Event('open'))`);
    expect(asked).toBe(0);
    fresh = { status: 200, part: '<p>Gemist</p>' };
    await tab.evaluate(`window.streams[0].dispatchEvent(new Event('open'))`);
    await tab.locator('#stand', { hasText: 'Gemist' }).waitFor();
    expect(asked).toBe(1);
  });

  describe('after its stream was refused, as by a server that is too busy', () => {
    const streams = (): Promise<number> => tab.evaluate('window.streams.length');
    /** The newest stream breaks: for good (2), or in a way that the browser mends by itself (0). */
    const breakIt = (readyState: 0 | 2): Promise<unknown> =>
      tab.evaluate(
        `window.streams.at(-1).readyState = ${readyState}; window.streams.at(-1).dispatchEvent(new Event('error')); undefined`,
      );

    it('listens again, each time after a longer wait, and looks at what it missed', async () => {
      await tab.clock.install();
      await open('<p>Oud</p>');
      await breakIt(0);
      await tab.clock.runFor(600_000);
      expect(await streams()).toBe(1);
      for (const [place, wait] of [5_000, 10_000, 20_000].entries()) {
        await breakIt(2);
        await tab.clock.runFor(wait / 2 - 1_000);
        expect(await streams()).toBe(place + 1);
        await tab.clock.runFor(wait / 2 + 1_000);
        expect(await streams()).toBe(place + 2);
      }
      for (let more = 0; more < 8; more += 1) {
        await breakIt(2);
        await tab.clock.runFor(300_000);
      }
      expect(await streams()).toBe(12);
      fresh = { status: 200, part: '<p>Gemist</p>' };
      await tab.evaluate(`window.streams.at(-1).dispatchEvent(new Event('open'))`);
      await tab.locator('#stand', { hasText: 'Gemist' }).waitFor();
      await breakIt(2);
      await tab.clock.runFor(5_000);
      expect(await streams()).toBe(13);
    });

    it('does not all at the same moment', async () => {
      await tab.clock.install();
      await tab.addInitScript('Math.random = () => 0.5');
      await open('<p>Oud</p>');
      await breakIt(2);
      await tab.clock.runFor(2_900);
      expect(await streams()).toBe(1);
      await tab.clock.runFor(850);
      expect(await streams()).toBe(2);
    });

    it('looks whether the page is still there when it is refused again', async () => {
      await tab.clock.install();
      await open('<p>Oud</p>');
      fresh = { status: 404, part: 'Deze pagina is er niet' };
      await breakIt(2);
      await tab.clock.runFor(5_000);
      await breakIt(2);
      await tab.waitForFunction(`!window.started && document.body.textContent.includes('Deze pagina is er niet')`);
    });
  });

  it('gives its connection back while the page is out of sight, and takes a new one after', async () => {
    await open('<p>Oud</p>');
    const turn = (state: string): Promise<unknown> =>
      tab.evaluate(`Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
        document.dispatchEvent(new Event('visibilitychange')); window.streams.map(({ closed }) => closed)`);
    expect(await turn('hidden')).toEqual([true]);
    expect(await turn('visible')).toEqual([true, false]);
  });
});
