// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Pagina, PaginaVraag } from '#application/ports/pagina';
import { WebhookRepository, type WebhookbezorgingRegel, type WebhookRegel } from '#application/ports/webhook.repository';
import { Database, type Sql } from '../database.js';
import { leesCursor, schrijfCursor, TIJDSTIP, UUID } from '../vastlopers/cursor.js';
import { BEZORGINGEN, TEL_HERHALING, WEBHOOKS } from './webhook-beheer-sql.js';

type Rij<T> = { [K in keyof T]: T[K] };

/** Webhooks on PostgreSQL. */
@Injectable()
export class PgWebhookRepository extends WebhookRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override async list(lezerId: string): Promise<readonly WebhookRegel[]> {
    return this.als(lezerId).rows<Rij<WebhookRegel>>(WEBHOOKS, [null]);
  }

  override async find(lezerId: string, id: string): Promise<WebhookRegel | null> {
    return (await this.als(lezerId).rows<Rij<WebhookRegel>>(WEBHOOKS, [id]))[0] ?? null;
  }

  override async listBezorgingen(lezerId: string, id: string, pagina: PaginaVraag): Promise<Pagina<WebhookbezorgingRegel>> {
    const na = leesCursor(pagina.cursor, { datum: TIJDSTIP, id: UUID });
    const rijen = await this.als(lezerId).rows<Rij<WebhookbezorgingRegel>>(BEZORGINGEN, [
      id,
      pagina.limit + 1,
      na?.datum ?? 'infinity',
      na?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
    ]);
    const items = rijen.slice(0, pagina.limit);
    const laatste = rijen.length > pagina.limit ? items.at(-1) : undefined;
    return { items, volgende: laatste ? schrijfCursor({ datum: laatste.aangemaaktOp, id: laatste.id }) : null };
  }

  override async countHerhaling(id: string, van: string, tot: string): Promise<number> {
    const [rij] = await this.database.rows<{ aantal: number }>(TEL_HERHALING, [id, van, tot]);
    return rij?.aantal ?? 0;
  }

  private als(persoonId: string): Sql {
    return this.database.asZicht({ persoonId, plaatsen: [] });
  }
}
