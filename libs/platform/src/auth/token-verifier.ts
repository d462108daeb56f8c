// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import {
  createRemoteJWKSet,
  customFetch,
  decodeJwt,
  errors,
  jwtVerify,
  type FetchImplementation,
  type JWTVerifyGetKey,
} from 'jose';
import { FoutError } from '#domain/fouten/fout.errors';

/** Whose token it is: issuer and subject together name one person. */
export interface TokenSubject {
  readonly issuer: string;
  readonly subject: string;
  /** Was the sign-in strong enough for every role? The issuer says how strong with `acr`. */
  readonly isSterk: boolean;
}

/** Who may sign tokens, and which `acr` of theirs is strong (empty: none is). */
export interface TokenIssuer {
  readonly issuer: string;
  readonly acr: readonly string[];
}

/** Which tokens count: of one of these issuers, for this audience. */
export interface TokenRules {
  readonly issuers: readonly TokenIssuer[];
  readonly audience: string;
}

interface Remembered extends TokenSubject {
  readonly expiresMs: number;
}

const CLOCK_TOLERANCE_SECONDS = 5;
const FETCH_TIMEOUT_MS = 3_000;
const REMEMBERED_TOKENS = 10_000;

/**
 * Checks bearer tokens: signed by one of the issuers (RS256) with a key of its own, for this audience, not expired. The keys of an issuer are found when first
 * needed and kept, so the API starts and serves while a sign-in service is away. A checked token is remembered by its hash until it expires, 10,000 at most.
 */
export class TokenVerifier {
  private readonly remembered = new Map<string, Remembered>();
  private readonly keys = new Map<string, Promise<JWTVerifyGetKey>>();

  constructor(
    private readonly rules: TokenRules,
    private readonly findKeys: (issuer: string) => Promise<JWTVerifyGetKey> = (issuer) => discoverKeys(issuer, fetch),
    private readonly nowMs: () => number = Date.now,
  ) {}

  /** Answers whose token this is. Throws `FoutError`: `NIET_AANGEMELD`, or `DIENST_NIET_BEREIKBAAR` when the keys cannot be fetched. */
  async verify(token: string): Promise<TokenSubject> {
    const hash = createHash('sha256').update(token).digest('base64');
    const known = this.remembered.get(hash);
    if (known && known.expiresMs > this.nowMs()) return known;
    this.remembered.delete(hash);
    const subject = await this.check(token);
    this.remember(hash, subject);
    return subject;
  }

  private async check(token: string): Promise<Remembered> {
    const { issuer, acr } = this.issuerOf(token);
    const keys = await this.keysOf(issuer);
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience: this.rules.audience,
        algorithms: ['RS256'],
        requiredClaims: ['sub', 'exp'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: new Date(this.nowMs()),
      });
      const { sub, exp } = payload;
      if (typeof sub !== 'string' || sub === '' || typeof exp !== 'number') throw new FoutError('NIET_AANGEMELD');
      const isSterk = typeof payload['acr'] === 'string' && acr.includes(payload['acr']);
      return { issuer, subject: sub, isSterk, expiresMs: exp * 1_000 };
    } catch (error) {
      if (isKeysAway(error)) throw new FoutError('DIENST_NIET_BEREIKBAAR', { cause: error });
      throw error instanceof FoutError ? error : new FoutError('NIET_AANGEMELD', { cause: error });
    }
  }

  /** Only says whose keys to try: nothing of the token is believed before its signature is checked. */
  private issuerOf(token: string): TokenIssuer {
    const issuer = this.rules.issuers.find((one) => one.issuer === claimedIssuer(token));
    if (!issuer) throw new FoutError('NIET_AANGEMELD');
    return issuer;
  }

  private keysOf(issuer: string): Promise<JWTVerifyGetKey> {
    const known = this.keys.get(issuer);
    if (known) return known;
    const fresh = this.findKeys(issuer).catch((cause: unknown) => {
      this.keys.delete(issuer); // the next request tries again
      throw new FoutError('DIENST_NIET_BEREIKBAAR', { cause });
    });
    this.keys.set(issuer, fresh);
    return fresh;
  }

  private remember(hash: string, subject: Remembered): void {
    this.remembered.set(hash, subject);
    if (this.remembered.size <= REMEMBERED_TOKENS) return;
    const [oldest] = this.remembered.keys();
    if (oldest !== undefined) this.remembered.delete(oldest);
  }
}

function claimedIssuer(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined; // no JWT is of no issuer
  }
}

/** The keys of an issuer by OpenID Connect discovery, over this way out; jose fetches new ones when an unknown key appears, at most every 30 seconds. */
export async function discoverKeys(issuer: string, fetchOut: FetchImplementation): Promise<JWTVerifyGetKey> {
  const response = await fetchOut(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    method: 'GET',
    headers: new Headers({ accept: 'application/json' }),
    redirect: 'manual',
    signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`The issuer answered ${response.status} on discovery.`);
  const metadata = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (metadata.issuer !== issuer || typeof metadata.jwks_uri !== 'string')
    throw new Error('The discovery document is of another issuer or names no keys.');
  return createRemoteJWKSet(new URL(metadata.jwks_uri), { timeoutDuration: FETCH_TIMEOUT_MS, [customFetch]: fetchOut });
}

/** Everything that is no verdict on the token itself: no answer, or an answer that holds no keys. */
function isKeysAway(error: unknown): boolean {
  if (error instanceof FoutError) return false;
  if (error instanceof errors.JWKSTimeout) return true;
  return !(error instanceof errors.JOSEError) || error.code === 'ERR_JOSE_GENERIC';
}
