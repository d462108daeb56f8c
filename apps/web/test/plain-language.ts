// SPDX-License-Identifier: EUPL-1.2

/** Every text in a tree of texts with the path to it. */
export function leaves(tree: unknown, path = ''): [path: string, text: string][] {
  if (typeof tree === 'string') return tree === '' ? [] : [[path, tree]];
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([name, part]) => leaves(part, path === '' ? name : `${path}.${name}`));
}

/** The sentences of a text; a colon before an example ends none. Example: `sentencesOf('Ja. Kan dat?') // ['Ja.', 'Kan dat?']`. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.?!])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/** The words of a sentence; a place to fill counts as one. */
export function wordsOf(sentence: string): string[] {
  return sentence.match(/\{\w+\}|[\p{L}\d]+(?:[-'’][\p{L}\d]+)*/gu) ?? [];
}

/** The syllables of a Dutch word, counted by its groups of vowels; close enough for a trend over many words. */
export function syllablesOf(word: string): number {
  const plain = word.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
  return Math.max(1, plain.match(/aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouy]/g)?.length ?? 0);
}

/** Flesch-Douma for Dutch: 206.84 - 0.77 x syllables per 100 words - 0.93 x words per sentence; higher is easier. 0 for no sentences. */
export function fleschDouma(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 206.84 - (77 * syllables) / words.length - (0.93 * words.length) / sentences.length;
}
