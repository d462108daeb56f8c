// SPDX-License-Identifier: EUPL-1.2
import type { Readable } from 'node:stream';
import type { Environment } from './configuration-rules.js';

/** How long an orderly stop may take before the process ends anyway, in milliseconds. */
const STOP_LIMIT_MS = 15_000;

/** The parts of a process that the stop on a signal needs; a test hands in its own. */
export interface SignalledProcess {
  on(signal: NodeJS.Signals, listener: () => void): unknown;
  exit(code: number): void;
}

/** The parts of a process that the stop needs; a test hands in its own. */
export interface PipedProcess {
  readonly env: Environment;
  readonly stdin: Readable;
  exit(code: number): void;
}

/**
 * Stops this process in an orderly way when the process that started it is gone, also after `kill -9` of that one: the system
 * then closes the pipe on our standard input. Does nothing unless DOORBRAAK_OUDER_PIJP is `1`, so that a process with an
 * empty standard input (a container, a service manager) keeps running.
 * @param close closes servers and connections; called once. When it fails, or takes over 15 seconds, the process ends with code 1.
 */
export function stopWhenParentGoes(close: () => Promise<void>, own: PipedProcess = process): void {
  if (own.env['DOORBRAAK_OUDER_PIJP'] !== '1') return;
  const stop = stopOnce(close, own);
  own.stdin.on('end', stop).on('close', stop).on('error', stop);
  own.stdin.resume();
}

/**
 * Stops this process in an orderly way on SIGTERM and SIGINT, and then ends it: a connection to a server that hangs would keep it alive.
 * A second signal changes nothing.
 * @param close closes servers and connections; called once. When it fails, or takes over 15 seconds, the process ends with code 1.
 */
export function stopOnSignals(close: () => Promise<void>, own: SignalledProcess = process): void {
  const stop = stopOnce(close, own);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) own.on(signal, stop);
}

function stopOnce(close: () => Promise<void>, own: { exit(code: number): void }): () => void {
  let stopping = false;
  return () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => own.exit(1), STOP_LIMIT_MS).unref();
    close().then(
      () => own.exit(0),
      () => own.exit(1),
    );
  };
}
