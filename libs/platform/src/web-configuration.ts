// SPDX-License-Identifier: EUPL-1.2
import { readClientKey } from './auth/client-key.js';
import { issuersOf } from './auth/sign-in-configuration.js';
import { ConfigurationError, readConfiguration, type Configuration } from './configuration.js';
import type { Environment } from './configuration-rules.js';
import { isWeakSecret } from './production-rules.js';

/** What the pages know: they keep sessions, so the secret behind these is there. */
export interface WebConfiguration extends Configuration {
  readonly sessieGeheim: string;
}

const SHORTEST_SECRET = 32;
const SHORTEST_CLIENT_SECRET = 16;
const WEAK_SESSIE_GEHEIM = `SESSIE_GEHEIM ontbreekt, is korter dan ${SHORTEST_SECRET} tekens of is te raden. Maak er een met: openssl rand -base64 32`;

/**
 * Reads and checks the environment for the pages, which need more than the other programs: a secret behind the sessions, and in production a
 * secret per sign-in service and an https address (cookies with `__Host-`).
 * @throws ConfigurationError with every fault at once.
 */
export function readWebConfiguration(env: Environment = process.env): WebConfiguration {
  const configuration = readConfiguration(env);
  const { sessieGeheim } = configuration;
  const isProduction = configuration.nodeEnvironment === 'production';
  const faults = [...keyFaults(configuration), ...(isProduction ? productionFaults(configuration) : [])];
  if (sessieGeheim === null || sessieGeheim.length < SHORTEST_SECRET || (isProduction && isWeakSecret(sessieGeheim)))
    throw new ConfigurationError([WEAK_SESSIE_GEHEIM, ...faults]);
  if (faults.length > 0) throw new ConfigurationError(faults);
  return { ...configuration, sessieGeheim };
}

/** Each key that cannot be read: better at the start than when the first person signs in. */
function keyFaults(configuration: Configuration): string[] {
  return issuersOf(configuration).flatMap(({ naam, clientKey }) => {
    try {
      if (clientKey) readClientKey(clientKey);
      return [];
    } catch (error) {
      return [`De sleutel van de pagina's bij ${naam} klopt niet. ${error instanceof Error ? error.message : ''}`];
    }
  });
}

function productionFaults(configuration: Configuration): string[] {
  const faults = issuersOf(configuration)
    .filter(({ clientKey, clientSecret }) => !clientKey && isWeakSecret(clientSecret, SHORTEST_CLIENT_SECRET))
    .map(
      ({ naam }) =>
        `Het geheim van de pagina's bij ${naam} ontbreekt, is te kort of te raden. Kijk naar OIDC_CLIENT_SECRET, OIDC_CLIENT_KEY en OIDC_ISSUERS.`,
    );
  if (!configuration.publicWebUrl.startsWith('https://')) faults.push('PUBLIC_WEB_URL moet in productie beginnen met https://.');
  return faults;
}
