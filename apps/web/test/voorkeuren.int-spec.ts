// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { tokenHash } from '#application/use-cases/invite-partner.use-case';
import { weerToken } from '#application/use-cases/maillink-token';
import { organisatieIdVan } from '#persistence/reference-id';
import type { Visitor } from './visitor.js';
import { INDIENER, WebSystem } from './web-system.js';

const TOKEN = 'een-token-dat-alleen-in-een-mail-staat-1234';
const PATH = `/minder-mail/${TOKEN}`;

describe('choosing how to get mail', () => {
  let web: WebSystem;
  let visitor: Visitor;

  beforeAll(async () => {
    web = await WebSystem.start('web_voorkeuren');
    await web.owner.query(
      `INSERT INTO afmeldlinks (token_hash, persoon_id, geldig_tot) SELECT $1, id, now() + interval '1 day' FROM personen WHERE subject = $2`,
      [tokenHash(TOKEN), INDIENER],
    );
  }, 120_000);
  afterAll(() => web?.stop(), 60_000);
  beforeEach(async () => {
    await web.owner.query('DELETE FROM mailvoorkeuren');
    visitor = web.visitor();
  });

  const chosen = async (): Promise<unknown> => (await web.owner.query(`SELECT ritme, overzichten FROM mailvoorkeuren`)).rows;
  const checked = (text: string): string[] =>
    [...text.matchAll(/<input[^>]*value="([^"]+)"[^>]*checked/g)].map(([, value]) => value ?? '');

  it('shows what holds, keeps another choice and says so', async () => {
    await web.signIn(visitor, INDIENER);
    const page = await visitor.get('/voorkeuren');
    expect([page.status, checked(page.text)]).toEqual([200, ['direct', 'ja']]);
    const csrf = await visitor.csrf();
    const kept = await visitor.post('/voorkeuren', { csrf, ritme: 'wekelijks' });
    expect([kept.status, kept.location]).toEqual([303, '/voorkeuren']);
    expect(await chosen()).toEqual([{ ritme: 'wekelijks', overzichten: false }]);
    const after = await visitor.get('/voorkeuren');
    expect([after.text.includes('Uw keuze is bewaard'), checked(after.text)]).toEqual([true, ['wekelijks']]);
  });

  it('asks for a choice that is one, and takes no form from elsewhere or without its token', async () => {
    await web.signIn(visitor, INDIENER);
    const csrf = await visitor.csrf();
    expect((await visitor.post('/voorkeuren', { csrf })).status).toBe(400);
    expect((await visitor.post('/voorkeuren', { csrf, ritme: 'elk_uur' })).status).toBe(400);
    expect((await visitor.post('/voorkeuren', { ritme: 'geen' })).status).toBe(403);
    expect((await visitor.post('/voorkeuren', { csrf, ritme: 'geen' }, { origin: 'http://elders.example' })).status).toBe(403);
    expect(await chosen()).toEqual([]);
  });

  it('asks who is not signed in to do so', async () => {
    expect((await visitor.get('/voorkeuren')).location).toBe('/inloggen?terug=%2Fvoorkeuren');
  });

  it('stops mail with one click of a mail program, that comes from nowhere and holds no cookie, without sending it on', async () => {
    const oneClick = await visitor.post(PATH, { 'List-Unsubscribe': 'One-Click' }, { origin: '', 'sec-fetch-site': '' });
    expect([oneClick.status, oneClick.location]).toEqual([200, null]);
    expect(await chosen()).toEqual([{ ritme: 'geen', overzichten: false }]);
    await web.owner.query('DELETE FROM mailvoorkeuren');
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    expect((await fetch(`${web.url}${PATH}`, { method: 'POST', body, redirect: 'manual' })).status).toBe(200);
    expect(await chosen()).toEqual([{ ritme: 'geen', overzichten: false }]);
  });

  it('changes nothing by opening the link, as scanners of mail do, and offers a button', async () => {
    for (let n = 0; n < 3; n += 1) {
      const page = await visitor.get(PATH);
      expect([page.status, page.text.includes(`action="${PATH}"`)]).toEqual([200, true]);
    }
    expect(await chosen()).toEqual([]);
    const done = await visitor.post(PATH, {});
    expect([done.status, done.text.includes('U krijgt geen gewone mail meer')]).toEqual([200, true]);
    expect(await chosen()).toEqual([{ ritme: 'geen', overzichten: false }]);
  });

  it('does nothing with a link that is none, and takes no file on any other page', async () => {
    expect((await visitor.get('/minder-mail/bestaat-niet')).status).toBe(404);
    expect((await visitor.post('/minder-mail/bestaat-niet', {})).status).toBe(404);
    expect(await chosen()).toEqual([]);
    const body = new FormData();
    body.set('csrf', 'x');
    expect((await fetch(`${web.url}/voorkeuren`, { method: 'POST', body, redirect: 'manual' })).status).toBe(415);
  });

  describe('of who has no account', () => {
    const STOP = 'een-token-van-een-contact-dat-in-een-mail-staat';
    const WEER = `/weer-mail/${weerToken(STOP)}`;
    const stopped = async (): Promise<number> =>
      (await web.owner.query('SELECT organisatie_id FROM contactafmeldingen')).rows.length;

    beforeAll(() =>
      web.owner.query(
        `INSERT INTO afmeldlinks (token_hash, organisatie_id, adres_hash, weer_hash, geldig_tot) VALUES ($1, $2, 'adres', $3, now() + interval '1 day')`,
        [tokenHash(STOP), organisatieIdVan('corporatie-ehv-wz'), tokenHash(weerToken(STOP))],
      ),
    );
    beforeEach(() => web.owner.query('DELETE FROM contactafmeldingen'));

    it('offers who stopped mail a way back that is a link, also later from the same mail, and no way to sign in', async () => {
      const before = await visitor.get(`/minder-mail/${STOP}`);
      expect([before.status, before.text.includes('Stop gewone mail'), before.text.includes('/weer-mail/')]).toEqual([
        200,
        true,
        false,
      ]);
      const done = await visitor.post(`/minder-mail/${STOP}`, {});
      const later = await visitor.get(`/minder-mail/${STOP}`);
      for (const { status, text } of [done, later]) {
        expect([status, text.includes('U krijgt geen gewone mail meer'), text.includes(`href="${WEER}"`)]).toEqual([
          200,
          true,
          true,
        ]);
        expect([text.includes('href="/voorkeuren"'), text.includes('<form method="post" action="/minder-mail')]).toEqual([
          false,
          false,
        ]);
      }
      expect(await stopped()).toBe(1);
    });

    it('changes nothing when the way back is opened, and brings mail back with a button from our own page', async () => {
      await visitor.post(`/minder-mail/${STOP}`, {});
      for (let n = 0; n < 3; n += 1) {
        const page = await visitor.get(WEER);
        expect([page.status, page.text.includes(`action="${WEER}"`)]).toEqual([200, true]);
      }
      const csrf = await visitor.csrf();
      expect((await visitor.post(WEER, { csrf }, { origin: 'http://elders.example' })).status).toBe(403);
      expect(await stopped()).toBe(1);
      const done = await visitor.post(WEER, { csrf });
      expect([done.status, done.text.includes('U krijgt gewone mail'), await stopped()]).toEqual([200, true, 0]);
      expect((await visitor.post(WEER, { csrf })).status).toBe(200);
      const after = await visitor.get(WEER);
      expect([after.text.includes('U krijgt gewone mail'), after.text.includes(`action="${WEER}"`)]).toEqual([true, false]);
      expect((await visitor.get(`/minder-mail/${STOP}`)).text).toContain(`action="/minder-mail/${STOP}"`);
    });

    it('does nothing with a link for something else, or after its date', async () => {
      await visitor.post(`/minder-mail/${STOP}`, {});
      const csrf = await visitor.csrf();
      const andere = [`/weer-mail/${STOP}`, '/weer-mail/bestaat-niet', `/minder-mail/${weerToken(STOP)}`];
      await web.owner.query(`UPDATE afmeldlinks SET geldig_tot = now() WHERE weer_hash IS NOT NULL`);
      for (const path of [...andere, WEER])
        expect([path, (await visitor.get(path)).status, (await visitor.post(path, { csrf })).status]).toEqual([path, 404, 404]);
      expect(await stopped()).toBe(1);
      await web.owner.query(`UPDATE afmeldlinks SET geldig_tot = now() + interval '1 day' WHERE weer_hash IS NOT NULL`);
      for (const path of andere) expect([path, (await visitor.post(path, { csrf })).status]).toEqual([path, 404]);
      expect(await stopped()).toBe(1);
    });
  });
});
