// SPDX-License-Identifier: EUPL-1.2
import type { Positie } from '#domain/ladder/positie';

/** The oldest act that waits on a case: how often it was offered to the workflow, and for how long (real seconds) it waits. */
export interface OudsteHandeling {
  readonly id: string;
  readonly pogingen: number;
  readonly seconden: number;
}

/**
 * An open case as the auditor looks at it. `wekmoment` is the earliest real wake-up (ISO UTC) or null; `wachtOpStart`: the relay still has to start its
 * workflow; `oudsteHandeling`: null when no act waits, filing aside.
 */
export interface OpenVastloper {
  readonly vastloperId: string;
  readonly versie: number;
  readonly wekmoment: string | null;
  readonly wachtOpStart: boolean;
  readonly oudsteHandeling: OudsteHandeling | null;
}

/** What waits: acts in the inbox and for how long the oldest does, and messages in the outbox. */
export interface WachtendeTelling {
  readonly handelingen: number;
  readonly berichten: number;
  readonly oudsteHandelingSeconden: number;
}

/** The record seen from the auditor, with a role of its own: where every case stands and what waits, and no word that a person wrote. */
export abstract class AuditorRecord {
  /** Open cases in order of id after `naId`. Empty at the end. */
  abstract listOpen(naId: string | null, limit: number): Promise<OpenVastloper[]>;
  /** The record's positie. Throws when the case does not exist. */
  abstract readPositie(vastloperId: string): Promise<Positie>;
  /** Answers when the record is there. Throws when it is away. */
  abstract ping(): Promise<void>;
  /** Counts of the inbox and of the outbox. */
  abstract countWachtend(): Promise<WachtendeTelling>;
  /** Stores the sign of life of a part of the worker; `gelukt: true` in it says that the part also did its work. */
  abstract heartbeat(onderdeel: string, gegevens: Readonly<Record<string, unknown>>): Promise<void>;
  /** Age in seconds of the last sign of life of that part, of whichever worker; null when there never was one. */
  abstract heartbeatAge(onderdeel: string): Promise<number | null>;
  /** Age in seconds of the last sign of life with `gelukt: true` of that part, of whichever worker; null when there never was one. */
  abstract heartbeatSuccessAge(onderdeel: string): Promise<number | null>;
}
