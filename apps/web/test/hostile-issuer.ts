// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWTPayload } from 'jose';

/** The secret of the pages at every issuer of the tests. */
export const CLIENT_SECRET = 'geheim-van-de-paginas-in-tests';

/** What an issuer of the tests does wrong with the ID token; `claims` change what it says. */
export interface Mischief {
  readonly claims?: (good: JWTPayload) => JWTPayload;
  /** Who signs: a key nobody knows, the client secret (HS256) or nobody (alg none). */
  readonly signature?: 'unknown-key' | 'client-secret' | 'none';
  readonly tamper?: boolean;
  readonly withoutIdToken?: boolean;
  readonly refuse?: boolean;
  /** Hands out the tokens of a code a second time. */
  readonly allowReplay?: boolean;
}

interface Grant {
  readonly subject: string;
  readonly nonce: string;
  readonly challenge: string;
  readonly clientId: string;
  readonly acr: string | null;
  readonly mischief: Mischief;
}

/** A sign-in service by hand, so that it can do what a real one never would: discovery, keys and tokens over real HTTP. */
export class HostileIssuer {
  private readonly grants = new Map<string, Grant>();
  /** How often somebody came to exchange a code. */
  exchanges = 0;

  private constructor(
    private readonly server: Server,
    private readonly keys: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey },
    readonly url: string,
    private readonly namesItself: boolean,
  ) {}

  /** @param namesItself whether it says on the way back who it is (RFC 9207); not every issuer does. */
  static async start(namesItself = true): Promise<HostileIssuer> {
    const keys = await generateKeyPair('RS256', { extractable: true });
    const holder: { issuer?: HostileIssuer } = {};
    const server = createServer((request, response) => void holder.issuer?.answer(request, response));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    holder.issuer = new HostileIssuer(server, keys, url, namesItself);
    return holder.issuer;
  }

  /** What the issuer sends back after somebody signed in at this address: the query of the way back. */
  signIn(
    authorization: URL,
    subject: string,
    { acr = 'sterk', ...mischief }: Mischief & { acr?: string | null } = {},
  ): URLSearchParams {
    const asked = authorization.searchParams;
    const code = randomBytes(16).toString('hex');
    this.grants.set(code, {
      subject,
      nonce: asked.get('nonce') ?? '',
      challenge: asked.get('code_challenge') ?? '',
      clientId: asked.get('client_id') ?? '',
      acr,
      mischief,
    });
    return new URLSearchParams({ code, state: asked.get('state') ?? '', ...(this.namesItself ? { iss: this.url } : {}) });
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, body: object): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const { pathname } = new URL(request.url ?? '/', this.url);
    if (pathname === '/.well-known/openid-configuration') return send(200, this.discovery());
    if (pathname === '/jwks')
      return send(200, { keys: [{ ...(await exportJWK(this.keys.publicKey)), kid: 'een', alg: 'RS256', use: 'sig' }] });
    if (pathname === '/token') return this.exchange(await formOf(request), send);
    send(404, {});
  }

  private discovery(): object {
    return {
      issuer: this.url,
      authorization_endpoint: `${this.url}/aanmelden`,
      token_endpoint: `${this.url}/token`,
      jwks_uri: `${this.url}/jwks`,
      end_session_endpoint: `${this.url}/uitloggen`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      authorization_response_iss_parameter_supported: this.namesItself,
      code_challenge_methods_supported: ['S256'],
    };
  }

  private async exchange(form: URLSearchParams, send: (status: number, body: object) => void): Promise<void> {
    this.exchanges += 1;
    const code = form.get('code') ?? '';
    const grant = this.grants.get(code);
    if (!grant?.mischief.allowReplay) this.grants.delete(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!grant || grant.mischief.refuse || challenge !== grant.challenge) return send(400, { error: 'invalid_grant' });
    const idToken = await this.idToken(grant);
    send(200, {
      access_token: 'niet-voor-deze-paginas',
      token_type: 'Bearer',
      expires_in: 300,
      ...(grant.mischief.withoutIdToken ? {} : { id_token: idToken }),
    });
  }

  private async idToken({ subject, nonce, clientId, acr, mischief }: Grant): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const times = { iat: now, exp: now + 300, auth_time: now };
    const good: JWTPayload = { iss: this.url, sub: subject, aud: clientId, nonce, ...times, ...(acr && { acr }) };
    const claims = mischief.claims?.(good) ?? good;
    const token = await this.signed(claims, mischief.signature);
    if (!mischief.tamper) return token;
    const [header, , signature] = token.split('.');
    return [header, Buffer.from(JSON.stringify({ ...claims, sub: `${subject}-2` })).toString('base64url'), signature].join('.');
  }

  private async signed(claims: JWTPayload, signature: Mischief['signature']): Promise<string> {
    if (signature === 'none') return new UnsecuredJWT(claims).encode();
    if (signature === 'client-secret')
      return new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(CLIENT_SECRET.padEnd(32)));
    const key = signature === 'unknown-key' ? (await generateKeyPair('RS256')).privateKey : this.keys.privateKey;
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'een' }).sign(key);
  }
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let form = '';
  for await (const part of request.setEncoding('utf8')) form += part;
  return new URLSearchParams(form);
}
