// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const FOLDER = 'libs/persistence/src/entities';
/** A column that holds who somebody is: `persoonId`, `doorPersoonId`, `plaatsvervangerId`, `bevestigdDoor`. */
const OVER_EEN_MENS = /^ {2}(?:\w*[pP]ersoonId|plaatsvervangerId|\w+Door)\b.*;$/m;

const tables = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.entity.ts'))
  .map((file) => readFileSync(join(FOLDER, file), 'utf8'))
  .filter((text) => OVER_EEN_MENS.test(text))
  .map((text) => /@Entity\('(\w+)'/.exec(text)?.[1] ?? text);
const register = readFileSync('docs/privacy.md', 'utf8').split('**Grondslag.**')[0] ?? '';

describe('docs/privacy.md', () => {
  it('tells of every table that says who somebody is how long it is kept', () => {
    const rows = register.split('\n').filter((line) => line.startsWith('| ') && line.split('|').length === 6);
    const unnamed = tables.filter((table) => !rows.some((row) => row.includes(`\`${table}\``)));
    expect(unnamed).toEqual([]);
    expect(tables.length).toBeGreaterThan(20);
    expect(rows.filter((row) => row.split('|')[4]?.trim() === '')).toEqual([]);
  });
});
