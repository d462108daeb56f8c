// SPDX-License-Identifier: EUPL-1.2
import { v7 } from 'uuid';
import { InzageLog, type Inzage } from '#application/ports/inzage-log';
import type { Database, Statement } from '../database.js';
import { plaatsParameters, VAN_EIGEN_PLAATS } from '../vastlopers/zicht.js';

/** $1 case, $2 and $3 places, $4 id, $5 person, $6 onderdeel, $7 kanaal. Stores nothing for a case that is not confidential. */
const NOTEER: Statement = {
  name: 'inzage_noteer',
  text: `INSERT INTO inzagen (id, vastloper_id, persoon_id, organisatie_ids, onderdeel, kanaal)
    SELECT $4, v.id, $5, COALESCE((
      SELECT array_agg(DISTINCT b.organisatie_id) FROM betrokkenheden b
      WHERE b.vastloper_id = v.id AND ${VAN_EIGEN_PLAATS}
    ), '{}'), $6, $7
    FROM vastlopers v WHERE v.id = $1 AND v.naam_verbergen`,
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
    const values = [vastloperId, ...plaatsParameters(zicht), v7(), zicht.persoonId, onderdeel, this.kanaal];
    await this.database.asZicht(zicht).rows(NOTEER, values);
  }
}
