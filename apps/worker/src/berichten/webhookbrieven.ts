// SPDX-License-Identifier: EUPL-1.2
import { WebhookberichtenRecord, type WebhookberichtTeVersturen } from '#application/ports/webhookberichten-record';
import type { Mail } from '#messages/mail-zender';
import { webhookMail } from '#messages/webhook-mail';
import type { KnopAdressen } from './knop-adressen.js';

/** Reads and writes the mails that a webhook was stopped. */
export class Webhookbrieven {
  constructor(
    private readonly record: WebhookberichtenRecord,
    private readonly adressen: Pick<KnopAdressen, 'retourAdres'>,
    private readonly webUrl: string,
  ) {}

  /** What of these bezorgingen is about a webhook that was stopped and may go now, in order. */
  read(ids: readonly string[]): Promise<WebhookberichtTeVersturen[]> {
    return this.record.readTeVersturen(ids);
  }

  /** The mail. */
  async write(bericht: WebhookberichtTeVersturen, domein: string): Promise<Mail> {
    const { persoonId, organisatieId } = bericht.ontvanger;
    return webhookMail(bericht, this.webUrl, domein, await this.adressen.retourAdres({ persoonId, organisatieId }));
  }
}
