// SPDX-License-Identifier: EUPL-1.2
import type { BerichtRij } from './mutatie.js';
import { organisatieAanZet, voorzitterVan, type Positie } from './positie.js';
import type { BerichtAan, Effect } from './zet.js';

/** Chairs of whoever does the work: what is said to one need not be said again to the other. */
const WIE_WERKT: readonly string[] = ['aan_zet', 'trekker', 'organisatie'];

/**
 * Adds a message for the organisation that sits on the chair it is meant for; null when nobody sits there. The trekker that is also at work gets the
 * same message once; the filer, the chair and the minister's office each get their own, also when they are one organisation.
 */
export function voegBerichtToe(
  berichten: BerichtRij[],
  positie: Positie,
  effect: Extract<Effect, { effect: 'bericht' }>,
  nieuwId: () => string,
): void {
  const { soort } = effect;
  const aan = typeof effect.aan === 'string' ? effect.aan : 'organisatie';
  const organisatieId = ontvangerVan(positie, effect.aan);
  const isGezegd = berichten.some(
    (eerder) => eerder.soort === soort && eerder.organisatieId === organisatieId && WIE_WERKT.includes(eerder.aan),
  );
  if (organisatieId !== null && WIE_WERKT.includes(aan) && isGezegd) return;
  berichten.push({ id: nieuwId(), soort, aan, organisatieId, gegevens: effect.gegevens ?? {} });
}

function ontvangerVan(positie: Positie, aan: BerichtAan): string | null {
  if (typeof aan !== 'string') return aan.organisatieId;
  const { zetels } = positie;
  switch (aan) {
    case 'indiener':
      return zetels.indiener;
    case 'aan_zet':
      return organisatieAanZet(positie);
    case 'voorzitter':
      return voorzitterVan(positie);
    case 'trekker':
      return positie.trekkerOrganisatieId ?? organisatieAanZet(positie);
    case 'programmabureau':
      return zetels.programmabureau ?? zetels.doorbraakteam;
    case 'doorbraakteam':
      return zetels.doorbraakteam;
    case 'coordinerend_bewindspersoon':
      return zetels.coordinerendBewindspersoon;
  }
}
