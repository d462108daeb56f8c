// SPDX-License-Identifier: EUPL-1.2
import type { WisReden } from '#domain/ladder/begrippen';
import { choice, optionsOf, valueOf, type Field, type FieldOption, type FormValues } from '../forms/field.js';
import { TEKST_PLAATSEN, TEKST_REDENEN, TEKST_VELDEN as T } from '../texts/tekst-wissen.js';
import { act, type Act, type ActContext } from './act.js';

type Plaats = keyof typeof TEKST_PLAATSEN;

/** The words of the case itself that are there; the titel and the rest that every case has stand first. */
function plekken({ vastloper }: ActContext): FieldOption[] {
  return optionsOf(TEKST_PLAATSEN).filter(({ value }) => {
    const tekst = vastloper[value as Plaats];
    return tekst !== null && tekst !== undefined && tekst.length > 0;
  });
}

const fields = (context: ActContext): readonly Field[] => [
  choice('select', 'veld', T.plek, plekken(context)),
  choice('select', 'reden', T.wat, optionsOf(TEKST_REDENEN)),
];
const toInvoer = (values: FormValues): { veld: string; reden: WisReden } => ({
  veld: valueOf(values, 'veld'),
  reden: valueOf(values, 'reden') as WisReden,
});

/** Reporting and erasing what the filer wrote about a person (docs/adr/0026); what was written with a later act goes by the API. */
export const TEXT_ACTS: readonly Act[] = [
  act('tekst_melden', fields, toInvoer),
  act('tekst_wissen', fields, toInvoer, { heavy: true }),
];
