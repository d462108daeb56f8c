// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '#testing/local-system';
import { repositoryFolder } from './folders.js';

/** The part of prepare.mjs that this asks about; it has no types of its own, since it runs before anything is built. */
interface Prepare {
  requireRoom(bytes: number, inWords: string, freeBytes?: number): void;
}

describe('prepare.mjs', () => {
  let prepare: Prepare;

  beforeAll(async () => {
    const path = join(repositoryFolder(), 'apps', 'local', 'prepare.mjs');
    prepare = (await import(path)) as Prepare;
  });

  it('says in one sentence that the disk is full before a minute of work, just below what it needs and not at it', () => {
    expect(() => prepare.requireRoom(1_500_000_000, '1,5 GB', 1_499_999_999)).toThrow(
      expect.objectContaining({
        message: 'De schijf is vol: er is minder dan 1,5 GB vrij. Maak ruimte vrij en start opnieuw.',
        forUser: true,
      }),
    );
    expect(() => prepare.requireRoom(1_500_000_000, '1,5 GB', 1_500_000_000)).not.toThrow();
  });

  it('looks at the disk of the repository itself when it is not told', () => {
    expect(() => prepare.requireRoom(0, '0 GB')).not.toThrow();
    expect(() => prepare.requireRoom(Number.MAX_SAFE_INTEGER, '9 PB')).toThrow('minder dan 9 PB vrij');
  });

  it('ends the step it is at when it is told to end itself', async () => {
    const clone = mkdtempSync(join(tmpdir(), 'doorbraak-kloon-'));
    try {
      const local = join(clone, 'apps', 'local');
      const programs = join(clone, 'programmas');
      for (const folder of [local, programs]) mkdirSync(folder, { recursive: true });
      for (const file of ['start.mjs', 'node-version.mjs', 'prepare.mjs'])
        copyFileSync(join(repositoryFolder(), 'apps', 'local', file), join(local, file));
      for (const file of ['package.json', 'package-lock.json']) writeFileSync(join(clone, file), '{}');
      writeFileSync(join(programs, 'npm'), `#!/bin/sh\necho $$ > ${clone}/nummer\nexec sleep 600\n`);
      chmodSync(join(programs, 'npm'), 0o755);
      const env = { ...process.env, NODE_OPTIONS: '', PATH: `${programs}:${process.env['PATH']}` };
      const start = spawn(process.execPath, [join(local, 'start.mjs')], { env, stdio: 'ignore' });
      const ended = once(start, 'exit');
      const number = (): number => (existsSync(`${clone}/nummer`) ? Number(readFileSync(`${clone}/nummer`, 'utf8')) : 0);
      await until('npm aan het werk is', 10_000, async () => number() !== 0);
      const npm = number();
      start.kill('SIGTERM');
      expect(await ended).toEqual([130, null]);
      await until('npm weg is', 10_000, async () => !lives(npm));
    } finally {
      rmSync(clone, { recursive: true });
    }
  });
});

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false; // no such process
  }
}
