// SPDX-License-Identifier: EUPL-1.2
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { repositoryFolder } from '../folders.js';
import { StartError } from '../start-error.js';
import { BROWSER_TESTS, chromiumAtHand, NO_CHROMIUM, resolveChromium } from './chromium.js';

describe(resolveChromium.name, () => {
  let folder: string;
  let told: string[];
  const tell = (line: string): void => void told.push(line);
  const nowhere = { env: { PATH: '' }, places: [] };
  const noNetwork = (): Promise<string> => Promise.reject(new StartError('geen internet'));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'doorbraak-chromium-'));
    told = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const aProgram = (name: string): string => {
    const path = join(folder, name);
    writeFileSync(path, '#!/bin/sh\n');
    chmodSync(path, 0o755);
    return path;
  };

  it('says at once in one sentence what is missing and how to install it, with an empty PATH and no network', async () => {
    expect(await resolveChromium(tell, { ...nowhere, install: noNetwork })).toBeNull();
    expect(told.at(-1)).toBe(NO_CHROMIUM);
    expect(NO_CHROMIUM).toMatch(/overgeslagen\. Installeer Chromium \(bijvoorbeeld: apt-get install chromium\)/);
  });

  it('downloads one where there is none, and says so first', async () => {
    expect(await resolveChromium(tell, { ...nowhere, install: async () => '/cache/chrome' })).toBe('/cache/chrome');
    expect(told).toEqual(['Chromium: downloaden voor de tests in de browser (eenmalig, ongeveer 170 MB)']);
  });

  it('does not hide a fault of its own behind a missing browser', async () => {
    const broken = (): Promise<string> => Promise.reject(new TypeError('of ours'));
    await expect(resolveChromium(tell, { ...nowhere, install: broken })).rejects.toThrow('of ours');
  });

  it.each(['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'])(
    'takes %s of the PATH without a download',
    async (name) => {
      const path = aProgram(name);
      expect(await resolveChromium(tell, { env: { PATH: folder }, places: [], install: noNetwork })).toBe(path);
      expect(told).toEqual([]);
    },
  );

  it('takes the one without a window where both are there', () => {
    aProgram('chromium');
    const shell = aProgram('chromium-headless-shell');
    expect(chromiumAtHand({ env: { PATH: folder }, places: [] })).toBe(shell);
  });

  it('takes the one that is named before any other, and says in one sentence that it is not there', () => {
    const named = aProgram('eigen-chromium');
    aProgram('chromium');
    const env = { PATH: folder, DOORBRAAK_TEST_CHROMIUM: named };
    expect(chromiumAtHand({ env, places: [] })).toBe(named);
    rmSync(named);
    expect(() => chromiumAtHand({ env, places: [] })).toThrow(
      new StartError(`Het bestand ${named} bestaat niet. Zet in DOORBRAAK_TEST_CHROMIUM het pad van Chromium, of laat het leeg.`),
    );
  });
});

describe('BROWSER_TESTS', () => {
  it('names exactly the test files that use a browser', () => {
    const test = join(repositoryFolder(), 'test');
    const files = readdirSync(test, { recursive: true, encoding: 'utf8' }).filter((file) => /spec\.ts$/.test(file));
    const usesBrowser = (file: string): boolean =>
      /from '(#testing\/browser|\.\/browser-(stack|system)\.js)'/.test(readFileSync(join(test, file), 'utf8'));
    const isLeftOut = (file: string): boolean => BROWSER_TESTS.some((pattern) => new RegExp(pattern).test(`/test/${file}`));
    expect(files.filter(usesBrowser).toSorted()).toEqual(files.filter(isLeftOut).toSorted());
    expect(files.filter(usesBrowser).length).toBeGreaterThan(10);
  });
});
