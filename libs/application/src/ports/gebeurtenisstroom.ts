// SPDX-License-Identifier: EUPL-1.2
import type { StroomGebeurtenis } from '#domain/webhooks/cloud-event';
import type { Zicht } from './actor.js';
import type { PaginaVraag } from './pagina.js';

/** How a round of dividing facts went: how many facts were taken, and how many deliveries to webhooks came of it. */
export interface Stroomronde {
  readonly gebeurtenissen: number;
  readonly bezorgingen: number;
}

/** A part of the stream of one organisation. `volgende`: where to read on, always; `meer`: is there more at this moment? */
export interface Stroomdeel {
  readonly gebeurtenissen: readonly StroomGebeurtenis[];
  readonly volgende: string;
  readonly meer: boolean;
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
   * What the organisation got after the cursor, as far as this person sees it at this moment, in order. Null when facts after the cursor are no longer kept.
   * Throws `CursorOngeldigError`, also for the cursor of another organisation.
   */
  abstract lees(zicht: Zicht, organisatieId: string, pagina: PaginaVraag): Promise<Stroomdeel | null>;
}
