// SPDX-License-Identifier: EUPL-1.2
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { changedIn } from './busy-hands.js';

type Typed = ReturnType<typeof changedIn>[number];

/**
 * Puts what somebody typed, ticked or chose in a part into the same forms of the fresh part; where such a form is not there any more, or asks something else,
 * the old one stays in sight with its words. Gives the first field that holds something of theirs; null when there is none.
 */
export function keepTyped(part: HTMLElement, fresh: HTMLElement): HTMLElement | null {
  let first: HTMLElement | null = null;
  for (const form of part.querySelectorAll('form')) {
    const changed = changedIn(form);
    if (changed.length === 0) continue;
    const same = [...fresh.querySelectorAll('form')].find(({ id }) => id !== '' && id === form.id);
    const places = changed.map((field) => [field, same ? placeOf(field, same) : undefined] as const);
    if (same && places.every(([field, place]) => place !== undefined || isTick(field))) {
      for (const [field, place] of places) if (place) copy(field, place);
      first ??= places.find(([, place]) => place !== undefined)?.[1] ?? null;
    } else {
      if (same) same.replaceWith(form);
      else fresh.prepend(form.closest('details') ?? form);
      first ??= changed[0] ?? null;
    }
  }
  return first;
}

/** The field of a fresh form that asks the same: by its name and kind, and of boxes by what they stand for. */
function placeOf(field: Typed, form: HTMLFormElement): Typed | undefined {
  return [...form.querySelectorAll<Typed>('input, textarea, select')].find(
    (other) => other.name === field.name && other.type === field.type && (!isTick(field) || other.value === field.value),
  );
}

/** A box or a round: what it stood for may be gone from a list, and with it the tick. */
function isTick(field: Typed): field is HTMLInputElement {
  return field.type === 'checkbox' || field.type === 'radio';
}

function copy(from: Typed, to: Typed): void {
  if (isTick(from)) (to as HTMLInputElement).checked = from.checked;
  else to.value = from.value;
}
