// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryFolder } from './folders.js';

const OLD = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.14.0' } })`;

describe('node-version.mjs', () => {
  it.each(['start.mjs', 'run.mjs'])('is asked by %s before anything else is read', (program) => {
    const { NODE_OPTIONS: _, ...env } = process.env;
    const path = join(repositoryFolder(), 'apps', 'local', program);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', OLD, path, 'personen'], {
      env,
      encoding: 'utf8',
    });
    expect([status, stdout, stderr]).toEqual([
      1,
      '',
      'Doorbraak heeft Node 20.19 of nieuwer nodig; dit is Node 18.14.0. Installeer een nieuwere Node en start opnieuw.\n',
    ]);
  });
});
