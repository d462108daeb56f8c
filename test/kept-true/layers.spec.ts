// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

describe('layers', () => {
  it('keeps every arrow pointing one way, and every lint rule', () => {
    const { status, stdout } = spawnSync(process.execPath, ['node_modules/oxlint/bin/oxlint', '-f', 'unix'], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    expect(status === 0 ? '' : stdout).toBe('');
  }, 60_000);
});
