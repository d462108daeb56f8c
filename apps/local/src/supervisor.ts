// SPDX-License-Identifier: EUPL-1.2
import type { ChildProcess } from 'node:child_process';
import type { Guard } from './guard.js';
import { lastLines } from './log-file.js';
import { giveWay } from './priority.js';
import { say, seconds } from './progress.js';
import { fullDiskSentence, StartError } from './start-error.js';

/** One server or program that runs as long as the whole does. */
export interface Service {
  /** Short name, also of its log file. */
  readonly name: string;
  /** What a user calls it, for example `de API`. */
  readonly title: string;
  /** Highest stops first. */
  readonly order: number;
  readonly logFile: string;
  readonly stopSignal: NodeJS.Signals;
  /** Milliseconds between the request to stop and the kill. */
  readonly graceMs: number;
  /** Milliseconds until it must be ready. */
  readonly readyTimeoutMs: number;
  /** Works for nobody who waits: gives way to the rest when the processor is full. */
  readonly givesWay?: boolean;
  spawn(): Promise<ChildProcess>;
  isReady(): Promise<boolean>;
}

interface Running {
  readonly service: Service;
  child: ChildProcess;
}

const READY_POLL_MS = 100;
const BACKOFF_MS = [500, 1000, 2000, 5000, 10_000] as const;
const STEADY_MS = 30_000;

/** Starts services one by one, starts again what falls away, and ends all of them in order. */
export class Supervisor {
  private readonly running = new Map<string, Running>();
  private stopping = false;

  constructor(private readonly guard: Guard) {}

  /**
   * Starts a service and waits until it is ready.
   * @throws StartError with the last lines of its log when it stops first or takes too long.
   */
  async start(service: Service): Promise<void> {
    const began = Date.now();
    say(`${service.title}: starten`);
    const running = { service, child: await this.spawn(service) };
    this.running.set(service.name, running);
    await this.waitUntilReady(running, false);
    if (this.stopping) return end(running.child, service);
    say(`${service.title}: klaar (${seconds(Date.now() - began)})`);
    this.watch(running, 0);
  }

  /** Ends every service, highest order first, each within its own time. A second call waits for the first. */
  async stopAll(): Promise<void> {
    this.stopping = true;
    const all = [...this.running.values()].sort((a, b) => b.service.order - a.service.order);
    for (const { service, child } of all) {
      if (isGone(child)) continue;
      const began = Date.now();
      await end(child, service);
      this.guard.remove(child.pid ?? 0);
      say(`${service.title}: gestopt (${seconds(Date.now() - began)})`);
    }
  }

  private async spawn(service: Service): Promise<ChildProcess> {
    const child = await service.spawn();
    child.on('error', () => undefined); // shows as an end without a process number
    const { name, order, stopSignal: signal, graceMs } = service;
    if (child.pid !== undefined) this.guard.add({ name, pid: child.pid, order, signal, graceMs });
    return child;
  }

  private async waitUntilReady(running: Running, again: boolean): Promise<void> {
    const { service } = running;
    const deadline = Date.now() + service.readyTimeoutMs;
    while (!this.stopping) {
      if (isGone(running.child)) throw this.failure(service, again, 'stopt meteen na het starten');
      if (await service.isReady()) {
        if (service.givesWay && running.child.pid !== undefined) giveWay(running.child.pid);
        return;
      }
      if (Date.now() > deadline)
        throw this.failure(service, again, `is na ${service.readyTimeoutMs / 1000} seconden nog niet klaar`);
      await pause(READY_POLL_MS);
    }
  }

  private failure(service: Service, again: boolean, what: string): StartError {
    const log = lastLines(service.logFile, 12);
    return new StartError(
      fullDiskSentence(log, again) ?? `${service.title} ${what}. Alles staat in ${service.logFile}. De laatste regels:\n${log}`,
    );
  }

  private watch(running: Running, attempt: number): void {
    const began = Date.now();
    const onGone = () => {
      if (this.stopping) return;
      const next = Date.now() - began > STEADY_MS ? 0 : attempt;
      void this.restart(running, next);
    };
    if (isGone(running.child)) onGone();
    else running.child.once('exit', onGone);
  }

  private async restart(running: Running, attempt: number): Promise<void> {
    const { service, child } = running;
    const waitMs = BACKOFF_MS[Math.min(attempt, BACKOFF_MS.length - 1)] ?? 0;
    const why = child.signalCode ? `signaal ${child.signalCode}` : `code ${child.exitCode}`;
    say(`${service.title}: onverwacht gestopt (${why}), opnieuw starten over ${seconds(waitMs)}`);
    this.guard.remove(child.pid ?? 0);
    await pause(waitMs);
    if (this.stopping) return;
    try {
      running.child = await this.spawn(service);
      await this.waitUntilReady(running, true);
      if (!this.stopping) say(`${service.title}: draait weer`);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
      await end(running.child, service);
    }
    this.watch(running, attempt + 1);
  }
}

function isGone(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

async function end(child: ChildProcess, service: Service): Promise<void> {
  if (isGone(child)) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill(service.stopSignal);
  child.stdin?.end(); // our programs also end by themselves when this pipe closes
  const late = setTimeout(() => child.kill('SIGKILL'), service.graceMs);
  await gone;
  clearTimeout(late);
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
