// SPDX-License-Identifier: EUPL-1.2
import type { VeldFout } from '../fouten/fout.errors.js';

/** What an area says itself in every mail about its cases: how it greets, and whom to ask. Null: nothing of its own. */
export interface Mailtekst {
  readonly groet: string | null;
  readonly contact: string | null;
}

/** An area without words of its own. */
export const GEEN_MAILTEKST: Mailtekst = { groet: null, contact: null };

/** Longest greeting and contact line, in characters. */
export const MAILTEKST_LENGTE = { groet: 80, contact: 200 } as const;

/** What a mail program would make a link of: an address of the web, or a name of a site. What stands after an @ is a mail address. */
const LINK = /:\/\/|\bwww\.|(?<![@\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,9}\.[a-z]{2,24}(?![\w@])/i;

/**
 * What is wrong with the words of an area: too long, more than one line, or a link, for a mail of ours leads to Doorbraak and nowhere else. Empty when all is well.
 * Source: issue 6 (texts), docs/adr/0045.
 * @example toetsMailtekst({ groet: 'Goedendag,', contact: 'Vragen? Bel het programmabureau: 040 000 00 00.' }) // []
 * @example toetsMailtekst({ groet: null, contact: 'Kijk op elders.example' }) // [{ veld: 'contact', melding: 'Zet hier geen link. …' }]
 */
export function toetsMailtekst(mailtekst: Mailtekst): readonly VeldFout[] {
  return (['groet', 'contact'] as const).flatMap((veld): VeldFout[] => {
    const tekst = mailtekst[veld];
    const melding = tekst === null ? null : fout(tekst, MAILTEKST_LENGTE[veld]);
    return melding === null ? [] : [{ veld, melding }];
  });
}

function fout(tekst: string, lengte: number): string | null {
  if ([...tekst].length > lengte) return `Schrijf hoogstens ${lengte} tekens.`;
  if (/\p{Cc}/u.test(tekst)) return 'Schrijf dit op één regel.';
  return LINK.test(tekst) ? 'Zet hier geen link. De knop in de mail gaat naar Doorbraak, en verder niets.' : null;
}
