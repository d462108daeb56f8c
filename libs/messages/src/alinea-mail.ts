// SPDX-License-Identifier: EUPL-1.2
import { alineaOpmaak, type AlineaMail } from './alinea-opmaak.js';
import type { Mail } from './mail-zender.js';
import { OMLIJSTING } from './texts/mail-woorden.js';

/** What a mail carries besides its words. `retourAan` null: what comes back goes to the sender of all mail. */
export interface AlineaKop {
  readonly messageId: string;
  readonly onderwerp: string;
  readonly retourAan: string | null;
}

/** A mail of paragraphs with one button, as text and as HTML. It can not be answered. */
export function alineaMail(mail: AlineaMail, { messageId, onderwerp, retourAan }: AlineaKop): Mail {
  return {
    messageId,
    onderwerp,
    tekst: alineaTekst(mail),
    html: alineaOpmaak(mail),
    agenda: [],
    afmelden: null,
    antwoord: retourAan === null ? null : { antwoordAan: null, retourAan },
  };
}

/** The mail as plain text, in the same order as the one with a shape. */
function alineaTekst({ kop, alineas, knop, adres, waarom, persoonlijk }: AlineaMail): string {
  return [
    kop,
    '',
    ...alineas.flatMap((alinea) => [alinea, '']),
    `${knop}:`,
    adres,
    '',
    '-- ',
    OMLIJSTING.merk,
    waarom,
    ...(persoonlijk ? [OMLIJSTING.delen] : []),
    OMLIJSTING.geenAntwoord,
    '',
  ].join('\n');
}
