// SPDX-License-Identifier: EUPL-1.2
/// <reference lib="dom" />

/** How long a second click on the same form is taken for a double click, in milliseconds. */
const DOUBLE_CLICK_MS = 2_000;

/** Lets a double click send a form once. The button stays as it is; a second click that is meant goes through. */
export function guardSending(page: Document): void {
  const sent = new WeakMap<EventTarget, number>();
  page.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form) return;
    if (event.timeStamp - (sent.get(form) ?? -Infinity) < DOUBLE_CLICK_MS) event.preventDefault();
    else sent.set(form, event.timeStamp);
  });
}
