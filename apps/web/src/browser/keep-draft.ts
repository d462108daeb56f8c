// SPDX-License-Identifier: EUPL-1.2
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** How long the writer must pause before the draft is kept, in milliseconds. */
const PAUSE_MS = 1_500;

/** Says with a form that it is not sent but kept as it is; the same word as in `melden-pages.ts`. */
const DRAFT_FIELD = 'concept';

/** So long until it is tried again what could not be kept, in milliseconds: the first time, and in the end. */
const FIRST_WAIT_MS = 3_000;
const LONGEST_WAIT_MS = 60_000;

/** The status of an answer to who is not signed in any more. */
const SIGNED_OUT = 401;

/** The status of an answer to a form that is not taken any more: one that was drawn before its writer signed in again. */
const TOO_OLD = 403;

/** The status of an answer to a page that is behind: its draft is gone, or was sent on from another page. Only who sends it on themselves keeps what they typed. */
const BEHIND = 409;

/** After these it is of no use to send the same once more. */
const FINAL: readonly unknown[] = [SIGNED_OUT, TOO_OLD, BEHIND];

/**
 * Keeps what stands in a form with `data-draft` while it is being written: after a pause, and when the page goes away. What could not be kept is said in the line
 * `<id>-niet-bewaard`, and tried again after a growing wait; who is signed out reads so in the line `<id>-uitgelogd`, whose page is too old in `<id>-te-oud`, and
 * who went on in another tab in `<id>-ouder`: then nothing is tried by itself. No attempt outlives the form that is sent. The form itself is sent as always; without this
 * script only that keeps what was typed.
 */
export function keepDraft(form: HTMLFormElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let typed = false;
  let sent = false;
  let failed = 0;
  let running: AbortController | null = null;
  const keep = async (): Promise<void> => {
    clearTimeout(timer);
    if (!typed) return;
    typed = false;
    // What is still on its way holds less than this.
    running?.abort();
    const mine = new AbortController();
    running = mine;
    const status = await post(form, mine.signal);
    if (mine.signal.aborted) return;
    running = null;
    if (sent) return;
    say(form, 'niet-bewaard', status !== 'kept' && !FINAL.includes(status));
    say(form, 'uitgelogd', status === SIGNED_OUT);
    say(form, 'te-oud', status === TOO_OLD);
    say(form, 'ouder', status === BEHIND);
    failed = status === 'kept' ? 0 : failed + 1;
    // Who typed on meanwhile has a pause of their own.
    if (status === 'kept' || typed) return;
    typed = true;
    if (!FINAL.includes(status))
      timer = setTimeout(() => void keep(), Math.min(FIRST_WAIT_MS * 2 ** (failed - 1), LONGEST_WAIT_MS));
  };
  form.addEventListener('input', () => {
    typed = true;
    sent = false;
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), PAUSE_MS);
  });
  form.addEventListener('submit', () => {
    typed = false;
    sent = true;
    clearTimeout(timer);
    running?.abort();
  });
  form.ownerDocument.defaultView?.addEventListener('pagehide', () => void keep());
}

/** Sends the draft; answers that it was kept (then the step leads on), or the status with which it was not; 0 without an answer. */
async function post(form: HTMLFormElement, signal: AbortSignal): Promise<'kept' | number> {
  const fields = [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string');
  const body = new URLSearchParams([...fields, [DRAFT_FIELD, '1']]);
  try {
    const { type, status } = await fetch(form.action, { method: 'POST', body, keepalive: true, redirect: 'manual', signal });
    return type === 'opaqueredirect' ? 'kept' : status;
  } catch {
    return 0;
  }
}

/** Shows a line about the form, or takes it away. */
function say(form: HTMLFormElement, line: string, isShown: boolean): void {
  form.ownerDocument.getElementById(`${form.id}-${line}`)?.toggleAttribute('hidden', !isShown);
}
