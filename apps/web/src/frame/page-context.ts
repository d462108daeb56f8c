// SPDX-License-Identifier: EUPL-1.2
import type { Rol } from '#domain/ladder/begrippen';
import type { Pet } from '../pet/pet.js';
import type { SnelleKlok } from '../start/snelle-klok.js';

/** What every page knows of its request: the address, who is signed in (null for a visitor), the token for forms, and the fast clock of a demo. */
export interface PageContext {
  readonly path: string;
  readonly visitor: { readonly naam: string; readonly rollen: readonly Rol[] } | null;
  readonly csrf: string;
  readonly klok: SnelleKlok | null;
  /** The hats to choose from; absent or empty for who has one. */
  readonly petten?: readonly Pet[];
}
