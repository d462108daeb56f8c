// SPDX-License-Identifier: EUPL-1.2
import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fleschDouma, hardTextsIn, leaves, sentencesOf, wordsOf } from '../../../../apps/web/test/plain-language.js';
import { MAILS } from './mail-teksten.js';

const MEAN_SENTENCE_WORDS = 12;
const LOWEST_SCORE = 60;
const LONGEST_BUTTON_WORDS = 5;
const LONGEST_SUBJECT_CHARACTERS = 55;

/** Every text of every file beside this one, by file. */
const ALLE = Object.fromEntries(
  await Promise.all(
    readdirSync(import.meta.dirname)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && file !== 'mail-teksten.ts')
      .map(async (file) => [file, { ...((await import(`./${file.replace(/\.ts$/, '.js')}`)) as object) }] as const),
  ),
);
const texts = leaves(ALLE);
const sentences = texts.flatMap(([path, text]) => sentencesOf(text).map((sentence) => ({ path, sentence })));
const mails = Object.entries(MAILS).flatMap(([soort, lezers]) =>
  Object.entries(lezers).map(([lezer, mail]) => ({ naam: `${soort}.${lezer}`, mail })),
);

describe('the words of mails', () => {
  it('have no hard words, no long sentences, and nothing twice', () => {
    expect(Object.keys(ALLE)).toEqual(expect.arrayContaining(['mails-klok.ts', 'webhook-teksten.ts']));
    expect(hardTextsIn(ALLE)).toEqual([]);
  });

  it('are of sentences of at most twelve words on the whole', () => {
    const words = sentences.reduce((sum, { sentence }) => sum + wordsOf(sentence).length, 0);
    expect(words / sentences.length).toBeLessThanOrEqual(MEAN_SENTENCE_WORDS);
  });

  it('are easy to read by the measure of Flesch and Douma', () => {
    const score = fleschDouma(sentences.filter(({ sentence }) => wordsOf(sentence).length >= 4).map(({ sentence }) => sentence));
    expect(score).toBeGreaterThan(LOWEST_SCORE);
  });

  it('fit: a subject that is read whole on a phone, and a button of a few words', () => {
    expect(mails.filter(({ mail }) => mail.kop.length > LONGEST_SUBJECT_CHARACTERS).map(({ naam }) => naam)).toEqual([]);
    expect(mails.filter(({ mail }) => wordsOf(mail.knop).length > LONGEST_BUTTON_WORDS).map(({ naam }) => naam)).toEqual([]);
  });

  it('put in nothing but what every mail knows', () => {
    const places = texts.flatMap(([path, text]) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ path, name })));
    const known = [
      'trede',
      'nu',
      'datum',
      'wie',
      'toen',
      'resultaat',
      'organisatie',
      'nummer',
      'onbereikbaar',
      'aantal',
      'opvolger',
      'vanaf',
      'rol',
      'gebied',
      'wachtrij',
      'minuten',
      'naam',
      'fout',
    ];
    expect(places.filter(({ name }) => !known.includes(name ?? ''))).toEqual([]);
  });
});
