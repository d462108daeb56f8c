// SPDX-License-Identifier: EUPL-1.2

/** How many requests one person or address made in one minute. */
export interface VerzoekTelling {
  /** Who: a kind and an id or a hash, never an address itself. Example: `persoon:0193a5b0-…`. */
  readonly sleutel: string;
  /** Which minute: whole minutes since 1970, real time. */
  readonly minuut: number;
  readonly aantal: number;
}

/** Counts requests over all processes, so that a limit holds however many of them run. */
export abstract class VerzoekTeller {
  /** Adds what this process counted and answers how many there are now over all processes, one answer per telling. Forgets minutes that are long over. */
  abstract add(tellingen: readonly VerzoekTelling[]): Promise<readonly VerzoekTelling[]>;
}
