// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { csvRegel } from './csv.js';
import { bestandsnaamVan, EXPORT_SOORTEN, formatenVan } from './export.js';
import { isRsin } from './rsin.js';

describe(formatenVan.name, () => {
  it('has a shape for every kind, and none for two', () => {
    const alle = EXPORT_SOORTEN.flatMap(formatenVan);
    expect([alle.length, new Set(alle).size]).toEqual([4, 4]);
  });
});

describe(bestandsnaamVan.name, () => {
  it('names kind, area and day', () => {
    expect(bestandsnaamVan('lijst', 'ods', '2026-11-23', null)).toBe('vastlopers-2026-11-23.ods');
    expect(bestandsnaamVan('lijst', 'csv', '2026-11-23', 'VLA-WW')).toBe('vastlopers-VLA-WW-2026-11-23.csv');
    expect(bestandsnaamVan('gebied', 'jsonl', '2026-11-23', 'VLA-WW')).toBe('gebied-VLA-WW-2026-11-23.jsonl');
  });
});

describe(csvRegel.name, () => {
  it('puts every field in quotes and an apostrophe before what would run', () => {
    expect(csvRegel(['a "b"', '=1+1', '', 'x\ny'])).toBe(`"a ""b""","'=1+1","","x\ny"\r\n`);
  });
});

describe(isRsin.name, () => {
  it.each([
    ['123456782', true],
    ['002220647', true],
    ['123456789', false],
    ['000000000', false],
    ['12345678', false],
    ['12345678a', false],
  ])('of %s is %s', (tekst, uitkomst) => {
    expect(isRsin(tekst)).toBe(uitkomst);
  });
});
