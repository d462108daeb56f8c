// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readDemoData } from '../../local/src/demo-data.js';
import { startRealProvider } from './real-provider.js';
import type { TestProvider } from './web-system.js';

const WEB = 'http://127.0.0.1:3000';
const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';

describe('the sign-in service of one machine', () => {
  let provider: TestProvider;

  /** What it answers when the pages ask for a code with these wishes: the error it sends back, or null when it goes on to ask who it is. */
  const errorOf = async (wishes: Readonly<Record<string, string>>): Promise<string | null> => {
    const query = new URLSearchParams({
      ...{ client_id: 'doorbraak-web', response_type: 'code', redirect_uri: `${WEB}/aanmelden/terug` },
      ...{ scope: 'openid', state: 'een-state', nonce: 'een-nonce' },
      ...wishes,
    });
    const { headers } = await fetch(`${provider.url}/auth?${query}`, { redirect: 'manual' });
    const back = new URL(headers.get('location') ?? '', provider.url);
    // Of a flow that gives tokens by the address the error stands behind the hash.
    return back.origin === WEB ? new URLSearchParams(back.search || back.hash.slice(1)).get('error') : null;
  };

  beforeAll(async () => {
    provider = await startRealProvider(readDemoData().personen, { url: WEB, port: 3000 });
  }, 60_000);
  afterAll(() => provider?.stop());

  it('begins a sign-in with a challenge of PKCE', async () => {
    expect(await errorOf({ code_challenge: CHALLENGE, code_challenge_method: 'S256' })).toBeNull();
  });

  it('refuses one without, and one whose challenge is the verifier itself', async () => {
    expect(await errorOf({})).toBe('invalid_request');
    expect(await errorOf({ code_challenge: CHALLENGE, code_challenge_method: 'plain' })).toBe('invalid_request');
    expect(await errorOf({ code_challenge_method: 'S256' })).toBe('invalid_request');
  });

  it('knows no way in that gives a token straight away', async () => {
    const challenge = { code_challenge: CHALLENGE, code_challenge_method: 'S256' };
    expect(await errorOf({ ...challenge, response_type: 'id_token' })).toBe('invalid_request');
  });
});
