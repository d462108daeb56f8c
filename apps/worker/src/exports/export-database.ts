// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';

/** One reads, one notes what was read, and one more. */
const CONNECTIONS = 3;

/** The record through the role of api and web, which sees what the person sees for whom it asks; the role of the worker sees everything (docs/adr/0048). */
@Injectable()
export class ExportDatabase extends Database implements OnApplicationShutdown {
  /** Connects. Throws when PostgreSQL is away. */
  static async open(url: string): Promise<ExportDatabase> {
    const source = createDataSource({ url, poolSize: CONNECTIONS, applicationName: 'doorbraak-export' });
    return new ExportDatabase(await source.initialize());
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}
