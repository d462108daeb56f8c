// SPDX-License-Identifier: EUPL-1.2
import type { HandelingSoort } from '#domain/ladder/handelingen';
import type { HandelingInvoer } from '#application/use-cases/handeling-invoer';
import type { VastloperWeergave } from '#application/use-cases/vastloper-weergave';
import type { Field, FormValues } from '../forms/field.js';

/** What an act may need to draw its form: the case as this person sees it, today (Amsterdam date), and the organisations to choose from. */
export interface ActContext {
  readonly vastloper: VastloperWeergave;
  readonly vandaag: string;
  readonly organisaties: readonly { readonly id: string; readonly naam: string }[];
}

/** One act as a form: its fields, and how what was typed becomes the input of the use case. Its words are in `texts/handelingen.ts`. */
export interface Act<S extends HandelingSoort = HandelingSoort> {
  readonly soort: S;
  /** Hard to undo: the button says so. */
  readonly heavy: boolean;
  fields(context: ActContext): readonly Field[];
  toInvoer(values: FormValues): HandelingInvoer[S];
}

/** Writes down an act with the types of its input kept together; the answer fits in the one list of acts. */
export function act<S extends HandelingSoort>(
  soort: S,
  fields: (context: ActContext) => readonly Field[],
  toInvoer: (values: FormValues) => HandelingInvoer[S],
  heavy = false,
): Act {
  return { soort, heavy, fields, toInvoer: toInvoer as Act['toInvoer'] };
}
