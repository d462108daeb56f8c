// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { TREDEN } from '#domain/ladder/begrippen';
import { aDossier, FILER_PAGE } from '../../test/dossier.builder.js';
import { renderPage } from '../frame/frame.page.js';
import { BordPage, type BordKolom } from './bord.page.js';

const { vastloper } = aDossier();
const draw = (kolom: Partial<BordKolom> = {}): string =>
  renderPage(
    BordPage({
      page: FILER_PAGE,
      keuze: { trede: null, focusgebied: 'EHV-WZ', na: null },
      gebieden: [],
      kolommen: TREDEN.map((trede) => ({
        trede,
        aantal: 0,
        teLaat: 0,
        regels: [],
        ...(trede === 'partners' ? kolom : {}),
      })),
      vandaag: '2026-12-30',
      kalender: KALENDER_STANDAARD,
    }),
  );

describe(BordPage.name, () => {
  it('has a column per rung with its counts, who is at work and what is late', () => {
    const page = draw({ aantal: 15, teLaat: 3, regels: [{ ...vastloper, teLaat: true }] });
    expect(page.match(/<section class="board__column/g)).toHaveLength(TREDEN.length);
    expect(page).toContain('Partners<span class="board__count">15</span>');
    expect(page).toContain('3 te laat');
    expect(page).toContain('board__card board__card--late');
    expect(page).toContain('Aan zet: Doorbraakteam Woensel-Zuid');
    expect(page).toContain('2 werkdagen te laat');
    expect(page).toMatch(/href="\/bord\?trede=partners&amp;focusgebied=EHV-WZ">Toon alle 15</);
    expect(page.match(/Niets op deze trede/g)).toHaveLength(TREDEN.length - 1);
  });

  it('tells on top how many stand on each rung, leads to its column, and folds only what is there', () => {
    const page = draw({ aantal: 15, teLaat: 3, regels: [{ ...vastloper, teLaat: true }] });
    expect(page.match(/class="board-strip__rung"/g)).toHaveLength(TREDEN.length);
    expect(page).toMatch(/href="#trede-partners"><span class="board-strip__count">15<\/span>Partners<span[^>]*>3 te laat/);
    expect(page.indexOf('board-strip')).toBeLessThan(page.indexOf('class="board"'));
    expect(page.match(/<details class="board__fold/g)).toHaveLength(1);
  });

  it('helps on when there is nothing at all', () => {
    expect(draw()).toContain('Er staat nog niets op het bord');
  });
});
