// SPDX-License-Identifier: EUPL-1.2
import type { StroomGebeurtenis } from '#domain/webhooks/cloud-event';
import type { Zicht } from './actor.js';

/** How a round of dividing facts went: how many facts were taken, and how many deliveries to webhooks came of it. */
export interface Stroomronde {
  readonly gebeurtenissen: number;
  readonly bezorgingen: number;
}

/** A part of the stream of one organisation. `tot`: the last number that was looked at, so that reading on skips nothing and repeats nothing. */
export interface Stroomdeel {
  readonly gebeurtenissen: readonly StroomGebeurtenis[];
  readonly tot: number;
}

/** The facts of all cases, divided over the organisations that see them: each has its own stream, numbered from 1 without gaps. */
export abstract class GebeurtenisstroomRecord {
  /**
   * Gives the oldest facts that wait to every organisation that sees their case now, and to its webhooks. By one worker at a time, after the commit of the facts: a
   * number is only given when all smaller ones can be read (docs/adr/0042).
   */
  abstract verdeel(limit: number): Promise<Stroomronde>;
  /** Takes away what is in the streams longer than so many days; each stream remembers until where. Answers how many facts. */
  abstract ruimOp(dagen: number): Promise<number>;
}

/** The stream as whoever asks may read it. */
export abstract class GebeurtenisstroomRepository {
  /**
   * What the organisation got after number `na`, and what this person sees of it at this moment, in order. Null when facts after `na` are no longer kept.
   */
  abstract lees(zicht: Zicht, organisatieId: string, na: number, limit: number): Promise<Stroomdeel | null>;
}
