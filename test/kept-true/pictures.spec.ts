// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { TOEGANGSBERICHT_SOORTEN } from '#domain/berichten/toegangsbericht';
import { OVERZICHT_SOORTEN } from '#domain/berichten/overzicht';
import { MAILS } from '#messages/texts/mail-teksten';
import { mailPictures } from '../browser/mail-pictures.js';
import { PAGES } from '../browser/every-page.js';
import { pictures, SHOTS } from '../browser/pictures.js';

/** Of a webhook that stopped, and of a queue that stands still. */
const BEHEER_MAILS = 2;

describe('the pictures of the mails', () => {
  it('are of every mail for every reader, each with its own words', () => {
    const subjects = mailPictures().map(({ mail }) => mail.onderwerp.replace(/ \(.*\)$/, ''));
    const expected = Object.values(MAILS).flatMap((readers) => Object.values(readers).map(({ kop }) => kop));
    expect(subjects.slice(0, expected.length)).toEqual(expected);
    const anders = OVERZICHT_SOORTEN.length + TOEGANGSBERICHT_SOORTEN.length + BEHEER_MAILS;
    expect(subjects).toHaveLength(expected.length + anders);
    const names = [...pictures(), ...mailPictures()].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the pictures of the pages', () => {
  it('are of every page of the table, and of nothing else', () => {
    expect(Object.keys(SHOTS).sort()).toEqual(Object.keys(PAGES).sort());
    expect(Object.values(SHOTS).filter((shots) => shots.length === 0)).toEqual([]);
  });

  it('each have a name and a title of their own', () => {
    const names = pictures().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
    const titles = pictures().map(({ titel }) => titel);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
