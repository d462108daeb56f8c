// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const MIGRATIONS = 'libs/persistence/src/migrations';

/** Every table the migrations make. */
function tablesOfMigrations(): string[] {
  const up = readdirSync(MIGRATIONS)
    .map((file) => readFileSync(`${MIGRATIONS}/${file}`, 'utf8'))
    .join('\n');
  return [
    ...new Set([...up.matchAll(/CREATE (?:UNLOGGED )?TABLE (?:IF NOT EXISTS )?([a-z_]+) ?\(/g)].map(([, table]) => table ?? '')),
  ].sort();
}

describe('docs/architecture.md', () => {
  const text = readFileSync('docs/architecture.md', 'utf8');

  it('names every table once, and none that is not there', () => {
    const [, section = ''] = text.split('## De tabellen');
    const rows = section.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([a-z_]+)`/g)].map(([, table]) => table ?? ''));
    expect(named.filter((table) => table !== 'migraties').sort()).toEqual(tablesOfMigrations());
  });

  it('tells of every folder of libs, apps and workflows what it does', () => {
    const folders = ['libs', 'apps'].flatMap((parent) => readdirSync(parent).map((name) => `${parent}/${name}`));
    const missing = [...folders, 'workflows'].filter((folder) => !text.includes(`| \`${folder}\``));
    expect(missing).toEqual([]);
  });
});
