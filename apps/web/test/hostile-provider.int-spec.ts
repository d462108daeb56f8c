// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LOCAL_ACR } from '#platform/auth/sign-in-configuration';
import { readDemoData } from '../../local/src/demo-data.js';
import { startRealProvider, walk, type Meddling } from './real-provider.js';
import { INDIENER, WebSystem } from './web-system.js';

const SESSIE = 'doorbraak-sessie';

describe('signing in at the real service, with somebody in between who changes its answers', () => {
  let web: WebSystem;
  let meddling: Meddling = {};

  beforeAll(async () => {
    web = await WebSystem.start('web_vijandige_dienst', {
      provider: async (where) => ({
        ...(await startRealProvider(readDemoData().personen, where, () => meddling)),
        acr: LOCAL_ACR,
      }),
    });
  }, 120_000);
  afterAll(() => web?.stop(), 60_000);
  beforeEach(() => {
    meddling = {};
  });

  const expectRefused = async (change: Meddling): Promise<void> => {
    const [visitor, before] = [web.visitor(), await web.sessions()];
    meddling = change;
    const visit = await walk(visitor, '/inloggen', INDIENER);
    expect([visit.status, visit.text.includes('<h1>Inloggen is niet gelukt</h1>')]).toEqual([400, true]);
    expect(visitor.cookies.has(SESSIE)).toBe(false);
    expect(await web.sessions()).toBe(before);
  };

  it('lets one in when nothing is changed, and when a token is only signed again', async () => {
    for (const change of [{}, { claims: (good) => good }] satisfies Meddling[]) {
      meddling = change;
      const visitor = web.visitor();
      expect((await walk(visitor, '/inloggen', INDIENER)).status).toBe(200);
      expect(visitor.cookies.has(SESSIE)).toBe(true);
    }
  });

  it.each<[string, Meddling]>([
    ['another state', { back: (query) => query.set('state', 'x'.repeat(43)) }],
    ['no state', { back: (query) => query.delete('state') }],
    ['another issuer on the way back', { back: (query) => query.set('iss', 'https://elders.example') }],
    ['another nonce', { claims: (good) => ({ ...good, nonce: 'een-andere' }) }],
    ['no nonce', { claims: ({ nonce: _gone, ...rest }) => rest }],
    ['another audience', { claims: (good) => ({ ...good, aud: 'elders' }) }],
    ['another issuer', { claims: (good) => ({ ...good, iss: 'https://elders.example' }) }],
    ['an end that has passed', { claims: (good) => ({ ...good, iat: 1_700_000_000, exp: 1_700_000_600 }) }],
    ['a signature of something else', { token: (good) => `${good.split('.').slice(0, 2).join('.')}.${'A'.repeat(342)}` }],
    ['another subject under the old signature', { token: (good) => withClaims(good, { sub: 'beheerder' }) }],
    ['no signature', { token: unsigned }],
    ['a verifier that is another', { exchange: (body) => body.set('code_verifier', 'y'.repeat(43)) }],
    ['no verifier', { exchange: (body) => body.delete('code_verifier') }],
  ])('refuses %s', async (_what, change) => {
    await expectRefused(change);
  });

  it('refuses a code that was used before, put in the place of a new one', async () => {
    let used = '';
    meddling = { back: (query) => void (used = query.get('code') ?? '') };
    await walk(web.visitor(), '/inloggen', INDIENER);
    expect(used).not.toBe('');
    await expectRefused({ back: (query) => query.set('code', used) });
  });
});

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function withClaims(token: string, claims: object): string {
  const [head = '', body = '', signature = ''] = token.split('.');
  return [head, part({ ...(JSON.parse(Buffer.from(body, 'base64url').toString()) as object), ...claims }), signature].join('.');
}

function unsigned(token: string): string {
  return `${part({ alg: 'none' })}.${token.split('.')[1] ?? ''}.`;
}
