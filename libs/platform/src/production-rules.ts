// SPDX-License-Identifier: EUPL-1.2
import { isIP } from 'node:net';
import type { OidcIssuer } from './auth/oidc-issuer.js';
import { isPrivateAddress } from './outgoing/private-address.js';

const SHORTEST_PASSWORD = 12;
const SHORTEST_SECRET = 32;
const FEWEST_CHARACTERS = 8;

/** Is this so short or so monotonous that it was not made by chance? The examples of a manual do not get through. */
export function isWeakSecret(secret: string, shortest = SHORTEST_SECRET): boolean {
  return (
    secret.length < shortest ||
    new Set(secret).size < FEWEST_CHARACTERS ||
    /wachtwoord|password|geheim|secret|changeme|welkom|voorbeeld|alleen-voor-tests/i.test(secret)
  );
}

/** What is wrong with the password in a database address, in Dutch; null when it will do. Names the key and never the password. */
export function databasePasswordFault(key: string, url: string): string | null {
  const { username, password } = new URL(url);
  const given = decodeURIComponent(password);
  if (given !== decodeURIComponent(username) && !isWeakSecret(given, SHORTEST_PASSWORD)) return null;
  return `${key} heeft geen wachtwoord, of een dat te raden is. Kies ten minste ${SHORTEST_PASSWORD} willekeurige tekens.`;
}

/**
 * What is wrong with how a database is reached, in Dutch; null when it will do. Encrypted and checked (`verify-full`), or named as plain by whoever knows
 * that nobody can listen: what lies in between looks safe and is not (ASVS 12.3.1).
 */
export function databaseTlsFault(key: string, url: string): string | null {
  const mode = new URL(url).searchParams.get('sslmode');
  if (mode === 'verify-full' || mode === 'disable') return null;
  return `${key} zegt niet of de verbinding is versleuteld. Zet er ?sslmode=verify-full achter, of ?sslmode=disable als niemand kan meeluisteren.`;
}

/** What is wrong with the address of an issuer, in Dutch; null when it will do. A private address must be named in OUTGOING_PRIVATE_HOSTS. */
export function issuerFault({ naam, issuer }: OidcIssuer, privateHosts: readonly string[]): string | null {
  const { protocol, hostname } = new URL(issuer);
  if (protocol !== 'https:') return `De aanmelddienst ${naam} (${issuer}) moet in productie beginnen met https://.`;
  const host = hostname.replace(/^\[|\]$/g, '');
  const isPrivate = host === 'localhost' || (isIP(host) !== 0 && isPrivateAddress(host));
  if (!isPrivate || privateHosts.includes(host)) return null;
  return `De aanmelddienst ${naam} (${issuer}) heeft een privé-adres. Zet ${host} in OUTGOING_PRIVATE_HOSTS als dat klopt.`;
}
