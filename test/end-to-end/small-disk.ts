// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Room for the data of one system, and little more than the 300 MB a start asks for. */
const SIZE_MB = 600;

/** Who may mount a disk: this account itself, or it as root without being asked for a password. */
const WAYS: readonly (readonly string[])[] = [[], ['sudo', '-n']];

/** What a test says that needs a disk where none may be mounted. It is no reason to pass: a full disk was then not seen. */
export const NO_SMALL_DISK =
  'Een kleine schijf aankoppelen mag hier niet, dus een schijf die volloopt is niet getest. Draai de tests als root, of als iemand die zonder wachtwoord `sudo mount` mag doen.';

/** A disk of its own, small enough to fill: in memory, and gone when it is released. */
export class SmallDisk {
  private constructor(
    readonly folder: string,
    private readonly way: readonly string[],
  ) {}

  /** `null` where this account may not mount a disk. */
  static mount(): SmallDisk | null {
    const folder = mkdtempSync(join(tmpdir(), 'doorbraak-schijf-'));
    const owner = `uid=${process.getuid?.()},gid=${process.getgid?.()}`;
    const mount = ['mount', '-t', 'tmpfs', '-o', `size=${SIZE_MB}m,mode=755,${owner}`, 'tmpfs', folder];
    const way = WAYS.find((before) => runs([...before, ...mount]));
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
