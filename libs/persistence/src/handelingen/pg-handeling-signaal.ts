// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { HandelingSignaal } from '#application/ports/vastloper-record';
import { Database } from '../database.js';
import { KanaalLuisteraar } from '../signaal/kanaal-luisteraar.js';
import { HANDELINGEN_KANAAL } from './handeling-wekker.js';

/** Hears the arrival of acts on a connection of its own, because a pooled one comes and goes. */
@Injectable()
export class PgHandelingSignaal extends HandelingSignaal {
  constructor(private readonly database: Database) {
    super();
  }

  override async listen(onArrival: () => void): Promise<() => Promise<void>> {
    const { url } = this.database.dataSource.options as PostgresDataSourceOptions;
    const listener = new KanaalLuisteraar(url ?? '', HANDELINGEN_KANAAL, () => onArrival());
    await listener.start();
    return () => listener.close();
  }
}
