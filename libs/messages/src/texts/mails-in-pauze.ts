// SPDX-License-Identifier: EUPL-1.2
import type { MailTekst } from './mail-tekst.js';

/** What a filer for whom a pause still waits reads when another takes the case over. */
export const OVERGENOMEN_WACHT_OP_INDIENER = {
  wat: '{toen} nam uw vastloper over. Wij wachten nog op uw antwoord.',
  verder: 'De vraag staat bovenaan. Met uw antwoord loopt de klok meteen weer.',
} as const satisfies Partial<MailTekst>;
