// SPDX-License-Identifier: EUPL-1.2
import { Logger } from '@nestjs/common';
import { Client } from 'pg';

const RECONNECT_MS = 1_000;
const CONNECT_TIMEOUT_MS = 5_000;
const KEEP_ALIVE_MS = 10_000;

/** One LISTEN that comes back by itself. It calls with each message, and with null after each reconnection: something may have arrived in between. */
export class KanaalLuisteraar {
  private readonly logger = new Logger(KanaalLuisteraar.name);
  private client: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly kanaal: string,
    private readonly onMessage: (message: string | null) => void,
  ) {}

  /** Listens, or tries on in the background: a database that is away is no reason not to start. */
  async start(): Promise<void> {
    try {
      await this.connect();
    } catch (error) {
      this.logger.warn(`Not listening to ${this.kanaal} yet; trying on. ${String(error)}`);
      this.retry();
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'doorbraak-signaal',
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    });
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, null));
    client.on('notification', ({ payload }) => this.onMessage(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${this.kanaal}`);
    } catch (error) {
      await client.end().catch(() => undefined); // connected, but not listening: it may not stay behind
      throw error;
    }
    // Only a connection that listens can be lost; until here a failure is thrown.
    this.client = client;
    if (this.closed) await client.end();
  }

  private lost(client: Client, error: Error | null): void {
    if (this.closed || this.client !== client) return;
    this.client = null;
    this.logger.warn(`The connection that listens to ${this.kanaal} was lost; trying on. ${error?.message ?? ''}`);
    this.retry();
  }

  private retry(): void {
    if (this.closed) return;
    this.timer = setTimeout(() => void this.reconnect(), RECONNECT_MS);
    this.timer.unref();
  }

  private async reconnect(): Promise<void> {
    try {
      await this.connect();
      if (!this.closed) this.onMessage(null);
    } catch (error) {
      this.logger.warn(`Reconnecting failed: ${String(error)}`);
      this.retry();
    }
  }
}
