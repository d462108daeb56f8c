// SPDX-License-Identifier: EUPL-1.2
import type { Client } from 'pg';
import { BELEID, BEWERKINGEN, type BeleidRegel, type Bewerking } from '#domain/policy/beleid';

/** Takes the first wall away: from now on the policy says yes to everybody. Answers what puts it back. */
export function openFirstWall(): () => void {
  const policy = BELEID as Record<Bewerking, BeleidRegel>;
  const eerder = { ...BELEID };
  for (const bewerking of BEWERKINGEN) policy[bewerking] = { over: 'huis', wie: 'iedereen', bron: 'opened by this test' };
  return () => void Object.assign(policy, eerder);
}

/** Takes the second wall away, for the rest of the life of this database: its roles see every row. */
export async function dropSecondWall(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ tabel: string }>(
    `SELECT c.oid::regclass::text AS tabel FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relrowsecurity`,
  );
  if (rows.length === 0) throw new Error('There was no second wall.');
  for (const { tabel } of rows) await owner.query(`ALTER TABLE ${tabel} DISABLE ROW LEVEL SECURITY`);
}

/** How many rows there are of everything that a form of the pages can change, and what they say. */
export async function standOf(owner: Client): Promise<string> {
  const tables = [
    ...['beheergebeurtenissen', 'handelingen', 'lidmaatschappen', 'organisaties', 'plaatsvervangingen', 'schorsingen', 'themas'],
    ...['toegangslijsten', 'uitnodigingen', 'vastlopers', 'webhooks', 'webhookbezorgingen', 'mailteksten', 'exports', 'personen'],
  ];
  const sums = tables.map(
    (table) => `(SELECT md5(COALESCE(string_agg(rij::text, ' ' ORDER BY rij::text), '')) FROM ${table} AS rij)`,
  );
  const { rows } = await owner.query<{ stand: string }>(`SELECT concat_ws('/', ${sums.join(', ')}) AS stand`);
  return rows[0]?.stand ?? '';
}
