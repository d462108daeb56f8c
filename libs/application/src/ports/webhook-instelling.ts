// SPDX-License-Identifier: EUPL-1.2
import type { EventHerkomst } from '#domain/webhooks/cloud-event';
import type { AdresRegels } from '#domain/webhooks/webhook-adres';
import type { WebhookGeheimen } from '../use-cases/webhook-geheimen.js';

/** What an installation says about the events it sends: with which keys, from whom, and where to. */
export abstract class WebhookInstelling {
  abstract readonly geheimen: WebhookGeheimen;
  abstract readonly herkomst: EventHerkomst;
  abstract readonly adressen: AdresRegels;
}
