// SPDX-License-Identifier: EUPL-1.2
import { alineaMail } from './alinea-mail.js';
import { fill } from './mail-inhoud.js';
import type { Mail } from './mail-zender.js';
import { STILSTAND as T } from './texts/stilstand-tekst.js';

/** A queue that stands still: which, for how many minutes, and where to look. */
export interface StilstandMelding {
  readonly id: string;
  readonly wachtrij: string;
  readonly minuten: number;
  readonly adres: string;
  /** Where a mail server says that it could not bring the mail; null for the sender of all mail. */
  readonly retourAan: string | null;
}

/** The mail to a beheerder that a queue stands still. It is about no case. */
export function stilstandMail({ id, wachtrij, minuten, adres, retourAan }: StilstandMelding, domein: string): Mail {
  const alineas = [fill(T.wat, { wachtrij, minuten: String(minuten) }), T.verder];
  const mail = { kop: T.kop, alineas, knop: T.knop, adres, waarom: T.waarom, persoonlijk: false };
  return alineaMail(mail, { messageId: `<${id}@${domein}>`, onderwerp: T.kop, retourAan });
}
