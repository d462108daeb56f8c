// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import { Client } from 'pg';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { HandelingSignaal } from '#application/ports/vastloper-record';
import { Database } from '../database.js';
import { HANDELINGEN_KANAAL } from './handeling-wekker.js';

const RECONNECT_MS = 1_000;
const CONNECT_TIMEOUT_MS = 5_000;
const KEEP_ALIVE_MS = 10_000;

/** Hears the arrival of acts on a connection of its own, because a pooled one comes and goes. */
@Injectable()
export class PgHandelingSignaal extends HandelingSignaal {
  constructor(private readonly database: Database) {
    super();
  }

  override async listen(onArrival: () => void): Promise<() => Promise<void>> {
    const { url } = this.database.dataSource.options as PostgresDataSourceOptions;
    const listener = new Listener(url ?? '', onArrival);
    await listener.start();
    return () => listener.close();
  }
}

/** One LISTEN that comes back by itself. After each reconnection it calls once: something may have arrived in between. */
class Listener {
  private readonly logger = new Logger(PgHandelingSignaal.name);
  private client: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly onArrival: () => void,
  ) {}

  /** Listens, or tries on in the background: a database that is away is no reason not to start. */
  async start(): Promise<void> {
    try {
      await this.connect();
    } catch (error) {
      this.logger.warn(`New acts cannot be heard yet; the poll goes on meanwhile. ${String(error)}`);
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
    client.on('notification', () => this.onArrival());
    try {
      await client.connect();
      await client.query(`LISTEN ${HANDELINGEN_KANAAL}`);
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
    this.logger.warn(`The connection that hears new acts was lost; the poll goes on meanwhile. ${error?.message ?? ''}`);
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
      if (!this.closed) this.onArrival();
    } catch (error) {
      this.logger.warn(`Reconnecting failed: ${String(error)}`);
      this.retry();
    }
  }
}
