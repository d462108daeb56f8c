// SPDX-License-Identifier: EUPL-1.2
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { guardSending } from './guard-sending.js';
import { settleByItself } from './settle-by-itself.js';

guardSending(document);
settleByItself(document);
if (document.querySelector('[data-settle-line]')) {
  void import('./settle-lines.js').then(({ settleLines }) => settleLines(document));
}
if (document.querySelector('[data-live]')) {
  void import('./keep-live.js').then(({ keepLive }) => keepLive(document));
}
const draft = document.querySelector<HTMLFormElement>('form[data-draft]');
if (draft) {
  void import('./keep-draft.js').then(({ keepDraft }) => keepDraft(draft));
}
if (document.querySelector('[data-screen]')) {
  void import('./screen-when-needed.js').then(({ screenWhenNeeded }) => screenWhenNeeded(document));
}
