// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { verzendenVanaf } from '#domain/berichten/verzendtijd';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { VOORKEUREN } from '../src/texts/voorkeuren.js';
import { leaves } from './plain-language.js';

const PLACES = ['docs/openapi.json', 'docs/operations.md', 'docs/glossary.md', 'README.md'];
const ROOT = new URL('../../../', import.meta.url);

/** A question, of Wednesday 2 December 2026 at this hour in Amsterdam: does it wait? */
const waits = (time: string): boolean => {
  const at = `2026-12-02T${time}:00.000+01:00`;
  return Date.parse(verzendenVanaf(at, 'vraag', KALENDER_STANDAARD)) > Date.parse(at);
};

describe('what is said of when mail goes', () => {
  it('names the hours that hold for mail, also for what is urgent', () => {
    expect(['07:59', '08:00', '17:59', '18:00'].map(waits)).toEqual([true, false, false, true]);
    expect(VOORKEUREN.uren).toContain('op werkdagen tussen 8 en 18 uur');
    expect(readFileSync(new URL('docs/openapi.json', ROOT), 'utf8')).toContain('Mail gaat weg op werkdagen tussen 8 en 18 uur');
  });

  it('says nowhere that mail comes at once', () => {
    const texts = leaves(VOORKEUREN).map(([, text]) => text);
    const files = PLACES.map((path) => readFileSync(new URL(path, ROOT), 'utf8'));
    for (const text of [...texts, ...files]) expect(text).not.toMatch(/altijd meteen|mail meteen/i);
  });
});
