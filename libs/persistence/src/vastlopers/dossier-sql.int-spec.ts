// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { zichtDoor } from '#testing/vastloper.builder';
import { explain } from '../../test/bulk-vastlopers.js';
import { PROGRAMMABUREAU, RecordDatabase } from '../../test/record-database.js';
import { LOGBOEK } from '../logboek/pg-logboek.repository.js';
import { GEBEURTENISSEN } from './dossier-sql.js';
import { plaatsParameters } from './zicht.js';

const FACTS = 600;
/** Facts weighed against each other are FACTS × FACTS rows; a fact may meet each row of a small table (people, organisations) once. */
const MOST_ROWS_WEIGHED = (FACTS * FACTS) / 2;
const ZICHT = zichtDoor([PROGRAMMABUREAU.organisatieId]);

let db: RecordDatabase;
let vastloperId: string;

beforeAll(async () => {
  db = await RecordDatabase.create('dossier_sql');
  ({ vastloperId } = await db.fileCase());
  await db.owner.transaction(async (sql) => {
    await sql.rows({ text: `SET LOCAL session_replication_role = 'replica'` }); // only how many there are matters here
    await sql.rows(
      {
        text: `INSERT INTO gebeurtenissen SELECT (jsonb_populate_record(g, jsonb_build_object('versie', n))).*
          FROM gebeurtenissen g, generate_series(2, $2::int) AS n WHERE g.vastloper_id = $1 AND g.versie = 1`,
      },
      [vastloperId, FACTS],
    );
  });
}, 120_000);
afterAll(() => db.drop());

describe('the log of a case with many facts', () => {
  it.each([
    ['on its page', GEBEURTENISSEN.text, [0, FACTS, true]],
    ['to export', LOGBOEK.text, [true]],
  ] as const)('is read in one pass %s, not each fact against each other', async (_where, text, values) => {
    const plan = await explain(db.database.asZicht(ZICHT), text, [vastloperId, ...plaatsParameters(ZICHT), ...values]);
    expect(plan[0]?.['Actual Rows']).toBe(FACTS);
    const weighed = plan.map((node) => ((node['Rows Removed by Join Filter'] ?? 0) + node['Actual Rows']) * node['Actual Loops']);
    expect(Math.max(...weighed)).toBeLessThan(MOST_ROWS_WEIGHED);
  });
});
