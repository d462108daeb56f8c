// SPDX-License-Identifier: EUPL-1.2
import type { Rol } from '#domain/ladder/begrippen';
import type { Pet } from '../pet/pet.js';
import type { HersteldFormulier } from '../forms/hersteld-formulier.js';
import type { SnelleKlok } from '../start/snelle-klok.js';

/**
 * What every page knows of its request: the address, who is signed in (null for a visitor), the token for forms, the fast clock of a demo, and the
 * form to fill again when its writer had to sign in anew. `gedaan`: the word for what was just done and led here, told once; the only ground to say that something was done.
 */
export interface PageContext {
  readonly path: string;
  readonly visitor: { readonly naam: string; readonly rollen: readonly Rol[] } | null;
  /** Who is signed in only to accept an invitation; `naam` is null when nobody says it. Absent or null for anybody else. */
  readonly genodigde?: { readonly naam: string | null } | null;
  readonly csrf: string;
  readonly klok: SnelleKlok | null;
  /** The hats to choose from; absent or empty for who has one. */
  readonly petten?: readonly Pet[];
  readonly hersteld?: HersteldFormulier | null;
  readonly gedaan?: string | null;
}
