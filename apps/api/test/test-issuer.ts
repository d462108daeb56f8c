// SPDX-License-Identifier: EUPL-1.2
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LOCAL_ACR } from '#platform/auth/sign-in-configuration';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';

/** For whom the tokens of the tests are meant. */
export const AUDIENCE = 'https://doorbraak.test/api';
/** A sign-in that is strong enough for every role. */
export const ACR = LOCAL_ACR;

/** What a test wants otherwise in a token. */
export interface TokenWishes {
  readonly issuer?: string;
  readonly audience?: string;
  /** Seconds from now until it ends; 300 when absent. */
  readonly expiresIn?: number;
  /** Seconds from now until it begins to count. */
  readonly notBefore?: number;
  /** Leaves the subject out. */
  readonly withoutSubject?: boolean;
  /** How strong the sign-in was; strong enough when absent, null leaves it out. */
  readonly acr?: string | null;
}

/** A sign-in service: discovery and keys over real HTTP, and tokens signed with those keys. */
export class TestIssuer {
  private constructor(
    private readonly server: Server,
    private readonly keys: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey },
    readonly url: string,
  ) {}

  static async start(): Promise<TestIssuer> {
    const keys = await generateKeyPair('RS256', { extractable: true });
    const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'een', alg: 'RS256', use: 'sig' }] });
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(request.url === '/jwks' ? jwks : JSON.stringify({ issuer: url, jwks_uri: `${url}/jwks` }));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return new TestIssuer(server, keys, url);
  }

  /** Listens again after `stop`, on the same port and with the same keys. */
  async restart(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(Number(new URL(this.url).port), '127.0.0.1', done));
  }

  /** A good token of this person, or a token that is wrong in the wished way. */
  token(subject: string, wishes: TokenWishes = {}): Promise<string> {
    return this.sign(subject, wishes, this.keys.privateKey);
  }

  /** A token that says the same and is signed with a key nobody knows. */
  async forgedToken(subject: string): Promise<string> {
    return this.sign(subject, {}, (await generateKeyPair('RS256')).privateKey);
  }

  /** A token that says the same and is not signed. */
  unsignedToken(subject: string): string {
    return new UnsecuredJWT({}).setSubject(subject).setIssuer(this.url).setAudience(AUDIENCE).setExpirationTime('5m').encode();
  }

  /** A token "signed" with the public key as if it were a shared secret. */
  async confusedToken(subject: string): Promise<string> {
    const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(this.keys.publicKey)));
    return new SignJWT({})
      .setProtectedHeader({ alg: 'HS256', kid: 'een' })
      .setSubject(subject)
      .setIssuer(this.url)
      .setAudience(AUDIENCE)
      .setExpirationTime('5m')
      .sign(secret);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private sign(
    subject: string,
    { issuer = this.url, audience = AUDIENCE, expiresIn = 300, notBefore, withoutSubject, acr = ACR }: TokenWishes,
    key: CryptoKey,
  ): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const token = new SignJWT(acr === null ? {} : { acr })
      .setProtectedHeader({ alg: 'RS256', kid: 'een' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(now - 600)
      .setExpirationTime(now + expiresIn);
    if (!withoutSubject) token.setSubject(subject);
    if (notBefore !== undefined) token.setNotBefore(now + notBefore);
    return token.sign(key);
  }
}
