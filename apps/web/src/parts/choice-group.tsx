// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { FieldGroup } from './form-field.js';
import type { ChoiceProps } from './select.js';

/** From this many choices on they stand in two columns where there is room. */
const TWO_COLUMNS_FROM = 6;

function ChoiceGroup({ type, name, values, options, ...field }: ChoiceProps & { readonly type: 'radio' | 'checkbox' }): VNode {
  const design = type === 'radio' ? 'utrecht-radio-button' : 'utrecht-checkbox';
  return (
    <FieldGroup {...field}>
      <div class={`choices${options.length >= TWO_COLUMNS_FROM ? ' choices--two' : ''}`}>
        {options.map(({ value, label, description }, place) => {
          const id = place === 0 ? field.id : `${field.id}-${place + 1}`;
          return (
            <div class="choice">
              <input
                class={type === 'checkbox' ? design : undefined}
                type={type}
                id={id}
                name={name}
                value={value}
                checked={values.includes(value)}
                aria-describedby={description ? `${id}-bij` : undefined}
              />
              <div>
                <label class={`utrecht-form-label utrecht-form-label--${type}`} for={id}>
                  {label}
                </label>
                {description && (
                  <p class="utrecht-form-field-description small" id={`${id}-bij`}>
                    {description}
                  </p>
                )}
              </div>
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}

/** One choice from a few. */
export function RadioGroup(props: ChoiceProps): VNode {
  return <ChoiceGroup type="radio" {...props} />;
}

/** Some choices from a few. */
export function CheckboxGroup(props: ChoiceProps): VNode {
  return <ChoiceGroup type="checkbox" {...props} />;
}
