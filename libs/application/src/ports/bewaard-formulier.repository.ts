// SPDX-License-Identifier: EUPL-1.2

/** Forms that were sent after the session they were drawn in had ended, until they are sent again. What is in them is sealed by the pages. Times are those of PostgreSQL. */
export abstract class BewaardFormulierRepository {
  /**
   * Keeps a sealed form of this person for so many minutes, beside their others; one of the same kenmerk is replaced. Of one person the twenty that were kept last stay.
   * Also forgets what is too old, of anybody.
   */
  abstract keep(persoonId: string, kenmerk: string, verzegeld: string, minuten: number): Promise<void>;
  /** The sealed form of this person under this kenmerk; null when there is none, or when it is too old. */
  abstract find(persoonId: string, kenmerk: string): Promise<string | null>;
  /** Forgets that form of this person; nothing happens when there is none. */
  abstract forget(persoonId: string, kenmerk: string): Promise<void>;
}
