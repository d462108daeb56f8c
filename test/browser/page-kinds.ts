// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core';

/** How parts are told apart: by the colours and the size of their words, or by how they are built and in which order they stand. */
export type KindOf = 'colours' | 'structure';

/** The first element of each kind, kept in the page between two questions about it. */
const KEPT = 'doorbraakKinds';

const SHARED = `
  const kinds = new Map();
  const add = (hash, text) => {
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
    return hash >>> 0;
  };
  const hasWords = ({ childNodes }) => [...childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue.trim() !== '');
  const keep = (kind, element) => void (kinds.has(kind) || kinds.set(kind, element));`;

/** All that contrast is made of: the colour of the words and what it lies on, how large and heavy they are, and how much shows through. */
const COLOURS = `(() => {${SHARED}
  const walk = (element, above) => {
    const { backgroundColor: own, backgroundImage: image, opacity, color, fill, fontSize, fontWeight, textShadow, display } = getComputedStyle(element);
    if (display === 'none') return;
    const under = own === 'rgba(0, 0, 0, 0)' && image === 'none' && opacity === '1' ? above : [own.startsWith('rgb(') && opacity === '1' ? '' : above, own, image, opacity].join(' ').trim();
    if (hasWords(element) || 'value' in element) keep(add(2166136261, [under, color, fill, fontSize, fontWeight, textShadow].join('|')), element);
    for (const child of element.children) walk(child, under);
  };
  walk(document.body, 'rgb(page)');
  globalThis.${KEPT} = kinds;
  return [...kinds.keys()];
})()`;

/** Of an element its tag, classes, role and states, which other attributes it has, whether it holds words, what stands before it, and the same of all that it stands in. */
const STRUCTURE = `(() => {${SHARED}
  const VALUES = new Set(['class', 'role', 'type', 'disabled', 'checked', 'aria-current', 'aria-invalid', 'aria-hidden', 'aria-live']);
  const walk = (element, above, before) => {
    const states = [...element.attributes].map(({ name, value }) => (VALUES.has(name) ? name + '=' + value : name)).sort();
    const own = element.localName + '|' + states.join('|') + (hasWords(element) ? '|w' : '');
    const kind = add(above, '/' + own);
    keep(add(kind, '<' + before), element);
    let last = '';
    for (const child of element.children) last = walk(child, kind, last);
    return own;
  };
  walk(document.body, 2166136261, '');
  return [...kinds.keys()];
})()`;

/** Remembers of what pages were made that were looked at, each in its own way of looking. */
export class SeenKinds {
  private readonly seen = new Map<string, Set<number>>();

  /** The kinds on the page that were on none before, looked at in this way; from now on they are known. */
  async fresh(page: Page, way: string, kindOf: KindOf): Promise<readonly number[]> {
    const before = this.seen.get(way) ?? new Set();
    const now = await page.evaluate<number[]>(kindOf === 'colours' ? COLOURS : STRUCTURE);
    const fresh = now.filter((kind) => !before.has(kind));
    this.seen.set(way, new Set([...before, ...fresh]));
    return fresh;
  }

  /** Was nothing of this name met before? From now on it was. */
  isFirst(name: string): boolean {
    const first = !this.seen.has(name);
    if (first) this.seen.set(name, new Set());
    return first;
  }
}

/** The elements of these kinds of colours, as a piece of script; only right after they were asked for. */
export function elementsOf(kinds: readonly number[]): string {
  return `${JSON.stringify(kinds)}.map((kind) => globalThis.${KEPT}.get(kind))`;
}
