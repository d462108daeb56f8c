// SPDX-License-Identifier: EUPL-1.2
import type { Client } from 'pg';

/**
 * Lets the role of the queue make its own schema (and temporary tables, through which BullMQ takes many jobs at once), and nothing else: it gets no right on any
 * table of the record, and what an earlier hand gave is taken back.
 * The schema may be dropped at any moment; the worker makes it again under this role and fills it from the outbox (docs/adr/0033).
 * @throws Error in Dutch when the owner of the tables may not give that right: then the owner of the database has to.
 */
export async function grantQueueRole(owner: Client, role: string): Promise<void> {
  const name = owner.escapeIdentifier(role);
  await owner.query(
    ['TABLES', 'SEQUENCES', 'FUNCTIONS'].map((kind) => `REVOKE ALL ON ALL ${kind} IN SCHEMA public FROM ${name}`).join(';\n'),
  );
  if (await mayMakeSchema(owner, role)) return;
  const { rows } = await owner.query<{ naam: string }>('SELECT current_database() AS naam');
  const database = owner.escapeIdentifier(rows[0]?.naam ?? '');
  await owner.query(`GRANT CREATE, TEMPORARY ON DATABASE ${database} TO ${name}`).catch(() => undefined); // asked again below
  if (!(await mayMakeSchema(owner, role)))
    throw new Error(
      `De databaserol "${role}" mag geen eigen schema maken. Laat de eigenaar van de database dit geven: GRANT CREATE, TEMPORARY ON DATABASE ${database} TO ${name}.`,
    );
}

async function mayMakeSchema(owner: Client, role: string): Promise<boolean> {
  const { rows } = await owner.query<{ mag: boolean }>(
    `SELECT has_database_privilege($1::name, current_database(), 'CREATE') AND has_database_privilege($1::name, current_database(), 'TEMPORARY') AS mag`,
    [role],
  );
  return rows[0]?.mag === true;
}
