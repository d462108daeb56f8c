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

/** Words of offices and English words, each with a better one. */
const HARD_WORDS: Readonly<Record<string, string>> = {
  aangaande: 'over',
  adequaat: 'goed',
  alsmede: 'en',
  alvorens: 'voordat',
  betreffende: 'over',
  bovengenoemd: 'dit',
  bovenstaand: 'dit',
  checken: 'nakijken',
  conform: 'volgens',
  deadline: 'laatste dag',
  derhalve: 'daarom',
  desbetreffend: 'dit',
  dienaangaande: 'daarover',
  'dient te': 'moet',
  downloaden: 'ophalen',
  echter: 'maar',
  faciliteren: 'helpen',
  feedback: 'bericht',
  gelieve: 'wilt u',
  hetgeen: 'wat',
  implementeren: 'invoeren',
  indien: 'als',
  ingevolge: 'door',
  inzake: 'over',
  jegens: 'tegen',
  middels: 'met',
  mits: 'als',
  omtrent: 'over',
  onderstaand: 'dit',
  optioneel: 'niet verplicht',
  realiseren: 'maken',
  reeds: 'al',
  relevant: 'nodig',
  respectievelijk: 'en',
  tenzij: 'behalve als',
  teneinde: 'om',
  'ten behoeve van': 'voor',
  tevens: 'ook',
  thans: 'nu',
  trachten: 'proberen',
  'u dient': 'u moet',
  update: 'bericht',
  uploaden: 'sturen',
  valideren: 'nakijken',
  verstrekken: 'geven',
  voornoemd: 'deze',
  wederom: 'weer',
  zulks: 'dat',
};
const HARD = new RegExp(`\\b(?:${Object.keys(HARD_WORDS).join('|')})(?:en|e)?\\b`, 'giu');
/** `welke` is a word for a question, and of offices after a noun. */
const WELKE = /\b(?!(?:aan|bij|door|en|in|met|naar|of|op|over|tot|uit|van|vanaf|voor|weet)\b)[a-z]+ welke\b/g;
const TWICE = /(?<!\p{L})(\p{L}+) \1(?!\p{L})/giu;
/** Who does it is gone, and the reader has to find out. */
const PASSIVE = /\b(?:kan|kunnen|moet|moeten|mag|mogen|zal|zullen|dient|hoeft)\b[^.?!:]*\bworden\b/giu;
const ABBREVIATION =
  /\b(?:bijv|bv|m\.b\.t|i\.v\.m|t\.a\.v|o\.a|d\.w\.z|etc|enz|evt|incl|excl|nl|ca|max|min|nr|tel)\.|\bm\.n\.|\bz\.s\.m\./gi;
const LONGEST_SENTENCE_WORDS = 20;

/** What makes a text hard to read: words of offices, English, abbreviations, a word twice, who does it left out, sentences of more than twenty words. Empty when nothing. */
export function hardPartsOf(text: string): string[] {
  return [
    ...[HARD, WELKE, TWICE, PASSIVE, ABBREVIATION].flatMap((pattern) => text.match(pattern) ?? []),
    ...sentencesOf(text).filter((sentence) => wordsOf(sentence).length > LONGEST_SENTENCE_WORDS),
  ];
}

/** The texts of a tree that have hard parts, each with its path. Empty when all are plain. */
export function hardTextsIn(tree: unknown): { path: string; hard: string[] }[] {
  return leaves(tree)
    .map(([path, text]) => ({ path, hard: hardPartsOf(text) }))
    .filter(({ hard }) => hard.length > 0);
}
