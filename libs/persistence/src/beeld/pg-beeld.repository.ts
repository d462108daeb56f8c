// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Zicht } from '#application/ports/actor';
import { BeeldRepository, type Beeld, type BeeldVraag, type KaartGebied } from '#application/ports/beeld.repository';
import { Database } from '../database.js';
import { BEELD, BIJGEWERKT_OP, KAART } from './beeld-sql.js';
import { beeldVan, type CijferRij } from './beeld.mapper.js';
import { ALLE_GEBIEDEN } from './telling-sql.js';

const OOIT = '0001-01-01';

/** Beeld on PostgreSQL: counts that are there already, through the eyes of who asks. */
@Injectable()
export class PgBeeldRepository extends BeeldRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override async findBeeld({ organisatieId, focusgebied, vanaf, vandaag }: BeeldVraag, zicht: Zicht): Promise<Beeld> {
    const eigen = gebiedenVan(organisatieId, zicht);
    const gebieden = focusgebied === null ? eigen : eigen === null || eigen.includes(focusgebied) ? [focusgebied] : [];
    const values = [organisatieId, gebieden ?? [ALLE_GEBIEDEN], gebieden, vanaf ?? OOIT];
    const [rijen, [stand]] = await Promise.all([
      this.database.asZicht(zicht).rows<CijferRij>(BEELD, values),
      this.database.rows<{ op: string | null }>(BIJGEWERKT_OP),
    ]);
    return beeldVan(rijen, vandaag, stand?.op ?? null);
  }

  override async listKaart(vandaag: string): Promise<KaartGebied[]> {
    return this.database.rows<{ [K in keyof KaartGebied]: KaartGebied[K] }>(KAART, [vandaag]);
  }
}

/** The areas in which the person sees through this organisation; null: all of them. */
function gebiedenVan(organisatieId: string, { plaatsen }: Zicht): string[] | null {
  const eigen = plaatsen.filter((plaats) => plaats.organisatieId === organisatieId).map(({ focusgebied }) => focusgebied);
  return eigen.includes(null) ? null : eigen.filter((gebied) => gebied !== null);
}
