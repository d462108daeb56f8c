// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { VeldFout } from '#domain/fouten/fout.errors';
import { valueOf, type Field, type FormValues } from '../forms/field.js';
import { CheckboxGroup, RadioGroup } from './choice-group.js';
import { DateField } from './date-field.js';
import { Select } from './select.js';
import { TextArea } from './text-area.js';
import { TextField } from './text-field.js';

/** A field with what was typed and what is wrong. `form` keeps ids apart when a page has more forms. */
export interface FieldViewProps {
  readonly field: Field;
  readonly values: FormValues;
  readonly errors: readonly VeldFout[];
  readonly form: string;
}

/** The id of the input of a field, so that a summary can link to it. Example: `fieldId('melden', 'regel.naam') // 'melden-regel-naam'`. */
export function fieldId(form: string, name: string): string {
  return `${form}-${name.replaceAll(/[^a-zA-Z0-9]/g, '-')}`;
}

/** Draws a field as what it is. */
export function FieldView({ field, values, errors, form }: FieldViewProps): VNode {
  const { name, label, description, required, requiredWith } = field;
  const error =
    errors
      .filter(({ veld }) => veld === name)
      .map(({ melding }) => melding)
      .join(' ') || undefined;
  const shared = { id: fieldId(form, name), name, label, description, required, requiredWith, error };
  const value = valueOf(values, name);
  const chosen = values[name] ?? [];
  if ('options' in field) {
    const choices = { ...shared, values: chosen, options: field.options };
    if (field.kind === 'select') return <Select {...choices} />;
    return field.kind === 'radio' ? <RadioGroup {...choices} /> : <CheckboxGroup {...choices} />;
  }
  if (field.kind === 'date') return <DateField {...shared} value={value} min={field.min} />;
  if (field.kind === 'area') return <TextArea {...shared} value={value} screened={field.screened} />;
  return <TextField {...shared} value={value} screened={field.screened} look={field.max <= 40 ? 'form-field--short' : ''} />;
}
