// SPDX-License-Identifier: EUPL-1.2
import { Client } from 'pg';
import { fullDiskSentence, StartError } from './start-error.js';

/** The role api, web and worker sign in with: owns nothing, cannot pass row-level security. */
export const APPLICATION_ROLE = 'doorbraak_app';

const NOBODY_THERE = ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT', 'EAI_AGAIN'];

/** The two addresses of one database. */
export interface DatabaseAddresses {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
}

/**
 * Makes the database (when absent) and the application role with this password.
 * @param adminUrl address of a superuser, or of an owner that may make roles.
 * @param database made when absent; `null` uses the database of the address as it is.
 * @throws StartError when the account may not do that, or the disk is full.
 */
export async function ensureDatabase(
  adminUrl: string,
  database: string | null,
  applicationPassword: string,
): Promise<DatabaseAddresses> {
  const owner = new URL(adminUrl);
  if (database) owner.pathname = `/${database}`;
  const application = new URL(owner);
  application.username = APPLICATION_ROLE;
  application.password = applicationPassword;
  const admin = new Client({ connectionString: adminUrl });
  try {
    await admin.connect();
    if (database) await ensureExists(admin, database);
    await ensureRole(admin, applicationPassword);
    const name = admin.escapeIdentifier(decodeURIComponent(owner.pathname.slice(1)));
    await admin.query(
      `revoke all on database ${name} from public; grant connect, temporary on database ${name} to ${APPLICATION_ROLE}`,
    );
  } catch (cause) {
    const { code } = cause as { code?: string };
    if (code !== undefined && NOBODY_THERE.includes(code)) {
      throw new StartError(
        `Op ${owner.host} antwoordt geen PostgreSQL. Kijk naar DATABASE_URL, en of de databaseserver aan staat.`,
        { cause },
      );
    }
    throw new StartError(
      fullDiskSentence(cause) ?? `De database klaarzetten lukt niet: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  } finally {
    await admin.end().catch(() => undefined);
  }
  return { ownerUrl: owner.href, applicationUrl: application.href };
}

async function ensureExists(admin: Client, database: string): Promise<void> {
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [database]);
  if (!rowCount) await admin.query(`create database ${admin.escapeIdentifier(database)}`);
}

async function ensureRole(admin: Client, password: string): Promise<void> {
  const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [APPLICATION_ROLE]);
  const rights = `login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password ${admin.escapeLiteral(password)}`;
  await admin.query(`${rowCount ? 'alter' : 'create'} role ${APPLICATION_ROLE} ${rights}`);
}
