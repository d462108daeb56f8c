// SPDX-License-Identifier: EUPL-1.2
import type { Zicht, ZichtPlaats } from '#application/ports/actor';

/** The places from which somebody sees cases, each once; a place in one area is left out when the whole organisation is there. Empty when they see nothing. */
export function plaatsenVan({ plaatsen }: Zicht): ZichtPlaats[] {
  const heel = new Set(plaatsen.filter(({ focusgebied }) => focusgebied === null).map(({ organisatieId }) => organisatieId));
  const nodig = plaatsen.filter(({ organisatieId, focusgebied }) => focusgebied === null || !heel.has(organisatieId));
  return [...new Map(nodig.map((plaats) => [`${plaats.organisatieId}/${plaats.focusgebied ?? ''}`, plaats])).values()];
}

/** The two parameters of `VAN_EIGEN_PLAATS`: organisations, and beside each its area or null. */
export function plaatsParameters(zicht: Zicht): [organisatieIds: string[], focusgebieden: (string | null)[]] {
  const plaatsen = plaatsenVan(zicht);
  return [plaatsen.map(({ organisatieId }) => organisatieId), plaatsen.map(({ focusgebied }) => focusgebied)];
}

/** Does the row `b` of betrokkenheden give sight from the places in $2 and $3? */
export const VAN_EIGEN_PLAATS = `b.tot IS NULL AND b.organisatie_id = ANY($2::uuid[]) AND EXISTS (
    SELECT FROM unnest($2::uuid[], $3::text[]) AS plaats(organisatie_id, focusgebied)
    WHERE plaats.organisatie_id = b.organisatie_id AND (plaats.focusgebied IS NULL OR plaats.focusgebied = b.focusgebied))`;
