// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { describedBy, FormField, inputState, type FormFieldProps } from './form-field.js';

/** A calendar date `YYYY-MM-DD`, chosen with what the device offers; `min` is the first date to choose. */
export function DateField({
  name,
  value,
  min,
  ...field
}: FormFieldProps & { readonly name: string; readonly value: string; readonly min?: string | undefined }): VNode {
  return (
    <FormField {...field} look="form-field--date">
      <input
        class="utrecht-textbox utrecht-textbox--html-input"
        type="date"
        id={field.id}
        name={name}
        value={value}
        min={min}
        aria-describedby={describedBy(field)}
        {...inputState(field)}
      />
    </FormField>
  );
}
