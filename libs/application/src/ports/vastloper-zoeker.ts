// SPDX-License-Identifier: EUPL-1.2
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

/** Finds cases in another way than by their id; always through the eyes of the one who asks. */
export abstract class VastloperZoeker {
  /** The id of the case with this nummer, or null when unknown or unseen. */
  abstract findIdOfNummer(nummer: string, zicht: Zicht): Promise<string | null>;
  /** Does this person see one of these cases, or more? False for none. Only says that, not which. */
  abstract seesAny(ids: readonly string[], zicht: Zicht): Promise<boolean>;
  /** Cases with the same rule first, then those that share most kinds of blockade, newest first; empty when nothing looks like it. */
  abstract listGelijkende(vraag: GelijkenisVraag, zicht: Zicht, limit: number, vandaag: string): Promise<GelijkendeVastloper[]>;
}
