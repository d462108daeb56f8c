// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  BewaringRepository,
  type BewaartermijnRegel,
  type BewaartermijnVoorbeeld,
  type VernietigdRegel,
  type VernietigingRegel,
} from '#application/ports/bewaring.repository';
import type { Pagina, PaginaVraag } from '#application/ports/pagina';
import { Database } from '../database.js';
import { DATUM, leesCursor, schrijfCursor, TIJDSTIP, UUID } from '../vastlopers/cursor.js';
import { BEWAARTERMIJNEN, LIJST, PROBEER, VERNIETIGD } from './bewaring-sql.js';

type Rij<T> = { [K in keyof T]: T[K] };

const NIETS: BewaartermijnVoorbeeld = { gesloten: 0, nuVoorbij: 0, straksVoorbij: 0, eersteDatum: null };

/** How long closed cases are kept, and which may go, on PostgreSQL. */
@Injectable()
export class PgBewaringRepository extends BewaringRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override async listBewaartermijnen(): Promise<BewaartermijnRegel[]> {
    return this.database.rows<Rij<BewaartermijnRegel>>(BEWAARTERMIJNEN);
  }

  override async probeer(persoonId: string, termijn: BewaartermijnRegel): Promise<BewaartermijnVoorbeeld> {
    const { focusgebied, resultaat, waardering, jaren, geldigVanaf } = termijn;
    const values = [persoonId, focusgebied, resultaat, waardering, jaren, geldigVanaf];
    return (await this.database.rows<Rij<BewaartermijnVoorbeeld>>(PROBEER, values))[0] ?? NIETS;
  }

  override async listVernietigingen(persoonId: string, pagina: PaginaVraag): Promise<Pagina<VernietigingRegel>> {
    const na = leesCursor(pagina.cursor, { datum: DATUM, id: UUID });
    const values = [persoonId, na?.datum ?? null, na?.id ?? null, null, pagina.limit + 1];
    const rijen = await this.database.rows<Rij<VernietigingRegel>>(LIJST, values);
    const items = rijen.slice(0, pagina.limit);
    const laatste = rijen.length > pagina.limit ? items.at(-1) : undefined;
    return { items, volgende: laatste ? schrijfCursor({ datum: laatste.archiefactiedatum, id: laatste.id }) : null };
  }

  override async listVernietigd(persoonId: string, pagina: PaginaVraag): Promise<Pagina<VernietigdRegel>> {
    const na = leesCursor(pagina.cursor, { moment: TIJDSTIP, id: UUID });
    const values = [persoonId, na?.moment ?? null, na?.id ?? null, pagina.limit + 1];
    const rijen = await this.database.rows<Rij<VernietigdRegel>>(VERNIETIGD, values);
    const items = rijen.slice(0, pagina.limit);
    const laatste = rijen.length > pagina.limit ? items.at(-1) : undefined;
    return { items, volgende: laatste ? schrijfCursor({ moment: laatste.vernietigdOp, id: laatste.id }) : null };
  }

  override async findVernietiging(persoonId: string, vastloperId: string): Promise<VernietigingRegel | null> {
    return (await this.database.rows<Rij<VernietigingRegel>>(LIJST, [persoonId, null, null, vastloperId, 1]))[0] ?? null;
  }
}
