// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TokenVerifier, type TokenRules } from '#platform/auth/token-verifier';
import { ACR, AUDIENCE, TestIssuer } from './test-issuer.js';

function rulesFor(...issuers: readonly TestIssuer[]): TokenRules {
  return { issuers: issuers.map(({ url }) => ({ issuer: url, acr: [ACR] })), audience: AUDIENCE };
}

describe(TokenVerifier.name, () => {
  let issuer: TestIssuer;

  beforeAll(async () => {
    issuer = await TestIssuer.start();
  });

  afterAll(() => issuer?.stop());

  it('answers whose token it is', async () => {
    const verifier = new TokenVerifier(rulesFor(issuer));
    expect(await verifier.verify(await issuer.token('iemand'))).toMatchObject({ issuer: issuer.url, subject: 'iemand' });
  });

  it('forgets a token when it ends', async () => {
    let now = Date.now();
    const verifier = new TokenVerifier(rulesFor(issuer), undefined, () => now);
    const token = await issuer.token('iemand', { expiresIn: 60 });
    await verifier.verify(token);
    now += 70_000;
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'NIET_AANGEMELD' });
  });

  it('says that sign-in is away when its keys cannot be fetched, and asks again the next time', async () => {
    const later = await TestIssuer.start();
    const token = await later.token('iemand');
    const verifier = new TokenVerifier(rulesFor(later));
    await later.stop();
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'DIENST_NIET_BEREIKBAAR' });
    await later.restart();
    expect(await verifier.verify(token)).toMatchObject({ subject: 'iemand' });
    await later.stop();
    expect(await verifier.verify(token)).toMatchObject({ subject: 'iemand' });
  });

  describe('with several issuers side by side', () => {
    let other: TestIssuer;

    beforeAll(async () => {
      other = await TestIssuer.start();
    });

    afterAll(() => other?.stop());

    it('knows whose token each is', async () => {
      const verifier = new TokenVerifier(rulesFor(issuer, other));
      expect(await verifier.verify(await issuer.token('iemand'))).toMatchObject({ issuer: issuer.url, subject: 'iemand' });
      expect(await verifier.verify(await other.token('iemand'))).toMatchObject({ issuer: other.url, subject: 'iemand' });
    });

    it('refuses a token of one issuer in the name of another', async () => {
      const verifier = new TokenVerifier(rulesFor(issuer, other));
      const token = await other.token('iemand', { issuer: issuer.url });
      await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'NIET_AANGEMELD' });
    });

    it('refuses an issuer that is not on the list without asking it anything', async () => {
      const asked: string[] = [];
      const verifier = new TokenVerifier(rulesFor(issuer), async (name) => {
        asked.push(name);
        throw new Error('nobody should be asked');
      });
      await expect(verifier.verify(await other.token('iemand'))).rejects.toMatchObject({ code: 'NIET_AANGEMELD' });
      expect(asked).toEqual([]);
    });

    it('goes on with one while another is away', async () => {
      const away = await TestIssuer.start();
      const token = await away.token('iemand');
      await away.stop();
      const verifier = new TokenVerifier(rulesFor(away, issuer));
      await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'DIENST_NIET_BEREIKBAAR' });
      expect(await verifier.verify(await issuer.token('iemand'))).toMatchObject({ subject: 'iemand' });
    });
  });

  it.each<[string, string | null, boolean]>([
    ['the acr of the configuration', ACR, true],
    ['another acr', 'urn:zwak', false],
    ['no acr', null, false],
  ])('with %s is strong: %s %s', async (_what, acr, isSterk) => {
    const verifier = new TokenVerifier(rulesFor(issuer));
    expect(await verifier.verify(await issuer.token('iemand', { acr }))).toMatchObject({ isSterk });
  });
});
