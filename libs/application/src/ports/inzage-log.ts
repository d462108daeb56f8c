// SPDX-License-Identifier: EUPL-1.2
import type { Zicht } from './actor.js';

/**
 * What of a case was read: the case itself, a page of its log, its clocks, its questions and promises, an offered handover, a question to think along, that words
 * stand in it, its whole log to take along, or a line of an export.
 */
export type InzageOnderdeel =
  | 'vastloper'
  | 'gebeurtenissen'
  | 'termijnen'
  | 'toezeggingen'
  | 'overdracht'
  | 'meedenkverzoek'
  | 'zoekresultaat'
  | 'logboek'
  | 'export';

/** One read of a case by a person; of their organisations, those that gave sight of the case are noted. */
export interface Inzage {
  readonly vastloperId: string;
  readonly zicht: Zicht;
  readonly onderdeel: InzageOnderdeel;
}

/** Remembers who read a confidential case: one whose filer hides their name (BIO2 8.15; issue "reads of confidential cases logged"). */
export abstract class InzageLog {
  /**
   * Stores the read when the case is confidential; does nothing otherwise. Ask it before the answer goes out: what could not be noted may not be
   * read. Throws when PostgreSQL is away.
   */
  abstract note(inzage: Inzage): Promise<void>;
  /** The same for a list that shows words of more cases: one read of each that is confidential; nothing for an empty list. */
  abstract noteAll(vastloperIds: readonly string[], zicht: Zicht, onderdeel: InzageOnderdeel): Promise<void>;
}
