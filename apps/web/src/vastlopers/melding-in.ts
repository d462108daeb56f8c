// SPDX-License-Identifier: EUPL-1.2
import type { GebeurtenisRegel } from '#application/ports/vastloper.repository';
import { samenIn } from './lezen.js';
import type { Maat } from './maat.js';
import type { Dossier } from './vastloper-dossier.js';

/** How the words of the filer and the question show: whole, or of much text the beginning. */
export interface MeldingIn {
  show(text: string): string;
  show(text: string | null): string | null;
  readonly cut: boolean;
}

/** What was asked of the rung where the case is now; null when nobody brought it up to here. */
export function askedHere({ vastloper, gebeurtenissen }: Dossier): GebeurtenisRegel | null {
  const moved = gebeurtenissen.find(({ soort }) => soort === 'opgeschaald' || soort === 'teruggelegd');
  return moved?.soort === 'opgeschaald' && moved.gegevens['naar'] === vastloper.trede ? moved : null;
}

/** How those words show on a page with so much room. */
export function meldingIn(dossier: Dossier, { melding }: Maat): MeldingIn {
  const { omschrijving, watKanWel, geprobeerd, stemVanBewoners } = dossier.vastloper;
  const vraag = askedHere(dossier)?.gegevens['vraag'];
  const texts = [omschrijving, watKanWel, geprobeerd, stemVanBewoners, typeof vraag === 'string' ? vraag : null];
  const { show, cut } = samenIn(texts, melding);
  return { show: ((text: string | null) => text && show(text)) as MeldingIn['show'], cut };
}
