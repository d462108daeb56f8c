// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { VerzoekTeller, type VerzoekTelling } from '#application/ports/verzoek-teller';
import { Database, type Statement } from '../database.js';

const KEPT_MINUTES = 10;

// In the order of the key, so that two processes that count the same people never wait for each other in a circle.
const ADD: Statement = {
  name: 'verzoek-tellingen',
  text: `WITH oud AS (
      SELECT sleutel, minuut FROM verzoek_tellingen WHERE minuut < $4 LIMIT 10000 FOR UPDATE SKIP LOCKED
    ), vergeten AS (
      DELETE FROM verzoek_tellingen t USING oud WHERE t.sleutel = oud.sleutel AND t.minuut = oud.minuut
    )
    INSERT INTO verzoek_tellingen AS t (sleutel, minuut, aantal)
    SELECT * FROM unnest($1::text[], $2::int[], $3::int[]) AS nieuw (sleutel, minuut, aantal) ORDER BY 1, 2
    ON CONFLICT (sleutel, minuut) DO UPDATE SET aantal = t.aantal + excluded.aantal
    RETURNING sleutel, minuut, aantal`,
};

/** Shared counts on PostgreSQL: one statement for all that a process counted in a second. */
@Injectable()
export class PgVerzoekTeller extends VerzoekTeller {
  constructor(private readonly database: Database) {
    super();
  }

  override async add(tellingen: readonly VerzoekTelling[]): Promise<readonly VerzoekTelling[]> {
    if (tellingen.length === 0) return [];
    const oldest = Math.max(...tellingen.map(({ minuut }) => minuut)) - KEPT_MINUTES;
    const columns = [
      tellingen.map(({ sleutel }) => sleutel),
      tellingen.map(({ minuut }) => minuut),
      tellingen.map(({ aantal }) => aantal),
    ];
    return this.database.rows<{ sleutel: string; minuut: number; aantal: number }>(ADD, [...columns, oldest]);
  }
}
