// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { StartError } from '../start-error.js';
import { runWithProgress, type LongCommand } from './command.js';

/** A command of a given script, with what it told on the way. */
async function run(script: string, more: Partial<LongCommand> = {}): Promise<{ told: string[]; fault: unknown }> {
  const told: string[] = [];
  const options = { title: 'Proef', failure: 'De proef lukt niet. Probeer het opnieuw.', tellEveryMs: 50, ...more };
  const fault: unknown = await runWithProgress(process.execPath, ['-e', script], {
    ...options,
    progress: (line) => void told.push(line),
  }).catch((error: unknown) => error);
  return { told, fault };
}

describe(runWithProgress.name, () => {
  it('tells that a silent command is still at work, and for how long', async () => {
    const { told, fault } = await run('setTimeout(() => {}, 1000)');
    expect(fault).toBeUndefined();
    expect(told.length).toBeGreaterThan(2);
    for (const line of told) expect(line).toMatch(/^Proef: nog bezig \(\d+ s\)$/);
  });

  it('tells the latest line of a command that speaks, without lines of its own for each', async () => {
    const { told } = await run('console.error("deel 1"); console.log("deel 2\\n\\n"); setTimeout(() => {}, 1000)');
    expect(told.at(-1)).toMatch(/^Proef: nog bezig \(\d+ s; laatste regel: deel [12]\)$/);
  });

  it('tells nothing of a command that is done soon', async () => {
    expect(await run('', { tellEveryMs: 60_000 })).toEqual({ told: [], fault: undefined });
  });

  it('says what to do when the command fails, and its last lines', async () => {
    const { fault } = await run('for (let i = 1; i < 20; i += 1) console.log("regel " + i); process.exit(3)');
    expect(fault).toBeInstanceOf(StartError);
    const lines = (fault as Error).message.split('\n');
    expect([lines[0], lines.length, lines.at(-1)]).toEqual(['De proef lukt niet. Probeer het opnieuw.', 9, 'regel 19']);
  });

  it('says what to do when the command is ended by a signal or is not there', async () => {
    expect((await run('process.kill(process.pid, "SIGKILL")')).fault).toEqual(
      new StartError('De proef lukt niet. Probeer het opnieuw.'),
    );
    const options = { title: 'Proef', failure: 'De proef lukt niet.', progress: () => undefined };
    await expect(runWithProgress('/bestaat/niet', [], options)).rejects.toThrow(/^De proef lukt niet\.\n.*ENOENT/);
  });

  it('says that the disk is full when that is the cause', async () => {
    const { fault } = await run('console.error("write: no space left on device"); process.exit(1)');
    expect((fault as Error).message).toMatch(/^De schijf is vol\./);
  });

  it('has the command watched over as long as it runs, and no longer', async () => {
    const heard: unknown[] = [];
    const guard = { add: (server: unknown) => void heard.push(server), remove: (pid: number) => void heard.push(pid) };
    await run('', { guard });
    const [{ pid }] = heard as [{ pid: number }];
    expect(heard).toEqual([expect.objectContaining({ pid, group: true, signal: 'SIGTERM' }), pid]);
  });

  it('leaves no listener behind', async () => {
    const count = (): number[] => ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP'].map((name) => process.listenerCount(name));
    const before = count();
    await run('');
    await run('process.exit(1)');
    expect(count()).toEqual(before);
  });
});
