// SPDX-License-Identifier: EUPL-1.2
import type { Rol } from '#domain/ladder/begrippen';

/**
 * One dated membership that holds now: an organisation, the role in it, and for which area (null: national or all). `namens` names for whom the person
 * stands in, `namensPersoonId` is their id; then `id` is that of the plaatsvervanging. Null or absent for an own one.
 */
export interface ActorLidmaatschap {
  readonly id: string;
  readonly namens?: string | null;
  readonly namensPersoonId?: string | null;
  readonly organisatieId: string;
  readonly rol: Rol;
  readonly focusgebied: string | null;
}

/** One place from which somebody sees cases: through an organisation, in one area or in all (null). */
export interface ZichtPlaats {
  readonly organisatieId: string;
  readonly focusgebied: string | null;
}

/** Through whose eyes a question is asked: the person, and the places from which they see cases today. Without places nothing is seen. */
export interface Zicht {
  readonly persoonId: string;
  readonly plaatsen: readonly ZichtPlaats[];
}

/**
 * Who asks: a known person and the memberships that count now: all that hold today, or the one they chose to wear. Never empty of an id;
 * `lidmaatschappen` may be empty, which gives sight of nothing. `geweerdeRollen` are roles they hold that do not
 * count because the sign-in was not strong enough; absent when all do. `gedragen` is there when they wear one: its id, and all they could choose from.
 */
export interface Actor {
  readonly persoonId: string;
  readonly sleutel: string;
  readonly naam: string;
  readonly lidmaatschappen: readonly ActorLidmaatschap[];
  readonly geweerdeRollen?: readonly Rol[];
  /** May not get in now (docs/adr/0046); then there are no memberships. Absent when they may. */
  readonly geschorst?: true;
  readonly gedragen?: { readonly id: string; readonly keuze: readonly ActorLidmaatschap[] };
}

/**
 * The same person wearing one membership: only its sight and its acts are left. The page and the API both choose with this.
 * Answers null when the membership is not theirs, or does not hold today.
 */
export function wearLidmaatschap(actor: Actor, id: string): Actor | null {
  const keuze = lidmaatschappenVan(actor);
  const gekozen = keuze.find((lidmaatschap) => lidmaatschap.id === id);
  return gekozen ? { ...actor, lidmaatschappen: [gekozen], gedragen: { id, keuze } } : null;
}

/** All memberships of this person that hold today, worn or not. Empty when there are none. */
export function lidmaatschappenVan({ lidmaatschappen, gedragen }: Actor): readonly ActorLidmaatschap[] {
  return gedragen?.keuze ?? lidmaatschappen;
}
