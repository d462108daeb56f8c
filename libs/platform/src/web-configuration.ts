// SPDX-License-Identifier: EUPL-1.2
import { issuersOf } from './auth/sign-in-configuration.js';
import { ConfigurationError, readConfiguration, type Configuration } from './configuration.js';
import type { Environment } from './configuration-rules.js';

/** What the pages know: they keep sessions, so the secret behind these is there. */
export interface WebConfiguration extends Configuration {
  readonly sessieGeheim: string;
}

const SHORTEST_SECRET = 32;

/**
 * Reads and checks the environment for the pages, which need more than the other programs: a secret behind the sessions, and in production a
 * secret per sign-in service and an https address (cookies with `__Host-`).
 * @throws ConfigurationError with every fault at once.
 */
export function readWebConfiguration(env: Environment = process.env): WebConfiguration {
  const configuration = readConfiguration(env);
  const { sessieGeheim } = configuration;
  const faults = configuration.nodeEnvironment === 'production' ? productionFaults(configuration) : [];
  if (sessieGeheim === null || sessieGeheim.length < SHORTEST_SECRET)
    throw new ConfigurationError([
      `SESSIE_GEHEIM ontbreekt of is korter dan ${SHORTEST_SECRET} tekens. Maak er een met: openssl rand -base64 32`,
      ...faults,
    ]);
  if (faults.length > 0) throw new ConfigurationError(faults);
  return { ...configuration, sessieGeheim };
}

function productionFaults(configuration: Configuration): string[] {
  const faults = issuersOf(configuration)
    .filter(({ clientSecret }) => clientSecret.length < SHORTEST_SECRET / 2)
    .map(
      ({ naam }) =>
        `Het geheim van de pagina's bij ${naam} ontbreekt of is te kort. Kijk naar OIDC_CLIENT_SECRET en OIDC_ISSUERS.`,
    );
  if (!configuration.publicWebUrl.startsWith('https://')) faults.push('PUBLIC_WEB_URL moet in productie beginnen met https://.');
  return faults;
}
