// SPDX-License-Identifier: EUPL-1.2
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  None,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import type { LocalAddresses } from '../addresses.js';
import { API_SCOPE, TOKEN_CLIENT, TOKEN_REDIRECT } from '../oidc/clients.js';
import { NoAnswerError, StartError } from '../start-error.js';

const MOST_STEPS = 10;
const ANSWER_TIMEOUT_MS = 30_000;

/**
 * A bearer token for the API, by a real authorization code flow with PKCE: this client walks the redirects and fills in the
 * page of the local sign-in service as a browser would.
 * @param persoon key of a demo person that is known to exist.
 * @throws StartError when the sign-in service refuses; NoAnswerError when it does not answer.
 */
export async function obtainToken(addresses: Pick<LocalAddresses, 'issuer' | 'audience'>, persoon: string): Promise<string> {
  const client = await discover(addresses.issuer);
  const verifier = randomPKCECodeVerifier();
  const state = randomState();
  const start = buildAuthorizationUrl(client, {
    redirect_uri: TOKEN_REDIRECT,
    scope: `openid ${API_SCOPE}`,
    resource: addresses.audience,
    state,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  const landing = await walk(start, persoon, addresses.issuer);
  try {
    const checks = { pkceCodeVerifier: verifier, expectedState: state };
    return (await authorizationCodeGrant(client, landing, checks, { resource: addresses.audience })).access_token;
  } catch (error) {
    throw isSilence(error) ? new NoAnswerError('De aanmelddienst', addresses.issuer, error) : error;
  }
}

async function discover(issuer: string): Promise<Configuration> {
  try {
    return await discovery(new URL(issuer), TOKEN_CLIENT, undefined, None(), { execute: [allowInsecureRequests] });
  } catch (cause) {
    throw new NoAnswerError('De aanmelddienst', issuer, cause);
  }
}

/** Did the connection fail, somewhere below? Else it is what the service answered. */
function isSilence(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, code, cause } = error as NodeJS.ErrnoException;
  return name === 'TimeoutError' || /^(E[A-Z]+$|UND_ERR_)/.test(String(code)) || isSilence(cause);
}

/** Follows the redirects with the cookies that are set on the way, until the one that brings the code. */
async function walk(start: URL, persoon: string, issuer: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let address = start;
  let form: URLSearchParams | undefined;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { response, text } = await visit(address, cookies, form).catch((cause: unknown) => {
      throw new NoAnswerError('De aanmelddienst', issuer, cause);
    });
    const location = response.headers.get('location');
    if (location) {
      address = new URL(location, address);
      form = undefined;
      if (address.href.startsWith(`${TOKEN_REDIRECT}?`)) return address;
      continue;
    }
    const action = /<form[^>]* action="([^"]+)"/.exec(text)?.[1];
    if (!response.ok || !action || form) break;
    address = new URL(action, address);
    form = new URLSearchParams({ persoon });
  }
  throw new StartError(`Aanmelden als ${persoon} lukt niet bij ${start.origin}.`);
}

/** One page in full, with the cookies it sets kept. Throws only when no whole answer comes. */
async function visit(
  address: URL,
  cookies: Map<string, string>,
  form: URLSearchParams | undefined,
): Promise<{ readonly response: Response; readonly text: string }> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
  const response = await fetch(address, {
    redirect: 'manual',
    headers: { cookie },
    signal,
    ...(form && { method: 'POST', body: form }),
  });
  for (const line of response.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (name && value) cookies.set(name, value);
  }
  return { response, text: await response.text() };
}
