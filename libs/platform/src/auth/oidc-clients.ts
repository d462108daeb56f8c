// SPDX-License-Identifier: EUPL-1.2
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
  type CustomFetch,
} from 'openid-client';
import { FoutError } from '#domain/fouten/fout.errors';
import { foutcodeOf } from '../problem/foutcode-of.js';
import { clientAuthOf } from './client-key.js';
import type { OidcIssuer } from './oidc-issuer.js';

/** A sign-in on its way out: where the browser goes, and what must be remembered until it comes back. */
export interface OutgoingSignIn {
  readonly url: string;
  readonly issuer: string;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** What is asked of the issuer besides who it is. */
export interface SignInWishes {
  /** Name and address too, which only somebody who is invited needs. */
  readonly metProfiel?: boolean;
  /** That it asks for a sign-in anew, also of somebody it knows still. */
  readonly opnieuw?: boolean;
}

/** What the answer of the issuer is held against. `opnieuw`: it must say that the sign-in itself was a moment ago. */
export interface SignInChecks {
  readonly opnieuw: boolean;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Who signed in: issuer and subject together name one person, never an e-mail address (OpenID Connect Core, section 5.7). */
export interface SignedIn {
  readonly issuer: string;
  readonly subject: string;
  readonly acr: string | null;
  readonly idToken: string;
  /** When they signed in at the issuer itself (`auth_time`, ISO UTC), which may be long before this; null when it does not say. */
  readonly aangemeldOp: string | null;
  /** What the issuer calls them; null when it does not say. */
  readonly naam: string | null;
  /** Their address, only when the issuer says that it checked it; never who they are. */
  readonly emailadres: string | null;
}

/** What the clients need to know. */
export interface OidcClientsOptions {
  readonly issuers: readonly OidcIssuer[];
  /** Address of the pages as seen from outside, without a slash at the end. */
  readonly webUrl: string;
  /** May an issuer be reached over plain http? Only for one machine. */
  readonly allowHttp: boolean;
  /** How to reach the issuers; the ordinary fetch when absent. */
  readonly fetch?: CustomFetch;
}

const TIMEOUT_SECONDS = 5;
/** So long ago a sign-in that was asked for anew may be at most: what the issuer asks takes a while. */
const OPNIEUW_SECONDS = 5 * 60;

/**
 * Signs people in with OpenID Connect at one of several issuers: code flow with PKCE (S256), state and nonce; the signature of the ID token is
 * checked too. An issuer is looked up when first needed, so the pages start while it is away. Each issuer has an address of its own to come
 * back to, so the answer of one can never pass for that of another.
 */
export class OidcClients {
  private readonly configurations = new Map<string, Promise<Configuration>>();

  constructor(private readonly options: OidcClientsOptions) {}

  /** Every issuer one can choose from, in the order of the configuration. */
  get issuers(): readonly OidcIssuer[] {
    return this.options.issuers;
  }

  /** Starts a sign-in with these wishes. Throws `DIENST_NIET_BEREIKBAAR` when the issuer is away. */
  async begin(issuer: OidcIssuer, { metProfiel = false, opnieuw = false }: SignInWishes = {}): Promise<OutgoingSignIn> {
    const configuration = await this.configurationOf(issuer);
    const [state, nonce, codeVerifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: this.redirectUri(issuer),
      scope: metProfiel ? 'openid profile email' : 'openid',
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      ...(opnieuw ? { prompt: 'login', max_age: String(OPNIEUW_SECONDS) } : {}),
      ...(issuer.acr.length > 0 ? { acr_values: issuer.acr.join(' ') } : {}),
    });
    return { url: url.href, issuer: issuer.issuer, state, nonce, codeVerifier };
  }

  /** Finishes a sign-in with the query that came back. Throws `AANMELDING_MISLUKT`, or `DIENST_NIET_BEREIKBAAR` when the issuer is away. */
  async finish(issuer: OidcIssuer, query: URLSearchParams, checks: SignInChecks): Promise<SignedIn> {
    const configuration = await this.configurationOf(issuer);
    const landing = new URL(`${this.redirectUri(issuer)}?${query}`);
    try {
      const tokens = await authorizationCodeGrant(configuration, landing, {
        expectedState: checks.state,
        expectedNonce: checks.nonce,
        pkceCodeVerifier: checks.codeVerifier,
        idTokenExpected: true,
        // Asked for anew, an answer without `auth_time` or with an old one is none (OpenID Connect Core, 3.1.3.7 step 13).
        ...(checks.opnieuw ? { maxAge: OPNIEUW_SECONDS } : {}),
      });
      const claims = tokens.claims();
      if (!claims || !tokens.id_token) throw new FoutError('AANMELDING_MISLUKT');
      const { sub, acr, name, email, email_verified: isChecked, auth_time: aangemeldOp } = claims;
      return {
        issuer: issuer.issuer,
        subject: sub,
        acr: textOrNull(acr),
        idToken: tokens.id_token,
        aangemeldOp: aangemeldOp === undefined ? null : instantOf(aangemeldOp),
        naam: textOrNull(name),
        emailadres: isChecked === true ? textOrNull(email) : null,
      };
    } catch (cause) {
      if (cause instanceof FoutError) throw cause;
      const away = foutcodeOf(cause) === 'DIENST_NIET_BEREIKBAAR';
      throw new FoutError(away ? 'DIENST_NIET_BEREIKBAAR' : 'AANMELDING_MISLUKT', { cause });
    }
  }

  /** Where the browser goes to sign out at the issuer as well; null when the issuer knows no such address or is away. */
  async signOutUrl(issuer: OidcIssuer, idToken: string | null): Promise<string | null> {
    try {
      const configuration = await this.configurationOf(issuer);
      return buildEndSessionUrl(configuration, {
        post_logout_redirect_uri: `${this.options.webUrl}/`,
        ...(idToken === null ? {} : { id_token_hint: idToken }),
      }).href;
    } catch {
      return null; // our own session has ended; that is what counts
    }
  }

  /** The first issuer comes back at the plain address, each further one at an address of its own. */
  private redirectUri({ sleutel }: OidcIssuer): string {
    const isFirst = this.options.issuers[0]?.sleutel === sleutel;
    return `${this.options.webUrl}/aanmelden/terug${isFirst ? '' : `/${sleutel}`}`;
  }

  private configurationOf(issuer: OidcIssuer): Promise<Configuration> {
    const known = this.configurations.get(issuer.sleutel);
    if (known) return known;
    const fresh = this.discover(issuer).catch((cause: unknown) => {
      this.configurations.delete(issuer.sleutel); // the next visitor tries again
      throw new FoutError('DIENST_NIET_BEREIKBAAR', { cause });
    });
    this.configurations.set(issuer.sleutel, fresh);
    return fresh;
  }

  private async discover(of: OidcIssuer): Promise<Configuration> {
    return discovery(new URL(of.issuer), of.clientId, undefined, await clientAuthOf(of), {
      ...(this.options.fetch ? { [customFetch]: this.options.fetch } : {}),
      timeout: TIMEOUT_SECONDS,
      execute: [enableNonRepudiationChecks, ...(this.options.allowHttp ? [allowInsecureRequests] : [])],
    });
  }
}

/** A moment of a claim as an instant; what is to come is now, so that nobody stays fresh for ever. */
function instantOf(seconds: number): string {
  return new Date(Math.min(seconds * 1_000, Date.now())).toISOString();
}

function textOrNull(claim: unknown): string | null {
  return typeof claim === 'string' && claim.trim() !== '' ? claim.trim() : null;
}
