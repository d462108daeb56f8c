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

/** The queue that carries the messages of the outbox. */
export const BERICHTEN = 'berichten';

/** How the outbox itself stands: messages that are not done, and for how many seconds the oldest may go and did not; 0 when nothing may. */
export interface BerichtenStand {
  readonly open: number;
  readonly oudsteSeconden: number;
}

/**
 * What the queues say, with what the outbox knows better: the queue of messages may be wiped at any moment, and a job that comes back again and again is no old job.
 * What it does not hold waits, and its oldest waits at least as long as the outbox says. A queue that is gone is named again while messages wait.
 */
export function metBerichten(standen: readonly WachtrijStand[], { open, oudsteSeconden }: BerichtenStand): WachtrijStand[] {
  const weg = { naam: BERICHTEN, wachtend: 0, bezig: 0, uitgesteld: 0, mislukt: 0, oudsteSeconden: 0 };
  const isWeg = open > 0 && !standen.some(({ naam }) => naam === BERICHTEN);
  return [...(isWeg ? [weg] : []), ...standen].map((stand) =>
    stand.naam === BERICHTEN
      ? {
          ...stand,
          wachtend: Math.max(stand.wachtend, open - stand.bezig - stand.uitgesteld),
          oudsteSeconden: Math.max(stand.oudsteSeconden, oudsteSeconden),
        }
      : stand,
  );
}

/** How the queues stand: numbers and names of queues, never what is in them. */
export abstract class WachtrijStanden {
  /** Every queue that was ever used, by name; empty when there is none yet. Throws when PostgreSQL is away. */
  abstract list(): Promise<readonly WachtrijStand[]>;
}
