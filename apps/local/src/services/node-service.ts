// SPDX-License-Identifier: EUPL-1.2
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryFolder } from '../folders.js';
import { openLogFile } from '../log-file.js';
import type { Service } from '../supervisor.js';

/** A compiled program of ours that answers over HTTP when it is ready. */
export interface NodeServiceOptions {
  readonly name: string;
  readonly title: string;
  readonly order: number;
  /** Path below `dist`. */
  readonly program: string;
  readonly env: NodeJS.ProcessEnv;
  /** Ready when this address answers with 200. */
  readonly readyUrl: string;
  readonly logFolder: string;
  /** Gives way to the rest when the processor is full. */
  readonly givesWay: boolean;
  /** Options of Node itself. */
  readonly nodeOptions: readonly string[];
}

const READY_TIMEOUT_MS = 90_000;
const GRACE_MS = 15_000;
const ASK_TIMEOUT_MS = 3000;

/** The service for one of our own programs. It ends by itself when our end of its standard input closes. */
export function nodeService(options: NodeServiceOptions): Service {
  const logFile = join(options.logFolder, `${options.name}.log`);
  return {
    name: options.name,
    title: options.title,
    order: options.order,
    logFile,
    stopSignal: 'SIGTERM',
    graceMs: GRACE_MS,
    readyTimeoutMs: READY_TIMEOUT_MS,
    givesWay: options.givesWay,
    spawn: async () => spawnNode(options, logFile),
    isReady: () => answersWell(options.readyUrl),
  };
}

function spawnNode(options: NodeServiceOptions, logFile: string): ChildProcess {
  const log = openLogFile(logFile);
  try {
    return spawn(
      process.execPath,
      [...options.nodeOptions, '--enable-source-maps', join(repositoryFolder(), 'dist', options.program)],
      {
        cwd: repositoryFolder(),
        env: { ...options.env, DOORBRAAK_OUDER_PIJP: '1' },
        stdio: ['pipe', log, log],
        detached: true,
      },
    );
  } finally {
    closeSync(log);
  }
}

async function answersWell(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(ASK_TIMEOUT_MS) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false; // nobody listens yet
  }
}
