// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { walk } from './real-provider.js';
import { INDIENER, WebSystem, type TestProvider } from './web-system.js';

interface Keys {
  readonly secret: JWK;
  readonly open: JWK;
}

async function keysFor(alg: string): Promise<Keys> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return {
    secret: { ...(await exportJWK(privateKey)), alg, kid: 'web' },
    open: { ...(await exportJWK(publicKey)), alg, kid: 'web' },
  };
}

/*
 * A real provider that knows the pages by a public key and takes no secret of them, and signs in whoever comes as one person. In a process of its own, since it
 * holds keys against the kind of object they are, which a test runner gives it otherwise. It tells its address, and then each form at its token address.
 */
const PROGRAM = `
  import { createServer } from 'node:http';
  import { text } from 'node:stream/consumers';
  import Provider from 'oidc-provider';
  const { web, known, signing, persoon } = JSON.parse(await text(process.stdin));
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const url = 'http://127.0.0.1:' + server.address().port;
  const provider = new Provider(url, {
    clients: [{ client_id: 'doorbraak-web', token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: known.alg,
      jwks: { keys: [known] }, redirect_uris: [web + '/aanmelden/terug'], grant_types: ['authorization_code'], response_types: ['code'] }],
    clientAuthMethods: ['private_key_jwt', 'client_secret_post'],
    jwks: { keys: [signing] },
    cookies: { keys: ['alleen-voor-deze-test'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => '/kies/' + uid },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url.startsWith('/kies/'))
      return void provider.interactionFinished(request, response, { login: { accountId: persoon }, consent: {} });
    if (request.url === '/token') request.on('data', (data) => console.log('token ' + data));
    answer(request, response);
  });
  console.log('url ' + url);
`;

async function startProvider(web: string, known: JWK, given: JWK, sent: string[]): Promise<TestProvider> {
  const folder = mkdtempSync(join(tmpdir(), 'doorbraak-sleuteldienst-'));
  writeFileSync(join(folder, 'sleutel.json'), JSON.stringify(given));
  const { secret } = await keysFor('RS256');
  const proef = { web, known, signing: { ...secret, use: 'sig', kid: 'dienst' }, persoon: INDIENER };
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.end(JSON.stringify(proef));
  const url = await new Promise<string>((done, fail) => {
    child.once('exit', () => fail(new Error('The provider ended before it was there.')));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('url ')) done(line.slice(4));
      if (line.startsWith('token ')) sent.push(line.slice(6));
    });
  });
  return {
    url,
    clientSecret: '',
    clientKey: join(folder, 'sleutel.json'),
    stop: async () => {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill();
      await gone;
      rmSync(folder, { recursive: true });
    },
  };
}

describe('signing in where the pages prove who they are by a signature', () => {
  let web: WebSystem | null = null;
  afterEach(async () => {
    await web?.stop();
    web = null;
  });

  it.each(['PS256', 'ES256'])(
    'goes well with the key that the service knows (%s), and no secret leaves the house',
    async (alg) => {
      const sent: string[] = [];
      const { secret, open } = await keysFor(alg);
      web = await WebSystem.start(`web_sleutel_${alg.toLowerCase()}`, {
        provider: ({ url }) => startProvider(url, open, secret, sent),
      });
      const visitor = web.visitor();
      expect((await walk(visitor, '/inloggen?terug=/mijn-meldingen', INDIENER)).path).toBe('/mijn-meldingen');
      const [form = ''] = sent;
      const asked = new URLSearchParams(form);
      expect(asked.get('client_assertion_type')).toBe('urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
      expect(asked.has('client_secret')).toBe(false);
      const [header = ''] = (asked.get('client_assertion') ?? '').split('.');
      expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toMatchObject({ alg, kid: 'web' });
    },
    90_000,
  );

  it('is refused with another key', async () => {
    const { open } = await keysFor('PS256');
    const { secret } = await keysFor('PS256');
    web = await WebSystem.start('web_sleutel_vreemd', { provider: ({ url }) => startProvider(url, open, secret, []) });
    const visit = await walk(web.visitor(), '/inloggen', INDIENER);
    expect([visit.status, visit.text.includes('Inloggen is niet gelukt')]).toEqual([400, true]);
    expect(await web.sessions()).toBe(0);
  }, 90_000);
});
