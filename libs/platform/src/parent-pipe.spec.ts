// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { stopOnSignals, stopWhenParentGoes } from './parent-pipe.js';

function aProcess(env: Record<string, string>) {
  const stdin = new PassThrough();
  let tellCode: (code: number) => void = () => undefined;
  const ended = new Promise<number>((resolve) => (tellCode = resolve));
  return { own: { env, stdin, exit: (code: number) => tellCode(code) }, stdin, ended };
}

describe(stopWhenParentGoes.name, () => {
  it('closes once and ends with code 0 when the pipe of the parent closes', async () => {
    const { own, stdin, ended } = aProcess({ DOORBRAAK_OUDER_PIJP: '1' });
    let closed = 0;
    stopWhenParentGoes(async () => void (closed += 1), own);
    stdin.end();
    expect(await ended).toBe(0);
    expect(closed).toBe(1);
  });

  it('stops too when the pipe breaks', async () => {
    const { own, stdin, ended } = aProcess({ DOORBRAAK_OUDER_PIJP: '1' });
    stopWhenParentGoes(async () => undefined, own);
    stdin.destroy(new Error('EPIPE'));
    expect(await ended).toBe(0);
  });

  it('ends with code 1 when closing fails', async () => {
    const { own, stdin, ended } = aProcess({ DOORBRAAK_OUDER_PIJP: '1' });
    stopWhenParentGoes(() => Promise.reject(new Error('database away')), own);
    stdin.end();
    expect(await ended).toBe(1);
  });

  it('leaves the standard input alone when nobody asked for it', () => {
    const { own, stdin } = aProcess({});
    stopWhenParentGoes(async () => undefined, own);
    expect(stdin.listenerCount('end')).toBe(0);
    expect(stdin.isPaused()).toBe(false);
  });
});

describe(stopOnSignals.name, () => {
  it('closes once and ends the process, however often it is asked', async () => {
    const signals = new EventEmitter();
    let closed = 0;
    const code = await new Promise((exit) => {
      const own = { on: (signal: string, listener: () => void) => signals.on(signal, listener), exit };
      stopOnSignals(async () => void (closed += 1), own);
      for (const signal of ['SIGTERM', 'SIGINT', 'SIGTERM']) signals.emit(signal);
    });
    expect([code, closed]).toEqual([0, 1]);
  });
});
