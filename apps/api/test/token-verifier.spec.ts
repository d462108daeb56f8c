// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TokenVerifier } from '#platform/auth/token-verifier';
import { AUDIENCE, TestIssuer } from './test-issuer.js';

describe(TokenVerifier.name, () => {
  let issuer: TestIssuer;

  beforeAll(async () => {
    issuer = await TestIssuer.start();
  });

  afterAll(() => issuer?.stop());

  it('answers whose token it is', async () => {
    const verifier = new TokenVerifier({ issuer: issuer.url, audience: AUDIENCE });
    expect(await verifier.verify(await issuer.token('iemand'))).toMatchObject({ issuer: issuer.url, subject: 'iemand' });
  });

  it('forgets a token when it ends', async () => {
    let now = Date.now();
    const verifier = new TokenVerifier({ issuer: issuer.url, audience: AUDIENCE }, undefined, () => now);
    const token = await issuer.token('iemand', { expiresIn: 60 });
    await verifier.verify(token);
    now += 70_000;
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'NIET_AANGEMELD' });
  });

  it('says that sign-in is away when its keys cannot be fetched, and asks again the next time', async () => {
    const later = await TestIssuer.start();
    const token = await later.token('iemand');
    const verifier = new TokenVerifier({ issuer: later.url, audience: AUDIENCE });
    await later.stop();
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'DIENST_NIET_BEREIKBAAR' });
    await later.restart();
    expect(await verifier.verify(token)).toMatchObject({ subject: 'iemand' });
    await later.stop();
    expect(await verifier.verify(token)).toMatchObject({ subject: 'iemand' });
  });
});
