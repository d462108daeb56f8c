// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { ALGEMEEN } from '../texts/algemeen.js';

/** So much of a text shows in a list: what a reader takes in before choosing. */
const IN_LIST = 240;

/** Is this text longer than a list shows, or than `most`? Counted in characters, as people see them. */
export function isCut(text: string | null, most: number = IN_LIST): boolean {
  // A character is one or two units: only in between they have to be counted.
  return text !== null && text.length > most && (text.length > 2 * most || [...text].length > most);
}

/**
 * The beginning of a text as a list shows it, or of at most `most` characters, up to the last whole word; a text that fits stays as it is.
 * @example startOf('Wij tellen een week mee.') // 'Wij tellen een week mee.'
 */
export function startOf(text: string, most?: number): string;
export function startOf(text: string | null, most?: number): string | null;
export function startOf(text: string | null, most: number = IN_LIST): string | null {
  if (text === null || !isCut(text, most)) return text;
  const begin = [...text.slice(0, 2 * most)].slice(0, most).join('');
  const atWord = begin.replace(/\s+\S*$/u, '');
  return `${atWord === '' ? begin : atWord} …`;
}

/** Leads to the case, where the whole of its texts stands. */
export function ReadOn({ nummer }: { readonly nummer: string }): VNode {
  return (
    <p class="no-print">
      <a class="utrecht-link" href={`/vastlopers/${nummer}`}>
        {ALGEMEEN.leesVerder}
        <span class="screen-reader">{`: ${nummer}`}</span>
      </a>
    </p>
  );
}
