// SPDX-License-Identifier: EUPL-1.2
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { transformFileSync } from '@swc/core';
import { descriptorSink, LogDestination, type LogSink, type WriteDone } from './log-destination.js';

/** A disk that can be full, and a pipe nobody reads: the test says what becomes of each write. */
class ScriptedSink implements LogSink {
  text = '';
  fault: string | null = null;
  largestWrite = Infinity;
  stuck: (() => void)[] | null = null;
  triesAtTheEnd = 0;

  write(chunk: Buffer, done: WriteDone): void {
    const answer = (): void => {
      try {
        done(null, this.accept(chunk));
      } catch (error) {
        done(error as NodeJS.ErrnoException, 0);
      }
    };
    if (this.stuck) this.stuck.push(answer);
    else answer();
  }

  writeNow(chunk: Buffer): number {
    this.triesAtTheEnd += 1;
    return this.accept(chunk);
  }

  private accept(chunk: Buffer): number {
    if (this.fault) throw Object.assign(new Error(this.fault), { code: this.fault });
    const part = chunk.subarray(0, this.largestWrite);
    this.text += part.toString();
    return part.length;
  }
}

describe(LogDestination.name, () => {
  let sink: ScriptedSink;
  let destination: LogDestination;
  const LARGEST = 60;
  /** Ten bytes each. */
  const line = (number: number): string => `regel ${String(number).padStart(3, '0')}\n`;
  const lines = (from: number, until: number): string =>
    Array.from({ length: until - from + 1 }, (_, i) => line(from + i)).join('');
  const write = (from: number, until: number): void => {
    for (let number = from; number <= until; number += 1) destination.write(line(number));
  };

  beforeEach(() => {
    jest.useFakeTimers();
    sink = new ScriptedSink();
    destination = new LogDestination(sink, (count) => `${count} weg\n`, LARGEST);
  });
  afterEach(() => void jest.useRealTimers());

  it('writes every line, in order', () => {
    write(1, 5);
    jest.runAllTimers();
    expect(sink.text).toBe(lines(1, 5));
  });

  it('goes on when the disk is full, keeps what fits in the queue and tells afterwards how many lines are missing', () => {
    write(1, 2);
    jest.runAllTimers();
    sink.fault = 'ENOSPC';
    write(3, 30);
    jest.advanceTimersByTime(10_000);
    expect(sink.text).toBe(lines(1, 2));
    sink.fault = null;
    jest.advanceTimersByTime(1_000);
    write(31, 31);
    jest.runAllTimers();
    expect(sink.text).toBe(`${lines(1, 8)}22 weg\n${line(31)}`);
  });

  it('ends a line that the full disk cut in two', () => {
    sink.largestWrite = 4;
    write(1, 1);
    sink.fault = 'ENOSPC';
    jest.advanceTimersByTime(1_000);
    expect(sink.text).toBe('rege');
    sink.fault = null;
    jest.advanceTimersByTime(1_000);
    expect(sink.text).toBe(line(1));
  });

  it('never holds more than its limit for a reader that does not read', () => {
    sink.stuck = [];
    write(1, 100_000);
    const [answer] = sink.stuck;
    sink.stuck = null;
    answer?.();
    jest.runAllTimers();
    expect(sink.text).toBe(`${lines(1, 6)}99994 weg\n`);
  });

  it('stops for good when the reader is gone, without a fault', () => {
    sink.fault = 'EPIPE';
    write(1, 3);
    sink.fault = null;
    write(4, 4);
    jest.runAllTimers();
    destination.writeRest();
    expect(sink.text).toBe('');
  });

  it('writes what waits at the end of the process, with the count of what is missing', () => {
    sink.fault = 'ENOSPC';
    write(1, 8);
    sink.fault = null;
    destination.writeRest();
    expect(sink.text).toBe(`${lines(1, 6)}2 weg\n`);
  });

  it('gives up at once at the end of the process when the disk is still full', () => {
    sink.fault = 'ENOSPC';
    write(1, 3);
    destination.writeRest();
    expect([sink.text, sink.triesAtTheEnd]).toEqual(['', 1]);
  });

  it('writes no chunk twice that is under way when the process ends', () => {
    sink.stuck = [];
    write(1, 3);
    const [answer] = sink.stuck;
    destination.writeRest();
    answer?.();
    expect([...sink.text.matchAll(/regel 00\d/g)].map(String).sort()).toEqual(['regel 001', 'regel 002', 'regel 003']);
  });
});

describe(descriptorSink.name, () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'doorbraak-logboek-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('adds to an open file', async () => {
    const file = join(folder, 'api.log');
    const descriptor = openSync(file, 'a');
    const sink = descriptorSink(descriptor);
    const answer = await new Promise((done) => sink.write(Buffer.from('een\n'), (error, bytes) => done([error, bytes])));
    const atTheEnd = sink.writeNow(Buffer.from('twee\n'));
    closeSync(descriptor);
    expect([answer, atTheEnd, readFileSync(file, 'utf8')]).toEqual([[null, 4], 5, 'een\ntwee\n']);
  });
});

describe('a process that logs', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'doorbraak-logboek-'));
    const { code } = transformFileSync('libs/platform/src/log-destination.ts', {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    writeFileSync(join(folder, 'log-destination.mjs'), code);
    writeFileSync(join(folder, 'program.mjs'), PROGRAM);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Logs 20 MB to the output, lives on for a while, then ends by itself. */
  const PROGRAM = `import { descriptorSink, LogDestination } from './log-destination.mjs';
    const destination = new LogDestination(descriptorSink(1), (count) => count + ' weg\\n');
    process.once('exit', () => destination.writeRest());
    for (let i = 0; i < 200000; i += 1) destination.write('een regel die ergens heen moet en die niet past, want het zijn er heel veel, en hij is erg lang\\n');
    setTimeout(() => { destination.write('laatste\\n'); process.exit(7); }, 300);`;
  const run = (output: number | 'pipe'): ChildProcess =>
    spawn(process.execPath, [join(folder, 'program.mjs')], {
      stdio: ['ignore', output, 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
  const codeOf = (child: ChildProcess): Promise<number | null> => new Promise((done) => child.once('exit', done));

  it('ends by itself when nobody reads its output', async () => {
    const child = run('pipe');
    expect(await codeOf(child)).toBe(7);
    child.stdout?.destroy();
  }, 30_000);

  it('ends by itself when its output goes to a file, with its last line in it', async () => {
    const file = join(folder, 'api.log');
    const descriptor = openSync(file, 'a');
    expect(await codeOf(run(descriptor))).toBe(7);
    closeSync(descriptor);
    expect(readFileSync(file, 'utf8')).toMatch(/\n\d+ weg\nlaatste\n$/);
  }, 30_000);

  // Linux alone has a file that answers "no space left" for real; the scripted disk above stands in for it elsewhere.
  if (process.platform === 'linux') {
    it('ends by itself when its output goes to a full disk', async () => {
      const descriptor = openSync('/dev/full', 'a');
      expect(await codeOf(run(descriptor))).toBe(7);
      closeSync(descriptor);
    }, 30_000);
  }
});
