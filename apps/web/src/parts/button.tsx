// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';

/** How heavy a button is: one main act per form, the rest quieter; `danger` for what is hard to undo. */
export type ButtonLook = 'primary' | 'secondary' | 'danger';

const CLASSES: Readonly<Record<ButtonLook, string>> = {
  primary: 'utrecht-button utrecht-button--primary-action',
  secondary: 'utrecht-button utrecht-button--secondary-action',
  danger: 'utrecht-button utrecht-button--secondary-action utrecht-button--danger',
};

/** A button that sends its form. With `name` and `value` the form says which of its buttons it was. Never disabled: a fault is explained instead. */
export interface ButtonProps {
  readonly look?: ButtonLook;
  /** Where this button sends the form, in a window of its own, when that is elsewhere than the form says. */
  readonly elsewhere?: string;
  readonly name?: string;
  readonly value?: string;
  readonly children: ComponentChildren;
}

/** A button that sends its form. */
export function Button({ look = 'primary', elsewhere, name, value, children }: ButtonProps): VNode {
  return (
    <button
      class={CLASSES[look]}
      type="submit"
      name={name}
      value={value}
      formaction={elsewhere}
      formtarget={elsewhere === undefined ? undefined : '_blank'}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button, for going somewhere. */
export function LinkButton({
  href,
  look = 'primary',
  children,
}: {
  readonly href: string;
  readonly look?: ButtonLook;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <a class={CLASSES[look]} href={href}>
      {children}
    </a>
  );
}
