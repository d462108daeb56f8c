// SPDX-License-Identifier: EUPL-1.2
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { screenTekst } from '#domain/screening/screen-tekst';
import { UITLEG } from '#domain/screening/uitleg';

/** How long the writer must pause before we look, in milliseconds: a hint while typing a word only disturbs. */
const PAUSE_MS = 700;

type Input = HTMLInputElement | HTMLTextAreaElement;

/** Tells below a text, kindly and while it is written, that it seems to hold personal data; the same rules as at sending. Nothing leaves the browser for it. */
export function showScreeningTips(part: Document | HTMLElement): void {
  const page = part.ownerDocument ?? (part as Document);
  for (const input of part.querySelectorAll<Input>('[data-screen]')) {
    const tip = page.getElementById(input.dataset['screen'] ?? '');
    if (!tip) continue;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (): void => showTips(page, tip, input.value);
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(show, PAUSE_MS);
    });
    input.addEventListener('change', show);
    show();
  }
}

/** One short paragraph per kind of find; unchanged hints stay as they are, so that they are not read out again. */
function showTips(page: Document, tip: HTMLElement, text: string): void {
  const kinds = [...new Set(screenTekst(text).map(({ soort }) => soort))];
  const key = kinds.join(' ');
  if (tip.dataset['kinds'] === key) return;
  tip.dataset['kinds'] = key;
  tip.replaceChildren(
    ...kinds.map((soort) => {
      const paragraph = page.createElement('p');
      const title = page.createElement('strong');
      title.textContent = `${UITLEG[soort].titel}. `;
      paragraph.append(title, UITLEG[soort].uitleg);
      return paragraph;
    }),
  );
}
