// SPDX-License-Identifier: EUPL-1.2

/** Forms that were sent after the session had ended, one per person, until they are sent again. What is in them is sealed by the pages. Times are those of PostgreSQL. */
export abstract class BewaardFormulierRepository {
  /** Keeps a sealed form for so many minutes in the place of any other of this person; also forgets what is too old, of anybody. */
  abstract keep(persoonId: string, verzegeld: string, minuten: number): Promise<void>;
  /** The sealed form of this person; null when there is none, or when it is too old. */
  abstract find(persoonId: string): Promise<string | null>;
  /** Forgets the form of this person; nothing happens when there is none. */
  abstract forget(persoonId: string): Promise<void>;
}
