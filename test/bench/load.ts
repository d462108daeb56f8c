// SPDX-License-Identifier: EUPL-1.2
import { Agent, request } from 'node:http';

/** Latencies of one run in milliseconds, and what went wrong. */
export interface Measured {
  readonly count: number;
  readonly failed: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** How many answers had each status; 0 is no answer. */
  readonly statuses: Readonly<Record<number, number>>;
  /** The same latencies per label of the request, for requests that have one. */
  readonly perLabel: Readonly<Record<string, { readonly count: number; readonly p50: number; readonly p95: number }>>;
}

/** One request to send. */
export interface Shot {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly token: string;
  /** The Cookie header of a session, for pages. */
  readonly cookie?: string;
  readonly body?: string;
  readonly expect: readonly number[];
  /** Kind of request, to tell apart in one run. */
  readonly label?: string;
  /** Looks at the body of the answer, and after how many milliseconds it was there. */
  readonly onAnswer?: (status: number, body: string, tookMs: number) => void;
}

/** Keeps `connections` busy, each with its next request as soon as the last is answered, for `seconds`. */
export async function closedLoop(connections: number, seconds: number, next: () => Shot): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const run = new Run();
  const end = Date.now() + seconds * 1000;
  const lane = async (): Promise<void> => {
    while (Date.now() < end) await run.fire(agent, next());
  };
  await Promise.all(Array.from({ length: connections }, lane));
  agent.destroy();
  return run.measured();
}

/** Sends `perSecond` requests evenly, whether or not earlier ones are answered, for `seconds`. */
export async function openLoop(perSecond: number, seconds: number, next: () => Shot): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const run = new Run();
  const pending: Promise<void>[] = [];
  const start = Date.now();
  for (let i = 0; i < perSecond * seconds; i += 1) {
    const due = start + (i * 1000) / perSecond;
    const wait = due - Date.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    pending.push(run.fire(agent, next()));
  }
  await Promise.all(pending);
  agent.destroy();
  return run.measured();
}

class Run {
  private readonly latencies: number[] = [];
  private readonly labels = new Map<string, number[]>();
  private readonly statuses: Record<number, number> = {};
  private failed = 0;
  private readonly began = performance.now();

  async fire(agent: Agent, shot: Shot): Promise<void> {
    const began = performance.now();
    const status = await send(agent, shot);
    const tookMs = performance.now() - began;
    this.latencies.push(tookMs);
    if (shot.label) this.labels.set(shot.label, [...(this.labels.get(shot.label) ?? []), tookMs]);
    this.statuses[status] = (this.statuses[status] ?? 0) + 1;
    if (!shot.expect.includes(status)) this.failed += 1;
  }

  measured(): Measured {
    const seconds = (performance.now() - this.began) / 1000;
    const { latencies } = this;
    const perLabel = Object.fromEntries(
      [...this.labels].map(([label, of]) => [label, { count: of.length, p50: percentile(of, 0.5), p95: percentile(of, 0.95) }]),
    );
    return {
      count: latencies.length,
      failed: this.failed,
      perSecond: Math.round(latencies.length / seconds),
      p50: percentile(latencies, 0.5),
      p95: percentile(latencies, 0.95),
      p99: percentile(latencies, 0.99),
      statuses: this.statuses,
      perLabel,
    };
  }
}

/** The latency below which this part of the run stayed, in milliseconds; 0 for none. */
export function percentile(latencies: readonly number[], part: number): number {
  const sorted = [...latencies].sort((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0) * 10) / 10;
}

function send(agent: Agent, shot: Shot): Promise<number> {
  return new Promise((done) => {
    const began = performance.now();
    const headers: Record<string, string> = { authorization: `Bearer ${shot.token}` };
    if (shot.cookie !== undefined) headers['cookie'] = shot.cookie;
    if (shot.body !== undefined) {
      headers['content-type'] = 'application/json';
      headers['content-length'] = String(Buffer.byteLength(shot.body));
    }
    const call = request(shot.url, { agent, method: shot.method, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part: string) => void (shot.onAnswer && (body += part)));
      answer.on('end', () => {
        shot.onAnswer?.(answer.statusCode ?? 0, body, performance.now() - began);
        done(answer.statusCode ?? 0);
      });
    });
    call.on('error', () => done(0));
    call.end(shot.body);
  });
}
