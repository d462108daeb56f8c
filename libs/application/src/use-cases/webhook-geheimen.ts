// SPDX-License-Identifier: EUPL-1.2
import { createHash, createHmac } from 'node:crypto';
import type { GeheimKenmerk } from '../ports/webhook-record.js';

/** How the secret of a webhook begins as people see it (Standard Webhooks). */
const BEGIN = 'whsec_';

/**
 * The secrets that events are signed with. None is kept: each is made from a key of the installation, the webhook and its version, so that who has the database has
 * no secret (docs/adr/0043). The first key is for new secrets; those after it go on for webhooks that were made with them.
 */
export class WebhookGeheimen {
  private readonly sleutels: ReadonlyMap<string, string>;
  private readonly nieuwste: string | null;

  constructor(sleutels: readonly string[]) {
    this.sleutels = new Map(sleutels.map((sleutel) => [kenmerkVan(sleutel), sleutel]));
    this.nieuwste = sleutels[0] === undefined ? null : kenmerkVan(sleutels[0]);
  }

  /** Which key new secrets are made from; null when there is none, and then there are no webhooks here. */
  get kenmerk(): string | null {
    return this.nieuwste;
  }

  /** The secret of a webhook, 32 bytes; null when its key is no longer there. */
  geheimVan(webhookId: string, { versie, sleutelKenmerk }: GeheimKenmerk): Buffer | null {
    const sleutel = this.sleutels.get(sleutelKenmerk);
    return sleutel === undefined ? null : createHmac('sha256', sleutel).update(`webhook|${webhookId}|${versie}`).digest();
  }

  /** The same as the receiver keeps it. Example: `'whsec_…'` with 44 characters of base64. */
  tekstVan(webhookId: string, kenmerk: GeheimKenmerk): string | null {
    const geheim = this.geheimVan(webhookId, kenmerk);
    return geheim && `${BEGIN}${geheim.toString('base64')}`;
  }
}

function kenmerkVan(sleutel: string): string {
  return createHash('sha256').update(`webhooksleutel|${sleutel}`).digest('hex').slice(0, 12);
}
