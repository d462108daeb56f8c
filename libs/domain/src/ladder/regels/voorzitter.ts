// SPDX-License-Identifier: EUPL-1.2
import { isInDenHaag } from '../begrippen.js';
import { organisatieAanZet, voorzitterVan, type Positie } from '../positie.js';
import type { Effect } from '../zet.js';

/**
 * Who is asked sees what is asked: the chair becomes betrokken when a message goes to them. The mayor's alliantieraad in its own part, in which it may move the case
 * on (ladder "Acts", opschalen); in The Hague to read along. Empty where nobody is chair, or where the chair is at work already.
 * @example betrekVoorzitter(positieOnderInternDoorbraakteam, 'termijn_verstreken') // [{ effect: 'betrekken', hoedanigheid: 'alliantie_voorzitter', ... }]
 */
export function betrekVoorzitter(positie: Positie, reden: string): readonly Effect[] {
  const organisatieId = voorzitterVan(positie);
  if (organisatieId === null || organisatieId === organisatieAanZet(positie)) return [];
  const hoedanigheid = isInDenHaag(positie.trede) ? 'meedenker' : 'alliantie_voorzitter';
  return [{ effect: 'betrekken', organisatieId, hoedanigheid, reden }];
}
