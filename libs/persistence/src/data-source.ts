// SPDX-License-Identifier: EUPL-1.2
import { DataSource, type Logger } from 'typeorm';
import { ENTITIES } from './entities/entities.js';
import { MIGRATIONS } from './migrations/migrations.js';
import { PG_TYPES } from './pg-types.js';
import { SnakeNaming } from './snake-naming.js';

/** How to reach the record. */
export interface DataSourceOptions {
  /** `postgres://user:password@host:port/name`. */
  readonly url: string;
  /** Most connections of this process. */
  readonly poolSize: number;
  /** Shown in pg_stat_activity; `doorbraak` when absent. */
  readonly applicationName?: string;
  /** Longest a statement may run, in milliseconds; 10,000 when absent, 0 for no limit. */
  readonly statementTimeoutMs?: number;
  readonly logger?: Logger;
}

const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 10_000;
/** So much later than the server should have given up, this side does: then the server itself hangs, or the network between. */
const SILENCE_MARGIN_MS = 2_000;
const LOCK_TIMEOUT_MS = 5_000;
const IDLE_TRANSACTION_TIMEOUT_MS = 5_000;

/**
 * A DataSource for the record, not yet connected. Statements, locks and idle transactions are bounded, so that one slow part never holds all
 * connections; `synchronize` is never on: only migrations change tables.
 */
export function createDataSource(options: DataSourceOptions): DataSource {
  const statementTimeoutMs = options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS;
  return new DataSource({
    type: 'postgres',
    url: options.url,
    poolSize: options.poolSize,
    applicationName: options.applicationName ?? 'doorbraak',
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    installExtensions: false,
    synchronize: false,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'migraties',
    namingStrategy: new SnakeNaming(),
    ...(options.logger ? { logger: options.logger, logging: ['error', 'warn'] } : { logging: false }),
    extra: {
      types: PG_TYPES,
      // A question of a person is four messages and one round trip (Database.asZicht).
      pipeline: true,
      statement_timeout: statementTimeoutMs,
      ...(statementTimeoutMs > 0 ? { query_timeout: statementTimeoutMs + SILENCE_MARGIN_MS } : {}),
      lock_timeout: LOCK_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_TRANSACTION_TIMEOUT_MS,
    },
  });
}
