// SPDX-License-Identifier: EUPL-1.2
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Room for the data of one system, and little more than the 300 MB a start asks for. */
export const TEST_DISK_MB = 600;

/** Who may mount a disk: this account itself, or it as root without being asked for a password. */
export const MOUNT_WAYS: readonly (readonly string[])[] = [[], ['sudo', '-n']];

/** What a run of the tests says where no disk can be had to fill. */
export const NO_TEST_DISK =
  'Een kleine schijf aankoppelen mag hier niet, dus een schijf die volloopt is niet getest. Draai de tests als root, als iemand die zonder wachtwoord `sudo mount` mag doen, of waar Linux een eigen naamruimte toestaat (`unshare -rm true`).';

/** How the tests get a small disk: `mount` it when they need it, `namespace` in one that only they see, or not at all. */
export type DiskWay = 'mount' | 'namespace' | 'none';

/** Which way there is on this machine for this account; leaves nothing behind. @param runs does a command end well? */
export function findDiskWay(runs: (command: readonly string[]) => boolean = endsWell): DiskWay {
  const folder = mkdtempSync(join(tmpdir(), 'doorbraak-schijf-'));
  try {
    const way = MOUNT_WAYS.find((before) => runs([...before, 'mount', '-t', 'tmpfs', 'tmpfs', folder]));
    if (way) return runs([...way, 'umount', folder]) ? 'mount' : 'none';
    return runs(inNamespace(folder, ['true'])) ? 'namespace' : 'none';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The command line that runs a command with a small disk on this folder, without any right: root in a namespace of its own may mount one there. Inside that
 * comes a second one in which this account has its own number again, because PostgreSQL does not run as root. Nobody else sees the disk; it is gone when the command ends.
 */
export function inNamespace(folder: string, command: readonly string[]): string[] {
  const own = `--map-user=${process.getuid?.()} --map-group=${process.getgid?.()}`;
  const script = `mount -t tmpfs -o size=${TEST_DISK_MB}m,mode=755 tmpfs "$1" && shift && exec unshare --user ${own} "$@"`;
  return ['unshare', '--map-root-user', '--mount', 'sh', '-c', script, 'sh', folder, ...command];
}

/** Runs this same program once more, with a small disk that DOORBRAAK_TEST_SCHIJF names. Answers with its exit code. */
export async function runAgainWithDisk(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'doorbraak-schijf-'));
  const [program = '', ...args] = inNamespace(folder, [process.execPath, ...process.execArgv, ...process.argv.slice(1)]);
  const child = spawn(program, args, { env: { ...process.env, DOORBRAAK_TEST_SCHIJF: folder }, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  try {
    return (await new Promise<number | null>((done) => child.once('exit', done))) ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function endsWell([program = '', ...args]: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false; // not there, or not allowed
  }
}
