// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Zicht, ZichtPlaats } from '#application/ports/actor';
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

  override async findBeeld({ plaatsen, vanaf, vandaag }: BeeldVraag, zicht: Zicht): Promise<Beeld> {
    const gezien = plaatsen.filter((plaats) => isEigen(plaats, zicht));
    const heel = gezien.some(({ focusgebied }) => focusgebied === null);
    const gebieden = gezien.map(({ focusgebied }) => focusgebied ?? ALLE_GEBIEDEN);
    const values = [gezien.map(({ organisatieId }) => organisatieId), gebieden, heel, vanaf ?? OOIT];
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

/** Does the person see from this place, or from one that holds it? */
function isEigen({ organisatieId, focusgebied }: ZichtPlaats, { plaatsen }: Zicht): boolean {
  return plaatsen.some(
    (eigen) => eigen.organisatieId === organisatieId && (eigen.focusgebied === null || eigen.focusgebied === focusgebied),
  );
}
