// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { StartError, fullDiskSentence } from '../start-error.js';

/** The full path of a program on the PATH; `null` when it is not there. */
export function foundOnPath(program: string, env: NodeJS.ProcessEnv = process.env): string | null {
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, program);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      continue; // not in this folder
    }
  }
  return null;
}

/** How a long command is run. */
export interface LongCommand {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Hears each line of output and how many there were. */
  readonly progress: (line: string, count: number) => void;
  /** The Dutch sentence when the command fails. */
  readonly failure: string;
}

/**
 * Runs a command that takes long and tells each line it writes.
 * @throws StartError with the given sentence and the last lines of output.
 */
export async function runWithProgress(command: string, args: readonly string[], options: LongCommand): Promise<void> {
  const child = spawn(command, args, { cwd: options.cwd, env: options.env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] });
  const last: string[] = [];
  let count = 0;
  const hear = (line: string) => {
    count += 1;
    last.push(line);
    if (last.length > 8) last.shift();
    options.progress(line, count);
  };
  createInterface({ input: child.stdout }).on('line', hear);
  createInterface({ input: child.stderr }).on('line', hear);
  const code = await new Promise<number | null>((done) => {
    child.once('error', () => done(-1));
    child.once('close', done);
  });
  if (code !== 0) throw new StartError(fullDiskSentence(last.join('\n')) ?? `${options.failure}\n${last.join('\n')}`);
}
