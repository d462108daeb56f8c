// SPDX-License-Identifier: EUPL-1.2
import { fstatSync, write as writeToDescriptor, writeSync } from 'node:fs';
import type { DestinationStream } from 'pino';

/** What a write led to: the number of bytes that went out, or why none did. */
export type WriteDone = (error: NodeJS.ErrnoException | null, bytes: number) => void;

/** Where the bytes go. `write` returns at once and tells later (or at once) what became of it; `writeNow` is for the very end and may throw. */
export interface LogSink {
  write(chunk: Buffer, done: WriteDone): void;
  writeNow(chunk: Buffer): number;
}

/** The most that waits for a full disk or a stuck pipe, in bytes; what comes on top of that is dropped. */
export const LARGEST_QUEUE_BYTES = 1_048_576;
const CHUNK_BYTES = 65_536;
const RETRY_MS = 250;
/** How long the end of the process may wait for a slow reader, in milliseconds. */
const END_LIMIT_MS = 500;
const END_PAUSE_MS = 10;
/** Whoever was reading will not come back. */
const GONE = ['EPIPE', 'EBADF', 'ECONNRESET'];

/**
 * Takes log lines without ever blocking or ending the process. Lines that cannot be written wait, up to 1 MB; further ones are dropped and counted.
 * When writing goes well again the lines that waited come first, then one line that tells how many are missing.
 * Not the own destination of pino: at the end of the process that one tries a full disk for ever.
 */
export class LogDestination implements DestinationStream {
  private waiting: string[] = [];
  private waitingBytes = 0;
  private current: Buffer | null = null;
  private dropped = 0;
  private busy = false;
  private underWay = false;
  private gone = false;

  /** @param droppedLine makes the line that tells how many lines were dropped. @param largestBytes the most that waits. */
  constructor(
    private readonly sink: LogSink,
    private readonly droppedLine: (count: number) => string,
    private readonly largestBytes = LARGEST_QUEUE_BYTES,
  ) {}

  /** Accepts one line, with its line end. Returns at once, whatever the state of the disk. */
  write(line: string): void {
    if (this.gone) return;
    const bytes = Buffer.byteLength(line);
    // Once a line is missing, later ones are too until the queue is out: the count then stands where the gap is.
    if (this.dropped > 0 || this.waitingBytes + bytes > this.largestBytes) {
      this.dropped += 1;
      return;
    }
    this.add(line, bytes);
    this.pump();
  }

  /** For the end of the process: writes what waits. Gives up at once on a full disk, and after half a second on a reader that does not read. */
  writeRest(): void {
    if (this.gone) return;
    // A chunk that is under way is ended by Node itself, before the process is gone.
    if (this.underWay) this.current = null;
    this.busy = true;
    const deadline = Date.now() + END_LIMIT_MS;
    while (this.nextChunk()) {
      try {
        this.advance(this.sink.writeNow(this.current ?? Buffer.alloc(0)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN' || Date.now() > deadline) return; // there is no place left to say it
        pauseThread(END_PAUSE_MS);
      }
    }
  }

  private pump(): void {
    if (this.busy || !this.nextChunk()) return;
    this.busy = true;
    this.underWay = true;
    this.sink.write(this.current ?? Buffer.alloc(0), (error, bytes) => this.written(error, bytes));
  }

  private written(error: NodeJS.ErrnoException | null, bytes: number): void {
    this.underWay = false;
    if (error && GONE.includes(error.code ?? '')) {
      this.gone = true;
      this.waiting = [];
      return;
    }
    if (!error) this.advance(bytes);
    const again = (): void => {
      this.busy = false;
      this.pump();
    };
    if (error) setTimeout(again, RETRY_MS).unref();
    else setImmediate(again);
  }

  /** Is there something to write? Takes lines together; after the last one that waited comes the count of those that did not fit. */
  private nextChunk(): boolean {
    if (this.current) return true;
    if (this.waiting.length === 0 && this.dropped > 0) {
      const line = this.droppedLine(this.dropped);
      this.dropped = 0;
      this.add(line, Buffer.byteLength(line));
    }
    if (this.waiting.length === 0) return false;
    let length = 0;
    let count = 0;
    while (count < this.waiting.length && length < CHUNK_BYTES) length += (this.waiting[count++] ?? '').length;
    this.current = Buffer.from(this.waiting.splice(0, count).join(''));
    return true;
  }

  private add(line: string, bytes: number): void {
    this.waiting.push(line);
    this.waitingBytes += bytes;
  }

  /** Half a line may be out when the disk is full; its other half comes first when there is room again. */
  private advance(bytes: number): void {
    this.waitingBytes -= bytes;
    this.current = this.current && bytes < this.current.length ? this.current.subarray(bytes) : null;
  }
}

/** The standard output of this process, or another open file, pipe or terminal. */
export function descriptorSink(descriptor: number): LogSink {
  const writeNow = (chunk: Buffer): number => writeSync(descriptor, chunk);
  if (!isPipe(descriptor)) return { writeNow, write: (chunk, done) => writeToDescriptor(descriptor, chunk, done) };
  // A blocked write in the thread pool would also block the end of the process. Making the stream of Node makes the pipe answer EAGAIN instead.
  void (descriptor === 2 ? process.stderr : process.stdout);
  return { writeNow, write: (chunk, done) => writeAtOnce(writeNow, chunk, done) };
}

function writeAtOnce(writeNow: (chunk: Buffer) => number, chunk: Buffer, done: WriteDone): void {
  let bytes: number;
  try {
    bytes = writeNow(chunk);
  } catch (error) {
    return done(error as NodeJS.ErrnoException, 0);
  }
  done(null, bytes);
}

function isPipe(descriptor: number): boolean {
  try {
    const kind = fstatSync(descriptor);
    return kind.isFIFO() || kind.isSocket();
  } catch {
    return false; // closed before the start: the first write says so
  }
}

function pauseThread(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
