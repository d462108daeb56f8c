// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { TREDEN } from '#domain/ladder/begrippen';
import { renderPage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { TEXTS } from '../texts/texts.js';
import { doorsOf, type DoorSettings } from './doors.js';
import { StartPage, type StartPageProps } from './start.page.js';

const SETTINGS: DoorSettings = {
  nodeEnvironment: 'development',
  publicApiUrl: 'http://127.0.0.1:3001',
  publicWebUrl: 'http://127.0.0.1:3000',
  oidcIssuer: 'http://127.0.0.1:3002',
  portTemporalUi: 8233,
  portMail: 3004,
  portWorker: 3003,
};

const PAGE: PageContext = { path: '/', visitor: null, csrf: '', klok: null };

function html(props: Partial<StartPageProps> = {}): string {
  return renderPage(
    StartPage({ page: PAGE, doors: doorsOf(SETTINGS), apiUrl: SETTINGS.publicApiUrl, token: true, geweerdeRollen: [], ...props }),
  );
}

describe(StartPage.name, () => {
  it('is a whole Dutch document with one title and one main heading', () => {
    const page = html();
    expect(page).toMatch(/^<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"/);
    expect(page).toContain('<title>Welkom - Doorbraak</title>');
    expect(page.match(/<h1[ >]/g)).toHaveLength(1);
    expect(page).toContain('<main id="inhoud"');
  });

  it('shows who is signed in the doors of their role and no other, and a visitor where to begin', () => {
    const page = html({ page: { ...PAGE, visitor: { naam: 'Partner', rollen: ['partner'] }, csrf: 'token' } });
    expect(page).toContain('Welkom, Partner</h1>');
    const doors = [...(/<ul class="own-doors".*?<\/ul>/s.exec(page)?.[0].matchAll(/href="([^"]+)"/g) ?? [])].map(
      ([, href]) => href,
    );
    expect(doors).toEqual(['/partner', '/melden', '/mijn-meldingen', '/beeld', '/exports']);
    expect(html()).toContain('href="/melden">Meld een vastloper');
    expect(html({ page: { ...PAGE, visitor: { naam: 'Niemand', rollen: [] }, csrf: 'token' } })).toContain(
      'Vraag de beheerder om hulp.',
    );
  });

  it.each([
    'http://127.0.0.1:3001/v1/openapi.json',
    'http://127.0.0.1:3002/.well-known/openid-configuration',
    'http://127.0.0.1:8233',
    'http://127.0.0.1:3001/health/ready',
    'http://127.0.0.1:3000/health/ready',
    'http://127.0.0.1:3003/health/ready',
    'http://127.0.0.1:3004',
    'http://127.0.0.1:3001/metrics',
    'http://127.0.0.1:3003/metrics',
  ])('opens the door %s', (address) => {
    expect(html()).toContain(`<a href="${address}">`);
  });

  it('takes the words of every door from the texts that the language test reads', () => {
    const known = Object.values(TEXTS.deuren) as { name: string; text: string }[];
    for (const { name, text } of doorsOf(SETTINGS)) expect(known).toContainEqual({ name, text });
  });

  it('names the address of the API without a link, since it asks for a token', () => {
    expect(html()).toContain('<code>http://127.0.0.1:3001/<wbr/>v1</code>');
    expect(html()).not.toContain('href="http://127.0.0.1:3001/v1"');
  });

  it('shows how to get a token and use it', () => {
    const page = html();
    expect(page).toContain('npm run -s personen');
    expect(page).toContain('TOKEN=$(npm run -s token -- SLEUTEL)');
    expect(page).toContain('http://127.0.0.1:3001/v1/vastlopers');
  });

  it('keeps operator doors and practice people out of production', () => {
    const page = html({ doors: doorsOf({ ...SETTINGS, nodeEnvironment: 'production' }), token: false });
    expect(page).not.toMatch(/8233|\/metrics|3003|npm run/);
    expect(page).toContain('http://127.0.0.1:3001/v1/openapi.json');
  });

  it('shows the fast date only when the clock runs fast', () => {
    expect(html()).not.toContain('De klok loopt snel');
    expect(html({ page: { ...PAGE, klok: { vandaag: '2027-07-14', werkdagMs: 2000 } } })).toContain(
      '<div class="notice" role="note"><p>De klok loopt snel. Het is hier woensdag 14 juli 2027. Eén werkdag duurt 2 seconden.',
    );
  });

  it('shows one step of the ladder per trede, with its term', () => {
    const page = html();
    expect(page.match(/<li class="ladder__rung">/g)).toHaveLength(TREDEN.length);
    expect(page).toContain('Intern doorbraakteam: 10 werkdagen</p>');
    expect(page).toContain('Doorbraakoverleg: 130 werkdagen</p>');
  });

  it('holds no script or style in the text and no address outside this installation', () => {
    const page = html();
    expect(page).not.toMatch(/<script>|<style|style="|onclick|javascript:/);
    const elsewhere = [...page.matchAll(/(?:href|src)="(https?:\/\/[^"/]+)/g)].map(
      ([, origin]) => new URL(origin ?? '').hostname,
    );
    expect(new Set(elsewhere)).toEqual(new Set(['127.0.0.1']));
  });

  it('writes the text of a door as text', () => {
    const page = html({ doors: [{ name: '<b>Deur</b>', text: '"&', address: 'http://127.0.0.1/?a=1&b="x"', open: true }] });
    expect(page).toContain('&lt;b>Deur&lt;/b>');
    expect(page).toContain('href="http://127.0.0.1/?a=1&amp;b=&quot;x&quot;"');
  });
});
