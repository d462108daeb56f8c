// SPDX-License-Identifier: EUPL-1.2

/**
 * How one queue stands. `wachtend` may be done now, `uitgesteld` later, `mislukt` was given up. `oudsteSeconden` is for how long the oldest has been allowed to go
 * and did not; 0 when nothing may go. `laatsteSeconden` is how long ago something of it last went; null when nothing ever did, or nobody knows.
 */
export interface WachtrijStand {
  readonly naam: string;
  readonly wachtend: number;
  readonly bezig: number;
  readonly uitgesteld: number;
  readonly mislukt: number;
  readonly oudsteSeconden: number;
  readonly laatsteSeconden: number | null;
}

/** So long may something wait while nothing goes before the queue stands still, in seconds: longer than any rest it takes by itself. */
export const STILSTAND_SECONDEN = 600;

/**
 * For how many seconds something of this queue may go while nothing does: a queue that works off a lot is slow, and does not stand still. 0 when nothing may go.
 * @example stilSeconden({ oudsteSeconden: 1_200, laatsteSeconden: 60 }) // 60
 */
export function stilSeconden({
  oudsteSeconden,
  laatsteSeconden,
}: Pick<WachtrijStand, 'oudsteSeconden' | 'laatsteSeconden'>): number {
  return Math.min(oudsteSeconden, laatsteSeconden ?? oudsteSeconden);
}

/**
 * Does this queue stand still: may something go for over ten minutes, and did nothing go in that time?
 * @example staatStil({ oudsteSeconden: 601, laatsteSeconden: null }) // true
 */
export function staatStil(stand: Pick<WachtrijStand, 'oudsteSeconden' | 'laatsteSeconden'>): boolean {
  return stilSeconden(stand) > STILSTAND_SECONDEN;
}

/** The queue that carries the messages of the outbox. */
export const BERICHTEN = 'berichten';

/**
 * How the table behind a queue stands: the truth of what the queue carries. `open` is not done. `oudsteSeconden`: for how long the oldest may go and did not.
 * `nieuwSeconden`: for how long the oldest waits that the queue never got. Both 0 when there is none. `laatsteSeconden`: how long ago something of it last went; null:
 * never.
 */
export interface WachtrijBron {
  readonly naam: string;
  readonly open: number;
  readonly oudsteSeconden: number;
  readonly nieuwSeconden: number;
  readonly laatsteSeconden: number | null;
}

/**
 * What the queues say, with what the tables know better: a queue may be wiped at any moment, never get anything, or be out of reach (null), and a job of `berichten`
 * that comes back again and again is no old job. What a queue does not hold waits. A queue that says nothing is named from its table while something waits there.
 * @example metBronnen(null, [{ naam: 'webhooks', open: 2, oudsteSeconden: 700, nieuwSeconden: 0, laatsteSeconden: null }])[0].oudsteSeconden // 700
 */
export function metBronnen(standen: readonly WachtrijStand[] | null, bronnen: readonly WachtrijBron[]): WachtrijStand[] {
  const bekend = (standen ?? []).map((stand) => {
    const bron = bronnen.find(({ naam }) => naam === stand.naam);
    if (!bron) return stand;
    const oudste = bron.naam === BERICHTEN ? bron.oudsteSeconden : bron.nieuwSeconden;
    return {
      ...stand,
      wachtend: Math.max(stand.wachtend, bron.open - stand.bezig - stand.uitgesteld),
      oudsteSeconden: Math.max(stand.oudsteSeconden, oudste),
      laatsteSeconden: bron.laatsteSeconden,
    };
  });
  const zwijgt = bronnen.filter(({ naam, open }) => open > 0 && !bekend.some((stand) => stand.naam === naam));
  return [...zwijgt.map(standVan), ...bekend].toSorted((een, ander) => een.naam.localeCompare(ander.naam, 'nl'));
}

function standVan({ naam, open: wachtend, oudsteSeconden, laatsteSeconden }: WachtrijBron): WachtrijStand {
  return { naam, wachtend, bezig: 0, uitgesteld: 0, mislukt: 0, oudsteSeconden, laatsteSeconden };
}

/** How the queues stand: numbers and names of queues, never what is in them. */
export abstract class WachtrijStanden {
  /** Every queue that was ever used, by name; empty when there is none yet. Null when they cannot be looked at now: why is in the log. */
  abstract list(): Promise<readonly WachtrijStand[] | null>;
}

/** How the tables behind the queues stand. */
export abstract class WachtrijBronnen {
  /** The table of every queue, by name. Throws when PostgreSQL is away. */
  abstract list(): Promise<readonly WachtrijBron[]>;
}
