// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { closingLine, leftOutLine, runJest, type RunOutcome } from './jest-run.js';
import { NO_CHROMIUM } from './servers/chromium.js';

describe(runJest.name, () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'doorbraak-jest-'));
    mkdirSync(join(folder, 'test', 'browser'), { recursive: true });
    write('plain.spec.js', `it('passes', () => undefined);`);
    write('test/browser/page.spec.js', `it('passes in a browser', () => undefined);`);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  const run = (chromium: string, ci = ''): Promise<RunOutcome> => {
    const config = JSON.stringify({ rootDir: folder, testMatch: ['**/*.spec.js'], transform: {} });
    return runJest({ ...process.env, CI: ci, DOORBRAAK_TEST_CHROMIUM: chromium }, ['--silent', '--config', config]);
  };

  it('leaves only the files for a browser out where none can be had, and says so with their number', async () => {
    const outcome = await run('');
    expect(outcome).toEqual({ passed: 1, failed: 0, leftOutFiles: 1 });
    expect([leftOutLine(outcome), closingLine(outcome)]).toEqual([
      `NIET GEDRAAID: 1 testbestanden in de browser. ${NO_CHROMIUM}`,
      '1 passed, 0 failed',
    ]);
  }, 60_000);

  it('counts what it leaves out as failed where the repository is checked by itself', async () => {
    expect(await run('', 'true')).toEqual({ passed: 1, failed: 1, leftOutFiles: 1 });
  }, 60_000);

  it('leaves nothing out where there is one', async () => {
    const outcome = await run('/usr/bin/chromium');
    expect([outcome, leftOutLine(outcome)]).toEqual([{ passed: 2, failed: 0, leftOutFiles: 0 }, null]);
  }, 60_000);

  it('counts a test that is skipped for any other reason as failed, also without a browser', async () => {
    write('skipped.spec.js', `it('passes', () => undefined); it.skip('is left out', () => undefined); it.todo('comes later');`);
    expect(await run('')).toEqual({ passed: 2, failed: 2, leftOutFiles: 1 });
  }, 60_000);
});
