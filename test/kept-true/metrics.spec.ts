// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

describe('docs/operations.md', () => {
  it('names every metric of the programs, and none that is gone', () => {
    const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'apps'], {
      encoding: 'utf8',
    }).split('\n');
    const sources = files.filter((file) => /src\/metrics\/.*\.ts$/.test(file) && !file.includes('spec') && existsSync(file));
    const inCode = new Set(
      sources.flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/'(doorbraak_[a-z_]+[a-z])'/g)].map(([, name]) => name ?? ''),
      ),
    );
    const inDocs = new Set(
      [...readFileSync('docs/operations.md', 'utf8').matchAll(/^\| `(doorbraak_[a-z_]+)`/gm)].map(([, name]) => name ?? ''),
    );
    expect([...inDocs].sort()).toEqual([...inCode].sort());
  });
});
