// SPDX-License-Identifier: EUPL-1.2
import type { Kalender } from '#domain/kalender/kalender';
import type { Foutcode } from '#domain/fouten/foutcodes';
import type { HandelingSoort } from '#domain/ladder/handelingen';
import type { CollegaRegel, OrganisatieRegel } from '#application/ports/referentie.repository';
import type { GebeurtenisRegel, TermijnRegel, ToezeggingRegel } from '#application/ports/vastloper.repository';
import type { HandelingInvoer } from '#application/use-cases/handeling-invoer';
import type { VastloperWeergave } from '#application/use-cases/vastloper-weergave';
import type { Field, FormValues } from '../forms/field.js';

/** What an act may need to draw its form: the case as this person sees it, with what belongs to it. Dates are Amsterdam dates. */
export interface ActContext {
  readonly vastloper: VastloperWeergave;
  readonly vandaag: string;
  readonly kalender: Kalender;
  /** The organisations to choose from: those of the area and the national ones. */
  readonly organisaties: readonly Pick<OrganisatieRegel, 'id' | 'naam' | 'soort'>[];
  /** The organisations this person belongs to today. */
  readonly eigenOrganisatieIds: readonly string[];
  readonly toezeggingen: readonly ToezeggingRegel[];
  readonly termijnen: readonly TermijnRegel[];
  /** The log, newest first. */
  readonly gebeurtenissen: readonly GebeurtenisRegel[];
  /** The talks that were recorded since the case came to this rung, newest first. */
  readonly gesprekken: readonly GebeurtenisRegel[];
  /** Who else works at the own organisations, by name: a handover may be meant for one of them. */
  readonly collegas: readonly CollegaRegel[];
  /** For a form that is drawn: the texts of the log to choose from begin at this versie and go back from there, null from the newest on. Absent: every text. */
  readonly tekstenVanaf?: number | null;
}

/** What an act is about: the case, or one of its questions and handovers, chosen in the field `DOEL`. */
export type ActDoel = 'vastloper' | 'toezegging' | 'overdracht';

/** The name of the field that says which question or handover an act is about. */
export const DOEL = 'doel';

/** What an act may add to its fields and its input. */
interface ActRest {
  /** Hard to undo: the button says so. */
  readonly heavy?: boolean;
  readonly doel?: ActDoel;
  /** The field that a refusal of the ladder is about, so that it is told there. */
  readonly faults?: Readonly<Partial<Record<Foutcode, string>>>;
  /** What stands in the form before somebody types. */
  defaults?(context: ActContext): FormValues;
}

/** One act as a form: its fields, and how what was typed becomes the input of the use case. Its words are in `texts/handelingen.ts`. */
export interface Act<S extends HandelingSoort = HandelingSoort> extends ActRest {
  readonly soort: S;
  fields(context: ActContext): readonly Field[];
  toInvoer(values: FormValues): HandelingInvoer[S];
}

/** Writes down an act with the types of its input kept together; the answer fits in the one list of acts. */
export function act<S extends HandelingSoort>(
  soort: S,
  fields: (context: ActContext) => readonly Field[],
  toInvoer: (values: FormValues) => HandelingInvoer[S],
  rest: ActRest = {},
): Act {
  return { soort, fields, toInvoer: toInvoer as Act['toInvoer'], ...rest };
}
