// SPDX-License-Identifier: EUPL-1.2

/** A sign-in that is about to become a session. */
export interface NieuweSessie {
  /** Keyed hash of what the browser holds; the record never knows the value itself. */
  readonly kenmerk: string;
  /** Null for somebody who is invited and has not accepted yet: nobody here, and with sight of nothing. */
  readonly persoonId: string | null;
  readonly issuer: string;
  readonly subject: string;
  /** How strong the sign-in was, as the issuer says it; null when it does not say. */
  readonly acr: string | null;
  /** The sealed ID token, to sign out at the issuer with; null when there is none. */
  readonly idToken: string | null;
  /** What the issuer said of somebody who came by an invitation, sealed; null when it said nothing. */
  readonly genodigde: string | null;
  /** When they signed in at the issuer itself (real instant, ISO UTC); null when it does not say. */
  readonly aangemeldOp: string | null;
}

/** A session that lives, with the membership that is worn in it (null for all together) and how many whole minutes ago they signed in at the issuer (null: unknown). */
export interface Sessie extends NieuweSessie {
  readonly gedragenLidmaatschapId: string | null;
  readonly minutenOud: number | null;
}

/** What is left of a session for who signs in again: whose it was, and what they wore in it last (null for all memberships together). */
export type Voorganger = Pick<Sessie, 'issuer' | 'subject' | 'gedragenLidmaatschapId'> & { readonly persoonId: string };

/** How long a session lives, in minutes of real time: without a request, and at most. */
export interface SessieGrenzen {
  readonly stilMinuten: number;
  readonly langstMinuten: number;
}

/** Sessions of the pages: one for all processes, so that a restart keeps them and signing out ends them everywhere at once. Times are those of PostgreSQL. */
export abstract class SessieRepository {
  /** Keeps a new session, and forgets those that ended a month ago. */
  abstract start(sessie: NieuweSessie, grenzen: SessieGrenzen): Promise<void>;
  /** The session that lives under this kenmerk, or null; it counts as seen now, unless `telt` is false. */
  abstract findLevend(kenmerk: string, grenzen: SessieGrenzen, telt?: boolean): Promise<Sessie | null>;
  /** Notes which membership (or plaatsvervanging) is worn from the next request on; null for all together. Nothing for a session that ended. */
  abstract wear(kenmerk: string, lidmaatschapId: string | null): Promise<void>;
  /** The session under this kenmerk when it has ended by itself, or lives; null when it is unknown, was ended by signing out, or is of somebody who is invited. */
  abstract findVoorganger(kenmerk: string): Promise<Voorganger | null>;
  /** The sessions that this person began last, fifty at most, however they ended; newest first. */
  abstract listVan(persoonId: string): Promise<readonly Pick<Sessie, 'kenmerk' | 'gedragenLidmaatschapId'>[]>;
  /** Ends the session at once and answers what it was; null when it had ended already. */
  abstract end(kenmerk: string): Promise<Sessie | null>;
}
