// SPDX-License-Identifier: EUPL-1.2
import { v7 } from 'uuid';
import { InzageLog, type Inzage } from '#application/ports/inzage-log';
import type { Database, Statement } from '../database.js';
import { organisatieIdsVan } from '../vastlopers/zicht.js';

/** $1 id, $2 case, $3 person, $4 organisations, $5 onderdeel, $6 kanaal. Stores nothing for a case that is not confidential. */
const NOTEER: Statement = {
  name: 'inzage_noteer',
  text: `INSERT INTO inzagen (id, vastloper_id, persoon_id, organisatie_ids, onderdeel, kanaal)
    SELECT $1, v.id, $3, COALESCE((
      SELECT array_agg(DISTINCT b.organisatie_id) FROM betrokkenheden b
      WHERE b.vastloper_id = v.id AND b.organisatie_id = ANY($4::uuid[]) AND b.tot IS NULL
    ), '{}'), $5, $6
    FROM vastlopers v WHERE v.id = $2 AND v.naam_verbergen`,
};

/** Reads of confidential cases on PostgreSQL. */
export class PgInzageLog extends InzageLog {
  constructor(
    private readonly database: Database,
    /** The program through which is read. Example: `api`. */
    private readonly kanaal: string,
  ) {
    super();
  }

  override async note({ vastloperId, zicht, onderdeel }: Inzage): Promise<void> {
    await this.database.rows(NOTEER, [v7(), vastloperId, zicht.persoonId, organisatieIdsVan(zicht), onderdeel, this.kanaal]);
  }
}
