// SPDX-License-Identifier: EUPL-1.2
import type { GestoptWebhook } from '#application/ports/webhook-record';
import { alineaMail } from './alinea-mail.js';
import { fill } from './mail-inhoud.js';
import type { Mail } from './mail-zender.js';
import { WEBHOOK_GESTOPT as T } from './texts/webhook-teksten.js';

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
 * The mail that tells a beheerder that a webhook was stopped, so that it is never silently dead (docs/adr/0043). A copy has the same Message-ID.
 * @param webUrl address of the pages as seen from outside.
 * @param retourAan where a mail server says that it could not bring the mail; null for the sender of all mail.
 */
export function webhookMail(webhook: GestoptWebhook, webUrl: string, domein: string, retourAan: string | null): Mail {
  const alineas = alineasVan(webhook);
  const adres = `${webUrl}/beheer/webhooks/${webhook.id}`;
  const mail = { kop: T.kop, alineas, knop: T.knop, adres, waarom: T.waarom, persoonlijk: false };
  return alineaMail(mail, {
    messageId: `<${webhook.gestoptId}@${domein}>`,
    onderwerp: `${T.kop}: ${webhook.naam}`,
    retourAan,
  });
}
