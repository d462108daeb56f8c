// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { isSameSecret, randomToken, SessionSecret } from './session-secret.js';

const secret = new SessionSecret('een-geheim-dat-alleen-in-tests-bestaat');
const other = new SessionSecret('een-ander-geheim-dat-alleen-in-tests-bestaat');

describe(SessionSecret.name, () => {
  it('gives each purpose a value of its own, and each secret another', () => {
    const values = [secret, other].flatMap((one) => [one.hash('x'), one.csrfToken('x')]);
    expect(new Set(values).size).toBe(4);
    expect(secret.hash('x')).toBe(secret.hash('x'));
  });

  it('opens what it sealed, and seals the same text differently each time', () => {
    const [one, two] = [secret.seal('een tekst'), secret.seal('een tekst')];
    expect(one).not.toBe(two);
    expect([secret.unseal(one), secret.unseal(two)]).toEqual(['een tekst', 'een tekst']);
  });

  it('opens nothing that was changed, cut or sealed with another secret', () => {
    const sealed = Buffer.from(secret.seal('een tekst'), 'base64url');
    for (let place = 0; place < sealed.length; place += 1) {
      const changed = Buffer.from(sealed);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(secret.unseal(changed.toString('base64url'))).toBeNull();
    }
    for (const length of [0, 5, 12, 27]) expect(secret.unseal(sealed.subarray(0, length).toString('base64url'))).toBeNull();
    expect(other.unseal(sealed.toString('base64url'))).toBeNull();
  });
});

describe(randomToken.name, () => {
  it('is never the same', () => {
    const tokens = new Set(Array.from({ length: 1_000 }, randomToken));
    expect(tokens.size).toBe(1_000);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  });
});

describe(isSameSecret.name, () => {
  it.each([
    ['a', 'a', true],
    ['a', 'b', false],
    ['a', 'aa', false],
    ['', '', true],
    ['é', 'e', false],
  ])('says of %j and %j: %s', (one, another, same) => {
    expect(isSameSecret(one, another)).toBe(same);
  });
});
