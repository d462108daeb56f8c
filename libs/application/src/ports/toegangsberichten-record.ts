// SPDX-License-Identifier: EUPL-1.2
import type { ToegangsberichtSoort } from '#domain/berichten/toegangsbericht';
import type { Rol } from '#domain/ladder/begrippen';

/** Everything one mail about who belongs where is made of, as it is at this moment. */
export interface ToegangsberichtTeVersturen {
  /** The bezorging. */
  readonly id: string;
  readonly berichtId: string;
  readonly pogingen: number;
  readonly soort: ToegangsberichtSoort;
  /** `persoonId` null: somebody who is invited and nobody here yet. */
  readonly ontvanger: { readonly emailadres: string; readonly persoonId: string | null; readonly organisatieId: string };
  readonly organisatieNaam: string;
  readonly rol: Rol;
  /** Null for all areas. */
  readonly gebiedNaam: string | null;
  /** The other one: who invites, whom an invitation did not reach, who goes or who comes; null when nobody knows. */
  readonly wie: string | null;
  /** The last day of the invitation, or the first day of who takes over. Amsterdam date. */
  readonly datum: string;
  /** The invitation; null when it is about none. */
  readonly uitnodigingId: string | null;
}

/**
 * Messages about who belongs where (docs/adr/0050). The invitation and the change of post are rows already, written with the change itself; the worker makes
 * their messages from them, each once, and they go out as all messages do.
 */
export abstract class ToegangsberichtenRecord {
  /**
   * Makes the messages of at most `limit` invitations and changes of post that have none yet, and of a change of post also those to who takes part in a case
   * that changed hands. Who got a mail address anew is tried again. Answers how many of them there were; 0: none is left.
   */
  abstract maak(limit: number): Promise<number>;
  /** What to send, in order. Left out: what is of another kind, an invitation nobody can use any more, and who may not get in or has no address. */
  abstract readTeVersturen(bezorgingIds: readonly string[]): Promise<ToegangsberichtTeVersturen[]>;
  /** Stores the hash of the token that goes into the mail of an invitation; it holds beside the one its maker was shown. */
  abstract storeMailToken(uitnodigingId: string, tokenHash: string): Promise<void>;
}
