// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
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
});
