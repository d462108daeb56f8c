// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { StartError, fullDiskSentence } from '../start-error.js';
import { endWithUs, type CommandGuard } from './end-with-us.js';

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
  /** What a user calls what is being done, for example `Temporal-server`. */
  readonly title: string;
  /** Hears one Dutch line about how far it is. */
  readonly progress: (line: string) => void;
  /** The Dutch sentence when the command fails: what went wrong and what to do. */
  readonly failure: string;
  /** Ends the command also when this process is ended by kill -9. */
  readonly guard?: CommandGuard;
  /** Milliseconds between two lines about how far it is. */
  readonly tellEveryMs?: number;
}

const TELL_EVERY_MS = 15_000;
const LAST_LINES = 8;
const LONGEST_WORD = 80;

/**
 * Runs a command that takes long. Every 15 seconds it tells that it is still at work, also when the command itself is silent. The command
 * and what it started end with this process.
 * @throws StartError with the given sentence and the last lines of output.
 */
export async function runWithProgress(command: string, args: readonly string[], options: LongCommand): Promise<void> {
  const began = Date.now();
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const release = endWithUs(child, options.guard);
  const last: string[] = [];
  const hear = (line: string) => {
    if (line.trim() === '') return;
    last.push(line);
    if (last.length > LAST_LINES) last.shift();
  };
  for (const output of [child.stdout, child.stderr]) createInterface({ input: output }).on('line', hear);
  const still = setInterval(() => {
    const latest = last.at(-1)?.trim().slice(0, LONGEST_WORD);
    options.progress(
      `${options.title}: nog bezig (${Math.round((Date.now() - began) / 1000)} s${latest ? `; laatste regel: ${latest}` : ''})`,
    );
  }, options.tellEveryMs ?? TELL_EVERY_MS);
  const code = await new Promise<number | null>((done) => {
    child.once('error', (error) => {
      hear(error.message);
      done(-1);
    });
    child.once('close', done);
  });
  clearInterval(still);
  release();
  if (code !== 0) throw new StartError(fullDiskSentence(last.join('\n')) ?? [options.failure, ...last].join('\n'));
}
