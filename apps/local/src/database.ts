// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { fullDiskSentence, StartError } from './start-error.js';

/** The role api, web and worker sign in with on the own server: owns nothing, cannot pass row-level security. */
const APPLICATION_ROLE = 'doorbraak_app';

const NOBODY_THERE = ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT', 'EAI_AGAIN'];

/** The two addresses of one database, and the role of the second. */
export interface DatabaseAddresses {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly applicationRole: string;
}

/**
 * Makes the database (when absent) and the application role with this password. On a server that was brought along the role has a name of its own per
 * installation, so that no other installation there loses its password or its way in (docs/adr/0015).
 * @param adminUrl address of a superuser, or of an owner that may make roles.
 * @param database made when absent, on the own server; `null` uses the database of the address as it is, on a server of somebody else.
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
  const role = database ? APPLICATION_ROLE : applicationRoleOf(applicationPassword);
  application.username = role;
  application.password = applicationPassword;
  const admin = new Client({ connectionString: adminUrl });
  try {
    await admin.connect();
    if (database) await ensureExists(admin, database);
    await ensureRole(admin, role, applicationPassword);
    const { rows } = await admin.query<{ name: string }>('select current_database() as name');
    const name = admin.escapeIdentifier(database ?? rows[0]?.name ?? '');
    if (database) await admin.query(`revoke all on database ${name} from public`);
    await admin.query(`grant connect, temporary on database ${name} to ${admin.escapeIdentifier(role)}`);
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
  return { ownerUrl: owner.href, applicationUrl: application.href, applicationRole: role };
}

/**
 * The name of the application role of this installation on a shared server. Follows from its password, so the data folder has nothing more to keep.
 * @example applicationRoleOf('geheim') // 'doorbraak_app_addb0f5e'
 */
export function applicationRoleOf(applicationPassword: string): string {
  return `${APPLICATION_ROLE}_${createHash('sha256').update(applicationPassword).digest('hex').slice(0, 8)}`;
}

async function ensureExists(admin: Client, database: string): Promise<void> {
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [database]);
  if (!rowCount) await admin.query(`create database ${admin.escapeIdentifier(database)}`);
}

async function ensureRole(admin: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role]);
  const rights = `login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password ${admin.escapeLiteral(password)}`;
  await admin.query(`${rowCount ? 'alter' : 'create'} role ${admin.escapeIdentifier(role)} ${rights}`);
}
