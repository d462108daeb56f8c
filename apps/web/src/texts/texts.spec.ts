// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { GEBEURTENIS_SOORTEN } from '#domain/ladder/zet';
import { HANDELING_SOORTEN } from '#domain/ladder/handelingen';
import { fleschDouma, hardTextsIn, leaves, sentencesOf, wordsOf } from '../../test/plain-language.js';
import { TEXTS } from './texts.js';

const MEAN_SENTENCE_WORDS = 12;
/** Below this a text is hard for many readers (Flesch-Douma: 60 to 70 is ordinary, above 70 easy). */
const LOWEST_SCORE = 60;

const FOLDER = import.meta.dirname;
/** Two words side by side between a tag and the next. */
const BETWEEN_TAGS = />\s*([^<>{}=;()]*\p{L}{2,} \p{L}{2,}[^<>{}=;()]*)</gu;

/** Who is at work, or that nobody is. */
const WHO = /\{wie\}|^niemand is/;
/** What is done next, or was to be done: never that somebody is at work, waits or has time. */
const NEXT =
  /\b(?:hoort|horen (?:wat|hoe)|neemt|nemen|maakt|maken|brengt|besluit|besluiten|laat|laten weten|geeft|geven|gaat|voert|klaar|zegt|zeggen|spreekt|volgt)\b/;
/** By when, or that there is no date. */
const WHEN = /\{datum\}|\bdatum\b/;

/** Every sentence that says how a case stands, by its name. */
const standen: readonly (readonly [naam: string, zin: string])[] = [
  ...[TEXTS.tredeStanden, TEXTS.klokStanden].flatMap((each) => Object.entries(each)),
  ...(['intakeStand', 'geldigStand', 'wachtOpIndiener'] as const).map((naam) => [naam, TEXTS[naam]] as const),
].flatMap(([naam, { zin, voorbij }]) => [[naam, zin] as const, [`${naam}, date passed`, voorbij] as const]);

const texts = leaves(TEXTS);
const sentences = texts.flatMap(([path, text]) => sentencesOf(text).map((sentence) => ({ path, sentence })));

/** Every text and every tree of texts in a tree. */
function nodesOf(tree: unknown): unknown[] {
  return typeof tree === 'object' && tree !== null ? [tree, ...Object.values(tree).flatMap(nodesOf)] : [tree];
}

describe('TEXTS', () => {
  it('has no hard words, no long sentences, and nothing twice', () => {
    expect(hardTextsIn(TEXTS)).toEqual([]);
  });

  it('holds every text of every file of texts', async () => {
    const known = new Set(nodesOf(TEXTS));
    const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
    expect(files).toContain('exports.ts');
    for (const file of files.filter((name) => name !== 'texts.ts')) {
      const texts = Object.entries((await import(`./${file.replace(/\.ts$/, '.js')}`)) as object);
      const missing = texts.filter(([, text]) => typeof text !== 'function' && !known.has(text)).map(([name]) => name);
      expect([file, missing]).toEqual([file, []]);
    }
  });

  it('leaves no sentence to a page itself', () => {
    const pages = readdirSync(join(FOLDER, '..'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
    expect(pages.length).toBeGreaterThan(50);
    const own = pages.flatMap((page) =>
      [...readFileSync(join(FOLDER, '..', page), 'utf8').matchAll(BETWEEN_TAGS)].map(([, text]) => ({ page, text })),
    );
    expect(own).toEqual([]);
  });

  it('has sentences of at most twelve words on the whole', () => {
    const words = sentences.reduce((sum, { sentence }) => sum + wordsOf(sentence).length, 0);
    expect(words / sentences.length).toBeLessThanOrEqual(MEAN_SENTENCE_WORDS);
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

  it.each([...standen, ['no date', TEXTS.zonderKlok.geenDatum] as const, ['closed', TEXTS.zonderKlok.klaar] as const])(
    'says of %s in one sentence what it is, who is at work, what is next and by when',
    (_naam, zin) => {
      expect(sentencesOf(zin)).toHaveLength(1);
      const [, wat, rest = ''] = /^([^:]+): (.+)\.$/.exec(zin) ?? [];
      const volgende = rest.split(/, | en | of /).filter((deel) => NEXT.test(deel));
      expect({
        zin,
        wat: wordsOf(wat ?? '').length >= 3,
        wie: WHO.test(rest),
        volgende: volgende.length > 0,
        wanneer: WHEN.test(zin),
      }).toEqual({
        zin,
        wat: true,
        wie: true,
        volgende: true,
        wanneer: true,
      });
    },
  );

  it('says apart from how a case stands what silence does', () => {
    for (const { stilte } of Object.values(TEXTS.klokStanden)) expect(sentencesOf(stilte).length).toBeGreaterThan(0);
  });
});
