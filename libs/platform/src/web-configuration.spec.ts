// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { ConfigurationError } from './configuration.js';
import { readWebConfiguration } from './web-configuration.js';

const STRONG = 'q7Vn2xkR9sLw4Tz8bYc1Hd6Fg3Jm5Pa0';
const LOCAL = { DATABASE_URL: 'postgres://a:b@127.0.0.1/c', SESSIE_GEHEIM: STRONG };
const PRODUCTION = {
  ...LOCAL,
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://doorbraak_app:kX83hf0sQw2m@10.0.0.4/doorbraak?sslmode=verify-full',
  TEMPORAL_ADDRESS: 'temporal:7233',
  TEMPORAL_TLS: 'aan',
  OIDC_ISSUER: 'https://aanmelden.gemeente.example',
  OIDC_AUDIENCE: 'https://doorbraak.example/api',
  OIDC_CLIENT_SECRET: 'Zb4kq9XwT1mN7vRs',
  PUBLIC_API_URL: 'https://api.doorbraak.example',
  PUBLIC_WEB_URL: 'https://doorbraak.example',
};

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readWebConfiguration(env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults;
    throw error;
  }
  return [];
}

describe(readWebConfiguration.name, () => {
  it('starts with a secret behind the sessions', () => {
    expect(readWebConfiguration(LOCAL).sessieGeheim).toBe(STRONG);
    expect(faultsOf(PRODUCTION)).toEqual([]);
  });

  it.each(['', 'kort', STRONG.slice(1)])('refuses the secret "%s" everywhere', (SESSIE_GEHEIM) => {
    for (const env of [LOCAL, PRODUCTION]) {
      expect(faultsOf({ ...env, SESSIE_GEHEIM })).toEqual([expect.stringMatching(/^SESSIE_GEHEIM ontbreekt/)]);
    }
  });

  it.each(['a'.repeat(40), 'dit-is-een-geheim-van-veel-meer-dan-32-tekens'])(
    'refuses the guessable secret "%s" in production',
    (SESSIE_GEHEIM) => {
      expect(faultsOf({ ...PRODUCTION, SESSIE_GEHEIM })).toEqual([expect.stringMatching(/^SESSIE_GEHEIM/)]);
    },
  );

  it.each(['', 'kort', 'doorbraak-web-secret'])('refuses the client secret "%s" in production', (OIDC_CLIENT_SECRET) => {
    expect(faultsOf({ ...PRODUCTION, OIDC_CLIENT_SECRET })).toEqual([expect.stringContaining('bij Aanmelddienst ontbreekt')]);
  });

  it('wants a client secret of each further issuer in production', () => {
    const further = [{ sleutel: 'school', naam: 'De scholen', issuer: 'https://school.example', clientId: 'doorbraak' }];
    expect(faultsOf({ ...PRODUCTION, OIDC_ISSUERS: JSON.stringify(further) })).toEqual([
      expect.stringContaining('bij De scholen ontbreekt'),
    ]);
  });

  it('refuses plain http in production: its cookies could be set by others', () => {
    expect(faultsOf({ ...PRODUCTION, PUBLIC_WEB_URL: 'http://doorbraak.example' })).toEqual([
      'PUBLIC_WEB_URL moet in productie beginnen met https://.',
    ]);
  });
});
