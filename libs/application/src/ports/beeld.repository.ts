// SPDX-License-Identifier: EUPL-1.2
import type { Blokkade, Borging, Resultaat, TermijnSoort, Trede } from '#domain/ladder/begrippen';
import type { Zicht, ZichtPlaats } from './actor.js';

/**
 * Which Beeld is asked: through which places, and of what happened from `vanaf` on (the first day of a month; null: ever). No case may be seen from two
 * of the places, or it would count twice: all areas of one organisation, or different areas. `vandaag` is an Amsterdam date.
 */
export interface BeeldVraag {
  readonly plaatsen: readonly ZichtPlaats[];
  readonly vanaf: string | null;
  readonly vandaag: string;
}

/** How many cases came onto a rung and left it in the period, and how many are there now. */
export interface StroomCijfers {
  readonly in: number;
  readonly uit: number;
  readonly nu: number;
}

/** How long, in whole weeks: half is at most `mediaan`, nine in ten at most `negentigProcent`. Null when there is no case. */
export interface DuurCijfers {
  readonly mediaan: number;
  readonly negentigProcent: number;
}

/** How promises stand: kept, still to come, or their date has passed. */
export interface BelofteCijfers {
  readonly nagekomen: number;
  readonly loopt: number;
  readonly teLaat: number;
}

/** How many cases ended in one way, and of how many the catch and the by-catch are written down. */
export interface ResultaatCijfers {
  readonly aantal: number;
  readonly vangst: number;
  readonly bijvangst: number;
}

/** Aggregates over the cases one organisation sees; never about a person or a single organisation. What never happened is absent or 0. */
export interface Beeld {
  /** The instant (ISO) up to which everything counts; null when nothing has been counted yet. */
  readonly bijgewerktOp: string | null;
  readonly stroom: Readonly<Record<Trede, StroomCijfers>>;
  /** Age since filing of what is open now, by rung. */
  readonly leeftijd: Readonly<Record<Trede, DuurCijfers | null>>;
  /** Time on the rung of what is open now, by rung. */
  readonly wachttijd: Readonly<Record<Trede, DuurCijfers | null>>;
  readonly termijnen: Readonly<Partial<Record<TermijnSoort, { readonly gehaald: number; readonly verstreken: number }>>>;
  /** Cases filed in the period, by area. */
  readonly gemeld: Readonly<Record<string, number>>;
  /** The same by area and kind of blockade; a case with two kinds counts in both. */
  readonly blokkades: Readonly<Record<string, Readonly<Partial<Record<Blokkade, number>>>>>;
  readonly resultaten: Readonly<Partial<Record<Resultaat, ResultaatCijfers>>>;
  readonly borging: Readonly<Partial<Record<Borging, number>>>;
  readonly beloften: BelofteCijfers;
}

/** One area on a map, with degrees north and east. */
export interface KaartGebied {
  readonly code: string;
  readonly naam: string;
  readonly breedtegraad: number;
  readonly lengtegraad: number;
}

/** Counts over the cases somebody sees, made ahead by `BeeldTelling` (docs/adr/0025). */
export abstract class BeeldRepository {
  /** The Beeld of these places, as far as they are the person's own; empty when none is. */
  abstract findBeeld(vraag: BeeldVraag, zicht: Zicht): Promise<Beeld>;
  /** The areas of that date with their place, by name. */
  abstract listKaart(vandaag: string): Promise<KaartGebied[]>;
}

/** Makes the counts of Beeld anew where something changed. */
export abstract class BeeldTelling {
  /** Counts the areas anew in which a case was filed or moved since; answers how many areas. One process at a time: 0 when another is at it. */
  abstract recount(op: string): Promise<number>;
}
