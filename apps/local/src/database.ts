// SPDX-License-Identifier: EUPL-1.2
import { DATABASE_ROLES, DATABASE_USERS, type DatabaseRoles, type DatabaseUser } from '#persistence/access/database-roles';
import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { fullDiskSentence, StartError } from './start-error.js';

const NOBODY_THERE = ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT', 'EAI_AGAIN'];

/** The addresses of one database: of its owner, and of the role of each program. */
export interface DatabaseAddresses {
  readonly ownerUrl: string;
  readonly programUrls: Readonly<Record<DatabaseUser, string>>;
}

/** A password per program. */
export type ProgramPasswords = Readonly<Record<DatabaseUser, string>>;

/**
 * Makes the database (when absent) and the role of each program with its password. On a server that was brought along each role has a
 * name of its own per installation, so that no other installation there loses its password or its way in (docs/adr/0015).
 * @param adminUrl address of a superuser, or of an owner that may make roles.
 * @param database made when absent, on the own server; `null` uses the database of the address as it is, on a server of somebody else.
 * @throws StartError when the account may not do that, or the disk is full.
 */
export async function ensureDatabase(
  adminUrl: string,
  database: string | null,
  passwords: ProgramPasswords,
): Promise<DatabaseAddresses> {
  const owner = new URL(adminUrl);
  if (database) owner.pathname = `/${database}`;
  const roles = perProgram((program) => (database ? DATABASE_ROLES[program] : roleOf(program, passwords[program])));
  const admin = new Client({ connectionString: adminUrl });
  try {
    await admin.connect();
    if (database) await ensureExists(admin, database);
    for (const program of DATABASE_USERS) await ensureRole(admin, roles[program], passwords[program]);
    const { rows } = await admin.query<{ name: string }>('select current_database() as name');
    const name = admin.escapeIdentifier(database ?? rows[0]?.name ?? '');
    const names = Object.values(roles)
      .map((role) => admin.escapeIdentifier(role))
      .join(', ');
    if (database) await admin.query(`revoke all on database ${name} from public; revoke all on database ${name} from ${names}`);
    await admin.query(`grant connect on database ${name} to ${names}`);
    await admin.query(`grant create, temporary on database ${name} to ${admin.escapeIdentifier(roles.wachtrij)}`);
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
    await admin.end().catch(() => undefined); // it did its work, or why not is told already
  }
  return {
    ownerUrl: owner.href,
    programUrls: perProgram((program) => addressOf(owner, roles[program], passwords[program])),
  };
}

/** The names of the roles in given addresses, for who gives out the rights. */
export function rolesOf({ programUrls }: DatabaseAddresses): DatabaseRoles {
  return perProgram((program) => decodeURIComponent(new URL(programUrls[program]).username));
}

function perProgram(value: (user: DatabaseUser) => string): Readonly<Record<DatabaseUser, string>> {
  return { app: value('app'), worker: value('worker'), auditor: value('auditor'), wachtrij: value('wachtrij') };
}

function addressOf(owner: URL, role: string, password: string): string {
  const address = new URL(owner);
  address.username = role;
  address.password = password;
  return address.href;
}

/**
 * The name of the role of a program of this installation on a shared server. Follows from its password, so the data folder has nothing more to keep.
 * @example roleOf('app', 'geheim') // 'doorbraak_app_addb0f5e'
 */
export function roleOf(program: DatabaseUser, password: string): string {
  return `${DATABASE_ROLES[program]}_${createHash('sha256').update(password).digest('hex').slice(0, 8)}`;
}

async function ensureExists(admin: Client, database: string): Promise<void> {
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [database]);
  if (!rowCount) await admin.query(`create database ${admin.escapeIdentifier(database)}`);
}

async function ensureRole(admin: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role]);
  const rights = `login nosuperuser nobypassrls nocreatedb nocreaterole noreplication noinherit password ${admin.escapeLiteral(password)}`;
  await admin.query(`${rowCount ? 'alter' : 'create'} role ${admin.escapeIdentifier(role)} ${rights}`);
}
