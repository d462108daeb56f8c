// SPDX-License-Identifier: EUPL-1.2
import type { FocusgebiedRegel } from '#application/ports/referentie.repository';
import type { ExportInvoer } from '#application/use-cases/manage-exports.use-case';
import { choice, optionsOf, valueOf, valueOrNull, type Field, type FormValues } from '../forms/field.js';
import { EXPORTS as T } from '../texts/exports.js';
import { NODIG } from '../texts/formulier.js';

/** What the form sends for a whole area. */
const GEBIED = 'jsonl';

/** Which areas the form offers, and those of which this person may take the whole. */
export interface ExportKeuze {
  readonly gebieden: readonly FocusgebiedRegel[];
  readonly mayTakeGebied: boolean;
}

/** The questions of the form; a whole area is offered only to who may take one. */
export function exportFields({ gebieden, mayTakeGebied }: ExportKeuze): readonly Field[] {
  const heelGebied = { value: GEBIED, label: T.gebied, description: T.gebiedUitleg };
  return [
    choice('radio', 'wat', T.wat, [...optionsOf(T.keuzes), ...(mayTakeGebied ? [heelGebied] : [])]),
    choice(
      'select',
      'focusgebied',
      T.focusgebied,
      gebieden.map(({ code, naam }) => ({ value: code, label: naam })),
      { required: false, ...(mayTakeGebied ? { requiredWith: NODIG.bijHeelGebied } : {}) },
    ),
  ];
}

/** What was chosen, as the use case takes it. */
export function toExportInvoer(values: FormValues): ExportInvoer {
  const formaat = valueOf(values, 'wat') as ExportInvoer['formaat'];
  return { soort: formaat === GEBIED ? 'gebied' : 'lijst', formaat, focusgebied: valueOrNull(values, 'focusgebied') };
}
