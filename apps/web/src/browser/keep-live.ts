// SPDX-License-Identifier: EUPL-1.2
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { isBusy, pageOf } from './busy-hands.js';
import { keepTyped } from './keep-typed.js';

/** What differs in every answer and means nothing: the keys and tokens of forms. */
const CHANGES_ALWAYS = 'input[type="hidden"]';

/** The status of a page that is not there, or that one may not see any more. */
const GONE = 404;

/** So long after the pointer is lifted the click is over that it was meant for, in milliseconds. */
const CLICK_MS = 300;

/** So long a page waits at most before it listens again after its stream was refused: the first time, and in the end; in milliseconds. */
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 300_000;

/** A part that is kept fresh. `known`: what it last said on the page itself, while what stands here is the answer to a form; else null. */
interface Watched {
  readonly id: string;
  readonly pointer: Pointer;
  known: string | null;
}

/** Whether a pointer is down on the page. */
interface Pointer {
  /** Resolves at once while no pointer is down, else a moment after it is lifted. */
  readonly lifted: () => Promise<void>;
}

/**
 * Keeps each part with `data-live` fresh: listens to its stream while the page is in sight, and after a word of change puts the same part of the fresh
 * page in its place. What somebody is busy with stays; then the line `<id>-veranderd` shows instead. Its link shows the fresh part at once, with what was
 * typed still in its form, or where that cannot be had the line `<id>-niet-opgehaald`.
 */
export function keepLive(page: Document): void {
  const pointer = watchPointer(page);
  for (const part of page.querySelectorAll<HTMLElement>('[data-live]')) {
    const { id } = part;
    const watched: Watched = { id, pointer, known: null };
    const begun = learn(part, watched).catch(() => undefined);
    const look = (asked: boolean): Promise<boolean> => begun.then(() => refresh(page, watched, asked)).catch(() => false);
    // A page that could not be fetched and that nobody asked for stays as it is: the stream falls away with the server, and looks again when it is back.
    follow(page, part.dataset['live'] ?? '', () => void look(false));
    page.querySelector(`#${id}-veranderd a`)?.addEventListener('click', (event) => {
      event.preventDefault();
      show(page, `${id}-niet-opgehaald`, false);
      void look(true).then((isFetched) => show(page, `${id}-niet-opgehaald`, !isFetched));
    });
  }
}

/** Learns what the page itself says when this one is the answer to a form: faults and what was typed are no change. */
async function learn(part: HTMLElement, watched: Watched): Promise<void> {
  const { href, pathname } = pageOf(part);
  if (pathname === part.ownerDocument.location.pathname) return;
  const answer = await fetch(href, { headers: { accept: 'text/html' } });
  const fresh = answer.ok && (await partOf(answer, watched.id));
  if (fresh) watched.known = textOf(fresh);
}

async function partOf(answer: Response, id: string): Promise<HTMLElement | null> {
  return new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(id);
}

/** What lies under a pointer that is down must still lie there when it is lifted, or the click goes to something else. */
function watchPointer(page: Document): Pointer {
  let down = false;
  let waiting: (() => void)[] = [];
  const lift = (): void => {
    if (!down) return;
    down = false;
    const ready = waiting;
    waiting = [];
    setTimeout(() => ready.forEach((go) => go()), CLICK_MS);
  };
  page.addEventListener('pointerdown', () => void (down = true));
  for (const end of ['pointerup', 'pointercancel']) page.addEventListener(end, lift);
  return { lifted: () => (down ? new Promise((done) => waiting.push(done)) : Promise.resolve()) };
}

function follow(page: Document, address: string, look: () => void): void {
  let stream: EventSource | null = null;
  let opened = false;
  let refused = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  const listen = (): void => {
    const mine = new EventSource(address);
    stream = mine;
    mine.addEventListener('veranderd', look);
    // Whatever happened while nobody listened was not told.
    mine.addEventListener('open', () => {
      if (opened) look();
      opened = true;
      refused = 0;
    });
    // A connection that breaks comes back by itself; one that was answered with a fault, as by a server that is too busy, does not.
    mine.addEventListener('error', () => {
      if (mine.readyState !== EventSource.CLOSED || stream !== mine) return;
      again = setTimeout(listen, waitAfter(refused));
      refused += 1;
      opened = true;
      // Twice is no busy moment: the page itself may be gone.
      if (refused === 2) look();
    });
  };
  // A browser has few connections to one address; pages out of sight give theirs back.
  const adapt = (): void => {
    if (page.visibilityState === 'hidden') {
      clearTimeout(again);
      stream?.close();
      stream = null;
    } else if (stream === null) listen();
  };
  page.addEventListener('visibilitychange', adapt);
  page.defaultView?.addEventListener('pagehide', () => {
    clearTimeout(again);
    stream?.close();
  });
  adapt();
}

/** How long to wait after so many refusals in a row, in milliseconds: each time twice as long, up to some minutes, and not all pages at the same moment. */
function waitAfter(refused: number): number {
  const wait = Math.min(FIRST_WAIT_MS * 2 ** refused, LONGEST_WAIT_MS);
  return wait * (0.5 + Math.random() / 2);
}

/** Shows the fresh part, or while somebody is busy in the old one the line that there is one; `asked`: they said to show it. Answers whether the page could be had. */
async function refresh(page: Document, watched: Watched, asked: boolean): Promise<boolean> {
  const { id, pointer, known } = watched;
  const part = page.getElementById(id);
  if (!part) return false;
  const { href, pathname } = pageOf(part);
  const answer = await fetch(href, { headers: { accept: 'text/html' } });
  // A page elsewhere, such as that to sign in, is another one; the same page with less behind its question mark is not.
  if (new URL(answer.url).pathname !== pathname) return false;
  if (answer.status === GONE) return showGone(page, id, await answer.text(), pointer, asked);
  if (!answer.ok) return false;
  const fresh = await partOf(answer, id);
  await pointer.lifted();
  if (!fresh) return false;
  const said = textOf(fresh);
  if (!asked && said === (known ?? textOf(part))) return true;
  if (!asked && isBusy(page, part)) {
    show(page, `${id}-veranderd`, true);
    return true;
  }
  const typed = asked ? keepTyped(part, fresh) : null;
  swap(page, part, fresh);
  if (known !== null) watched.known = said;
  // The link that was clicked goes away; who typed goes on where they were.
  typed?.focus({ preventScroll: true });
  for (const line of ['veranderd', 'niet-opgehaald']) show(page, `${id}-${line}`, false);
  return true;
}

/** What one looked at may be seen no more: the page that says so comes instead. Over the words of who is busy in it only when they ask, and with those words still there. */
async function showGone(page: Document, id: string, text: string, pointer: Pointer, asked: boolean): Promise<boolean> {
  await pointer.lifted();
  const part = page.getElementById(id);
  const said = new DOMParser().parseFromString(text, 'text/html').querySelector<HTMLElement>('main');
  if (!part || !said) return false;
  const { href, pathname } = pageOf(part);
  // To load the answer to a form again would send the form again.
  if (!isBusy(page, part)) {
    if (pathname === page.location.pathname) page.location.reload();
    else page.location.replace(href);
  } else if (!asked) show(page, `${id}-veranderd`, true);
  else {
    keepTyped(part, said);
    part.replaceChildren(...said.childNodes);
    show(page, `${id}-veranderd`, false);
  }
  return true;
}

/** Shows a line, or takes it away. */
function show(page: Document, id: string, isShown: boolean): void {
  page.getElementById(id)?.toggleAttribute('hidden', !isShown);
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

/** Puts the fresh content in place; what was open stays open, the focus stays where it was, and so does what the reader looks at. */
function swap(page: Document, part: HTMLElement, fresh: HTMLElement): void {
  const open = new Set([...part.querySelectorAll('details[open]')].map(nameOf));
  const focused = part.contains(page.activeElement) && page.activeElement ? markOf(page.activeElement) : null;
  for (const details of fresh.querySelectorAll('details')) if (open.has(nameOf(details))) details.open = true;
  const held = firstInSight(part, fresh);
  part.replaceChildren(...fresh.childNodes);
  const marks = marksIn(part);
  if (held) {
    const moved = (marks.get(held.mark)?.getBoundingClientRect().top ?? held.top) - held.top;
    page.defaultView?.scrollBy({ top: moved, behavior: 'instant' });
  }
  if (focused) marks.get(focused)?.focus({ preventScroll: true });
  if (part.querySelector('[data-screen]'))
    void import('./screen-when-needed.js').then(({ screenWhenNeeded }) => screenWhenNeeded(part));
}

/** The first thing in sight that is in the fresh part as well, with how far it stands from the top of the window; null when nothing is. */
function firstInSight(part: HTMLElement, fresh: HTMLElement): { readonly mark: string; readonly top: number } | null {
  const stays = marksIn(fresh);
  for (const [mark, element] of marksIn(part)) {
    const { top, bottom, height } = element.getBoundingClientRect();
    if (height > 0 && bottom > 0 && top < (element.ownerDocument.defaultView?.innerHeight ?? 0) && stays.has(mark))
      return { mark, top };
  }
  return null;
}

/** What a reader looks at or stands on, each by its mark, in the order of the page; of two with the same mark the first. */
function marksIn(part: HTMLElement): Map<string, HTMLElement> {
  const marks = new Map<string, HTMLElement>();
  for (const element of part.querySelectorAll<HTMLElement>('a[href], summary, button, h2, h3')) {
    const mark = markOf(element);
    if (!marks.has(mark)) marks.set(mark, element);
  }
  return marks;
}

/** By what something is known again in the fresh part: what it is, where it leads or what it opens, and what it says. */
function markOf(element: Element): string {
  const details = element.closest('details');
  const about = element.getAttribute('href') ?? (element.tagName === 'SUMMARY' && details ? nameOf(details) : element.id);
  return [element.tagName, about, element.textContent].join(' ');
}

/** Many parts that open are called the same; each is known by its own id or that of its form. */
function nameOf(details: Element): string {
  return details.id || details.querySelector('form')?.id || (details.querySelector('summary')?.textContent ?? '');
}
