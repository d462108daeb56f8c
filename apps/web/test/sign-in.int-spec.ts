// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Mischief } from './hostile-issuer.js';
import type { Visit, Visitor } from './visitor.js';
import { INDIENER, WebSystem } from './web-system.js';

const SESSIE = 'doorbraak-sessie';
const BROWSER = 'doorbraak-aanmelding';

describe('signing in at the pages', () => {
  let web: WebSystem;

  beforeAll(async () => {
    web = await WebSystem.start('web_sign_in', { twoIssuers: true });
  }, 120_000);

  afterAll(() => web?.stop(), 60_000);

  const depart = (visitor: Visitor): Promise<URL> => web.depart(visitor, '/inloggen?dienst=eerste');
  const signIn = (visitor: Visitor, persoon: string, wishes: Mischief & { acr?: string | null } = {}): Promise<Visit> =>
    web.signIn(visitor, persoon, { path: '/inloggen?dienst=eerste', ...wishes });
  const expectNobody = async (
    visitor: Visitor,
    visit: Visit,
    before: number,
    words = 'Inloggen is niet gelukt',
  ): Promise<void> => {
    expect(visit.text).toContain(`<h1>${words}</h1>`);
    expect(visit.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(visitor.cookies.has(SESSIE)).toBe(false);
    expect(await web.sessions()).toBe(before);
    expect((await visitor.get('/')).text).not.toContain('U bent ingelogd als');
  };

  it('goes out with a code flow, PKCE by S256, a state and a nonce, and comes back with a session', async () => {
    const visitor = web.visitor();
    const out = await depart(visitor);
    expect(`${out.origin}${out.pathname}`).toBe(`${web.issuer.url}/aanmelden`);
    expect(Object.fromEntries(out.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'doorbraak-web',
      scope: 'openid',
      redirect_uri: `${web.url}/aanmelden/terug`,
      code_challenge_method: 'S256',
      acr_values: 'sterk',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(out.searchParams.get(name)?.length).toBeGreaterThan(40);
    const back = await visitor.get(`/aanmelden/terug?${web.issuer.signIn(out, INDIENER)}`);
    expect([back.status, back.location]).toEqual([303, '/']);
    expect(back.headers.getSetCookie()[0]).toMatch(/^doorbraak-sessie=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await visitor.get('/')).text).toContain('U bent ingelogd als <strong>');
  });

  it('never puts what the browser holds in the record', async () => {
    const visitor = web.visitor();
    await signIn(visitor, INDIENER);
    const { rows } = await web.owner.query('SELECT * FROM sessies UNION ALL SELECT * FROM sessies');
    const { rows: pogingen } = await web.owner.query('SELECT * FROM aanmeldpogingen');
    const record = JSON.stringify([rows, pogingen]);
    expect(rows.length).toBeGreaterThan(0);
    expect(record).not.toContain(visitor.cookies.get(SESSIE));
    expect(record).not.toContain(visitor.cookies.get(BROWSER));
    expect(record).not.toMatch(/eyJ/); // no token as the issuer wrote it
  });

  it('lets one choose between issuers, and keeps the way back', async () => {
    const { text } = await web.visitor().get('/inloggen?terug=%2Fstijl.css');
    expect(text).toContain('<a class="utrecht-link" href="/inloggen?dienst=eerste&amp;terug=%2Fstijl.css">Aanmelddienst</a>');
    expect(text).toContain('<a class="utrecht-link" href="/inloggen?dienst=school&amp;terug=%2Fstijl.css">De scholen</a>');
    expect((await web.visitor().get('/inloggen?dienst=onbekend')).status).toBe(404);
  });

  it.each([
    ['/stijl.css?a=1', '/stijl.css?a=1'],
    ['//kwaad.example/', '/'],
    ['https://kwaad.example/', '/'],
    ['/\\kwaad.example', '/'],
    ['/%09/kwaad.example', '/%09/kwaad.example'],
    ['/inloggen', '/'],
  ])('goes to %s afterwards as %s, never to another site', async (terug, location) => {
    const visitor = web.visitor();
    const path = `/inloggen?${new URLSearchParams({ dienst: 'eerste', terug })}`;
    expect((await web.signIn(visitor, INDIENER, { path })).location).toBe(location);
    expect((await visitor.get(path)).location).toBe(location);
  });

  it('always begins a new session: a planted value is worth nothing, and an earlier session ends', async () => {
    const visitor = web.visitor();
    visitor.cookies.set(SESSIE, 'geplant'.padEnd(43, 'x'));
    await signIn(visitor, INDIENER);
    const first = visitor.cookies.get(SESSIE);
    expect(first).not.toContain('geplant');
    const out = await depart(web.visitor());
    expect(out.searchParams.get('state')).not.toBeNull();
    const before = await web.sessions();
    // The same browser signs in once more, in a tab that was open already.
    const tab = visitor.at(web.url);
    tab.cookies.delete(SESSIE);
    const query = web.issuer.signIn(await depart(tab), INDIENER);
    tab.cookies.set(SESSIE, first ?? '');
    await tab.get(`/aanmelden/terug?${query}`);
    expect(tab.cookies.get(SESSIE)).not.toBe(first);
    expect(await web.sessions()).toBe(before);
  });

  describe('with an issuer that lies', () => {
    const now = (): number => Math.floor(Date.now() / 1_000);

    it.each<[string, Mischief]>([
      ['another nonce', { claims: (good) => ({ ...good, nonce: 'een-andere' }) }],
      ['no nonce', { claims: ({ nonce: _gone, ...rest }) => rest }],
      ['another audience', { claims: (good) => ({ ...good, aud: 'elders' }) }],
      [
        'several audiences and another party',
        { claims: (good) => ({ ...good, aud: [String(good.aud), 'elders'], azp: 'elders' }) },
      ],
      ['another issuer', { claims: (good) => ({ ...good, iss: 'https://elders.example' }) }],
      ['no subject', { claims: ({ sub: _gone, ...rest }) => rest }],
      ['an end that has passed', { claims: (good) => ({ ...good, iat: now() - 900, exp: now() - 600 }) }],
      ['a beginning that has not come', { claims: (good) => ({ ...good, nbf: now() + 600 }) }],
      ['a key nobody knows', { signature: 'unknown-key' }],
      ['the client secret as key', { signature: 'client-secret' }],
      ['no signature', { signature: 'none' }],
      ['another subject under the old signature', { tamper: true }],
      ['no ID token', { withoutIdToken: true }],
      ['a refusal', { refuse: true }],
    ])('refuses %s', async (_what, mischief) => {
      const visitor = web.visitor();
      const before = await web.sessions();
      const visit = await signIn(visitor, INDIENER, mischief);
      expect(visit.status).toBe(400);
      await expectNobody(visitor, visit, before);
    });
  });

  describe('with a way back that was tampered with', () => {
    it.each<[string, (query: URLSearchParams) => void]>([
      ['another state', (query) => query.set('state', 'x'.repeat(43))],
      ['no state', (query) => query.delete('state')],
      ['two states', (query) => query.append('state', 'tweede')],
      ['no code', (query) => query.delete('code')],
      ['another code', (query) => query.set('code', 'geraden')],
      ['another issuer', (query) => query.set('iss', 'https://elders.example')],
      ['no issuer while the issuer says it names itself', (query) => query.delete('iss')],
      ['a refusal of the issuer', (query) => query.set('error', 'access_denied')],
    ])('refuses %s', async (_what, change) => {
      const visitor = web.visitor();
      const before = await web.sessions();
      const query = web.issuer.signIn(await depart(visitor), INDIENER);
      change(query);
      const visit = await visitor.get(`/aanmelden/terug?${query}`);
      expect(visit.status).toBe(400);
      await expectNobody(visitor, visit, before);
    });

    it('refuses the answer of one browser in another, and of a browser that began nothing', async () => {
      const before = await web.sessions();
      for (const other of [web.visitor(), await departed()]) {
        const query = web.issuer.signIn(await depart(web.visitor()), INDIENER);
        await expectNobody(other, await other.get(`/aanmelden/terug?${query}`), before);
      }
    });

    it('refuses an answer that comes a second time, also when the issuer would give its tokens again', async () => {
      const visitor = web.visitor();
      const query = web.issuer.signIn(await depart(visitor), INDIENER, { allowReplay: true });
      const path = `/aanmelden/terug?${query}`;
      const again = visitor.at(web.url);
      expect((await visitor.get(path)).status).toBe(303);
      const [before, exchanges] = [await web.sessions(), web.issuer.exchanges];
      await expectNobody(again, await again.get(path), before);
      expect(web.issuer.exchanges).toBe(exchanges);
    });

    it('gives one session when the same answer comes twice at the same time', async () => {
      const visitor = web.visitor();
      const query = web.issuer.signIn(await depart(visitor), INDIENER, { allowReplay: true });
      const visits = await Promise.all([1, 2, 3].map(() => visitor.at(web.url).get(`/aanmelden/terug?${query}`)));
      expect(visits.map(({ status }) => status).sort()).toEqual([303, 400, 400]);
    });

    it('refuses a code of somebody else: it was made for another verifier (PKCE)', async () => {
      const before = await web.sessions();
      const visitor = web.visitor();
      const own = web.issuer.signIn(await depart(visitor), INDIENER);
      const stolen = web.issuer.signIn(await depart(web.visitor()), 'programmabureau-eindhoven');
      own.set('code', stolen.get('code') ?? '');
      await expectNobody(visitor, await visitor.get(`/aanmelden/terug?${own}`), before);
    });

    it('refuses an answer that took too long', async () => {
      const before = await web.sessions();
      const visitor = web.visitor();
      const query = web.issuer.signIn(await depart(visitor), INDIENER);
      await web.owner.query(`UPDATE aanmeldpogingen SET verloopt_op = now() - interval '1 second'`);
      await expectNobody(visitor, await visitor.get(`/aanmelden/terug?${query}`), before);
    });

    async function departed(): Promise<Visitor> {
      const visitor = web.visitor();
      await depart(visitor);
      return visitor;
    }
  });

  describe('with several issuers', () => {
    it('never takes the answer of one for that of another, and asks the other nothing (mix-up)', async () => {
      const before = await web.sessions();
      const visitor = web.visitor();
      const query = web.issuer.signIn(await depart(visitor), INDIENER);
      query.delete('iss');
      const [first, second] = [web.issuer.exchanges, web.otherIssuer.exchanges];
      await expectNobody(visitor, await visitor.get(`/aanmelden/terug/school?${query}`), before);
      expect([web.issuer.exchanges, web.otherIssuer.exchanges]).toEqual([first, second]);
    });

    it.each(['gelijke sub', 'andere sub'])('knows nobody by their e-mail address: %s', async (which) => {
      const before = await web.sessions();
      const visitor = web.visitor();
      const out = await web.depart(visitor, '/inloggen?dienst=school');
      const subject = which === 'gelijke sub' ? INDIENER : 'iemand-anders';
      const claims: Mischief['claims'] = (good) => ({ ...good, email: `${INDIENER}@eindhoven.example`, email_verified: true });
      const visit = await visitor.get(`/aanmelden/terug/school?${web.otherIssuer.signIn(out, subject, { claims })}`);
      expect(visit.status).toBe(401);
      await expectNobody(visitor, visit, before, 'Wij kennen u niet');
    });
  });

  it('says that an issuer is away when it does not answer on the way back', async () => {
    const before = await web.sessions();
    const visitor = web.visitor();
    const query = web.otherIssuer.signIn(await web.depart(visitor, '/inloggen?dienst=school'), INDIENER);
    await web.otherIssuer.stop();
    const visit = await visitor.get(`/aanmelden/terug/school?${query}`);
    expect(visit.status).toBe(503);
    await expectNobody(visitor, visit, before, 'Wij zijn even niet bereikbaar');
  });
});
