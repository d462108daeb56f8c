// SPDX-License-Identifier: EUPL-1.2
import type { Foutcode } from '#domain/fouten/foutcodes';
import type { HandelingKern } from '#domain/ladder/handelingen';
import type { Positie } from '#domain/ladder/positie';

/** An act to deliver: its id, its core, and how to read the record's positie when the workflow has to be started with it. */
export interface HandelingLevering {
  readonly handelingId: string;
  readonly vastloperId: string;
  readonly kern: HandelingKern;
  readonly readPositie: () => Promise<Positie>;
}

/**
 * What came of a delivery. `onbereikbaar`: the process server was away or slow; the act is safe and comes later. `stuk`: the process answered, with a fault
 * that is no refusal; the server is there, and other acts go on.
 */
export type LeveringUitkomst =
  | { readonly uitkomst: 'verwerkt'; readonly versie: number }
  | { readonly uitkomst: 'geweigerd'; readonly code: Foutcode }
  | { readonly uitkomst: 'onbereikbaar' | 'stuk'; readonly oorzaak: unknown };

/**
 * What the process server says of one workflow. `weg`: none runs. `bezig`: it has work in hand or in the queue, so a busy worker gets to it. `rust`: it
 * runs and waits. `mislukt`: its work has failed time after time.
 */
export type ProcesStand = 'weg' | 'bezig' | 'rust' | 'mislukt';

/** The process that walks the route of each case (Temporal behind it). Nothing here stores a fact: PostgreSQL is the record. */
export abstract class VastloperProces {
  /** Delivers one act with update id = handeling id; starts the workflow with the record's positie when it does not run. Same act twice = one effect. */
  abstract deliver(levering: HandelingLevering): Promise<LeveringUitkomst>;
  /** Starts the workflow of a case from its positie; twice = once. Throws when the server is away. */
  abstract start(positie: Positie): Promise<void>;
  /** Is the workflow of this case running now? Throws when the server is away. */
  abstract isRunning(vastloperId: string): Promise<boolean>;
  /** How is the workflow of this case, by the server itself and not by a list? Throws when the server is away. */
  abstract standOf(vastloperId: string): Promise<ProcesStand>;
  /** Asks the workflow to read the record again. Throws when the server is away or the workflow does not run. */
  abstract reload(vastloperId: string): Promise<void>;
  /** Ends a workflow that can no longer move, so that it can start again from the record. Throws when the server is away. */
  abstract terminate(vastloperId: string, reden: string): Promise<void>;
  /** The ids of all cases with a running workflow, for the auditor (eventually consistent). Throws when the server is away. */
  abstract listRunning(): AsyncIterable<string>;
  /** Answers when the server is there. Throws when it is away. */
  abstract ping(): Promise<void>;
}
