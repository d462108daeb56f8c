// SPDX-License-Identifier: EUPL-1.2
import type { Foutcode } from '#domain/fouten/foutcodes';
import type { HandelingKern, HandelingSoort } from '#domain/ladder/handelingen';
import type { Zicht } from './actor.js';
import type { IdempotencySleutel } from './vastloper.repository.js';

/** An act to store before anything else happens to it. `payload` holds the words; it never leaves PostgreSQL. */
export interface NieuweHandeling {
  readonly id: string;
  readonly vastloperId: string;
  readonly kern: HandelingKern;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly sleutel: IdempotencySleutel | null;
  /** Real milliseconds during which the relay leaves the act to its own request. */
  readonly voorrangMs: number;
}

/** What storing led to. `ouderWacht`: an older act of the same case is still waiting, so this one must not overtake it. */
export type HandelingOpslag =
  | { readonly uitkomst: 'nieuw'; readonly ouderWacht: boolean }
  | { readonly uitkomst: 'herhaald'; readonly handelingId: string }
  | { readonly uitkomst: 'sleutel_anders_gebruikt' };

/** An act as its actor may follow it. */
export interface HandelingRegel {
  readonly id: string;
  readonly vastloperId: string;
  readonly soort: HandelingSoort | 'indienen';
  readonly stand: 'ontvangen' | 'verwerkt' | 'geweigerd';
  readonly code: Foutcode | null;
  readonly ontvangenOp: string;
  readonly verwerktOp: string | null;
  readonly versie: number | null;
}

/** An act that was found, and whether the one who asks did it. */
export interface GevondenHandeling extends HandelingRegel {
  readonly zelfGedaan: boolean;
}

/** The newest answer somebody gave to a question, as they may find it back: what they wrote, under which key it was sent, and how many of theirs to it were refused so far. */
export interface EigenAntwoord {
  readonly id: string;
  readonly stand: HandelingRegel['stand'];
  readonly code: Foutcode | null;
  readonly sleutel: string;
  readonly geweigerd: number;
  readonly invoer: Readonly<Record<string, unknown>>;
}

/** One text to look up. */
export interface TekstZoeker {
  readonly handelingId: string | null;
  readonly veld: string;
}

/** The inbox of acts: stored first, carried out once (design section 2). */
export abstract class HandelingRepository {
  /** Stores an act of the one who asks, on a case they see, in one transaction, and wakes the relay. Throws `NIET_BEVOEGD` for another's name or a part that is not carried, and `VASTLOPER_NIET_GEVONDEN` for a case that is not seen. */
  abstract insert(handeling: NieuweHandeling, zicht: Zicht): Promise<HandelingOpslag>;
  /** What came before under this Idempotency-Key; null when nothing did. Not bound to sight: a person may ask again what became of an act that ended it. */
  abstract findEarlier(sleutel: IdempotencySleutel): Promise<Exclude<HandelingOpslag, { uitkomst: 'nieuw' }> | null>;
  /** One act, for its own person or for those who see its case; null when unknown or unseen. */
  abstract findVisible(id: string, zicht: Zicht): Promise<GevondenHandeling | null>;
  /** The act that the one who asks sent under this Idempotency-Key, also when their sight of its case ended since; null when they sent none. */
  abstract findEigenMetSleutel(sleutel: string, zicht: Zicht): Promise<HandelingRegel | null>;
  /** What the one who asks wrote with an act of their own; null when it is unknown or of another. */
  abstract findEigenInvoer(id: string, zicht: Zicht): Promise<Readonly<Record<string, unknown>> | null>;
  /** What became of the newest answer of the one who asks to this question, sent with a key; null when they gave none. */
  abstract findEigenAntwoord(toezeggingId: string, zicht: Zicht): Promise<EigenAntwoord | null>;
  /** Is this text of this case there, was it erased, or was it never (null)? `handelingId` null: the words of the case itself. Null too when unseen. */
  abstract findTekst(vastloperId: string, tekst: TekstZoeker, zicht: Zicht): Promise<'aanwezig' | 'gewist' | null>;
  /** Does an older act of the same case still wait? `indienen` does not count. False when the act is unknown or unseen. */
  abstract hasOlderWaiting(id: string, zicht: Zicht): Promise<boolean>;
  /** Notes that the ladder refused an act of the one who asks; does nothing when it was already settled or is of another. */
  abstract markGeweigerd(id: string, code: Foutcode, zicht: Zicht): Promise<void>;
}
