// SPDX-License-Identifier: EUPL-1.2
import type { VernietigStap, Waardering } from '#domain/beheer/beheer';
import type { Resultaat } from '#domain/ladder/begrippen';
import type { Pagina, PaginaVraag } from './pagina.js';

/**
 * How long a case with this result is kept, counted from the day it closed; `jaren` is null when it is kept for good. `focusgebied` null: everywhere an area
 * sets nothing of its own. What holds on the closing day counts; of two of one day the last that was set. Dates are Amsterdam dates.
 */
export interface BewaartermijnRegel {
  readonly id: string;
  readonly focusgebied: string | null;
  readonly resultaat: Resultaat;
  readonly waardering: Waardering;
  readonly jaren: number | null;
  readonly geldigVanaf: string;
}

/** A closed case whose term is over, without a word of it. `exportKenmerk` is the SHA-256 of the export (hex); instants are real. */
export interface VernietigingRegel {
  readonly id: string;
  readonly nummer: string;
  readonly focusgebied: string;
  readonly resultaat: Resultaat;
  readonly geslotenOp: string;
  readonly archiefactiedatum: string;
  readonly stap: VernietigStap;
  readonly exportKenmerk: string;
  readonly geexporteerdOp: string;
  readonly bevestigdOp: string | null;
  readonly bevestigdDoor: string | null;
}

/** A case that was destroyed, without a word of it: under which export, who confirmed it, and when it went (real instants). */
export interface VernietigdRegel extends Omit<VernietigingRegel, 'stap' | 'geexporteerdOp'> {
  readonly vernietigdOp: string;
}

/** What a term would lead to: closed cases it is about, how many are due today as it is now and with it, and the first day on which one would be due (null: never). */
export interface BewaartermijnVoorbeeld {
  readonly gesloten: number;
  readonly nuVoorbij: number;
  readonly straksVoorbij: number;
  readonly eersteDatum: string | null;
}

/**
 * How long closed cases are kept, and which may go (docs/adr/0027, 0029). Not bound to sight: nothing here holds a word of a case; PostgreSQL
 * itself looks whether `persoonId` is a beheerder today, and answers nothing to others.
 */
export abstract class BewaringRepository {
  /** Every term that was ever set, by area, result and first day. */
  abstract listBewaartermijnen(): Promise<BewaartermijnRegel[]>;
  /** What this term would lead to, for somebody who may set it; stores nothing. */
  abstract probeer(persoonId: string, termijn: BewaartermijnRegel): Promise<BewaartermijnVoorbeeld>;
  /** The proposals whose term is over today, the oldest first. Throws `CursorOngeldigError`. */
  abstract listVernietigingen(persoonId: string, pagina: PaginaVraag): Promise<Pagina<VernietigingRegel>>;
  /** What was destroyed, the last first. Throws `CursorOngeldigError`. */
  abstract listVernietigd(persoonId: string, pagina: PaginaVraag): Promise<Pagina<VernietigdRegel>>;
  /** One of them; null when there is none of this case. */
  abstract findVernietiging(persoonId: string, vastloperId: string): Promise<VernietigingRegel | null>;
}
