// SPDX-License-Identifier: EUPL-1.2
import type { VastloperRecord } from './vastloper-record.js';

/** The record seen from the auditor, with a role of its own: where every case stands and what waits, and no word that a person wrote. */
export abstract class AuditorRecord implements Pick<
  VastloperRecord,
  'listOpen' | 'readPositie' | 'countWachtend' | 'heartbeat' | 'heartbeatAge'
> {
  /** Open cases in order of id after `naId`. Empty at the end. */
  abstract listOpen(...vraag: Parameters<VastloperRecord['listOpen']>): ReturnType<VastloperRecord['listOpen']>;
  /** The record's positie. Throws when the case does not exist. */
  abstract readPositie(vastloperId: string): ReturnType<VastloperRecord['readPositie']>;
  /** Counts of the inbox and of the outbox. */
  abstract countWachtend(): ReturnType<VastloperRecord['countWachtend']>;
  /** Stores the sign of life of the auditor. */
  abstract heartbeat(...hartslag: Parameters<VastloperRecord['heartbeat']>): Promise<void>;
  /** Age in seconds of the last sign of life of that part; null when there never was one. */
  abstract heartbeatAge(onderdeel: string): Promise<number | null>;
}
