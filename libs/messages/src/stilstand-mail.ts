// SPDX-License-Identifier: EUPL-1.2
import { fill } from './mail-inhoud.js';
import type { Mail } from './mail-zender.js';
import { stilstandOpmaak } from './stilstand-opmaak.js';
import { OMLIJSTING } from './texts/mail-woorden.js';
import { STILSTAND as T } from './texts/stilstand-tekst.js';

/** A queue that stands still: which, for how many minutes, and where to look. */
export interface StilstandMelding {
  readonly id: string;
  readonly wachtrij: string;
  readonly minuten: number;
  readonly adres: string;
}

/** The mail to a beheerder that a queue stands still. It is about no case. */
export function stilstandMail({ id, wachtrij, minuten, adres }: StilstandMelding, domein: string): Mail {
  const wat = fill(T.wat, { wachtrij, minuten: String(minuten) });
  const regels = [T.kop, '', wat, '', T.verder, '', `${T.knop}:`, adres, '', '-- ', OMLIJSTING.merk, T.waarom, ''];
  return {
    messageId: `<${id}@${domein}>`,
    onderwerp: T.kop,
    tekst: regels.join('\n'),
    html: stilstandOpmaak(wat, adres),
    agenda: null,
    afmelden: null,
    antwoord: null,
  };
}
