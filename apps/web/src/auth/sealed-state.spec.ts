// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { SessionSecret } from '#platform/auth/session-secret';
import type { WebSettings } from '../settings.js';
import { SealedState } from './sealed-state.js';

const sealedBy = (secret: string): SealedState => new SealedState({ secret: new SessionSecret(secret) } as WebSettings);

describe(SealedState.name, () => {
  const sealed = sealedBy('een geheim');
  const value = { woorden: 'Jan Jansen', regels: ['een', 'twee'] };

  it('gives a value back to the person and under the name it was sealed for, and to nobody else', () => {
    const address = sealed.seal('p-1', 'zoek', value);
    expect(sealed.open('p-1', 'zoek', address)).toEqual(value);
    expect(sealed.open('p-2', 'zoek', address)).toBeNull();
    expect(sealed.open('p-1', 'uitslag', address)).toBeNull();
    expect(sealedBy('een ander geheim').open('p-1', 'zoek', address)).toBeNull();
    for (const other of ['', 'iets', undefined, [address], `${address.slice(0, -4)}AAAA`])
      expect(sealed.open('p-1', 'zoek', other)).toBeNull();
  });

  it('shows no word of it in the address, and stays short enough for one', () => {
    const address = sealed.seal('p-1', 'zoek', value);
    expect(address).toMatch(/^[\w-]+$/);
    expect(Buffer.from(address, 'base64url').toString('latin1')).not.toContain('Jansen');
    const reden = 'U mag deze handeling niet doen. Vraag het aan wie aan zet is.';
    const results = Array.from({ length: 20 }, (_, n) => ({
      nummer: `EHV-WZ-2026-${1000 + n}`,
      titel: `Titel nummer ${n} van een heel andere vastloper`,
      uitkomst: 'niet',
      reden,
      handeling: null,
    }));
    expect(sealed.seal('p-1', 'uitslag', results).length).toBeLessThan(2_000);
  });
});
