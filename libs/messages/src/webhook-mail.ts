// SPDX-License-Identifier: EUPL-1.2
import type { WebhookberichtTeVersturen } from '#application/ports/webhookberichten-record';
import { alineaMail } from './alinea-mail.js';
import { fill } from './mail-inhoud.js';
import type { Mail } from './mail-zender.js';
import { WEBHOOK_GESTOPT as T } from './texts/webhook-teksten.js';

type GestoptWebhook = Pick<WebhookberichtTeVersturen, 'berichtId' | 'webhookId' | 'naam' | 'organisatieNaam' | 'fout'>;

/** The paragraphs of the mail to a beheerder: what stopped, why, and what can be done about it. */
function alineasVan({ naam, organisatieNaam, fout }: GestoptWebhook): readonly string[] {
  return [
    fill(T.wat, { naam, organisatie: organisatieNaam }),
    ...(fout === null ? [] : [fill(T.fout, { fout })]),
    T.bewaard,
    T.verder,
  ];
}

/**
 * The mail that tells a beheerder that a webhook was stopped, so that it is never silently dead (docs/adr/0043). Its Message-ID is the id of the message, as of any.
 * @param webUrl address of the pages as seen from outside.
 * @param retourAan where a mail server says that it could not bring the mail; null for the sender of all mail.
 */
export function webhookMail(webhook: GestoptWebhook, webUrl: string, domein: string, retourAan: string | null): Mail {
  const alineas = alineasVan(webhook);
  const adres = `${webUrl}/beheer/webhooks/${webhook.webhookId}`;
  const mail = { kop: T.kop, alineas, knop: T.knop, adres, waarom: T.waarom, persoonlijk: false };
  return alineaMail(mail, {
    messageId: `<${webhook.berichtId}@${domein}>`,
    onderwerp: `${T.kop}: ${webhook.naam}`,
    retourAan,
  });
}
