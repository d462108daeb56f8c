// SPDX-License-Identifier: EUPL-1.2
import type { GestoptWebhook } from '#application/ports/webhook-record';
import { alineaOpmaak } from './alinea-opmaak.js';
import type { Mail } from './mail-zender.js';
import { OMLIJSTING } from './texts/mail-woorden.js';

const KOP = 'Een webhook is gestopt';
const KNOP = 'Bekijk de webhook';
const WAAROM = 'U krijgt deze mail omdat u beheerder bent.';

/** The paragraphs of the mail to a beheerder: what stopped, why, and what can be done about it. */
function alineasVan({ naam, organisatieNaam, fout }: GestoptWebhook): readonly string[] {
  return [
    `Bij de webhook ‘${naam}’ van ${organisatieNaam} komt niets meer aan. Wij sturen er niets nieuws meer heen.`,
    ...(fout === null ? [] : [`Wat er de laatste keer misging: ${fout}`]),
    'Wat er gebeurt, bewaren wij 90 dagen. Er is dus niets weg.',
    'Laat de ontvanger herstellen. Zet daarna de webhook aan en laat alles opnieuw sturen.',
  ];
}

/**
 * The mail that tells a beheerder that a webhook was stopped, so that it is never silently dead (docs/adr/0043). A copy has the same Message-ID.
 * @param webUrl address of the pages as seen from outside.
 */
export function webhookMail(webhook: GestoptWebhook, webUrl: string, domein: string): Mail {
  const alineas = alineasVan(webhook);
  const adres = `${webUrl}/beheer/webhooks/${webhook.id}`;
  return {
    messageId: `<${webhook.gestoptId}@${domein}>`,
    onderwerp: `${KOP}: ${webhook.naam}`,
    tekst: [
      KOP,
      '',
      ...alineas.flatMap((alinea) => [alinea, '']),
      `${KNOP}:`,
      adres,
      '',
      '-- ',
      OMLIJSTING.merk,
      WAAROM,
      '',
    ].join('\n'),
    html: alineaOpmaak({ kop: KOP, alineas, knop: KNOP, adres, waarom: WAAROM }),
    agenda: null,
    afmelden: null,
    antwoord: null,
  };
}
