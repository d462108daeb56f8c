// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MOUNT_WAYS, TEST_DISK_MB } from '../../apps/local/src/servers/test-disk.js';

/** A disk of its own, small enough to fill: in memory, and gone when it is released. */
export class SmallDisk {
  private constructor(
    readonly folder: string,
    /** How it was mounted; `null` for the disk of the whole run, which ends with that. */
    private readonly way: readonly string[] | null,
  ) {}

  /** The disk that `npm test` gave to this run, else one of its own; `null` where this account may not mount one. */
  static mount(): SmallDisk | null {
    const given = process.env['DOORBRAAK_TEST_SCHIJF'];
    if (given) return new SmallDisk(given, null);
    const folder = mkdtempSync(join(tmpdir(), 'doorbraak-schijf-'));
    const owner = `uid=${process.getuid?.()},gid=${process.getgid?.()}`;
    const mount = ['mount', '-t', 'tmpfs', '-o', `size=${TEST_DISK_MB}m,mode=755,${owner}`, 'tmpfs', folder];
    const way = MOUNT_WAYS.find((before) => runs([...before, ...mount]));
    if (way) return new SmallDisk(folder, way);
    rmSync(folder, { recursive: true });
    return null;
  }

  /** Takes every byte that is left. */
  fill(): void {
    const file = openSync(this.ballast(), 'a');
    try {
      for (const size of [1_000_000, 4096, 1]) writeUntilFull(file, Buffer.alloc(size, 1));
    } finally {
      closeSync(file);
    }
  }

  /** Gives back what `fill` took. */
  relieve(): void {
    rmSync(this.ballast(), { force: true });
  }

  /** Takes the disk away with all that is on it. */
  release(): void {
    if (this.way === null) return this.relieve();
    const [program = '', ...args] = [...this.way, 'umount', '--lazy', this.folder];
    execFileSync(program, args);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private ballast(): string {
    return join(this.folder, 'ballast');
  }
}

function runs([program = '', ...args]: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false; // not there, or not allowed
  }
}

function writeUntilFull(file: number, part: Buffer): void {
  for (;;) {
    try {
      writeSync(file, part);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return;
      throw error;
    }
  }
}
