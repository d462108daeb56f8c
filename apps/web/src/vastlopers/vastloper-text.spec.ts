// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { STATUSSEN } from '#domain/ladder/begrippen';
import { GEBEURTENIS_SOORTEN } from '#domain/ladder/zet';
import { aGebeurtenis } from '../../test/dossier.builder.js';
import { toTimelineItem } from './gebeurtenis-text.js';
import { statusZinnen } from './status-text.js';

const DOOR = { organisatie: 'Welzijn', persoon: 'Indiener', namens: null };
const zinVan = (soort: string, gegevens: Record<string, unknown> = {}) =>
  toTimelineItem(aGebeurtenis({ soort, door: DOOR, gegevens })).zin;

describe(toTimelineItem.name, () => {
  it.each(GEBEURTENIS_SOORTEN)('tells %s in plain words', (soort) => {
    const zin = zinVan(soort, {
      naar: 'partners',
      tot: '2026-12-24',
      antwoord: 'toegezegd',
      soort: 'behandeling',
      resultaat: 'doorbraak',
    });
    expect(zin).toMatch(/^[A-Z].*\.$/);
    expect(zin).not.toMatch(/[{}_]|undefined/);
  });

  it('puts rungs, dates and answers in words', () => {
    expect(zinVan('trede_betreden', { naar: 'alliantieraad' })).toBe('De vastloper ging naar Alliantieraad.');
    expect(zinVan('aangehouden', { tot: '2026-12-24' })).toBe(
      'De klok is stilgezet. De pauze duurt tot en met 24 december 2026.',
    );
    expect(zinVan('nazorg_beantwoord', { antwoord: 'houdt_niet' })).toBe(
      'De indiener gaf antwoord op de nazorg: het werkt niet.',
    );
    expect(zinVan('termijn_verstreken', { soort: 'ontvangst' })).toBe('De datum ging voorbij: teken van leven.');
  });

  it('shows the words that people wrote and no codes', () => {
    const item = toTimelineItem(
      aGebeurtenis({
        soort: 'opgeschaald',
        gegevens: {
          reden: 'regel_of_wet',
          vraag: 'Mag het wel?',
          naar: 'partners',
          watGeprobeerd: 'Gebeld met drie afdelingen.',
        },
      }),
    );
    expect(item.woorden).toEqual([
      { naam: 'Vraag', tekst: 'Mag het wel?' },
      { naam: 'Wat is geprobeerd', tekst: 'Gebeld met drie afdelingen.' },
    ]);
    expect(item.door).toBe('Vanzelf, door de klok');
  });

  it('names only the organisation when the filer hides their name', () => {
    const item = toTimelineItem(aGebeurtenis({ soort: 'ingediend', door: { ...DOOR, persoon: null } }));
    expect(item.door).toBe('Welzijn');
  });

  it('names for whom a deputy did it', () => {
    const item = toTimelineItem(aGebeurtenis({ soort: 'aangevuld', door: { ...DOOR, namens: 'Coördinator' } }));
    expect(item.door).toBe('Indiener namens Coördinator, Welzijn');
  });
});

describe(statusZinnen.name, () => {
  const termijn = { soort: 'behandeling', einddatum: '2026-12-28' } as const;

  it.each(STATUSSEN)('tells of %s what it is, who is at work and what is next', (status) => {
    for (const [aanZet, volgendeTermijn] of [[{ id: 'a', naam: 'Programmabureau' }, termijn] as const, [null, null] as const]) {
      const { zin, wie, verder } = statusZinnen({ status, resultaat: null, aanZet, volgendeTermijn });
      for (const text of [zin, wie, verder]) expect(text).toMatch(/^[A-Z][^{}]*\.$/);
    }
  });

  it('puts in the name and the date', () => {
    const { wie, verder } = statusZinnen({
      status: 'ingediend',
      resultaat: null,
      aanZet: { id: 'a', naam: 'Programmabureau' },
      volgendeTermijn: termijn,
    });
    expect(wie).toBe('Programmabureau leest hem en zoekt wie kan helpen.');
    expect(verder).toContain('uiterlijk op maandag 28 december 2026');
  });

  it('tells of a closed case how it ended', () => {
    const { zin } = statusZinnen({ status: 'afgesloten', resultaat: 'doorbraak', aanZet: null, volgendeTermijn: null });
    expect(zin).toBe('Deze vastloper is klaar. Wat vastzat gebeurt nu wel, en blijft gebeuren.');
  });
});
