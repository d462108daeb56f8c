// SPDX-License-Identifier: EUPL-1.2

/**
 * How one queue stands. `wachtend` may be done now, `uitgesteld` later, `mislukt` was given up. `oudsteSeconden` is for how long the oldest has been allowed to go
 * and did not; 0 when nothing may go.
 */
export interface WachtrijStand {
  readonly naam: string;
  readonly wachtend: number;
  readonly bezig: number;
  readonly uitgesteld: number;
  readonly mislukt: number;
  readonly oudsteSeconden: number;
}

/** So long may the oldest wait before the queue stands still, in seconds: longer than any rest it takes by itself. */
export const STILSTAND_SECONDEN = 600;

/** Does this queue stand still? Example: `staatStil({ oudsteSeconden: 601 }) // true`. */
export function staatStil({ oudsteSeconden }: Pick<WachtrijStand, 'oudsteSeconden'>): boolean {
  return oudsteSeconden > STILSTAND_SECONDEN;
}

/** How the queues stand: numbers and names of queues, never what is in them. */
export abstract class WachtrijStanden {
  /** Every queue that was ever used, by name; empty when there is none yet. Throws when PostgreSQL is away. */
  abstract list(): Promise<readonly WachtrijStand[]>;
}
