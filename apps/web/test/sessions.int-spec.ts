// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Visitor } from './visitor.js';
import { INDIENER, WebSystem } from './web-system.js';

const SESSIE = 'doorbraak-sessie';

describe('sessions of the pages', () => {
  let web: WebSystem;
  let second: string;

  beforeAll(async () => {
    web = await WebSystem.start('web_sessions');
    second = await web.run();
  }, 120_000);

  afterAll(() => web?.stop(), 60_000);

  const signedIn = async (persoon = INDIENER, acr: string | null = 'sterk'): Promise<Visitor> => {
    const visitor = web.visitor();
    expect((await web.signIn(visitor, persoon, { acr })).status).toBe(303);
    return visitor;
  };
  const isIn = async (visitor: Visitor): Promise<boolean> => (await visitor.get('/')).text.includes('U bent ingelogd als');
  const personWith = async (rol: string): Promise<string> =>
    (
      await web.owner.query<{ subject: string }>(
        'SELECT p.subject FROM personen p JOIN lidmaatschappen l ON l.persoon_id = p.id WHERE l.rol = $1 ORDER BY p.subject LIMIT 1',
        [rol],
      )
    ).rows[0]?.subject ?? '';

  it('hold at every process, and outlive a restart', async () => {
    const visitor = await signedIn();
    expect(await isIn(visitor.at(second))).toBe(true);
    await web.restart();
    expect(await isIn(visitor)).toBe(true);
  });

  it('end at once and everywhere on signing out, and lead on to the issuer', async () => {
    const visitor = await signedIn();
    const copy = visitor.at(web.url);
    const { status, text, headers } = await visitor.post('/uitloggen', { csrf: await visitor.csrf() });
    expect([status, text]).toEqual([200, expect.stringContaining('U bent uitgelogd</h1>')]);
    const onward = new URL(/^0; url=(.+)$/.exec(headers.get('refresh') ?? '')?.[1] ?? '');
    expect(`${onward.origin}${onward.pathname}`).toBe(`${web.issuer.url}/uitloggen`);
    expect(onward.searchParams.get('post_logout_redirect_uri')).toBe(`${web.url}/`);
    expect(onward.searchParams.get('id_token_hint')).toMatch(/^eyJ/);
    expect(visitor.cookies.has(SESSIE)).toBe(false);
    expect([await isIn(copy), await isIn(copy.at(second))]).toEqual([false, false]);
  });

  it('lets who is out already sign out once more without signing in', async () => {
    const visitor = web.visitor();
    const { status, headers } = await visitor.post('/uitloggen', {});
    expect([status, headers.get('refresh')]).toEqual([200, null]);
  });

  it('end after an hour without a request, and count each request', async () => {
    const visitor = await signedIn();
    await web.owner.query(`UPDATE sessies SET laatst_gezien_op = now() - interval '59 minutes'`);
    expect(await isIn(visitor)).toBe(true);
    await web.owner.query(`UPDATE sessies SET laatst_gezien_op = laatst_gezien_op - interval '59 minutes'`);
    expect(await isIn(visitor)).toBe(true);
    await web.owner.query(`UPDATE sessies SET laatst_gezien_op = now() - interval '61 minutes'`);
    expect(await isIn(visitor)).toBe(false);
  });

  it('end after twelve hours, however busy', async () => {
    const visitor = await signedIn();
    const { rows } = await web.owner.query(
      `SELECT extract(epoch FROM eindigt_op - begonnen_op)::int AS seconden FROM sessies ORDER BY begonnen_op DESC LIMIT 1`,
    );
    expect(rows).toEqual([{ seconden: 12 * 3_600 }]);
    await web.owner.query(`UPDATE sessies SET eindigt_op = now() - interval '1 second'`);
    expect(await isIn(visitor)).toBe(false);
  });

  it('are worth nothing under another secret value, or none', async () => {
    const visitor = await signedIn();
    const value = visitor.cookies.get(SESSIE) ?? '';
    for (const other of ['', 'x', `${value}x`, value.slice(1), value.toUpperCase()]) {
      visitor.cookies.set(SESSIE, other);
      expect([other, await isIn(visitor)]).toEqual([other, false]);
    }
  });

  it('lose a role with the next request, and end with the last one', async () => {
    const persoon = await personWith('alliantie_voorzitter');
    const visitor = await signedIn(persoon);
    expect(await isIn(visitor)).toBe(true);
    const before = await web.sessions();
    await web.owner.query(
      `UPDATE lidmaatschappen SET geldig_tot = '2023-01-01' WHERE persoon_id = (SELECT id FROM personen WHERE subject = $1)`,
      [persoon],
    );
    expect(await isIn(visitor)).toBe(false);
    expect(await web.sessions()).toBe(before - 1);
    const again = await web.signIn(visitor, persoon);
    expect([again.status, again.text]).toEqual([403, expect.stringContaining('<h1>U hebt nu geen rol in Doorbraak</h1>')]);
    await web.owner.query(
      `UPDATE lidmaatschappen SET geldig_tot = NULL WHERE persoon_id = (SELECT id FROM personen WHERE subject = $1)`,
      [persoon],
    );
    expect(await isIn(visitor)).toBe(false);
  });

  it.each(['rijksvertegenwoordiger', 'departement', 'beheerder'])(
    'let the role %s count only after a strong sign-in, and say so',
    async (rol) => {
      const persoon = await personWith(rol);
      const words = 'U bent niet sterk genoeg ingelogd';
      expect((await (await signedIn(persoon, 'sterk')).get('/')).text).not.toContain(words);
      for (const acr of [null, 'zwak']) expect((await (await signedIn(persoon, acr)).get('/')).text).toContain(words);
    },
  );

  it('ask no strong sign-in of others', async () => {
    const { text } = await (await signedIn(INDIENER, null)).get('/');
    expect(text).toContain('U bent ingelogd als');
    expect(text).not.toContain('U bent niet sterk genoeg ingelogd');
  });

  it('are forgotten a month after their end', async () => {
    await signedIn();
    await web.owner.query(`UPDATE sessies SET eindigt_op = now() - interval '31 days'`);
    await signedIn();
    const { rows } = await web.owner.query('SELECT count(*)::int AS aantal FROM sessies');
    expect(rows).toEqual([{ aantal: 1 }]);
  });
});

describe('forms', () => {
  let web: WebSystem;

  beforeAll(async () => {
    web = await WebSystem.start('web_forms');
  }, 120_000);

  afterAll(() => web?.stop(), 60_000);

  it.each<[string, (token: string) => Record<string, string>, Record<string, string>]>([
    ['no token', () => ({}), {}],
    ['an empty token', () => ({ csrf: '' }), {}],
    ['another token', (token) => ({ csrf: `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}` }), {}],
    ['no origin', (token) => ({ csrf: token }), { origin: '' }],
    ['another origin', (token) => ({ csrf: token }), { origin: 'https://kwaad.example' }],
    ['another port of the same machine', (token) => ({ csrf: token }), { origin: 'http://127.0.0.1:1' }],
    ['an origin that begins like ours', (token) => ({ csrf: token }), { origin: 'http://127.0.0.1.kwaad.example' }],
    ['an origin that is hidden', (token) => ({ csrf: token }), { origin: 'null' }],
    ['a page of another site', (token) => ({ csrf: token }), { 'sec-fetch-site': 'cross-site' }],
    ['a page of a neighbour', (token) => ({ csrf: token }), { 'sec-fetch-site': 'same-site' }],
  ])('are refused with %s, and change nothing', async (_what, form, headers) => {
    const visitor = web.visitor();
    await web.signIn(visitor, INDIENER);
    const before = await web.sessions();
    const { status, text } = await visitor.post('/uitloggen', form(await visitor.csrf()), headers);
    expect([status, text]).toEqual([403, expect.stringContaining('<h1>Wij vertrouwen dit formulier niet</h1>')]);
    expect(await web.sessions()).toBe(before);
  });

  it('are refused with the token of another session', async () => {
    const [visitor, other] = [web.visitor(), web.visitor()];
    await web.signIn(visitor, INDIENER);
    await web.signIn(other, INDIENER);
    expect(await other.csrf()).not.toBe(await visitor.csrf());
    expect((await visitor.post('/uitloggen', { csrf: await other.csrf() })).status).toBe(403);
  });

  it('come back filled in, and do nothing, when their session was replaced by a new one of the same person', async () => {
    const visitor = web.visitor();
    await web.signIn(visitor, INDIENER);
    await visitor.post('/melden', { csrf: await visitor.csrf() });
    const typed = { csrf: await visitor.csrf(), watKanWel: 'Samen een week lang tellen.', titel: 'Nog in het oude tabblad' };
    await web.signIn(visitor, INDIENER, { path: '/inloggen?opnieuw=ja' });
    const send = () => visitor.post('/melden/1', typed, { referer: `${web.url}/melden/1` });
    const { status, location } = await send();
    expect([status, location]).toEqual([303, expect.stringMatching(/^\/melden\/1\?hersteld=[\w-]{43}$/)]);
    const words = 'value="Nog in het oude tabblad"';
    expect((await visitor.get('/melden/1')).text).not.toContain(words);
    const shown = await visitor.get(location ?? '');
    expect(shown.text).toContain(words);
    expect(shown.text).toContain('Uw tekst is nog niet verstuurd.');
    const other = web.visitor();
    await web.signIn(other, 'twee-petten-eindhoven');
    expect((await other.get(location ?? '')).text).not.toContain(words);
    const theirs = await other.post('/melden/1', typed, { referer: `${web.url}/melden/1` });
    expect([theirs.status, theirs.text]).toEqual([403, expect.stringContaining('Samen een week lang tellen.')]);
    const { rows } = await web.owner.query('SELECT p.subject FROM bewaarde_formulieren f JOIN personen p ON p.id = f.persoon_id');
    expect(rows).toEqual([{ subject: INDIENER }]);
    const hersteld = /hersteld=(.+)$/.exec(location ?? '')?.[1] ?? '';
    const again = await visitor.post('/melden/1', { ...typed, csrf: await visitor.csrf(), hersteld });
    expect([again.status, again.location]).toEqual([303, '/melden/2']);
    expect((await visitor.get('/melden/1')).text).toContain(words);
    expect((await web.owner.query('SELECT FROM bewaarde_formulieren')).rowCount).toBe(0);
  });

  it('are read as forms only', async () => {
    const visitor = web.visitor();
    await web.signIn(visitor, INDIENER);
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x']) {
      const body = JSON.stringify({ csrf: await visitor.csrf() });
      const answer = await fetch(`${web.url}/uitloggen`, {
        method: 'POST',
        body,
        headers: { 'content-type': type, origin: web.url, cookie },
      });
      expect([type, answer.status]).toEqual([type, 415]);
    }
  });

  it('are accepted with their own token', async () => {
    const visitor = web.visitor();
    await web.signIn(visitor, INDIENER);
    expect((await visitor.post('/uitloggen', { csrf: await visitor.csrf() })).status).toBe(200);
  });
});
