// SPDX-License-Identifier: EUPL-1.2
import { type Bevinding } from './bevinding.js';
import { screenTekst } from './screen-tekst.js';

/** A finding in one field. `veld` is the path in the body, with dots: `partijen.0.watNodig`; empty when the body is one text. */
export interface VeldBevinding extends Bevinding {
  readonly veld: string;
}

/** A field whose texts are codes and ids of ours, so not screened; `veld` is its full path. */
export type IsVrijgesteld = (veld: string) => boolean;

const nooit: IsVrijgesteld = () => false;

/**
 * Screens every text in a JSON value, however deep, and answers the findings per field in the order of the value. Numbers are read as text too,
 * so a BSN without quotes is found; true, false and null are skipped. Nothing for an empty value.
 * @param isVrijgesteld answers true for fields that hold our own ids, dates and codes only.
 * @example screenVelden({ titel: 'Bel 06-12345678' }) // [{ veld: 'titel', soort: 'telefoonnummer', ernst: 'waarschuwt', ambigu: false, van: 4, tot: 15 }]
 */
export function screenVelden(waarde: unknown, isVrijgesteld: IsVrijgesteld = nooit): readonly VeldBevinding[] {
  const gevonden: VeldBevinding[] = [];
  const stapel: { readonly veld: string; readonly inhoud: unknown }[] = [{ veld: '', inhoud: waarde }];
  for (let volgende = stapel.pop(); volgende !== undefined; volgende = stapel.pop()) {
    const { veld, inhoud } = volgende;
    if (veld !== '' && isVrijgesteld(veld)) continue;
    if (typeof inhoud === 'string' || typeof inhoud === 'number') {
      for (const bevinding of screenTekst(String(inhoud))) gevonden.push({ veld, ...bevinding });
    } else if (typeof inhoud === 'object' && inhoud !== null) {
      const delen = Object.entries(inhoud).toReversed();
      for (const [naam, deel] of delen) stapel.push({ veld: veld === '' ? naam : `${veld}.${naam}`, inhoud: deel });
    }
  }
  return gevonden;
}
