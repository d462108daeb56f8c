// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.js';

const STOP_TIMEOUT_MS = 30_000;

/**
 * Clears the way for a new server on this data folder after one that was cut off.
 * - Its process number is free: nothing to do. PostgreSQL recognises the stale file and also waits for its orphaned parts,
 *   which it finds through that file; so the file stays.
 * - The number belongs to a PostgreSQL on this very folder: it is asked to end.
 * - The number was given to a stranger: only then the file goes, since PostgreSQL would refuse to start.
 * @throws StartError when the old server does not end.
 */
export async function clearPostgresLeftover(folder: string): Promise<void> {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  const command = Number.isInteger(pid) && pid > 0 ? commandOf(pid) : null;
  if (command === null) return;
  if (!command.includes(folder)) {
    rmSync(file);
    return;
  }
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (commandOf(pid)?.includes(folder)) {
    if (Date.now() > deadline) {
      throw new StartError(
        `Een oude PostgreSQL (proces ${pid}) houdt de gegevens vast en stopt niet. Stop dat proces en start opnieuw.`,
      );
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** The command line of a living process, or `null` when there is none. */
function commandOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') || null;
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null; // no such process
  }
}
