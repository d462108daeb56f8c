// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '#application/ports/actor';
import type { Klok } from '#application/ports/klok';
import type { FileVastloper } from '#application/use-cases/file-vastloper.use-case';
import { ListReferentie } from '#application/use-cases/list-referentie.use-case';
import { ManageConcept } from '#application/use-cases/manage-concept.use-case';
import type { PerformHandeling } from '#application/use-cases/perform-handeling.use-case';
import { FoutError } from '#domain/fouten/fout.errors';
import { InMemoryConcepten } from '#testing/in-memory-concepten';
import { InMemoryReferentie } from '#testing/in-memory-referentie';
import { FILER_PAGE } from '../../test/dossier.builder.js';
import { text, type FormValues } from '../forms/field.js';
import { renderPage } from '../frame/frame.page.js';
import type { PageAnswer } from '../frame/page-answer.js';
import type { MeldenCases } from './melden-cases.js';
import { MeldenQuestions } from './melden-questions.js';
import { MeldenSend } from './melden-send.js';

const lid = { id: 'l', organisatieId: 'o', rol: 'indiener', focusgebied: null } as const;
const ACTOR: Actor = { persoonId: 'p', sleutel: 'p', naam: 'Indiener', lidmaatschappen: [lid] };
const ASK = { actor: ACTOR, page: FILER_PAGE };
const HALF: FormValues = { watKanWel: ['Samen tellen.'], titel: ['Een extra bak'] };

let concepten: ManageConcept;
let send: MeldenSend;
let sleutel: string;
let filed: unknown[];

const sendWith = (questions: MeldenQuestions): MeldenSend =>
  new MeldenSend(
    concepten,
    questions,
    {
      execute: async ({ invoer }: { invoer: unknown }) => ({ id: 'v', nummer: filed.push(invoer) && 'A-1' }),
    } as unknown as FileVastloper,
    { gelijkende: async () => [], byNummer: async () => ({ id: 'v', nummer: 'A-1' }) } as unknown as MeldenCases,
    { execute: () => Promise.reject(new FoutError('VASTLOPER_AFGESLOTEN')) } as unknown as PerformHandeling,
  );

beforeEach(async () => {
  filed = [];
  concepten = new ManageConcept(new InMemoryConcepten());
  const referentie = new ListReferentie(new InMemoryReferentie([]), { vandaag: () => '2026-12-23' } as Klok);
  send = sendWith(new MeldenQuestions(referentie));
  sleutel = await concepten.begin(ACTOR);
});

/** The versie that the page sends along. */
const versieIn = (page: string): string => /name="versie" value="(\d+)"/.exec(page)?.[1] ?? '';
const html = (answer: PageAnswer): string => ('page' in answer ? renderPage(answer.page) : '');

describe(MeldenSend.name, () => {
  it.each([
    ['nothing', {}, '/melden/1#melden-watKanWel'],
    ['half of it', HALF, '/melden/2#melden-omschrijving'],
  ])(
    'with %s filled in never asks whether all is right: it leads to what is missing, and has nothing to send',
    async (_, inhoud, first) => {
      await concepten.save(ACTOR, sleutel, { nummer: 1, inhoud });
      const answers = [
        await send.check(ASK),
        await send.send(ASK, { sleutel, versie: '1' }),
        await send.join(ASK, { sleutel, versie: '1', nummer: 'A-1' }),
      ];
      expect(answers.map((answer) => 'status' in answer && answer.status)).toEqual([200, 400, 409]);
      for (const page of answers.map(html)) {
        expect(page).not.toContain('Klopt alles?');
        expect(page).not.toContain('action="/melden/controleren"');
        expect(page).toContain('Sommige antwoorden ontbreken nog.');
        expect(page).toMatch(new RegExp(`<a href="${first}">.*<a class="[^"]*" href="${first}">Vul aan wat ontbreekt`, 's'));
      }
    },
  );

  it('sends nothing that was not on the page: a draft that changed since is shown first, and then goes as it is', async () => {
    const step = { titel: 'Titel', intro: '', fields: [text('titel', 'Titel')] };
    send = sendWith({ steps: async () => [step] } as unknown as MeldenQuestions);
    await concepten.save(ACTOR, sleutel, { nummer: 1, inhoud: HALF });
    const seen = versieIn(html(await send.check(ASK)));
    await concepten.keep(ACTOR, sleutel, { nummer: 1, inhoud: { titel: ['In een ander tabblad'] } }, 1);
    const answers = [
      await send.send(ASK, { sleutel, versie: seen }),
      await send.send(ASK, { sleutel }),
      await send.join(ASK, { sleutel, versie: seen, nummer: 'A-1' }),
    ];
    expect(answers.map((answer) => 'status' in answer && answer.status)).toEqual([409, 409, 409]);
    for (const page of answers.map(html)) {
      expect(page).toContain('Uw antwoorden zijn veranderd');
      expect(page).toContain('In een ander tabblad');
    }
    expect(filed).toEqual([]);
    const [again = ''] = answers.map((answer) => versieIn(html(answer)));
    expect(await send.send(ASK, { sleutel, versie: again })).toEqual({ redirect: '/melden/klaar/A-1' });
    expect(filed).toMatchObject([{ titel: 'In een ander tabblad' }]);
  });
});
