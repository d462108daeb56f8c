// SPDX-License-Identifier: EUPL-1.2
import type { VastloperTekst } from '#application/ports/vastloper.repository';
import type { Dossier } from './vastloper-dossier.js';

/** A rule or law with its article in one line. Example: `regelText({ naam: 'Afvalplan', artikel: 'artikel 3' }) // 'Afvalplan, artikel 3'`. */
export function regelText({ naam, artikel }: NonNullable<VastloperTekst['regel']>): string {
  return [naam, artikel].filter(Boolean).join(', ');
}

/** The rule that blocks: the one that was named when the case last came up, else the one of the filer; null when nobody named one. */
export function regelVan({ vastloper, gebeurtenissen }: Pick<Dossier, 'vastloper' | 'gebeurtenissen'>): string | null {
  const genoemd = gebeurtenissen
    .filter(({ soort }) => soort === 'opgeschaald')
    .map(({ gegevens: { regel } }) => regel as VastloperTekst['regel'] | undefined)
    .find((regel) => typeof regel === 'object' && regel !== null);
  const regel = genoemd ?? vastloper.regel;
  return regel && regelText(regel);
}
