// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const OXLINT = join(process.cwd(), 'node_modules', 'oxlint', 'bin', 'oxlint');

/** One arrow that points the wrong way out of each folder that has a rule. */
const WRONG: readonly (readonly [file: string, imports: string])[] = [
  ['libs/domain/src/wrong.ts', '#application/ports/actor'],
  ['libs/domain/src/deep/wrong.ts', 'typeorm'],
  ['libs/application/src/wrong.ts', '#persistence/database'],
  ['libs/persistence/src/wrong.ts', '#process/process.module'],
  ['libs/process/src/wrong.ts', '#platform/configuration'],
  ['libs/messages/src/wrong.ts', '#persistence/database'],
  ['libs/platform/src/wrong.ts', '#persistence/database'],
  ['workflows/src/wrong.ts', 'node:fs'],
  ['apps/web/src/wrong.ts', '@temporalio/client'],
];

const lint = (folder: string): { status: number | null; stdout: string } =>
  spawnSync(process.execPath, [OXLINT, '-f', 'unix'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });

describe('layers', () => {
  it('keeps every arrow pointing one way, and every lint rule', () => {
    const { status, stdout } = lint('.');
    expect(status === 0 ? '' : stdout).toBe('');
  }, 60_000);

  it('sees an arrow that points the wrong way out of each folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'doorbraak-lagen-'));
    try {
      copyFileSync('.oxlintrc.json', join(folder, '.oxlintrc.json'));
      for (const [file, imports] of WRONG) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), `export { thing } from '${imports}';\n`);
      }
      const { stdout } = lint(folder);
      const seen = WRONG.filter(([file]) => stdout.split('\n').some((row) => row.includes(file) && row.includes('restricted')));
      expect(seen).toEqual(WRONG);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);

  it('ships nothing of the tests, and a domain that knows no machine', () => {
    const { config } = ts.readConfigFile('tsconfig.build.json', (file) => readFileSync(file, 'utf8'));
    const { fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
    const shipped = fileNames.map((file) => file.replace(`${process.cwd()}/`, ''));
    expect(shipped.length).toBeGreaterThan(500);
    expect(shipped.filter((file) => /(?:^|\/)test\/|^libs\/testing\//.test(file))).toEqual([]);
    const importing = (pattern: RegExp, of: readonly string[]): string[] =>
      of.filter((file) => pattern.test(readFileSync(file, 'utf8')));
    expect(importing(/from '(?:#testing\/|[^']*\/test\/)/, shipped)).toEqual([]);
    const domain = shipped.filter((file) => file.startsWith('libs/domain/'));
    expect(domain.length).toBeGreaterThan(50);
    expect(importing(/from 'node:/, domain)).toEqual([]);
  });
});
