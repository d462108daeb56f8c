// SPDX-License-Identifier: EUPL-1.2
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CloudEvent } from '#domain/webhooks/cloud-event';

/** A request as it came. */
export interface TakenEvent {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: CloudEvent;
}

/** A real receiver of events on a port of its own, that answers as it is told. */
export class WebhookReceiver {
  readonly taken: TakenEvent[] = [];
  /** What it answers, per path; 204 for what is not here. */
  readonly answers = new Map<string, number>();
  /** How long it takes to answer, in milliseconds, per path; at once for what is not here. */
  readonly slow = new Map<string, number>();
  /** Most requests it had in hand at once, per path. */
  readonly mostAtOnce = new Map<string, number>();
  private readonly inHand = new Map<string, number>();
  private server: Server | null = null;
  private port = 0;

  /** Starts, on the same port as before when there was one. */
  async up(): Promise<void> {
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const [path, body] = [request.url ?? '', Buffer.concat(parts).toString('utf8')];
        const status = this.answers.get(path) ?? 204;
        this.taken.push({ path, headers: request.headers, body, event: JSON.parse(body) as CloudEvent });
        this.count(path, 1);
        setTimeout(
          () => {
            this.count(path, -1);
            response.writeHead(status, status === 302 ? { location: `${this.url}/elders` } : {}).end();
          },
          this.slow.get(path) ?? 0,
        );
      });
    });
    await new Promise<void>((done) => server.listen(this.port, '127.0.0.1', done));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async down(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server) await new Promise<void>((done) => server.close(() => done()));
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  private count(path: string, by: 1 | -1): void {
    const inHand = (this.inHand.get(path) ?? 0) + by;
    this.inHand.set(path, inHand);
    this.mostAtOnce.set(path, Math.max(inHand, this.mostAtOnce.get(path) ?? 0));
  }

  /** What came on this path. */
  on(path: string): TakenEvent[] {
    return this.taken.filter((one) => one.path === path);
  }
}
