// SPDX-License-Identifier: EUPL-1.2

/** Where the log of one case stood: how many gebeurtenissen, and the hash of the newest in hex. The id of only zeros is that of the beheergebeurtenissen. */
export interface LogcontrolepuntKop {
  readonly vastloper: string;
  readonly versie: number;
  readonly hash: string;
}

/**
 * One checkpoint: every case that changed since the one before, at most a thousand, in order of id. `hash` (hex) runs over all checkpoints so
 * far: it covers the other fields and `vorige`, the hash of the checkpoint before. `op` is a real instant, ISO UTC.
 */
export interface Logcontrolepunt {
  readonly volgnummer: number;
  readonly op: string;
  readonly koppen: readonly LogcontrolepuntKop[];
  readonly vorige: string;
  readonly hash: string;
}

/** What making checkpoints led to. `teruggezet`: ids of cases whose log is now shorter or other than at an earlier checkpoint; an alarm. */
export interface LogcontrolepuntUitkomst {
  readonly gemaakt: readonly Pick<Logcontrolepunt, 'volgnummer' | 'hash'>[];
  readonly vastlopers: number;
  readonly teruggezet: readonly string[];
}

/** The checkpoints of the log, kept beside it and only added to (docs/adr/0022). One process at a time: use `SoloTurn`. */
export abstract class LogcontrolepuntRepository {
  /** Adds checkpoints for all cases that changed since the last one; one without cases when nothing did. Throws when PostgreSQL is away. */
  abstract append(op: string): Promise<LogcontrolepuntUitkomst>;
  /** When the newest checkpoint was made, ISO UTC; null before the first. */
  abstract findNewestOp(): Promise<string | null>;
  /** Checkpoints after `volgnummer` in order, at most `limit`; empty at the end. */
  abstract listAfter(volgnummer: number, limit: number): Promise<Logcontrolepunt[]>;
  /** The hash of a checkpoint in hex, or null when there is none of that number. */
  abstract findHash(volgnummer: number): Promise<string | null>;
}
