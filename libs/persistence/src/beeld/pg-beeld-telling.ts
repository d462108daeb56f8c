// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { BeeldTelling } from '#application/ports/beeld.repository';
import { Database } from '../database.js';
import { ALLE_GEBIEDEN, BEURT, BIJGEWERKT, GEDULD, TEL, TEL_OP, VERANDERD, VERTEL, WIS } from './telling-sql.js';

/** Counts in one transaction: whoever looks meanwhile sees the counts from before, whole. */
@Injectable()
export class PgBeeldTelling extends BeeldTelling {
  constructor(private readonly database: Database) {
    super();
  }

  override async recount(op: string): Promise<number> {
    return this.database.transaction(async (sql) => {
      const [beurt] = await sql.rows<{ mijn: boolean }>(BEURT);
      if (!beurt?.mijn) return 0;
      await sql.rows(GEDULD);
      const rijen = await sql.rows<{ focusgebied: string }>(VERANDERD, [op]);
      await sql.rows(BIJGEWERKT, [op]);
      if (rijen.length === 0) return 0;
      const gebieden = rijen.map(({ focusgebied }) => focusgebied);
      await sql.rows(WIS, [[...gebieden, ALLE_GEBIEDEN]]);
      await sql.rows(TEL, [gebieden]);
      await sql.rows(TEL_OP);
      await sql.rows(VERTEL);
      return gebieden.length;
    });
  }
}
