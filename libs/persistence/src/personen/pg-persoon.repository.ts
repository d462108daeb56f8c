// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor, ActorLidmaatschap } from '#application/ports/actor';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { Database, type Statement } from '../database.js';

/** The person `p` of this condition, with the memberships that hold on day $1. */
const ACTOR = (persoon: string): string => `SELECT p.id AS "persoonId", p.sleutel, p.naam, COALESCE((
      SELECT jsonb_agg(jsonb_build_object('id', eigen.id, 'organisatieId', l.organisatie_id, 'rol', l.rol, 'focusgebied', l.focusgebied,
        'namens', eigen.namens, 'namensPersoonId', eigen.namens_persoon_id) ORDER BY eigen.namens IS NOT NULL, eigen.id)
      FROM (
        SELECT m.id, m.id AS lidmaatschap_id, NULL::text AS namens, NULL::uuid AS namens_persoon_id FROM lidmaatschappen m WHERE m.persoon_id = p.id
        UNION ALL
        SELECT v.id, v.lidmaatschap_id, voor.naam, voor.id FROM plaatsvervangingen v JOIN lidmaatschappen m ON m.id = v.lidmaatschap_id
          JOIN personen voor ON voor.id = m.persoon_id WHERE v.plaatsvervanger_id = p.id AND v.van <= $1 AND v.tot >= $1
          AND NOT EXISTS (SELECT FROM plaatsvervanging_eindes e WHERE e.plaatsvervanging_id = v.id AND e.laatste_dag < $1)
      ) AS eigen JOIN lidmaatschappen l ON l.id = eigen.lidmaatschap_id JOIN organisaties o ON o.id = l.organisatie_id
      WHERE l.geldig_vanaf <= $1 AND (l.geldig_tot IS NULL OR l.geldig_tot >= $1)
        AND o.geldig_vanaf <= $1 AND (o.geldig_tot IS NULL OR o.geldig_tot >= $1)
    ), '[]') AS lidmaatschappen,
      is_geschorst(p.id) AS geschorst
    FROM personen p WHERE ${persoon}`;
const VAN_AANMELDING: Statement = { name: 'actor', text: ACTOR('p.issuer = $2 AND p.subject = $3') };
const VAN_ID: Statement = { name: 'actor_van_id', text: ACTOR('p.id = $2') };

interface ActorRij extends Record<string, unknown> {
  readonly persoonId: string;
  readonly sleutel: string;
  readonly naam: string;
  readonly lidmaatschappen: ActorLidmaatschap[];
  readonly geschorst: boolean;
}

/** Who may not get in now carries nothing (docs/adr/0046). */
function actorVan({ geschorst, ...wie }: ActorRij): Actor {
  return geschorst ? { ...wie, lidmaatschappen: [], geschorst } : wie;
}

const GESCHORST: Statement = {
  name: 'geschorst',
  text: 'SELECT 1 AS een WHERE is_geschorst($1)',
};

/** People on PostgreSQL; asked at each request, so a role that ended counts no more at once. */
@Injectable()
export class PgPersoonRepository extends PersoonRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override async findActor(issuer: string, subject: string, vandaag: string): Promise<Actor | null> {
    const [rij] = await this.database.rows<ActorRij>(VAN_AANMELDING, [vandaag, issuer, subject]);
    return rij ? actorVan(rij) : null;
  }

  override async isGeschorst(persoonId: string): Promise<boolean> {
    return (await this.database.rows(GESCHORST, [persoonId])).length > 0;
  }

  override async findActorVan(persoonId: string, vandaag: string): Promise<Actor | null> {
    const [rij] = await this.database.rows<ActorRij>(VAN_ID, [vandaag, persoonId]);
    return rij ? actorVan(rij) : null;
  }
}
