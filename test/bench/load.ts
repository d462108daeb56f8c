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
}

/** One request to send. */
export interface Shot {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly token: string;
  readonly body?: string;
  readonly expect: readonly number[];
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
  private failed = 0;
  private readonly began = performance.now();

  async fire(agent: Agent, shot: Shot): Promise<void> {
    const began = performance.now();
    const status = await send(agent, shot);
    this.latencies.push(performance.now() - began);
    if (!shot.expect.includes(status)) this.failed += 1;
  }

  measured(): Measured {
    const seconds = (performance.now() - this.began) / 1000;
    const sorted = this.latencies.sort((a, b) => a - b);
    const at = (part: number): number =>
      Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0) * 10) / 10;
    return {
      count: sorted.length,
      failed: this.failed,
      perSecond: Math.round(sorted.length / seconds),
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
    };
  }
}

function send(agent: Agent, shot: Shot): Promise<number> {
  return new Promise((done) => {
    const headers: Record<string, string> = { authorization: `Bearer ${shot.token}` };
    if (shot.body !== undefined) {
      headers['content-type'] = 'application/json';
      headers['content-length'] = String(Buffer.byteLength(shot.body));
    }
    const call = request(shot.url, { agent, method: shot.method, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => done(answer.statusCode ?? 0));
    });
    call.on('error', () => done(0));
    call.end(shot.body);
  });
}
