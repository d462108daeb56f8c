// SPDX-License-Identifier: EUPL-1.2
import type { Foutcode } from '#domain/fouten/foutcodes';
import type { HandelingKern } from '#domain/ladder/handelingen';
import type { Positie } from '#domain/ladder/positie';
import type { Zet } from '#domain/ladder/zet';
import { AuditorRecord } from './auditor-record.js';

/** Outcome of a commit; `positie` is always the record's. `al_verwerkt`: this act is in the record, or the clock that rang is not due yet by the record. */
export type VastlegUitkomst =
  | { readonly uitkomst: 'vastgelegd' | 'al_verwerkt' | 'verouderd'; readonly positie: Positie }
  | { readonly uitkomst: 'geweigerd'; readonly code: Foutcode; readonly positie: Positie };

/**
 * An act that waits for delivery; `indienen` has no kern and only starts the workflow, with the positie as it was stored (`leesPositieJson` reads it); it is null for
 * every other act. `pogingen` counts deliveries that were tried, this one too; `fouten` those of them that
 * the process answered with a fault.
 */
export interface WachtendeHandeling {
  readonly id: string;
  readonly vastloperId: string;
  readonly kern: HandelingKern | null;
  readonly startPositie: Positie | null;
  readonly pogingen: number;
  readonly fouten: number;
}

/** The record seen from the worker: commit, claim, and all that the auditor looks at. Not bound to a person's sight. */
export abstract class VastloperRecord extends AuditorRecord {
  /** Locks the case, checks the versie, applies the Zet once and stores everything in one transaction (design section 2, step 4). @throws CommitRefusedError when it will never take it. */
  abstract commitZet(vastloperId: string, verwachteVersie: number, zet: Zet): Promise<VastlegUitkomst>;
  /** Claims acts that are due for delivery for `leaseMs`: per case only the oldest, no two claims of one act (SKIP LOCKED). Empty when none. */
  abstract claimHandelingen(limit: number, leaseMs: number): Promise<WachtendeHandeling[]>;
  /** Gives a claimed act back, due again after `wachtMs`. */
  abstract releaseHandeling(id: string, wachtMs: number): Promise<void>;
  /** Gives a claimed act back that the process answered with a fault, and counts that fault; due again after `wachtMs`. */
  abstract releaseNaFout(id: string, wachtMs: number): Promise<void>;
  /** Notes that the ladder refused an act; does nothing when it was already settled. */
  abstract markGeweigerd(handelingId: string, code: Foutcode): Promise<void>;
  /** Notes that the workflows of filed cases run: these handelingen indienen are verwerkt; does nothing to other acts. */
  abstract markIngediendVerwerkt(handelingIds: readonly string[]): Promise<void>;
  /** The latest end date (YYYY-MM-DD) of all clocks that run; null when none does. */
  abstract latestEinddatum(): Promise<string | null>;
  /** Stores new wake-ups of one case for a changed calendar or tempo; answers whether something changed. */
  abstract herbereken(vastloperId: string): Promise<boolean>;
}

/** Wakes a listener when acts arrive (LISTEN/NOTIFY); polling remains the safety net. */
export abstract class HandelingSignaal {
  /** Calls `onArrival` on each arrival until the returned function is called; reconnects by itself. */
  abstract listen(onArrival: () => void): Promise<() => Promise<void>>;
}
