// SPDX-License-Identifier: EUPL-1.2
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Does the reader have their hands on it: a form with the focus or with something typed or chosen, or a marked text? */
export function isBusy(page: Document, part: HTMLElement): boolean {
  const focused = page.activeElement;
  if (focused && part.contains(focused) && focused.closest('form')) return true;
  const selection = page.getSelection();
  if (selection && !selection.isCollapsed && part.contains(selection.anchorNode)) return true;
  return [...part.querySelectorAll('form')].some((form) => changedIn(form).length > 0);
}

/** The fields of a form in which somebody typed, ticked or chose something. */
export function changedIn(form: HTMLFormElement): readonly (Field | HTMLSelectElement)[] {
  const fields = [...form.querySelectorAll<Field>('input:not([type="hidden"]), textarea')];
  return [
    ...fields.filter(
      (field) => field.value !== field.defaultValue || ('checked' in field && field.checked !== field.defaultChecked),
    ),
    ...[...form.querySelectorAll('select')].filter((select) =>
      [...select.options].some((choice) => choice.selected !== choice.defaultSelected && choice.value !== ''),
    ),
  ];
}
