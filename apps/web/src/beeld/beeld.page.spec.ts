// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { Blokkade } from '#domain/ladder/begrippen';
import type { BeeldAntwoord } from '#application/use-cases/get-beeld.use-case';
import { aBeeld, BEELD, GEBIEDEN, GEEN_BEELD } from '../../test/beeld.builder.js';
import { FILER_PAGE } from '../../test/dossier.builder.js';
import { renderPage } from '../frame/frame.page.js';
import { BeeldPage } from './beeld.page.js';

function html(change: Partial<BeeldAntwoord> = {}, blokkade: Blokkade | null = null): string {
  return renderPage(BeeldPage({ page: { ...FILER_PAGE, path: '/beeld' }, antwoord: aBeeld(change), blokkade }));
}

describe(BeeldPage.name, () => {
  it('draws every chart with a name and a description of its own, and a table behind it', () => {
    const page = html();
    const charts = [...page.matchAll(/<svg class="chart[^"]*"[^>]*role="img" aria-labelledby="([a-z]+-beeld)-naam \1-uitleg"/g)];
    expect(charts).toHaveLength(9);
    expect(page.match(/<desc id=/g)).toHaveLength(9);
    expect(page.match(/<table/g)).toHaveLength(9);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says at every bar what it is, so that no colour has to', () => {
    const page = html();
    for (const text of [
      '14 erbij',
      '9 weg',
      '5 nu',
      'Helft: 1 week',
      '9 van 10: 12 weken',
      'Helft: minder dan 1 week',
      '3 op tijd',
      '2 met vangst',
    ])
      expect(page).toContain(`>${text}</text>`);
  });

  it('gives the same figures in the table, by area for blockades', () => {
    const page = html();
    expect(page).toMatch(
      /<th[^>]*>Geld<\/th><td[^>]*data-label="Vastlopers">6<\/td><td[^>]*data-label="Waar">Eindhoven Woensel-Zuid: 4, Vlaardingen Westwijk: 2<\/td>/,
    );
    expect(page).toMatch(
      /<th[^>]*>Intake<\/th><td[^>]*data-label="Erbij">14<\/td><td[^>]*data-label="Weg">9<\/td><td[^>]*data-label="Nu">5<\/td>/,
    );
  });

  it('shows on the map where one kind of blockade halts the work, and keeps that choice', () => {
    const [alles, geld] = [html(), html({}, 'geld')];
    expect(alles).toContain('<title>Eindhoven Woensel-Zuid: 9</title>');
    expect(geld).toContain('Waar is dit gemeld: Geld?');
    expect(geld).toContain('<title>Eindhoven Woensel-Zuid: 4</title>');
    expect(geld).toContain('<title>Vlaardingen Westwijk: 2</title>');
    expect(geld).toMatch(/value="geld" selected|selected value="geld"/);
    expect(geld).toContain('href="/beeld?periode=jaar&amp;blokkade=geld"');
    expect(html({}, 'taal')).toContain('<title>Vlaardingen Westwijk: 0</title>');
  });

  it('tells in short what one looks for first, and up to when it is counted', () => {
    const page = html();
    expect(page).toContain('<strong>14</strong> gemeld in deze periode');
    expect(page).toContain('<strong>75 %</strong> van de termijnen is gehaald');
    expect(page).toContain('Geteld tot en met 20 januari 2027, 09:00 uur.');
  });

  it('asks only what can be chosen, and keeps the choice', () => {
    expect(html()).not.toContain('name="organisatie"');
    expect(html({ gebieden: GEBIEDEN.slice(0, 1) })).not.toContain('name="gebied"');
    expect(html({ focusgebied: 'VLA-WW', periode: 'alles' })).toMatch(/value="VLA-WW" selected|selected value="VLA-WW"/);
    expect(html({ periode: 'alles' })).toMatch(/value="alles" selected|selected value="alles"/);
  });

  it('helps on when there is nothing, and says where a part has nothing', () => {
    expect(html({ beeld: GEEN_BEELD })).toContain('Nog niets te tellen');
    expect(html({ beeld: { ...GEEN_BEELD, bijgewerktOp: null } })).toContain('Er is nog niet geteld.');
    expect(html({ beeld: { ...BEELD, termijnen: {} } })).toContain('In deze periode is hier niets geteld.');
  });

  it('stays far below 100 kB', () => {
    expect(Buffer.byteLength(html())).toBeLessThan(50_000);
  });
});
