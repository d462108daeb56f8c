// SPDX-License-Identifier: EUPL-1.2
import type { Trede } from '#domain/ladder/begrippen';
import type { Zicht } from './actor.js';
import type { VastloperRegel } from './vastloper.repository.js';

/** What a case is compared by: the rule that blocks (its name, or null) and the kinds of blockade. */
export interface GelijkenisVraag {
  readonly regel: string | null;
  readonly blokkades: readonly string[];
}

/** A case that looks like another one, and why. */
export interface GelijkendeVastloper extends VastloperRegel {
  readonly zelfdeRegel: boolean;
}

/** How many open cases stand on one rung, and how many of those are late. A rung without cases has no row. */
export interface TredeTelling {
  readonly trede: Trede;
  readonly aantal: number;
  readonly teLaat: number;
}

/** Finds cases in another way than by their id; always through the eyes of the one who asks. */
export abstract class VastloperZoeker {
  /** The id of the case with this nummer, or null when unknown or unseen. */
  abstract findIdOfNummer(nummer: string, zicht: Zicht): Promise<string | null>;
  /** Does this person see one of these cases, or more? False for none. Only says that, not which. */
  abstract seesAny(ids: readonly string[], zicht: Zicht): Promise<boolean>;
  /** Cases with the same rule first, then those that share most kinds of blockade, newest first; empty when nothing looks like it. */
  abstract listGelijkende(vraag: GelijkenisVraag, zicht: Zicht, limit: number, vandaag: string): Promise<GelijkendeVastloper[]>;
  /**
   * Cases with this whole nummer, or with all these words in their titel or in what else the filer wrote and everybody with sight reads, newest first;
   * `woorden` holds at least one. Empty when there are none.
   */
  abstract search(woorden: readonly string[], zicht: Zicht, limit: number, vandaag: string): Promise<VastloperRegel[]>;
  /** The open cases per rung; late is a clock that carries the case and ended before `vandaag`. Empty when there are none. */
  abstract countPerTrede(zicht: Zicht, vandaag: string): Promise<TredeTelling[]>;
}
