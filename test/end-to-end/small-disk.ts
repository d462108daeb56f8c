// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Room for the data of one system, and little more than the 300 MB a start asks for. */
const SIZE_MB = 600;

/** A disk of its own, small enough to fill: in memory, and gone when it is released. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** `null` where this account may not mount a disk; that is told. */
  static mount(): SmallDisk | null {
    const folder = mkdtempSync(join(tmpdir(), 'doorbraak-schijf-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m,mode=755`, 'tmpfs', folder], { stdio: 'ignore' });
      return new SmallDisk(folder);
    } catch {
      rmSync(folder, { recursive: true });
      process.stderr.write('Een kleine schijf aankoppelen mag hier niet: een schijf die volloopt is alleen in delen getest.\n');
      return null;
    }
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
    execFileSync('umount', ['--lazy', this.folder]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private ballast(): string {
    return join(this.folder, 'ballast');
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
