// SPDX-License-Identifier: EUPL-1.2
import type { Wissing } from '#domain/ladder/mutatie';
import { gewistZin } from '#domain/vastloper/tekstvelden';
import type { Sql, Statement } from '../database.js';
import { wisWoorden, type Woorden } from './woorden.js';

// The words of the case itself belong to the act of filing, which made the first gebeurtenis.
const LEES_WOORDEN: Statement = {
  name: 'woorden_lees',
  text: `SELECT payload, zouten, gewist FROM handelingen WHERE vastloper_id = $1 AND id = COALESCE($2::uuid,
    (SELECT g.handeling_id FROM gebeurtenissen g WHERE g.vastloper_id = $1 AND g.versie = 1)) FOR NO KEY UPDATE`,
};

const WIS: Statement = { name: 'tekst_wis', text: 'SELECT wis_tekst($1, $2, $3, $4, $5)' };

/**
 * Erases texts everywhere in the database, after the gebeurtenissen that tell of it in the same transaction: the act keeps the hash of the field
 * as a tombstone, every copy becomes one fixed sentence. A text that is gone already changes nothing.
 * @param vandaag Amsterdam date, for the sentence.
 */
export async function wisTeksten(sql: Sql, vastloperId: string, wissingen: readonly Wissing[], vandaag: string): Promise<void> {
  for (const { handelingId, veld } of wissingen) {
    const [woorden] = await sql.rows<{ [K in keyof Woorden]: Woorden[K] }>(LEES_WOORDEN, [vastloperId, handelingId]);
    const hash = woorden ? (wisWoorden(woorden, [veld]).gewist[veld] ?? null) : null;
    await sql.rows(WIS, [vastloperId, handelingId, veld, hash, gewistZin(vandaag)]);
  }
}
