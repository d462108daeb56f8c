// SPDX-License-Identifier: EUPL-1.2
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** What differs in every answer and means nothing: the keys and tokens of forms. */
const CHANGES_ALWAYS = 'input[type="hidden"]';
type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Keeps each part with `data-live` fresh: listens to its stream while the page is in sight, and after a word of change puts the same part of the fresh
 * page in its place. What somebody is busy with stays; then the line `<id>-veranderd` shows instead.
 */
export function keepLive(page: Document): void {
  for (const part of page.querySelectorAll<HTMLElement>('[data-live]')) follow(page, part.id, part.dataset['live'] ?? '');
}

function follow(page: Document, id: string, address: string): void {
  let stream: EventSource | null = null;
  let opened = false;
  const look = (): void => void refresh(page, id).catch(() => undefined);
  const listen = (): void => {
    stream = new EventSource(address);
    stream.addEventListener('veranderd', look);
    // Whatever happened while nobody listened was not told.
    stream.addEventListener('open', () => {
      if (opened) look();
      opened = true;
    });
  };
  // A browser has few connections to one address; pages out of sight give theirs back.
  const adapt = (): void => {
    if (page.visibilityState === 'hidden') {
      stream?.close();
      stream = null;
    } else if (stream === null) listen();
  };
  page.addEventListener('visibilitychange', adapt);
  page.defaultView?.addEventListener('pagehide', () => stream?.close());
  adapt();
}

async function refresh(page: Document, id: string): Promise<void> {
  const answer = await fetch(page.location.href, { headers: { accept: 'text/html' } });
  if (!answer.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(id);
  const part = page.getElementById(id);
  if (!fresh || !part || textOf(fresh) === textOf(part)) return;
  const notice = page.getElementById(`${id}-veranderd`);
  if (isBusy(page, part)) {
    notice?.removeAttribute('hidden');
    return;
  }
  notice?.setAttribute('hidden', '');
  swap(page, part, fresh);
}

/** What a part says, without what differs in every answer and without what the reader opened. */
function textOf(part: Element): string {
  const copy = part.cloneNode(true) as Element;
  for (const field of copy.querySelectorAll(CHANGES_ALWAYS)) field.remove();
  for (const opened of copy.querySelectorAll('details')) opened.removeAttribute('open');
  for (const tip of copy.querySelectorAll('[data-kinds]')) {
    tip.removeAttribute('data-kinds');
    tip.replaceChildren();
  }
  return copy.innerHTML;
}

/** Does the reader have their hands on it: a form with the focus or with something typed or chosen, or a marked text? */
function isBusy(page: Document, part: HTMLElement): boolean {
  const focused = page.activeElement;
  if (focused && part.contains(focused) && focused.closest('form')) return true;
  const selection = page.getSelection();
  if (selection && !selection.isCollapsed && part.contains(selection.anchorNode)) return true;
  return [...part.querySelectorAll('form')].some(isFilled);
}

function isFilled(form: HTMLFormElement): boolean {
  const fields = [...form.querySelectorAll<Field>('input:not([type="hidden"]), textarea')];
  const choices = [...form.querySelectorAll('option')];
  return (
    fields.some(
      (field) => field.value !== field.defaultValue || ('checked' in field && field.checked !== field.defaultChecked),
    ) || choices.some((choice) => choice.selected !== choice.defaultSelected && choice.value !== '')
  );
}

/** Puts the fresh content in place; what was open stays open, and the focus stays where it was. */
function swap(page: Document, part: HTMLElement, fresh: HTMLElement): void {
  const name = (details: Element): string => details.querySelector('summary')?.textContent ?? '';
  const open = new Set([...part.querySelectorAll('details[open]')].map(name));
  const focused = part.contains(page.activeElement) ? page.activeElement : null;
  const focusable = 'a[href], summary, button';
  const place = focused ? [...part.querySelectorAll(focusable)].find((one) => one === focused) : null;
  for (const details of fresh.querySelectorAll('details')) if (open.has(name(details))) details.open = true;
  part.replaceChildren(...fresh.childNodes);
  if (place)
    [...part.querySelectorAll<HTMLElement>(focusable)]
      .find((one) => one.textContent === place.textContent)
      ?.focus({ preventScroll: true });
  if (part.querySelector('[data-screen]'))
    void import('./screening-tips.js').then(({ showScreeningTips }) => showScreeningTips(part));
}
