// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { findDiskWay, inNamespace } from './test-disk.js';

describe(findDiskWay.name, () => {
  const wayOf = (...allowed: readonly string[]): string => findDiskWay(([program = '']) => allowed.includes(program));

  it('prefers to mount, as itself or as root, then a namespace of its own, and says when there is none', () => {
    expect([wayOf('mount', 'umount', 'unshare'), wayOf('sudo', 'unshare'), wayOf('unshare'), wayOf()]).toEqual([
      'mount',
      'mount',
      'namespace',
      'none',
    ]);
  });
});

describe(inNamespace.name, () => {
  it('runs the command after the disk is there, under the number of this account', () => {
    const command = inNamespace('/schijf', ['node', 'x.js']);
    expect(command.slice(-4)).toEqual(['sh', '/schijf', 'node', 'x.js']);
    expect(command.join(' ')).toMatch(
      new RegExp(
        `mount .*size=600m.* && exec unshare --user --map-user=${process.getuid?.()} --map-group=${process.getgid?.()} `,
      ),
    );
  });
});
