// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { describedBy, FormField, inputState } from './form-field.js';
import type { TextInputProps } from './text-field.js';

/** A text over more lines. */
export function TextArea({ name, value, screened = false, ...field }: TextInputProps): VNode {
  const tip = `${field.id}-tip`;
  return (
    <FormField {...field}>
      <textarea
        class="utrecht-textarea utrecht-textarea--html-textarea"
        id={field.id}
        name={name}
        rows={6}
        aria-describedby={describedBy(field, ...(screened ? [tip] : []))}
        data-screen={screened ? tip : undefined}
        {...inputState(field)}
      >
        {value}
      </textarea>
      {screened && <div class="hint" id={tip} aria-live="polite" />}
    </FormField>
  );
}
