// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { isThemaVan, themaCode, toetsNieuwThema, toetsThemaEinde, toetsThemanaam, type GedateerdThema } from './themas.js';

const VANDAAG = '2026-11-23';
const thema = (code: string, meer: Partial<GedateerdThema> = {}): GedateerdThema => ({
  code,
  naam: code[0]?.toUpperCase() + code.slice(1),
  hoofdthema: null,
  geldigVanaf: '2022-07-01',
  geldigTot: null,
  ...meer,
});
const THEMAS = [thema('meedoen'), thema('werk', { hoofdthema: 'meedoen' }), thema('oud', { geldigTot: '2026-11-22' })];
const velden = (fouten: readonly { readonly veld: string }[]): string[] => fouten.map(({ veld }) => veld);

describe(themaCode.name, () => {
  it.each([
    ['Werk & inkomen: één loket', 'werk_inkomen_een_loket'],
    ['  Wonen ', 'wonen'],
    ['!!!', ''],
    [`${'a'.repeat(39)} bcd`, 'a'.repeat(39)],
  ])('of %j is %j', (naam, code) => {
    expect(themaCode(naam)).toBe(code);
  });
});

describe(isThemaVan.name, () => {
  it('counts the first and the last day', () => {
    const een = thema('x', { geldigVanaf: '2026-01-01', geldigTot: '2026-01-31' });
    expect(['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'].map((dag) => isThemaVan(een, dag))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe(toetsNieuwThema.name, () => {
  const toets = (naam: string, hoofdthema: string | null = null) =>
    velden(toetsNieuwThema(THEMAS, { naam, hoofdthema }, VANDAAG));

  it('takes a new name, on the upper level or under a theme of it', () => {
    expect([toets('Taal'), toets('Taal', 'meedoen')]).toEqual([[], []]);
  });

  it('refuses a name that is there, was there, or says nothing', () => {
    expect([toets('werk'), toets('Oud'), toets('...')]).toEqual([['naam'], ['naam'], ['naam']]);
  });

  it('refuses to stand under a theme that is itself under another, is over, or is unknown', () => {
    expect([toets('Taal', 'werk'), toets('Taal', 'oud'), toets('Taal', 'x')]).toEqual([
      ['hoofdthema'],
      ['hoofdthema'],
      ['hoofdthema'],
    ]);
  });
});

describe(toetsThemanaam.name, () => {
  it('lets a theme keep or change its own name, and not take that of another that holds', () => {
    expect(toetsThemanaam(THEMAS, 'werk', 'Werk', VANDAAG)).toEqual([]);
    expect(toetsThemanaam(THEMAS, 'werk', 'Oud', VANDAAG)).toEqual([]);
    expect(velden(toetsThemanaam(THEMAS, 'werk', ' meedoen ', VANDAAG))).toEqual(['naam']);
  });
});

describe(toetsThemaEinde.name, () => {
  it('ends from yesterday on, and never earlier', () => {
    expect(toetsThemaEinde(THEMAS, 'werk', '2026-11-22', VANDAAG)).toEqual([]);
    expect(velden(toetsThemaEinde(THEMAS, 'werk', '2026-11-21', VANDAAG))).toEqual(['laatsteDag']);
  });

  it('does not end an upper theme before those under it', () => {
    expect(velden(toetsThemaEinde(THEMAS, 'meedoen', '2026-12-31', VANDAAG))).toEqual(['laatsteDag']);
    const straks = THEMAS.map((een) => (een.code === 'werk' ? { ...een, geldigTot: '2026-12-31' } : een));
    expect(toetsThemaEinde(straks, 'meedoen', '2026-12-31', VANDAAG)).toEqual([]);
  });
});
