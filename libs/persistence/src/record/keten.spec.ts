// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, KETEN_BEGIN, ketenHash, persoonHash, type KetenSchakel } from './keten.js';

const ZOUT = Buffer.alloc(16, 7);
const PERSOON = '0199e2a0-5b1c-7000-8000-000000000043';
const SCHAKEL: KetenSchakel = {
  formatversie: 2,
  vastloperId: '0199e2a0-5b1c-7000-8000-000000000042',
  versie: 1,
  soort: 'ingediend',
  op: '2026-11-20T10:00:00.000Z',
  handelingId: null,
  persoonId: null,
  persoonHash: persoonHash(PERSOON, ZOUT),
  organisatieId: null,
  gegevens: { thema: 'wonen', focusgebied: 'EHV-WZ' },
  woordenHash: null,
};
const OUD: KetenSchakel = { ...SCHAKEL, formatversie: 1, persoonHash: null };

describe(canonicalJson.name, () => {
  it.each([
    [{ b: 1, a: { d: [2, { f: 'x', e: null }], c: true } }, '{"a":{"c":true,"d":[2,{"e":null,"f":"x"}]},"b":1}'],
    [{ leeg: undefined, vol: 'é "🙂"' }, '{"vol":"é \\"🙂\\""}'],
    [[], '[]'],
    // The example of RFC 8785, section 3.2.2.
    [
      {
        numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27],
        string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
        literals: [null, true, false],
      },
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    ],
    // The order of keys of RFC 8785, section 3.2.3: by UTF-16 units.
    [
      { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    ],
  ])('writes %p in one way only', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('says the same of a value that went through JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => canonicalJson(JSON.parse(JSON.stringify(value))) === canonicalJson(value)));
  });
});

describe(ketenHash.name, () => {
  it('does not depend on the order of the fields or the way the instant is written', () => {
    const same = { ...SCHAKEL, op: '2026-11-20T11:00:00+01:00', gegevens: { focusgebied: 'EHV-WZ', thema: 'wonen' } };
    expect(ketenHash(same, KETEN_BEGIN)).toEqual(ketenHash(SCHAKEL, KETEN_BEGIN));
  });

  it.each<[string, Partial<KetenSchakel>]>([
    ['formatversie', { formatversie: 1 }],
    ['vastloper', { vastloperId: '0199e2a0-5b1c-7000-8000-000000000041' }],
    ['versie', { versie: 2 }],
    ['soort', { soort: 'aangevuld' }],
    ['op', { op: '2026-11-20T10:00:00.001Z' }],
    ['handeling', { handelingId: '0199e2a0-5b1c-7000-8000-000000000044' }],
    ['persoon', { persoonHash: persoonHash(null, ZOUT) }],
    ['organisatie', { organisatieId: '0199e2a0-5b1c-7000-8000-000000000045' }],
    ['gegevens', { gegevens: { thema: 'zorg', focusgebied: 'EHV-WZ' } }],
    ['woorden', { woordenHash: Buffer.alloc(32, 1) }],
  ])('changes with %s', (_, change) => {
    expect(ketenHash({ ...SCHAKEL, ...change }, KETEN_BEGIN)).not.toEqual(ketenHash(SCHAKEL, KETEN_BEGIN));
  });

  it('changes with the hash before it', () => {
    expect(ketenHash(SCHAKEL, Buffer.alloc(32, 1))).not.toEqual(ketenHash(SCHAKEL, KETEN_BEGIN));
  });

  it('keeps the hash of rows of format 1 as they were written', () => {
    expect(ketenHash({ ...OUD, persoonId: PERSOON }, KETEN_BEGIN)?.toString('hex')).toBe(
      'a1d26ca4ca97206d359528d120583509d50750c90afc6f294c908c2197d124db',
    );
  });

  it('knows no format that does not exist', () => {
    expect(ketenHash({ ...SCHAKEL, formatversie: 3 }, KETEN_BEGIN)).toBeNull();
  });
});

describe(persoonHash.name, () => {
  it('gives the same person another hash under another salt', () => {
    expect(persoonHash(PERSOON, ZOUT)).not.toEqual(persoonHash(PERSOON, Buffer.alloc(16, 8)));
    expect(persoonHash(PERSOON, ZOUT)).toEqual(persoonHash(PERSOON, Buffer.from(ZOUT)));
  });
});
