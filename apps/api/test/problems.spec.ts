// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { FoutRegel } from '#domain/fouten/fout-regel';
import { FOUTEN } from '#domain/fouten/foutcodes';

const rows = readFileSync('docs/problems.md', 'utf8')
  .split('\n')
  .map((line) => /^\| `([A-Z_]+)` *\| (\w+) *\| ([^|]+?) *\| ([^|]+?) *\|$/.exec(line))
  .filter((match) => match !== null)
  .map(([, code = '', kind = '', titel = '', uitleg = '']) => ({ code, kind, titel, uitleg }));

const codes = Object.entries(FOUTEN) as [string, FoutRegel][];

describe('docs/problems.md', () => {
  it('has one entry for every code, and no entry for another', () => {
    expect(rows.map(({ code }) => code).sort()).toEqual(codes.map(([code]) => code).sort());
  });

  it.each(codes)('says of %s what the code says', (code, { kind, titel }) => {
    expect(rows.find((row) => row.code === code)).toMatchObject({ kind, titel });
  });

  it('puts every code under the status it has', () => {
    const sections = readFileSync('docs/problems.md', 'utf8').split(/^## /m).slice(1);
    for (const [code, { status }] of codes) {
      const section = sections.find((text) => text.includes(`| \`${code}\` `)) ?? '';
      expect([code, section.split(':')[0]]).toEqual([code, expect.stringContaining(String(status))]);
    }
  });
});
