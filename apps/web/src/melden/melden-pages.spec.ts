// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '#application/ports/actor';
import type { Klok } from '#application/ports/klok';
import { ListReferentie } from '#application/use-cases/list-referentie.use-case';
import { ManageConcept } from '#application/use-cases/manage-concept.use-case';
import { InMemoryConcepten } from '#testing/in-memory-concepten';
import { InMemoryReferentie } from '#testing/in-memory-referentie';
import { FILER_PAGE } from '../../test/dossier.builder.js';
import { renderPage } from '../frame/frame.page.js';
import type { PageAnswer } from '../frame/page-answer.js';
import { MeldenPages } from './melden-pages.js';
import { MeldenQuestions } from './melden-questions.js';

const ACTOR: Actor = { persoonId: 'p', sleutel: 'p', naam: 'Indiener', lidmaatschappen: [] };
const ASK = { actor: ACTOR, page: FILER_PAGE };
let concepten: ManageConcept;
let pages: MeldenPages;
let sleutel: string;

beforeEach(async () => {
  concepten = new ManageConcept(new InMemoryConcepten());
  const referentie = new ListReferentie(new InMemoryReferentie([]), { vandaag: () => '2026-12-23' } as Klok);
  pages = new MeldenPages(concepten, new MeldenQuestions(referentie));
  sleutel = await concepten.begin(ACTOR);
});

const kept = async () => (await concepten.find(ACTOR))?.inhoud;
const html = (answer: PageAnswer): string => ('page' in answer ? renderPage(answer.page) : '');

describe(MeldenPages.name, () => {
  it('keeps what stands in a step before it is sent, also half a step, and asks nothing about it', async () => {
    const answer = await pages.saveStep(ASK, 1, { sleutel, concept: '1', watKanWel: 'Samen tellen.' });
    expect(answer).toEqual({ redirect: '/melden/1' });
    expect(await kept()).toMatchObject({ watKanWel: ['Samen tellen.'] });
  });

  it('keeps of a step that is not sent yet nothing that looks like personal data or is too long, and the rest of it', async () => {
    const omschrijving = 'Zijn BSN is 123456782.';
    await pages.saveStep(ASK, 2, { sleutel, concept: '1', omschrijving, geprobeerd: 'Twee keer gebeld.' });
    expect(await kept()).toEqual({ geprobeerd: ['Twee keer gebeld.'] });
    await pages.saveStep(ASK, 2, { sleutel, concept: '1', omschrijving: 'a'.repeat(4001), geprobeerd: 'Drie keer gebeld.' });
    expect(await kept()).toEqual({ geprobeerd: ['Drie keer gebeld.'] });
  });

  it('keeps nothing in a draft that was thrown away meanwhile', async () => {
    const ander = await concepten.begin(ACTOR);
    const answer = await pages.saveStep(ASK, 1, { sleutel, concept: '1', watKanWel: 'Samen tellen.' });
    expect(answer).toMatchObject({ status: 409 });
    expect(await concepten.find(ACTOR)).toMatchObject({ sleutel: ander, inhoud: {} });
  });

  it('lets nothing that comes late from a page that was sent on undo what was sent, and says so', async () => {
    const versie = /name="versie" value="(\d+)"/.exec(html(await pages.showStep(ASK, 1)))?.[1];
    const typed = { sleutel, versie, concept: '1', watKanWel: 'Samen tel' };
    expect(await pages.saveStep(ASK, 1, typed)).toEqual({ redirect: '/melden/1' });
    const { concept: _, ...sent } = { ...typed, watKanWel: 'Samen tellen.', titel: 'Drie bakken' };
    expect(await pages.saveStep(ASK, 1, sent)).toEqual({ redirect: '/melden/2' });
    expect(await pages.saveStep(ASK, 1, typed)).toMatchObject({ status: 409 });
    expect(await kept()).toMatchObject({ watKanWel: ['Samen tellen.'] });
    const more = { sleutel, versie, concept: '1', omschrijving: 'Op een andere stap.' };
    expect(await pages.saveStep(ASK, 2, more)).toEqual({ redirect: '/melden/2' });
    expect(await kept()).toMatchObject({ watKanWel: ['Samen tellen.'], omschrijving: ['Op een andere stap.'] });
  });

  it('marks the form of a step as one that is kept while it is written', async () => {
    expect(html(await pages.showStep(ASK, 1))).toMatch(/<form id="melden" method="post" action="\/melden\/1" data-draft/);
  });

  it('tells how to file for a colleague of the own organisation, and for another', async () => {
    const intro = html(await pages.intro(ASK));
    expect(intro).toContain('Meldt u voor een collega van uw eigen organisatie? Dat kan gewoon.');
    expect(intro).toContain('Het programmabureau van uw gebied kan dit ook voor u invullen.');
  });

  it('asks before it throws a draft away, and without a draft just begins', async () => {
    const begun = html(await pages.intro(ASK));
    expect(begun).toMatch(/<details id="opnieuw"><summary>Opnieuw beginnen<\/summary>.*Weet u het zeker\?.*action="\/melden"/s);
    expect(begun.indexOf('action="/melden"')).toBeGreaterThan(begun.indexOf('Weet u het zeker?'));
    const zonder = new MeldenPages(
      new ManageConcept(new InMemoryConcepten()),
      new MeldenQuestions(new ListReferentie(new InMemoryReferentie([]), {} as Klok)),
    );
    expect(html(await zonder.intro(ASK))).not.toContain('Weet u het zeker?');
  });
});
