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

/** The fields of a form in which somebody typed, ticked or chose something, also when that was before they sent it and a fault came back. */
export function changedIn(form: HTMLFormElement): readonly (Field | HTMLSelectElement)[] {
  const sent = isSent(form);
  const fields = [...form.querySelectorAll<Field>('input:not([type="hidden"]), textarea')];
  return [
    ...fields.filter((field) => (sent && isFilled(field)) || isChanged(field)),
    ...[...form.querySelectorAll('select')].filter((select) =>
      [...select.options].some((choice) => choice.selected !== (!sent && choice.defaultSelected) && choice.value !== ''),
    ),
  ];
}

function isChanged(field: Field): boolean {
  return field.value !== field.defaultValue || ('checked' in field && field.checked !== field.defaultChecked);
}

function isFilled(field: Field): boolean {
  return field.type === 'checkbox' || field.type === 'radio' ? 'checked' in field && field.checked : field.value !== '';
}

/** Is this the form that the page answers with a fault? Then its address is where the form goes, and what the server put in it was typed. */
function isSent(form: HTMLFormElement): boolean {
  const part = form.closest<HTMLElement>('[data-live]');
  const { pathname } = form.ownerDocument.location;
  const goesTo = new URL(form.getAttribute('action') ?? '', form.baseURI).pathname;
  return part !== null && pageOf(part).pathname !== pathname && goesTo === pathname;
}

/** The page to which a part with `data-live` belongs, where the link of its line leads: as it was asked for, or where its address is that of a form that it answers, that page without what was sent. */
export function pageOf(part: HTMLElement): URL {
  const here = new URL(part.ownerDocument.location.href);
  const href = part.ownerDocument.querySelector(`#${part.id}-veranderd a`)?.getAttribute('href') ?? here.href;
  const page = new URL(href, here);
  return page.pathname === here.pathname ? here : page;
}
