// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import { Client } from 'pg';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { HandelingSignaal } from '#application/ports/vastloper-record';
import { Database } from '../database.js';
import { HANDELINGEN_KANAAL } from './handeling-wekker.js';

const RECONNECT_MS = 1_000;
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
    await listener.connect();
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

  async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'doorbraak-signaal',
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    });
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, null));
    client.on('notification', () => this.onArrival());
    this.client = client;
    await client.connect();
    await client.query(`LISTEN ${HANDELINGEN_KANAAL}`);
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    await this.client?.end();
  }

  private lost(client: Client, error: Error | null): void {
    if (this.closed || this.client !== client) return;
    this.client = null;
    this.logger.warn(`The connection that hears new acts was lost; the poll goes on meanwhile. ${error?.message ?? ''}`);
    this.retry();
  }

  private retry(): void {
    this.timer = setTimeout(() => void this.reconnect(), RECONNECT_MS);
  }

  private async reconnect(): Promise<void> {
    try {
      await this.connect();
      if (this.closed) await this.client?.end();
      else this.onArrival();
    } catch (error) {
      this.client = null;
      this.logger.warn(`Reconnecting failed: ${String(error)}`);
      if (!this.closed) this.retry();
    }
  }
}
