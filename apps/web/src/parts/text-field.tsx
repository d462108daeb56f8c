// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { describedBy, FormField, inputState, type FormFieldProps } from './form-field.js';

/** A text input. `screened`: a script looks at it for personal data while the writer types, and tells in the hint below it. */
export interface TextInputProps extends FormFieldProps {
  readonly name: string;
  readonly value: string;
  readonly screened?: boolean;
  readonly look?: string;
}

/** A text on one line. */
export function TextField({ name, value, screened = false, look = '', ...field }: TextInputProps): VNode {
  const tip = `${field.id}-tip`;
  return (
    <FormField {...field} look={look}>
      <input
        class="utrecht-textbox utrecht-textbox--html-input"
        type="text"
        id={field.id}
        name={name}
        value={value}
        autocomplete="off"
        aria-describedby={describedBy(field, ...(screened ? [tip] : []))}
        data-screen={screened ? tip : undefined}
        {...inputState(field)}
      />
      {screened && <div class="hint" id={tip} aria-live="polite" />}
    </FormField>
  );
}
