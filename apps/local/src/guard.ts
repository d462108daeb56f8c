// SPDX-License-Identifier: EUPL-1.2
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { createInterface } from 'node:readline';
import { repositoryFolder } from './folders.js';
import { StartError } from './start-error.js';

const REPLACE_PAUSE_MS = 1_000;

/** A server that must not outlive the process that started it. */
export interface GuardedServer {
  readonly name: string;
  readonly pid: number;
  /** Highest is ended first. */
  readonly order: number;
  /** How it is asked to end. */
  readonly signal: NodeJS.Signals;
  /** Milliseconds it gets before it is killed. */
  readonly graceMs: number;
  /** It leads a process group that ends as a whole. */
  readonly group?: boolean;
}

/** Where the list is kept, and what the guard does beside. */
export interface GuardOptions {
  readonly listFile: string;
  /** Wait for the end of this process instead of the end of the one that opened the guard. */
  readonly untilPid?: number;
  /** A folder that goes away with the servers. */
  readonly removeFolder?: string;
}

type GuardProcess = ChildProcessByStdio<Writable, Readable, null>;

/**
 * A small separate process (guard.mjs) that ends servers when their owner is gone, however it went. It first ends what an
 * earlier owner of the same list left behind.
 */
export class Guard {
  private servers: GuardedServer[] = [];
  private closing = false;

  private constructor(
    private readonly options: GuardOptions,
    private process: GuardProcess,
  ) {}

  /** @throws StartError when another living process owns the list. */
  static async open(options: GuardOptions): Promise<Guard> {
    const guard = new Guard(options, await startGuard(options));
    guard.watch();
    return guard;
  }

  /** From now on this server ends with its owner. */
  add(server: GuardedServer): void {
    this.servers = [...this.servers.filter((other) => other.name !== server.name), server];
    this.tell({ add: server });
  }

  /** This server has ended, or ends by other hands. */
  remove(pid: number): void {
    this.servers = this.servers.filter((server) => server.pid !== pid);
    this.tell({ remove: pid });
  }

  /** Lets the guard go on by itself until the process named by `untilPid` ends. */
  detach(): void {
    this.closing = true;
    this.process.stdin.end();
    this.process.stdout.destroy();
    this.process.unref();
  }

  /** Ends what is left, and the guard itself. */
  async close(): Promise<void> {
    this.closing = true;
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = new Promise((done) => this.process.once('exit', done));
    this.process.stdin.end();
    await ended;
  }

  private tell(message: object): void {
    if (this.process.stdin.writable) this.process.stdin.write(`${JSON.stringify(message)}\n`);
  }

  /** A guard that falls away is replaced, and hears again which servers there are. */
  private watch(): void {
    this.process.stdin.on('error', () => undefined);
    this.process.once('exit', () => {
      if (!this.closing) void this.replace();
    });
  }

  private async replace(): Promise<void> {
    while (!this.closing) {
      try {
        this.process = await startGuard(this.options);
        this.watch();
        for (const server of this.servers) this.tell({ add: server });
        return;
      } catch {
        await new Promise((done) => setTimeout(done, REPLACE_PAUSE_MS)); // no room for it now; without a guard the servers run on
      }
    }
  }
}

async function startGuard(options: GuardOptions): Promise<GuardProcess> {
  const script = join(repositoryFolder(), 'apps', 'local', 'guard.mjs');
  const args = [script, options.listFile];
  if (options.untilPid !== undefined) args.push('--until', String(options.untilPid));
  if (options.removeFolder !== undefined) args.push('--remove', options.removeFolder);
  const guard = spawn(process.execPath, args, {
    // Whoever goes on by itself would keep open what its owner's own parent waits for.
    stdio: ['pipe', 'pipe', options.untilPid === undefined ? 'inherit' : 'ignore'],
    detached: true,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  for await (const line of createInterface({ input: guard.stdout })) {
    if (line === 'klaar') return guard;
    const [, pid] = /^bezet (\d+)$/.exec(line) ?? [];
    if (pid)
      throw new StartError(
        `Doorbraak draait al op deze map (proces ${pid}). Stop dat eerst, of kies een andere map met DOORBRAAK_DATA.`,
      );
  }
  throw new StartError('Het bewaken van de processen lukt niet. Start opnieuw; kijk of er genoeg geheugen en schijfruimte is.');
}
