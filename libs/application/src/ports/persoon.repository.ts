// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from './actor.js';

/** Who is who: people by the subject of their sign-in, with the memberships that hold on a date. */
export abstract class PersoonRepository {
  /** The person behind issuer and subject with the memberships that hold on `vandaag` (Amsterdam date), or null when unknown; `geschorst` for who may not get in. */
  abstract findActor(issuer: string, subject: string, vandaag: string): Promise<Actor | null>;
  /** May this person not get in now (docs/adr/0046)? Asked where the person was found a moment ago. */
  abstract isGeschorst(persoonId: string): Promise<boolean>;
  /** The same for somebody who is not there to sign in: on whose behalf something is made later. Null when unknown. */
  abstract findActorVan(persoonId: string, vandaag: string): Promise<Actor | null>;
}
