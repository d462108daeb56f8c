// SPDX-License-Identifier: EUPL-1.2
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** How long the writer must pause before the draft is kept, in milliseconds. */
const PAUSE_MS = 1_500;

/** Says with a form that it is not sent but kept as it is; the same word as in `melden-pages.ts`. */
const DRAFT_FIELD = 'concept';

/**
 * Keeps what stands in a form with `data-draft` while it is being written: after a pause, and when the page goes away. The form itself is sent as always;
 * without this script only that keeps what was typed.
 */
export function keepDraft(form: HTMLFormElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let typed = false;
  const keep = (): void => {
    clearTimeout(timer);
    if (!typed) return;
    typed = false;
    const fields = [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string');
    const body = new URLSearchParams([...fields, [DRAFT_FIELD, '1']]);
    // What was not kept now, is kept at the next pause, or with the step itself.
    fetch(form.action, { method: 'POST', body, keepalive: true, redirect: 'manual' }).catch(() => (typed = true));
  };
  form.addEventListener('input', () => {
    typed = true;
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE_MS);
  });
  form.addEventListener('submit', () => {
    typed = false;
    clearTimeout(timer);
  });
  form.ownerDocument.defaultView?.addEventListener('pagehide', keep);
}
