// SPDX-License-Identifier: EUPL-1.2
import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { FOUTEN } from '#domain/fouten/foutcodes';
import { GEBEURTENIS_SOORTEN } from '#domain/ladder/zet';
import { HANDELING_SOORTEN } from '#domain/ladder/handelingen';
import { fleschDouma, leaves, sentencesOf, wordsOf } from '../../test/plain-language.js';
import { TEXTS } from './texts.js';

const LONGEST_SENTENCE_WORDS = 20;
const MEAN_SENTENCE_WORDS = 12;
/** Below this a text is hard for many readers (Flesch-Douma: 60 to 70 is ordinary, above 70 easy). */
const LOWEST_SCORE = 60;

/** Words of offices, each with a better one. */
const OFFICIALESE: Readonly<Record<string, string>> = {
  aangaande: 'over',
  alsmede: 'en',
  alvorens: 'voordat',
  betreffende: 'over',
  conform: 'volgens',
  derhalve: 'daarom',
  dienaangaande: 'daarover',
  'dient te': 'moet',
  echter: 'maar',
  gelieve: 'wilt u',
  indien: 'als',
  ingevolge: 'door',
  inzake: 'over',
  jegens: 'tegen',
  middels: 'met',
  omtrent: 'over',
  reeds: 'al',
  tevens: 'ook',
  teneinde: 'om',
  'ten behoeve van': 'voor',
  thans: 'nu',
  trachten: 'proberen',
  'u dient': 'u moet',
  verstrekken: 'geven',
  voornoemd: 'deze',
  wederom: 'weer',
  welke: 'die (behalve in een vraag)',
  zulks: 'dat',
};
const ABBREVIATION =
  /\b(?:bijv|bv|m\.b\.t|i\.v\.m|t\.a\.v|o\.a|d\.w\.z|etc|enz|evt|incl|excl|nl|ca|max|min|nr|tel)\.|\bm\.n\.|\bz\.s\.m\./i;

/** Every text that a file of texts gives away, and those that stand in the tree, as they are: the same object is the same text. */
async function textsOfFiles(): Promise<{ readonly given: Map<string, unknown>; readonly inTree: Set<unknown> }> {
  const given = new Map<string, unknown>();
  for (const file of readdirSync(import.meta.dirname).filter((name) => /^[a-z-]+\.ts$/.test(name) && name !== 'texts.ts')) {
    const parts = (await import(`./${file.replace(/\.ts$/, '.js')}`)) as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(parts)) if (typeof value !== 'function') given.set(`${file} ${name}`, value);
  }
  return { given, inTree: new Set(Object.values(TEXTS)) };
}

/** What is refused, and why: the pages show these sentences of libs/domain as they are. */
const REFUSALS = leaves(Object.fromEntries(Object.entries(FOUTEN).map(([code, { titel, detail }]) => [code, { titel, detail }])));

const texts = [...leaves(TEXTS), ...REFUSALS];
const sentences = texts.flatMap(([path, text]) => sentencesOf(text).map((sentence) => ({ path, sentence })));

describe('TEXTS', () => {
  it('holds every text of every file here', async () => {
    const { given, inTree } = await textsOfFiles();
    expect(given.size).toBeGreaterThan(80);
    expect([...given].filter(([, value]) => !inTree.has(value)).map(([name]) => name)).toEqual([]);
  });

  it('has no sentence of more than twenty words', () => {
    expect(sentences.filter(({ sentence }) => wordsOf(sentence).length > LONGEST_SENTENCE_WORDS)).toEqual([]);
  });

  it('has sentences of at most twelve words on the whole', () => {
    const words = sentences.reduce((sum, { sentence }) => sum + wordsOf(sentence).length, 0);
    expect(words / sentences.length).toBeLessThanOrEqual(MEAN_SENTENCE_WORDS);
  });

  it('uses no words of offices', () => {
    const found = Object.keys(OFFICIALESE).filter((word) => word !== 'welke');
    expect(texts.filter(([, text]) => new RegExp(`\\b(?:${found.join('|')})\\b`, 'i').test(text))).toEqual([]);
    // After such a small word it asks a question: 'op welke trede'.
    const asking = /\b(?:aan|bij|in|met|naar|op|over|uit|van|vanaf|voor) welke\b/gi;
    expect(texts.filter(([, text]) => /\b[a-z]+ welke\b/.test(text.replace(asking, '')))).toEqual([]);
  });

  it('uses no abbreviations', () => {
    expect(texts.filter(([, text]) => ABBREVIATION.test(text))).toEqual([]);
  });

  it('is easy to read by the measure of Flesch and Douma', () => {
    const score = fleschDouma(sentences.filter(({ sentence }) => wordsOf(sentence).length >= 4).map(({ sentence }) => sentence));
    process.stdout.write(`Flesch-Douma of all texts of the pages: ${score.toFixed(1)}\n`);
    expect(score).toBeGreaterThan(LOWEST_SCORE);
  });

  it('names every kind of gebeurtenis and every act', () => {
    expect(Object.keys(TEXTS.gebeurtenissen)).toEqual([...GEBEURTENIS_SOORTEN]);
    expect(Object.keys(TEXTS.handelingen).sort()).toEqual([...HANDELING_SOORTEN].sort());
  });

  it('says how a case stands in one sentence with who and by when, and apart from it what silence does', () => {
    for (const stand of [...Object.values(TEXTS.tredeStanden), ...Object.values(TEXTS.klokStanden), TEXTS.wachtOpIndiener]) {
      for (const zin of [stand.zin, stand.voorbij]) {
        expect(sentencesOf(zin)).toHaveLength(1);
        expect(zin).toMatch(/\{wie\}.*\{datum\}|\{datum\}.*\{wie\}/);
      }
      expect(sentencesOf(stand.stilte).length).toBeGreaterThan(0);
    }
  });
});
