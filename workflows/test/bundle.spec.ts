// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { buildWorkflowBundle } from '#testing/temporal-bundle';
import { VASTLOPER_WORKFLOW } from '#workflows/contract';

jest.setTimeout(240_000);

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const LARGEST_BUNDLE_BYTES = 2_500_000;
const OWN_FOLDERS = ['libs/domain/src/', 'workflows/src/'];
const PACKAGES = ['@temporalio/common', '@temporalio/proto', '@temporalio/workflow', 'long', 'ms', 'nexus-rpc', 'protobufjs'];
/** Text that gives another answer in a replay, or that the sandbox does not have. */
const NOT_DETERMINISTIC =
  /(?<![\w-])(process\.|crypto\b|structuredClone|setInterval|fetch\(|Temporal\.Now|\.get(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(|toLocale\w+\()/;

interface SourceMap {
  readonly sources: readonly string[];
}

describe(`${VASTLOPER_WORKFLOW}: the bundle`, () => {
  let code: string;
  let sources: readonly string[];

  beforeAll(async () => {
    ({ code } = await buildWorkflowBundle());
    const inline = /sourceMappingURL=data:application\/json;(?:charset=utf-8;)?base64,([\w+/=]+)/.exec(code)?.[1] ?? '';
    sources = (JSON.parse(Buffer.from(inline, 'base64').toString()) as SourceMap).sources.map((source) =>
      source.replaceAll('\\', '/'),
    );
  });

  it('holds the workflow and the ladder', () => {
    const own = sources.filter((source) => OWN_FOLDERS.some((folder) => source.includes(folder)));
    expect(own.some((source) => source.includes('vastloper.workflow'))).toBe(true);
    expect(own.some((source) => source.includes('beslis-verstreken'))).toBe(true);
  });

  it('holds of our own code nothing but the workflow and the domain', () => {
    const own = sources.filter((source) => !source.includes('node_modules') && /\/(libs|apps|workflows|test)\//.test(source));
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter((source) => !OWN_FOLDERS.some((folder) => source.includes(folder)))).toEqual([]);
  });

  it('holds no package but the workflow SDK and what it needs', () => {
    const packages = sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []);
    expect(packages).toContain('@temporalio/workflow');
    expect([...new Set(packages)].filter((name) => !PACKAGES.includes(name))).toEqual([]);
  });

  it('asks for no module of Node.js', () => {
    const asked = [...code.matchAll(/\brequire\(["'](?:node:)?([\w/]+)["']\)/g)].map(([, name]) => name ?? '');
    expect(asked.filter((name) => builtinModules.includes(name))).toEqual([]);
  });

  it('stays small', () => {
    const withoutMap = code.slice(0, code.lastIndexOf('//# sourceMappingURL'));
    expect(Buffer.byteLength(withoutMap)).toBeLessThan(LARGEST_BUNDLE_BYTES);
  });
});

describe(`${VASTLOPER_WORKFLOW}: the source`, () => {
  const files = OWN_FOLDERS.flatMap((folder) => {
    const found = readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' });
    return found.filter((file) => file.endsWith('.ts') && !file.endsWith('spec.ts')).map((file) => join(folder, file));
  });

  it.each(files)('uses nothing that gives another answer in a replay: %s', (file) => {
    const lines = readFileSync(join(REPOSITORY, file), 'utf8').split('\n');
    expect(lines.filter((line) => NOT_DETERMINISTIC.test(line))).toEqual([]);
  });
});
