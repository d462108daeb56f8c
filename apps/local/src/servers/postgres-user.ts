// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from '../start-error.js';

/** The system user that PostgreSQL runs as; `null` when the present user will do. PostgreSQL refuses to run as root. */
export interface PostgresUser {
  readonly uid: number;
  readonly gid: number;
}

/** How one PostgreSQL program is started. */
export interface PostgresCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

/** As root: the system user `postgres`, made when absent. Otherwise `null`. */
export function postgresUser(): PostgresUser | null {
  if (process.getuid?.() !== 0) return null;
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    return makePostgresUser(); // `id` ends with code 1 when the user is absent
  }
}

/**
 * The command for this program as this user. A folder on the way that the user may not enter (a home folder with mode 700)
 * is no hindrance where `setpriv` exists: it hands over the right to pass folders, and nothing else of root.
 * @throws StartError when a folder is closed and `setpriv` is absent.
 */
export function commandAs(
  user: PostgresUser | null,
  program: string,
  args: readonly string[],
  folders: readonly string[],
): PostgresCommand {
  if (!user) return { command: program, args };
  const closed = [program, ...folders].map((path) => closedFolder(path, user)).find((folder) => folder !== null);
  if (!closed) return { command: program, args, ...user };
  if (!hasSetpriv()) {
    throw new StartError(
      `PostgreSQL mag niet als root draaien, en de gebruiker postgres mag niet in ${closed}. Start als gewone gebruiker, of zet Doorbraak in een map die iedereen mag openen.`,
    );
  }
  const identity = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  const passage = ['--inh-caps=-all,+dac_override', '--ambient-caps=-all,+dac_override'];
  return { command: 'setpriv', args: [...identity, ...passage, '--', program, ...args] };
}

/** Hands a folder or file over to the user; nothing happens when there is none. */
export function giveTo(user: PostgresUser | null, path: string): void {
  if (user) chownSync(path, user.uid, user.gid);
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
}

function makePostgresUser(): PostgresUser {
  try {
    execFileSync('groupadd', ['--force', '--system', 'postgres'], { stdio: 'ignore' });
    execFileSync('useradd', ['--system', '--no-create-home', '--gid', 'postgres', 'postgres'], { stdio: 'ignore' });
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch (cause) {
    throw new StartError(
      'PostgreSQL mag niet als root draaien, en de gebruiker postgres kon niet worden gemaakt. Start als gewone gebruiker.',
      { cause },
    );
  }
}

function closedFolder(path: string, user: PostgresUser): string | null {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const mayEnter = uid === user.uid ? mode & 0o100 : gid === user.gid ? mode & 0o010 : mode & 0o001;
    if (!mayEnter) return folder;
    if (folder === dirname(folder)) return null;
  }
}

function hasSetpriv(): boolean {
  try {
    execFileSync('setpriv', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // not installed
  }
}
