// SPDX-License-Identifier: EUPL-1.2
import type { ChildProcess } from 'node:child_process';
import type { Guard } from '../guard.js';

/** What watches over commands from outside this process. */
export type CommandGuard = Pick<Guard, 'add' | 'remove'>;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const GRACE_MS = 2_000;

/**
 * Ends a command, and all it started, when this process ends: by a signal, by `process.exit`, and with a guard also by kill -9.
 * @param child must lead a process group of its own (`detached`).
 * @returns to be called when the command has ended by itself.
 */
export function endWithUs(child: ChildProcess, guard?: CommandGuard): () => void {
  const { pid } = child;
  if (pid === undefined) return () => undefined; // it did not start
  guard?.add({ name: `opdracht ${pid}`, pid, order: 0, signal: 'SIGTERM', graceMs: GRACE_MS, group: true });
  const endGroup = () => {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // all of it has ended
    }
  };
  const release = () => {
    process.off('exit', endGroup);
    for (const signal of SIGNALS) process.off(signal, onSignal);
    guard?.remove(pid);
  };
  const onSignal = (signal: NodeJS.Signals) => {
    release();
    endGroup();
    // With nobody else to act on it, the signal does what it would have done without us.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  process.on('exit', endGroup);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return release;
}
