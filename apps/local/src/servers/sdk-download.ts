// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryFolder } from '../folders.js';
import { endWithUs, type CommandGuard } from './end-with-us.js';
import type { Progress } from '../progress.js';

const FIRST_BYTE_MS = 20_000;
const WHOLE_MS = 600_000;
const POLL_MS = 500;
/** This long between two lines about how far it is. */
const TELL_EVERY_MS = 15_000;

/**
 * Lets the Temporal SDK download a server and keeps the program at `target`; tells every 15 seconds how far it is.
 * @returns `target`, or `null` when the download is not possible from here. It gives up after 20 seconds without a byte.
 */
export async function downloadWithSdk(
  kind: 'dev-server' | 'time-skipping',
  target: string,
  progress: Progress,
  guard?: CommandGuard,
): Promise<string | null> {
  const folder = `${target}.${process.pid}`; // two runs may fetch at once
  mkdirSync(folder, { recursive: true });
  try {
    if (!(await runDownload(kind, folder, progress, guard))) return null;
    const program = largestFile(folder);
    if (!program) return null;
    chmodSync(program, 0o755);
    renameSync(program, target);
    return target;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a process of its own, because a download inside the SDK cannot be broken off. */
async function runDownload(kind: string, folder: string, progress: Progress, guard?: CommandGuard): Promise<boolean> {
  const method = kind === 'dev-server' ? 'createLocal' : 'createTimeSkipping';
  const program = `
    import { TestWorkflowEnvironment } from '@temporalio/testing';
    const server = { executable: { type: 'cached-download', downloadDir: process.argv[1] } };
    const environment = await TestWorkflowEnvironment.${method}({ server });
    await environment.teardown();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, folder], {
    cwd: repositoryFolder(),
    stdio: 'ignore',
    env: { ...process.env, NODE_OPTIONS: '' },
    detached: true,
  });
  const release = endWithUs(child, guard);
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const began = Date.now();
  let toldMs = 0;
  const watch = setInterval(() => {
    const waitedMs = Date.now() - began;
    if (waitedMs - toldMs >= TELL_EVERY_MS) {
      toldMs = waitedMs;
      progress(`  nog bezig (${Math.round(waitedMs / 1000)} s, ${(bytesIn(folder) / 1_000_000).toFixed(0)} MB)`);
    }
    const nothingYet = waitedMs > FIRST_BYTE_MS && bytesIn(folder) === 0;
    if (nothingYet || waitedMs > WHOLE_MS) child.kill('SIGKILL');
  }, POLL_MS);
  const code = await ended;
  clearInterval(watch);
  release();
  return code === 0;
}

function filesIn(folder: string): { path: string; size: number }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, size: statSync(path).size }));
}

function bytesIn(folder: string): number {
  return filesIn(folder).reduce((sum, file) => sum + file.size, 0);
}

function largestFile(folder: string): string | null {
  return filesIn(folder).sort((a, b) => b.size - a.size)[0]?.path ?? null;
}
