// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { ConceptRepository, type Concept, type ConceptStap } from '#application/ports/concept.repository';
import { Database, type Sql, type Statement } from '../database.js';
import { isUuid } from '../uuid.js';

const VIND: Statement = {
  name: 'concept_vind',
  text: 'SELECT sleutel, inhoud, vastloper_id AS "vastloperId", versie FROM concepten WHERE persoon_id = $1',
};
const BEGIN: Statement = {
  name: 'concept_begin',
  text: `INSERT INTO concepten (persoon_id, sleutel, inhoud) VALUES ($1, $2, '{}')
    ON CONFLICT (persoon_id) DO UPDATE SET sleutel = $2, inhoud = '{}', vastloper_id = NULL, versie = 0, stappen = '{}', gewijzigd_op = now()`,
};
const RUIM_OP: Statement = {
  name: 'concept_ruim_op',
  text: 'SELECT ruim_concepten_op($1)',
};
const BEWAAR: Statement = {
  name: 'concept_bewaar',
  text: `UPDATE concepten SET inhoud = inhoud || $3::jsonb, versie = versie + 1, gewijzigd_op = now(),
      stappen = stappen || jsonb_build_object($4::text, versie + 1)
    WHERE persoon_id = $1 AND sleutel = $2 AND vastloper_id IS NULL RETURNING 1 AS een`,
};
// What says nothing new is no change: who checks the draft need not look again.
const BEWAAR_TUSSENTIJDS: Statement = {
  name: 'concept_bewaar_tussentijds',
  text: `UPDATE concepten SET inhoud = inhoud || $3::jsonb, versie = versie + (inhoud || $3::jsonb <> inhoud)::int, gewijzigd_op = now()
    WHERE persoon_id = $1 AND sleutel = $2 AND vastloper_id IS NULL AND COALESCE((stappen ->> $4::text)::int, 0) <= $5 RETURNING 1 AS een`,
};
const INGEDIEND: Statement = {
  name: 'concept_ingediend',
  text: `UPDATE concepten SET inhoud = '{}', vastloper_id = $3, gewijzigd_op = now() WHERE persoon_id = $1 AND sleutel = $2`,
};

/** Drafts on PostgreSQL. */
@Injectable()
export class PgConceptRepository extends ConceptRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override async find(persoonId: string): Promise<Concept | null> {
    const [concept] = await this.van(persoonId).rows<{ [K in keyof Concept]: Concept[K] }>(VIND, [persoonId]);
    return concept ?? null;
  }

  override async begin(persoonId: string, sleutel: string, bewaarDagen: number): Promise<void> {
    await this.database.rows(RUIM_OP, [bewaarDagen]);
    await this.van(persoonId).rows(BEGIN, [persoonId, sleutel]);
  }

  override async save(persoonId: string, sleutel: string, { nummer, inhoud }: ConceptStap): Promise<boolean> {
    if (!isUuid(sleutel)) return false;
    return (await this.van(persoonId).rows(BEWAAR, [persoonId, sleutel, JSON.stringify(inhoud), nummer])).length > 0;
  }

  override async keep(persoonId: string, sleutel: string, { nummer, inhoud }: ConceptStap, gezien: number): Promise<boolean> {
    if (!isUuid(sleutel)) return false;
    const values = [persoonId, sleutel, JSON.stringify(inhoud), nummer, gezien];
    return (await this.van(persoonId).rows(BEWAAR_TUSSENTIJDS, values)).length > 0;
  }

  override async markIngediend(persoonId: string, sleutel: string, vastloperId: string): Promise<void> {
    await this.van(persoonId).rows(INGEDIEND, [persoonId, sleutel, vastloperId]);
  }

  /** A draft is seen by who writes it, and by nobody else. */
  private van(persoonId: string): Sql {
    return this.database.asZicht({ persoonId, plaatsen: [] });
  }
}
