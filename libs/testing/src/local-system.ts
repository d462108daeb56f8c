// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { obtainToken } from '../../../apps/local/src/client/obtain-token.js';
import { repositoryFolder } from '../../../apps/local/src/folders.js';
import { temporalCliPath } from './test-environment.js';
import { freePorts } from './free-ports.js';

/** What of the whole system a test can end by force. */
export type SystemPart = 'api' | 'worker' | 'temporal' | 'web' | 'oidc' | 'postgres' | 'mailbak';

/** How a test wants its system. */
export interface LocalSystemOptions {
  /** Real milliseconds per working day; null is the legal clock. */
  readonly tempoMs: number | null;
  /** Load the ten reference cases at the start. */
  readonly metVoorbeelden: boolean;
  /** What the person who starts brings along; goes before what the system would choose. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where the folder of the system is made; absent is the folder for temporary files. */
  readonly parentFolder?: string;
  /** Milliseconds until every part must be ready; absent is three minutes. */
  readonly readyTimeoutMs?: number;
}

/** An answer of the API: status, headers and the parsed body. */
export interface ApiAnswer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

const READY_TIMEOUT_MS = 180_000;
/** More than all parts together get to end in order. */
const STOP_TIMEOUT_MS = 90_000;
/** What the machine of a test may have set for something else; a test that wants one of these says so itself. */
const NOT_INHERITED = [
  'DATABASE_URL',
  'WORKER_DATABASE_URL',
  'AUDITOR_DATABASE_URL',
  'WACHTRIJ_DATABASE_URL',
  'SMTP_URL',
  'LINK_GEHEIM',
  'WEBHOOK_GEHEIM',
  'MAIL_ALTIJD',
  'MIGRATION_DATABASE_URL',
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'TEMPORAL_TLS',
  'TEMPORAL_TLS_CA',
  'OIDC_ISSUER',
  'WORKFLOW_CACHE',
  'DOORBRAAK_TEMPO',
  'DOORBRAAK_ZONDER_VOORBEELDEN',
];

const PORTS = [
  'PORT_WEB',
  'PORT_API',
  'PORT_OIDC',
  'PORT_WORKER',
  'PORT_TEMPORAL',
  'PORT_TEMPORAL_UI',
  'PORT_SMTP',
  'PORT_MAIL',
  'PORT_POSTVAK',
];
const MOST_TRIES = 3;
/** What a start says when another program took a port after it was found free. */
const PORT_WENT = /al in gebruik door een ander programma|stopt meteen na het starten/;

/**
 * The whole system as `npm start` runs it, on free ports and in a folder of its own: real PostgreSQL, real Temporal, real sign-in.
 * Ends with `stop()`; the folder goes with it.
 */
export class LocalSystem {
  private static readonly running = new Set<LocalSystem>();
  private readonly tokens = new Map<string, Promise<string>>();
  private child: ChildProcess | null = null;
  output = '';

  private constructor(
    private options: LocalSystemOptions,
    readonly folder: string,
    private readonly ports: Readonly<Record<string, string>>,
  ) {}

  /**
   * Starts a new system and waits until it is ready. A machine without a Temporal server gets one first: building it takes minutes, and is
   * no part of the start. Throws with its output when it does not come up, and then leaves no process and no folder behind.
   */
  static async start(options: LocalSystemOptions): Promise<LocalSystem> {
    await temporalCliPath();
    for (let tries = 1; ; tries += 1) {
      const free = await freePorts(PORTS.length);
      const ports = Object.fromEntries(PORTS.map((name, i) => [name, String(free[i])]));
      const folder = mkdtempSync(join(options.parentFolder ?? tmpdir(), 'doorbraak-systeem-'));
      const system = new LocalSystem(options, folder, ports);
      try {
        await system.up();
        return system;
      } catch (error) {
        // A port that was free a moment ago may be another program's by now: tests run side by side, and Temporal chooses some ports by itself.
        if (tries === MOST_TRIES || !PORT_WENT.test(String(error))) throw error;
      }
    }
  }

  /** Stops every system of this process: for who is asked to end in the middle. */
  static async stopAll(): Promise<void> {
    await Promise.all([...LocalSystem.running].map((system) => system.stop()));
  }

  /** Starts the processes on the same folder and waits for the closing line of the start. Throws as `start` does. */
  async up(): Promise<void> {
    const child = spawn(process.execPath, [join(repositoryFolder(), 'apps', 'local', 'start.mjs')], {
      cwd: repositoryFolder(),
      env: this.environment(),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.child = child;
    const before = this.output.length;
    LocalSystem.running.add(this);
    child.stdout.on('data', (data: Buffer) => void (this.output += data.toString()));
    child.stderr.on('data', (data: Buffer) => void (this.output += data.toString()));
    try {
      await until(`het systeem klaar is`, this.options.readyTimeoutMs ?? READY_TIMEOUT_MS, async () => {
        if (child.exitCode !== null) throw new Error(`Het systeem stopte met code ${child.exitCode}.`);
        return (await this.isReady()) && /npm run -s token/.test(this.output.slice(before));
      });
    } catch (cause) {
      const said = this.output.slice(before);
      await this.stop();
      throw new Error(`${cause instanceof Error ? cause.message : String(cause)}\n${said}`, { cause });
    }
  }

  /** Ends everything in order, as Ctrl-C does, and removes the folder. */
  async stop(): Promise<void> {
    await this.down('SIGINT');
    // After a kill -9 its guard ends the rest, and takes the list away when that is done.
    if (this.child?.signalCode) await until('de bewaker klaar is', STOP_TIMEOUT_MS, async () => !existsSync(this.listFile()));
    LocalSystem.running.delete(this);
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Ends the start itself with a signal and waits until it is gone; the folder stays. One that does not end in time gets kill -9. */
  async down(signal: NodeJS.Signals): Promise<number | null> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const gone = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    child.kill(signal);
    return gone.finally(() => clearTimeout(late));
  }

  /** Ends everything in order and starts it again on the same data, at another speed: the calendar goes on from where it stood. */
  async restartAt(tempoMs: number): Promise<void> {
    await this.down('SIGINT');
    this.options = { ...this.options, tempoMs };
    await this.up();
  }

  /** Ends one part with kill -9; the start brings it up again. */
  kill(part: SystemPart): void {
    process.kill(this.pidOf(part), 'SIGKILL');
  }

  /** Does the start know this part as running now? */
  isListed(part: SystemPart): boolean {
    return this.listed().some(({ name }) => name === part);
  }

  /** Freezes or thaws one part: it is there, and does not answer. */
  signal(part: SystemPart, signal: 'SIGSTOP' | 'SIGCONT'): void {
    process.kill(this.pidOf(part), signal);
  }

  /** The process number of a part, from the list the start keeps. */
  pidOf(part: SystemPart): number {
    const found = this.listed().find(({ name }) => name === part);
    if (!found) throw new Error(`${part} draait niet: ${JSON.stringify(this.listed())}`);
    return found.pid;
  }

  /** Every server that the start knows as running now. */
  listed(): { readonly name: string; readonly pid: number }[] {
    return (JSON.parse(readFileSync(this.listFile(), 'utf8')) as { servers: { name: string; pid: number }[] }).servers;
  }

  private listFile(): string {
    return join(this.folder, 'processen.json');
  }

  /** The process number of the start itself. */
  pid(): number {
    return this.child?.pid ?? 0;
  }

  /** The address of a part. */
  url(part: 'API' | 'WEB' | 'OIDC' | 'WORKER' | 'MAIL'): string {
    return `http://127.0.0.1:${this.ports[`PORT_${part}`]}`;
  }

  /** The address of the Temporal server. */
  temporalAddress(): string {
    return `127.0.0.1:${this.ports['PORT_TEMPORAL']}`;
  }

  /** The port where answers to mails are taken. */
  postvakPort(): number {
    return Number(this.ports['PORT_POSTVAK']);
  }

  /** A token of a demo person, by a real code flow; once per person. */
  token(persoon: string): Promise<string> {
    const known = this.tokens.get(persoon);
    if (known) return known;
    const fresh = obtainToken({ issuer: this.url('OIDC'), audience: 'https://doorbraak.local/api' }, persoon);
    this.tokens.set(persoon, fresh);
    return fresh;
  }

  /** Asks the API as a demo person. */
  async get<Body = Record<string, unknown>>(persoon: string, path: string): Promise<ApiAnswer<Body>> {
    return this.call<Body>(path, { headers: { authorization: `Bearer ${await this.token(persoon)}` } });
  }

  /** Posts to the API as a demo person. */
  async post<Body = Record<string, unknown>>(
    persoon: string,
    path: string,
    body: unknown,
    sleutel?: string,
  ): Promise<ApiAnswer<Body>> {
    const headers: Record<string, string> = {
      authorization: `Bearer ${await this.token(persoon)}`,
      'content-type': 'application/json',
    };
    if (sleutel) headers['idempotency-key'] = sleutel;
    return this.call<Body>(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** The whole log of one case. */
  async log(
    persoon: string,
    id: string,
  ): Promise<{ versie: number; soort: string; op: string; gegevens: Record<string, unknown> }[]> {
    const regels: { versie: number; soort: string; op: string; gegevens: Record<string, unknown> }[] = [];
    let cursor: string | null = null;
    do {
      const path: string = `/v1/vastlopers/${id}/gebeurtenissen?limit=100${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
      const { body }: ApiAnswer<{ items: typeof regels; volgende: string | null }> = await this.get(persoon, path);
      regels.push(...body.items);
      cursor = body.volgende;
    } while (cursor !== null);
    return regels;
  }

  private async call<Body>(path: string, init: RequestInit): Promise<ApiAnswer<Body>> {
    const answer = await fetch(`${this.url('API')}${path}`, init);
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: (text === '' ? {} : JSON.parse(text)) as Body };
  }

  private environment(): NodeJS.ProcessEnv {
    const env: NodeJS.ProcessEnv = { ...process.env, ...this.ports, DOORBRAAK_DATA: this.folder };
    for (const key of NOT_INHERITED) delete env[key];
    if (this.options.tempoMs !== null) env['DOORBRAAK_TEMPO'] = String(this.options.tempoMs);
    if (!this.options.metVoorbeelden) env['DOORBRAAK_ZONDER_VOORBEELDEN'] = '1';
    return { ...env, NODE_OPTIONS: '', NODE_ENV: 'development', LOG_LEVEL: 'info', ...this.options.env };
  }

  private async isReady(): Promise<boolean> {
    for (const part of ['API', 'WORKER', 'WEB'] as const) {
      const answer = await fetch(`${this.url(part)}/health/ready`).catch(() => null);
      if (!answer?.ok) return false;
    }
    return true;
  }
}

/** Asks until it is so; throws when it is not so in time. Polls 10 times a second. */
export async function until(what: string, timeoutMs: number, ask: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await ask())) {
    if (Date.now() > deadline) throw new Error(`Duurt langer dan ${timeoutMs / 1000} seconden: wachten tot ${what}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
