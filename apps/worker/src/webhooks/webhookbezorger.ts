// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import { WebhookRecord, type TeBezorgen, type Webhookuitslag } from '#application/ports/webhook-record';
import { WebhookInstelling } from '#application/ports/webhook-instelling';
import { cloudEventVan, proefEvent } from '#domain/webhooks/cloud-event';
import type { BezorgUitkomst } from '#messages/wachtrij';
import { WebhookZender } from '#messages/webhook-zender';
import { WebhookMetrics } from '../metrics/webhook-metrics.js';
import { storeSurely } from '../rounds/rest.js';

/** A delivery is given back after this; longer than the longest sending. */
const LEASE_MS = 30_000;
/** After a failed attempt the record says when the next one is; this is when it is asked. */
const ASK_AGAIN_MS = 1_000;
/** A delivery comes back at least so often, whatever was known of it: its webhook may work again. */
const LONGEST_REST_MS = 60 * 60_000;

/** Brings events to webhooks, each only when its organisation may see the case at this moment. */
@Injectable()
export class Webhookbezorger {
  private readonly logger = new Logger(Webhookbezorger.name);

  constructor(
    private readonly record: WebhookRecord,
    private readonly zender: WebhookZender,
    private readonly instelling: WebhookInstelling,
    private readonly metrics: WebhookMetrics,
  ) {}

  /** Brings one delivery as far as it goes now. Throws when PostgreSQL is away. */
  async bezorg(id: string): Promise<BezorgUitkomst> {
    const beurt = await this.record.neem(id, LEASE_MS);
    if (beurt.beurt === 'klaar') return { klaar: true, mislukt: beurt.mislukt };
    if (beurt.beurt === 'wachten') return { klaar: false, wachtMs: Math.min(beurt.wachtMs, LONGEST_REST_MS) };
    const uitslag = await this.send(beurt.wat);
    await storeSurely(
      () => this.record.bewaar(uitslag),
      (error, attempt) =>
        this.logger.warn(`What became of bezorging ${id} could not be stored (attempt ${attempt}). ${String(error)}`),
    );
    this.metrics.countPoging(uitslag.gelukt ? 'bezorgd' : 'niet_bezorgd');
    return uitslag.gelukt ? { klaar: true, mislukt: false } : { klaar: false, wachtMs: ASK_AGAIN_MS };
  }

  private async send({ id, webhookId, adres, geheimen, gebeurtenis, pogingen }: TeBezorgen): Promise<Webhookuitslag> {
    const sleutels = geheimen
      .map((kenmerk) => this.instelling.geheimen.geheimVan(webhookId, kenmerk))
      .filter((geheim) => geheim !== null);
    if (sleutels.length === 0) {
      this.logger.error(`Webhook ${webhookId} has a secret from a key that is not in WEBHOOK_GEHEIM.`);
      return {
        id,
        gelukt: false,
        status: null,
        fout: 'Het geheim hoort bij een sleutel die weg is. Maak een nieuw geheim.',
        voorgoed: false,
      };
    }
    const event = gebeurtenis
      ? cloudEventVan(gebeurtenis, this.instelling.herkomst)
      : proefEvent(id, this.instelling.herkomst, new Date().toISOString());
    const ontvangst = await this.zender.send({ id, adres, geheimen: sleutels, event });
    if (!ontvangst.gelukt) this.logger.warn(`Webhook ${webhookId}, bezorging ${id} (poging ${pogingen}): ${ontvangst.fout}`);
    return { id, ...ontvangst };
  }
}
