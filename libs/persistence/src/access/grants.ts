// SPDX-License-Identifier: EUPL-1.2
import type { Client } from 'pg';
import { DATABASE_PROGRAMS, DATABASE_USERS, type DatabaseProgram, type DatabaseRoles } from './database-roles.js';
import { POLICIES } from './policies.js';
import type { Policy } from './policy.js';
import { grantQueueRole } from './queue-role.js';
import { FUNCTIONS, RIGHTS, SEQUENCES } from './rights.js';

/**
 * Gives each role exactly the rights and the rows its program needs, and takes back what an earlier version gave.
 * @throws Error in Dutch when a role does not exist, when two programs share one, or when a role could pass row-level security.
 */
export async function grantRoles(owner: Client, roles: DatabaseRoles): Promise<void> {
  await checkRoles(owner, roles);
  const statements = DATABASE_PROGRAMS.flatMap((program) => rightsOf(program, owner.escapeIdentifier(roles[program])));
  // In one transaction, so that a running program never finds itself without rights.
  await owner.query(['BEGIN', ...statements, 'COMMIT'].join(';\n'));
  await grantRows(owner, roles);
  await grantQueueRole(owner, roles.wachtrij);
}

interface RoleRow {
  readonly rolname: string;
  readonly boven: boolean;
}

async function checkRoles(owner: Client, roles: DatabaseRoles): Promise<void> {
  const names = DATABASE_USERS.map((user) => roles[user]);
  if (new Set(names).size < names.length)
    throw new Error(`Elk programma heeft een eigen databaserol nodig. Nu zijn het: ${names.join(', ')}.`);
  const { rows } = await owner.query<RoleRow>(
    `SELECT rolname, rolsuper OR rolbypassrls OR pg_has_role(oid, current_user, 'MEMBER') AS boven FROM pg_roles WHERE rolname = ANY($1)`,
    [names],
  );
  const missing = names.find((name) => !rows.some(({ rolname }) => rolname === name));
  if (missing !== undefined)
    throw new Error(
      `De databaserol "${missing}" bestaat niet. Maak haar eerst aan (docs/operations.md), of geef een andere naam.`,
    );
  const above = rows.find(({ boven }) => boven);
  if (above)
    throw new Error(
      `De databaserol "${above.rolname}" is superuser, eigenaar van de tabellen, of heeft BYPASSRLS. Geef haar gewone rechten.`,
    );
}

function rightsOf(program: DatabaseProgram, name: string): string[] {
  const list = (what: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [`GRANT ${what} ${names.join(', ')} TO ${name}`];
  return [
    `GRANT USAGE ON SCHEMA public TO ${name}`,
    ...['TABLES', 'SEQUENCES', 'FUNCTIONS'].map((kind) => `REVOKE ALL ON ALL ${kind} IN SCHEMA public FROM ${name}`),
    ...Object.entries(RIGHTS[program]).map(([table, rights]) => `GRANT ${rights.join(', ')} ON ${table} TO ${name}`),
    ...list('USAGE ON SEQUENCE', SEQUENCES[program]),
    ...list('EXECUTE ON FUNCTION', FUNCTIONS[program]),
  ];
}

/*
 * What PostgreSQL made of each policy, with the text it was made from. A policy is only made again when either differs: changing one waits for
 * everybody who reads the table, and lets nobody in meanwhile.
 */
const POLICY_STAND = `
  SELECT p.tablename, p.policyname, obj_description(pol.oid, 'pg_policy') AS merk,
    md5(concat_ws('|', p.cmd, p.permissive, p.roles::text, p.qual, p.with_check)) AS vorm
  FROM pg_policies p JOIN pg_policy pol ON pol.polname = p.policyname AND pol.polrelid = format('public.%I', p.tablename)::regclass
  WHERE p.schemaname = 'public'`;

interface PolicyRow {
  readonly tablename: string;
  readonly policyname: string;
  readonly merk: string | null;
  readonly vorm: string;
}

async function grantRows(owner: Client, roles: DatabaseRoles): Promise<void> {
  const wanted = new Map(POLICIES.map((policy) => [nameOf(policy), sqlOf(owner, policy, roles)]));
  await owner.query('BEGIN');
  try {
    const found = (await owner.query<PolicyRow>(POLICY_STAND)).rows;
    const right = found.filter(({ policyname, merk, vorm }) => merk === `${vorm} ${wanted.get(policyname) ?? ''}`);
    const names = new Set(right.map(({ policyname }) => policyname));
    for (const { tablename, policyname } of found.filter((row) => !right.includes(row)))
      await owner.query(`DROP POLICY ${owner.escapeIdentifier(policyname)} ON ${owner.escapeIdentifier(tablename)}`);
    for (const [name, sql] of wanted) if (!names.has(name)) await owner.query(sql);
    if (names.size < wanted.size) await markMade(owner, wanted, names);
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}

async function markMade(owner: Client, wanted: ReadonlyMap<string, string>, old: ReadonlySet<string>): Promise<void> {
  const { rows } = await owner.query<PolicyRow>(POLICY_STAND);
  for (const { tablename, policyname, vorm } of rows.filter((row) => !old.has(row.policyname)))
    await owner.query(
      `COMMENT ON POLICY ${policyname} ON ${tablename} IS ${owner.escapeLiteral(`${vorm} ${wanted.get(policyname) ?? ''}`)}`,
    );
}

function nameOf({ table, program, command }: Policy): string {
  return `${table}_${program}_${command.toLowerCase()}`;
}

function sqlOf(owner: Client, policy: Policy, roles: DatabaseRoles): string {
  const role = policy.program === 'owner' ? 'CURRENT_USER' : owner.escapeIdentifier(roles[policy.program]);
  return [
    `CREATE POLICY ${nameOf(policy)} ON ${policy.table} FOR ${policy.command} TO ${role}`,
    ...(policy.using === undefined ? [] : [`USING (${policy.using})`]),
    ...(policy.check === undefined ? [] : [`WITH CHECK (${policy.check})`]),
  ].join(' ');
}
