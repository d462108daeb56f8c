// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { FieldOption } from '../forms/field.js';
import { ALGEMEEN } from '../texts/algemeen.js';
import { describedBy, FormField, inputState, type FormFieldProps } from './form-field.js';

/** A list to choose from, with its name, what was chosen and the choices. */
export interface ChoiceProps extends FormFieldProps {
  readonly name: string;
  readonly values: readonly string[];
  readonly options: readonly FieldOption[];
}

/** One choice from a long list; the first line, `empty`, asks to choose or says what no choice means. */
export function Select({
  name,
  values,
  options,
  empty = ALGEMEEN.kies,
  ...field
}: ChoiceProps & { readonly empty?: string }): VNode {
  return (
    <FormField {...field}>
      <select
        class="utrecht-select utrecht-select--html-select"
        id={field.id}
        name={name}
        aria-describedby={describedBy(field)}
        {...inputState(field)}
      >
        <option value="">{empty}</option>
        {options.map(({ value, label }) => (
          <option value={value} selected={values.includes(value)}>
            {label}
          </option>
        ))}
      </select>
    </FormField>
  );
}
