// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { readClientKey } from './client-key.js';

describe(readClientKey.name, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'doorbraak-sleutel-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  it('reads a private key with how it signs and its name', async () => {
    const { privateKey } = await generateKeyPair('PS256', { extractable: true });
    const jwk = { ...(await exportJWK(privateKey)), alg: 'PS256', kid: 'sleutel-1' };
    expect(readClientKey(file('goed.json', JSON.stringify(jwk)))).toEqual({ jwk, alg: 'PS256', kid: 'sleutel-1' });
  });

  it('refuses a public key, a shared one, and one that does not say how it signs', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const geheim = await exportJWK(privateKey);
    for (const [naam, jwk] of [
      ['publiek', { ...(await exportJWK(publicKey)), alg: 'ES256' }],
      ['gedeeld', { kty: 'oct', k: 'c2xldXRlbA', alg: 'HS256' }],
      ['zonder-alg', geheim],
      ['verkeerd', { ...geheim, alg: 'HS256' }],
    ] as const)
      expect(() => readClientKey(file(`${naam}.json`, JSON.stringify(jwk)))).toThrow(/geheime sleutel|goede alg/);
  });

  it('says that a file is not there or no JSON, without a word of it', () => {
    expect(() => readClientKey(join(folder, 'weg.json'))).toThrow(/niet te lezen als JWK/);
    const pad = file('geen.json', 'kanariegeel');
    expect(() => readClientKey(pad)).toThrow(`Het bestand ${pad} is niet te lezen als JWK (JSON).`);
  });
});
