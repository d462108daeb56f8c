// SPDX-License-Identifier: EUPL-1.2
import type { HandelingSoort } from '#domain/ladder/handelingen';
import { beoordeel } from '#domain/policy/beoordeel';
import type { Actor, ActorLidmaatschap } from '../ports/actor.js';
import type { VastloperRelatie } from '../ports/vastloper.repository.js';

/** An act on a case for one organisation, as far as it matters on whose behalf it is. */
export interface NamensVraag {
  readonly soort: HandelingSoort;
  readonly relatie: VastloperRelatie;
  /** The organisation in whose name the act is. */
  readonly organisatieId: string;
  /** The organisation whose answer it is; null when it is nobody's. */
  readonly gevraagdeOrganisatieId: string | null;
}

/**
 * On whose behalf is this act: the id of the person they stand in for, or null when their own membership of that organisation lets them do it.
 * @example namensInVastloper(deputyOfTheTeam, { soort: 'aannemen', ... }) // id of the member of the doorbraakteam
 */
export function namensInVastloper(
  actor: Actor,
  { soort, relatie: { betrokkenheden, ...onderwerp }, organisatieId, gevraagdeOrganisatieId }: NamensVraag,
): string | null {
  const mag = (lidmaatschappen: readonly ActorLidmaatschap[]): boolean =>
    beoordeel({ ...actor, lidmaatschappen }, soort, onderwerp, { betrokkenheden, gevraagdeOrganisatieId, zelfGedaan: false })
      .toegestaan;
  const hier = actor.lidmaatschappen.filter((lidmaatschap) => lidmaatschap.organisatieId === organisatieId);
  if (mag(hier.filter((lidmaatschap) => !lidmaatschap.namensPersoonId))) return null;
  return hier.find((lidmaatschap) => lidmaatschap.namensPersoonId && mag([lidmaatschap]))?.namensPersoonId ?? null;
}

/** On whose behalf somebody files with one of these memberships: nobody's when one of them is their own. Null for none. */
export function namensBijIndienen(lidmaatschappen: readonly ActorLidmaatschap[]): string | null {
  if (lidmaatschappen.some((lidmaatschap) => !lidmaatschap.namensPersoonId)) return null;
  return lidmaatschappen[0]?.namensPersoonId ?? null;
}
