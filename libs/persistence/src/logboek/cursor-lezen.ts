// SPDX-License-Identifier: EUPL-1.2
import type { QueryResultRow } from 'pg';
import type { Sql } from '../database.js';

const BATCH = 1_000;

/**
 * Reads the answer of a statement row by row, however many there are: a thousand at a time stay in memory. Needs a transaction; more cursors
 * may be read at once under different names.
 */
export async function* readByCursor<Row extends QueryResultRow>(
  sql: Sql,
  name: string,
  text: string,
  values: readonly unknown[] = [],
): AsyncGenerator<Row> {
  await sql.rows({ text: `DECLARE ${name} NO SCROLL CURSOR FOR ${text}` }, values);
  for (;;) {
    const rows = await sql.rows<Row>({ text: `FETCH ${BATCH} FROM ${name}` });
    yield* rows;
    if (rows.length < BATCH) break;
  }
  await sql.rows({ text: `CLOSE ${name}` });
}
