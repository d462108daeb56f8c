// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { importJWK, type JWK } from 'jose';
import { ClientSecretPost, PrivateKeyJwt, type ClientAuth } from 'openid-client';
import type { OidcIssuer } from './oidc-issuer.js';

/** Signatures that prove who we are at a sign-in service: asymmetric ones, as the NL GOV profile for OpenID Connect asks. */
const ALGORITHMS = ['PS256', 'RS256', 'ES256', 'EdDSA'];

/** A private key with what goes with it: how it signs, and under which name the sign-in service knows it (absent: it knows one). */
export interface ClientKey {
  readonly jwk: JWK;
  readonly alg: string;
  readonly kid: string | undefined;
}

/**
 * The private key in a file (JWK as JSON, with `alg`). Throws an Error with a Dutch sentence when there is no such key; the sentence never holds a word of the file.
 * @example readClientKey('/geheim/sleutel.json').alg // 'PS256'
 */
export function readClientKey(path: string): ClientKey {
  const jwk = parsed(path);
  const { alg, kid, d, kty } = jwk;
  if (typeof kty !== 'string' || typeof d !== 'string') throw new Error(`In ${path} staat geen geheime sleutel (JWK).`);
  if (typeof alg !== 'string' || !ALGORITHMS.includes(alg))
    throw new Error(`De sleutel in ${path} noemt geen goede alg. Kies uit ${ALGORITHMS.join(', ')}.`);
  return { jwk, alg, kid };
}

/** How we prove to this sign-in service who we are: by a signature (`private_key_jwt`) where there is a key, else by the shared secret. Throws as `readClientKey`. */
export async function clientAuthOf({ clientKey, clientSecret }: OidcIssuer): Promise<ClientAuth> {
  if (!clientKey) return ClientSecretPost(clientSecret);
  const { jwk, alg, kid } = readClientKey(clientKey);
  const key = await importJWK(jwk, alg);
  if (key instanceof Uint8Array) throw new Error(`In ${clientKey} staat geen geheime sleutel (JWK).`);
  return PrivateKeyJwt(kid === undefined ? key : { key, kid });
}

function parsed(path: string): JWK {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as JWK;
  } catch {
    // The caller hears what a good file is; what went wrong could repeat a part of the key.
    throw new Error(`Het bestand ${path} is niet te lezen als JWK (JSON).`);
  }
}
