// SPDX-License-Identifier: EUPL-1.2
import type { Hoedanigheid } from './begrippen.js';
import type { HandelingActor } from './handelingen.js';
import { AAN_HET_WERK, isInUitvoering, type Positie } from './positie.js';

/** The parts that are at work beside those on the rung while a decision is carried out. */
export const AAN_HET_WERK_IN_UITVOERING: readonly Hoedanigheid[] = ['uitvoerder', 'trekker'];

/**
 * Is one of the actor's parts at work now? In uitvoering the executor and the trekker are at work beside those on the rung. At the
 * rijksvertegenwoordiger one ministry owns the question; one that gave it away is at work no more. At the doorbraakoverleg the ministries are at work
 * together, and as soon as one owns the question that one and the doorbraakoverleg itself (ladder "Rungs", R-31).
 */
export function isAanHetWerk(positie: Positie, actor: HandelingActor): boolean {
  const extra: readonly Hoedanigheid[] = isInUitvoering(positie) ? AAN_HET_WERK_IN_UITVOERING : [];
  return [...AAN_HET_WERK[positie.trede], ...extra].some(
    (hoedanigheid) =>
      actor.hoedanigheden.includes(hoedanigheid) && (hoedanigheid !== 'departement' || heeftDeVraag(positie, actor)),
  );
}

function heeftDeVraag({ trede, eigenaarOrganisatieId, zetels }: Positie, { organisatieIds }: HandelingActor): boolean {
  const houders = [eigenaarOrganisatieId, ...(trede === 'doorbraakoverleg' ? [zetels.doorbraakoverleg] : [])];
  if (trede === 'doorbraakoverleg' && eigenaarOrganisatieId === null) return true;
  return houders.some((houder) => houder !== null && organisatieIds.includes(houder));
}
