// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor, ActorLidmaatschap } from '#application/ports/actor';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { Database, type Statement } from '../database.js';

const ACTOR: Statement = {
  name: 'actor',
  text: `SELECT p.id AS "persoonId", p.sleutel, p.naam, COALESCE((
      SELECT jsonb_agg(jsonb_build_object('id', eigen.id, 'organisatieId', l.organisatie_id, 'rol', l.rol, 'focusgebied', l.focusgebied,
        'namens', eigen.namens, 'namensPersoonId', eigen.namens_persoon_id) ORDER BY eigen.namens IS NOT NULL, eigen.id)
      FROM (
        SELECT m.id, m.id AS lidmaatschap_id, NULL::text AS namens, NULL::uuid AS namens_persoon_id FROM lidmaatschappen m WHERE m.persoon_id = p.id
        UNION ALL
        SELECT v.id, v.lidmaatschap_id, voor.naam, voor.id FROM plaatsvervangingen v JOIN lidmaatschappen m ON m.id = v.lidmaatschap_id
          JOIN personen voor ON voor.id = m.persoon_id WHERE v.plaatsvervanger_id = p.id AND v.van <= $3 AND v.tot >= $3
          AND NOT EXISTS (SELECT FROM plaatsvervanging_eindes e WHERE e.plaatsvervanging_id = v.id AND e.laatste_dag < $3)
      ) AS eigen JOIN lidmaatschappen l ON l.id = eigen.lidmaatschap_id JOIN organisaties o ON o.id = l.organisatie_id
      WHERE l.geldig_vanaf <= $3 AND (l.geldig_tot IS NULL OR l.geldig_tot >= $3)
        AND o.geldig_vanaf <= $3 AND (o.geldig_tot IS NULL OR o.geldig_tot >= $3)
    ), '[]') AS lidmaatschappen,
      EXISTS (SELECT FROM schorsingen s WHERE s.persoon_id = p.id AND s.opgeheven_op IS NULL) AS geschorst
    FROM personen p WHERE p.issuer = $1 AND p.subject = $2`,
};

const GESCHORST: Statement = {
  name: 'geschorst',
  text: 'SELECT 1 AS een FROM schorsingen WHERE persoon_id = $1 AND opgeheven_op IS NULL',
};

/** People on PostgreSQL; asked at each request, so a role that ended counts no more at once. */
@Injectable()
export class PgPersoonRepository extends PersoonRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override async findActor(issuer: string, subject: string, vandaag: string): Promise<Actor | null> {
    const [actor] = await this.database.rows<{
      persoonId: string;
      sleutel: string;
      naam: string;
      lidmaatschappen: ActorLidmaatschap[];
      geschorst: boolean;
    }>(ACTOR, [issuer, subject, vandaag]);
    if (!actor) return null;
    const { geschorst, ...wie } = actor;
    return geschorst ? { ...wie, lidmaatschappen: [], geschorst } : wie;
  }

  override async isGeschorst(persoonId: string): Promise<boolean> {
    return (await this.database.rows(GESCHORST, [persoonId])).length > 0;
  }
}
