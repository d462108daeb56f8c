// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

const BEHIND_THE_SCENES = 10;

/**
 * On one machine people come first: what works behind the scenes gives way when the processor is full, so that filing stays as fast as without it.
 * On Linux the priority belongs to each thread, and threads to come inherit it; where the kernel weighs whole sessions against each other (autogroup),
 * the session gets it too. Does nothing for a process that is gone.
 */
export function giveWay(pid: number): void {
  const threads = `/proc/${pid}/task`;
  for (const thread of existsSync(threads) ? readdirSync(threads).map(Number) : [pid]) {
    try {
      setPriority(thread, BEHIND_THE_SCENES);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SYSTEM_ERROR') throw error; // the thread has just ended
    }
  }
  const session = `/proc/${pid}/autogroup`;
  if (!existsSync(session)) return;
  try {
    writeFileSync(session, String(BEHIND_THE_SCENES));
  } catch {
    return; // a kernel that does not allow it: all sessions stay equal, which only costs speed
  }
}
