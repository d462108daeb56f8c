// SPDX-License-Identifier: EUPL-1.2
import { Client } from 'pg';
import { DATABASE_ROLES, type DatabaseRoles } from './access/database-roles.js';
import { grantRoles } from './access/grants.js';
import { createDataSource } from './data-source.js';

/** Where to migrate, as the owner of the tables. */
export interface MigrateOptions {
  /** Address of the owner, not of one of the programs. */
  readonly url: string;
  /** The roles the programs sign in with; they must exist. `DATABASE_ROLES` when absent. */
  readonly roles?: DatabaseRoles;
}

const ADVISORY_LOCK = 20_261_120_003;

/**
 * Brings the tables up to date and gives the role of each program its rights and its rows. Two at once: the second waits and finds nothing to do.
 * @returns the names of the migrations that ran, in order; empty when there were none.
 * @throws Error in Dutch when a role does not exist or could pass row-level security.
 */
export async function migrate({ url, roles = DATABASE_ROLES }: MigrateOptions): Promise<string[]> {
  return withMigrationLock(url, async (lockHolder) => {
    const dataSource = createDataSource({ url, poolSize: 1, applicationName: 'doorbraak-migratie', statementTimeoutMs: 0 });
    await dataSource.initialize();
    try {
      const ran = await dataSource.runMigrations({ transaction: 'each' });
      await grantRoles(lockHolder, roles);
      return ran.map(({ name }) => name);
    } finally {
      await dataSource.destroy();
    }
  });
}

/** Takes the newest migration back. Does nothing when there is none. */
export async function revertLast({ url }: Pick<MigrateOptions, 'url'>): Promise<void> {
  await withMigrationLock(url, async () => {
    const dataSource = createDataSource({ url, poolSize: 1, applicationName: 'doorbraak-migratie', statementTimeoutMs: 0 });
    await dataSource.initialize();
    try {
      await dataSource.undoLastMigration({ transaction: 'each' });
    } finally {
      await dataSource.destroy();
    }
  });
}

// TypeORM has no lock of its own: two instances that start together would run a migration twice.
async function withMigrationLock<Result>(url: string, work: (lockHolder: Client) => Promise<Result>): Promise<Result> {
  const lockHolder = new Client({ connectionString: url, application_name: 'doorbraak-migratie' });
  lockHolder.on('error', () => undefined); // a lost connection shows at its next statement
  await lockHolder.connect();
  try {
    await lockHolder.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    return await work(lockHolder);
  } finally {
    await lockHolder.end(); // ends the session, and with it the lock
  }
}
