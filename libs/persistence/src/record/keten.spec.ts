// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { canonicalJson, KETEN_BEGIN, ketenHash, type KetenSchakel } from './keten.js';

const SCHAKEL: KetenSchakel = {
  vastloperId: '0199e2a0-5b1c-7000-8000-000000000042',
  versie: 1,
  soort: 'ingediend',
  op: '2026-11-20T10:00:00.000Z',
  handelingId: null,
  persoonId: null,
  organisatieId: null,
  gegevens: { thema: 'wonen', focusgebied: 'EHV-WZ' },
};

describe(canonicalJson.name, () => {
  it.each([
    [{ b: 1, a: { d: [2, { f: 'x', e: null }], c: true } }, '{"a":{"c":true,"d":[2,{"e":null,"f":"x"}]},"b":1}'],
    [{ leeg: undefined, vol: 'é "🙂"' }, '{"vol":"é \\"🙂\\""}'],
    [[], '[]'],
  ])('writes %p in one way only', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });
});

describe(ketenHash.name, () => {
  it('does not depend on the order of the fields or the way the instant is written', () => {
    const same = { ...SCHAKEL, op: '2026-11-20T11:00:00+01:00', gegevens: { focusgebied: 'EHV-WZ', thema: 'wonen' } };
    expect(ketenHash(same, KETEN_BEGIN)).toEqual(ketenHash(SCHAKEL, KETEN_BEGIN));
  });

  it.each<[string, Partial<KetenSchakel>]>([
    ['versie', { versie: 2 }],
    ['soort', { soort: 'aangevuld' }],
    ['op', { op: '2026-11-20T10:00:00.001Z' }],
    ['persoon', { persoonId: '0199e2a0-5b1c-7000-8000-000000000043' }],
    ['gegevens', { gegevens: { thema: 'zorg', focusgebied: 'EHV-WZ' } }],
  ])('changes with %s', (_, change) => {
    expect(ketenHash({ ...SCHAKEL, ...change }, KETEN_BEGIN)).not.toEqual(ketenHash(SCHAKEL, KETEN_BEGIN));
  });

  it('changes with the hash before it', () => {
    expect(ketenHash(SCHAKEL, Buffer.alloc(32, 1))).not.toEqual(ketenHash(SCHAKEL, KETEN_BEGIN));
  });
});
