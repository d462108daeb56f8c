// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';
import { ALGEMEEN } from '../texts/algemeen.js';

/** What every field shows around its input. `id` is that of the input; description and error get an id of their own after it. */
export interface FormFieldProps {
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly required: boolean;
  readonly requiredWith?: string | undefined;
  readonly error?: string | undefined;
}

/** The first sentence of a text: what is wrong; what follows says what to do. Example: `firstSentence('Te lang. Maak het korter.') // 'Te lang.'`. */
export function firstSentence(text: string): string {
  return /^.*?[.?!](?=\s|$)/s.exec(text)?.[0] ?? text;
}

/** The ids that tell more about an input, for `aria-describedby`; undefined when there is nothing to tell. */
export function describedBy({ id, description, error }: FormFieldProps, ...more: readonly string[]): string | undefined {
  return [description && `${id}-uitleg`, error && `${id}-fout`, ...more].filter(Boolean).join(' ') || undefined;
}

/** The attributes that every input of a field has. */
export function inputState(props: FormFieldProps): { 'aria-invalid'?: 'true'; 'aria-required'?: 'true' } {
  return {
    ...(props.error ? { 'aria-invalid': 'true' as const } : {}),
    ...(props.required ? { 'aria-required': 'true' as const } : {}),
  };
}

/** The label, with "niet verplicht" where a field may stay empty, or with what makes it needed. */
export function LabelText({ label, required, requiredWith }: Pick<FormFieldProps, 'label' | 'required' | 'requiredWith'>): VNode {
  return (
    <>
      {label}
      {!required && <span class="optional">{` (${requiredWith ?? ALGEMEEN.nietVerplicht})`}</span>}
    </>
  );
}

/** The explanation and the error of a field. */
export function FieldNotes({ id, description, error }: FormFieldProps): VNode {
  return (
    <>
      {description && (
        <p class="utrecht-form-field__description utrecht-form-field-description" id={`${id}-uitleg`}>
          {description}
        </p>
      )}
      {error && (
        <p class="utrecht-form-field__error-message utrecht-form-field-error-message" id={`${id}-fout`}>
          <strong>
            <span class="screen-reader">{`${ALGEMEEN.fout}: `}</span>
            {firstSentence(error)}
          </strong>
          {error.slice(firstSentence(error).length)}
        </p>
      )}
    </>
  );
}

/** A field with one input: label above it, explanation and error between them. */
export function FormField({
  look = '',
  children,
  ...props
}: FormFieldProps & { readonly look?: string; readonly children: ComponentChildren }): VNode {
  return (
    <div
      class={`utrecht-form-field utrecht-form-field--distanced${props.error ? ' utrecht-form-field--invalid' : ''} ${look}`.trim()}
    >
      <div class="utrecht-form-field__label">
        <label class="utrecht-form-label" for={props.id}>
          <LabelText {...props} />
        </label>
      </div>
      <FieldNotes {...props} />
      <div class="utrecht-form-field__input">{children}</div>
    </div>
  );
}

/** A field with more inputs: the question is the legend of the group. */
export function FieldGroup({ children, ...props }: FormFieldProps & { readonly children: ComponentChildren }): VNode {
  const invalid = props.error ? ' utrecht-form-field--invalid' : '';
  return (
    <div class={`utrecht-form-field utrecht-form-field--distanced${invalid}`}>
      <fieldset aria-describedby={describedBy(props)} aria-invalid={props.error ? 'true' : undefined}>
        <legend class="utrecht-form-label">
          <LabelText {...props} />
        </legend>
        <FieldNotes {...props} />
        {children}
      </fieldset>
    </div>
  );
}
