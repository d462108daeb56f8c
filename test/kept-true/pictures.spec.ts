// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { TOEGANGSBERICHT_SOORTEN } from '#domain/berichten/toegangsbericht';
import { OVERZICHT_SOORTEN } from '#domain/berichten/overzicht';
import { MAILS } from '#messages/texts/mail-teksten';
import { mailPictures } from '../browser/mail-pictures.js';
import { PAGES } from '../browser/every-page.js';
import { pictures, SHOTS } from '../browser/pictures.js';
import { mailOverview, pagesOverview } from '../browser/screens-readme.js';
import { SHOWN_LOOKS } from '../browser/shoot-mails.js';

const SCREENS = join(import.meta.dirname, '..', '..', 'docs', 'screens');

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

  it('are of mails that each have somewhere of their own to come back to', () => {
    const without = mailPictures().filter(({ mail }) => mail.antwoord?.retourAan !== 'antwoord-retour@doorbraak.example');
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('stand in docs/screens, each with every look that is shown, and in the overview', () => {
    const files = new Set(readdirSync(SCREENS));
    const missing = mailPictures().flatMap(({ name }) =>
      SHOWN_LOOKS.map(({ naam }) => `${name}-${naam}.webp`).filter((file) => !files.has(file)),
    );
    expect(missing).toEqual([]);
    expect(readFileSync(join(SCREENS, 'README.md'), 'utf8')).toBe(pagesOverview() + mailOverview());
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

  it('stand in docs/screens, every one and no other, in the order of the table', () => {
    const readme = readFileSync(join(SCREENS, 'README.md'), 'utf8');
    expect(readme.startsWith(pagesOverview())).toBe(true);
    const shown = [...readme.matchAll(/src="([^"]+\.webp)"/g)].map(([, file]) => file);
    expect(
      readdirSync(SCREENS)
        .filter((file) => file !== 'README.md')
        .sort(),
    ).toEqual(shown.sort());
  });
});
