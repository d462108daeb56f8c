// SPDX-License-Identifier: EUPL-1.2
import { v7 } from 'uuid';
import type { Zicht } from '#application/ports/actor';
import { InzageLog, type Inzage, type InzageOnderdeel } from '#application/ports/inzage-log';
import type { Database, Statement } from '../database.js';
import { plaatsParameters, VAN_EIGEN_PLAATS } from '../vastlopers/zicht.js';

/** $1 cases with in $4 an id for the read of each, $2 and $3 places, $5 person, $6 onderdeel, $7 kanaal. Stores nothing for a case that is not confidential. */
const NOTEER: Statement = {
  name: 'inzage_noteer',
  text: `INSERT INTO inzagen (id, vastloper_id, persoon_id, organisatie_ids, onderdeel, kanaal)
    SELECT gelezen.id, v.id, $5, COALESCE((
      SELECT array_agg(DISTINCT b.organisatie_id) FROM betrokkenheden b
      WHERE b.vastloper_id = v.id AND ${VAN_EIGEN_PLAATS}
    ), '{}'), $6, $7
    FROM unnest($1::uuid[], $4::uuid[]) AS gelezen(vastloper_id, id) JOIN vastlopers v ON v.id = gelezen.vastloper_id AND v.naam_verbergen`,
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
    await this.noteAll([vastloperId], zicht, onderdeel);
  }

  override async noteAll(vastloperIds: readonly string[], zicht: Zicht, onderdeel: InzageOnderdeel): Promise<void> {
    if (vastloperIds.length === 0) return;
    const ids = vastloperIds.map(() => v7());
    await this.database
      .asZicht(zicht)
      .rows(NOTEER, [vastloperIds, ...plaatsParameters(zicht), ids, zicht.persoonId, onderdeel, this.kanaal]);
  }
}
