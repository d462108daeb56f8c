// SPDX-License-Identifier: EUPL-1.2
import type { HandelingKernVan } from '../handelingen.js';
import type { Positie } from '../positie.js';
import type { RegelUitkomst } from './regel-uitkomst.js';

/** Tells whoever may erase that a text holds personal data; the text itself is not repeated anywhere. Source: AVG art. 5, docs/adr/0026. */
export function beslisTekstMelden(_positie: Positie, { gegevens }: HandelingKernVan<'tekst_melden'>): RegelUitkomst {
  const { handelingId, veld, reden } = gegevens;
  return [
    { effect: 'gebeurtenis', soort: 'tekst_gemeld', gegevens: { handelingId, veld, reden } },
    { effect: 'bericht', soort: 'tekst_gemeld', aan: 'programmabureau', gegevens: { veld, reden } },
  ];
}

/** Erases one text, in every state; the log tells which, by whom, when and what kind of data it held. Source: AVG art. 17, docs/adr/0026. */
export function beslisTekstWissen(_positie: Positie, { gegevens }: HandelingKernVan<'tekst_wissen'>): RegelUitkomst {
  const { handelingId, veld, reden } = gegevens;
  return [
    { effect: 'gebeurtenis', soort: 'tekst_gewist', gegevens: { handelingId, veld, reden } },
    { effect: 'wissen', handelingId, veld },
  ];
}
