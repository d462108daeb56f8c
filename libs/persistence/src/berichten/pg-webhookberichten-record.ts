// SPDX-License-Identifier: EUPL-1.2
import type { Klok } from '#application/ports/klok';
import { WebhookberichtenRecord, type WebhookberichtTeVersturen } from '#application/ports/webhookberichten-record';
import type { Database } from '../database.js';
import { BEURT_VERDELEN } from './verdeel-sql.js';
import { nietVoor, type VerzendRegels } from './verzend-regels.js';
import { MAAK_WEBHOOKBERICHTEN, WEBHOOKBERICHT_TE_VERSTUREN } from './webhookbericht-sql.js';

type Rij = Omit<WebhookberichtTeVersturen, 'ontvanger'> & WebhookberichtTeVersturen['ontvanger'];

/** Messages that a webhook was stopped on PostgreSQL. `gemeld_op` of a webhook tells whether they were made since it was stopped. */
export class PgWebhookberichtenRecord extends WebhookberichtenRecord {
  constructor(
    private readonly database: Database,
    private readonly klok: Klok,
    private readonly regels: VerzendRegels,
    private readonly nu: () => string = () => new Date().toISOString(),
  ) {
    super();
  }

  override async maak(): Promise<readonly string[]> {
    const values = [this.klok.vandaag(), nietVoor(this.regels, this.klok, 'webhook_gestopt', this.nu())];
    return this.database.transaction(async (sql) => {
      await sql.rows(BEURT_VERDELEN);
      return (await sql.rows<{ id: string }>(MAAK_WEBHOOKBERICHTEN, values)).map(({ id }) => id);
    });
  }

  override async readTeVersturen(bezorgingIds: readonly string[]): Promise<WebhookberichtTeVersturen[]> {
    const values = [bezorgingIds, this.klok.vandaag()];
    const rijen = await this.database.rows<{ [K in keyof Rij]: Rij[K] }>(WEBHOOKBERICHT_TE_VERSTUREN, values);
    return rijen.map(({ emailadres, persoonId, organisatieId, ...rest }) => ({
      ...rest,
      ontvanger: { emailadres, persoonId, organisatieId },
    }));
  }
}
