// SPDX-License-Identifier: EUPL-1.2
import type { Rol } from '#domain/ladder/begrippen';

/** One dated membership that holds now: an organisation, the role in it, and for which area (null: national or all). */
export interface ActorLidmaatschap {
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

/** Who asks: a known person and the memberships that hold today. Never empty of an id; `lidmaatschappen` may be empty, which gives sight of nothing. */
export interface Actor {
  readonly persoonId: string;
  readonly sleutel: string;
  readonly naam: string;
  readonly lidmaatschappen: readonly ActorLidmaatschap[];
}
