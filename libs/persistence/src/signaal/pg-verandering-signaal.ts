// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { VeranderingSignaal } from '#application/ports/verandering-signaal';
import { Database } from '../database.js';
import { KanaalLuisteraar } from './kanaal-luisteraar.js';
import { VERANDERINGEN_KANAAL } from './verandering-wekker.js';

/** Hears that cases changed, on a connection of its own. */
@Injectable()
export class PgVeranderingSignaal extends VeranderingSignaal {
  constructor(private readonly database: Database) {
    super();
  }

  override async listen(onChange: (onderwerp: string | null) => void): Promise<() => Promise<void>> {
    const { url } = this.database.dataSource.options as PostgresDataSourceOptions;
    const listener = new KanaalLuisteraar(url ?? '', VERANDERINGEN_KANAAL, onChange);
    await listener.start();
    return () => listener.close();
  }
}
