// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { FoutError } from '#domain/fouten/fout.errors';
import type { Foutcode } from '#domain/fouten/foutcodes';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import type { Actor } from '#application/ports/actor';
import type { AangebodenOverdracht, EigenToezegging, ToezeggingGroep } from '#application/ports/desk.repository';
import type { HandelingRegel } from '#application/ports/handeling.repository';
import type { Klok } from '#application/ports/klok';
import type { PaginaVraag } from '#application/ports/pagina';
import type { GetHandeling } from '#application/use-cases/get-handeling.use-case';
import type { ListDesk } from '#application/use-cases/list-desk.use-case';
import type { ListVastlopers } from '#application/use-cases/list-vastlopers.use-case';
import type { PerformHandeling } from '#application/use-cases/perform-handeling.use-case';
import { aDossier, FILER_PAGE } from '../../test/dossier.builder.js';
import { renderPage } from '../frame/frame.page.js';
import type { PageAnswer } from '../frame/page-answer.js';
import { PartnerPages } from './partner-pages.js';

const ACTOR: Actor = { persoonId: 'p', sleutel: 'p', naam: 'Iemand', lidmaatschappen: [] };
const ASK = { actor: ACTOR, page: { ...FILER_PAGE, path: '/partner' } };
const ID = '01900000-0000-7000-8000-000000000009';
const ANSWER = { antwoord: 'toegezegd', wat: 'Wij vegen elke dag.', voor: '2027-01-20', sleutel: 's' };

const { vastloper } = aDossier();
const VRAAG: EigenToezegging = {
  id: ID,
  stand: 'gevraagd',
  partij: 'Woningcorporatie',
  door: 'Doorbraakteam',
  vraag: 'Kunt u vegen?',
  wat: null,
  voorwaarde: null,
  bewijs: null,
  uiterlijk: '2027-01-28',
  verlopen: false,
  vastloper,
};

/** A desk with one question on the page after `cursor` of its list, and acts that are refused with this code. */
function desk(
  vraag: EigenToezegging,
  {
    cursor = null,
    stand,
    refused = 'POSITIE_GEWIJZIGD',
    overdrachten = [],
  }: {
    cursor?: string | null;
    stand?: HandelingRegel;
    refused?: Foutcode;
    overdrachten?: readonly AangebodenOverdracht[];
  } = {},
) {
  const groepVan = { gevraagd: 'gevraagd', toegezegd: 'beloofd' } as Readonly<Record<string, string>>;
  const list = {
    eigenToezeggingen: async (_actor: Actor, groep: ToezeggingGroep, pagina: PaginaVraag) => ({
      items: groepVan[vraag.stand] === groep && pagina.cursor === cursor ? [vraag] : [],
      volgende: null,
    }),
    eigenVraag: async (_actor: Actor, id: string) => (vraag.stand === 'gevraagd' && id === vraag.id ? vraag : null),
    aangebodenOverdrachten: async () => overdrachten,
    meedenkVerzoeken: async () => [],
  };
  return new PartnerPages(
    list as unknown as ListDesk,
    { execute: () => Promise.reject(new FoutError(refused)) } as unknown as PerformHandeling,
    { findEigen: async () => stand, readInvoer: async () => ({ ...ANSWER, voorwaarde: null }) } as unknown as GetHandeling,
    { execute: async () => ({ items: [], volgende: null }) } as unknown as ListVastlopers,
    { vandaag: () => '2026-12-23', kalender: () => KALENDER_STANDAARD } as Klok,
  );
}

const htmlOf = (answer: PageAnswer): string => ('page' in answer ? renderPage(answer.page) : '');
const FORM = `action="/partner/vraag_beantwoorden/${ID}"`;

describe(PartnerPages.name, () => {
  it('keeps what was typed when a colleague answered first, and says so', async () => {
    const answered = { ...VRAAG, stand: 'toegezegd' as const, wat: 'Een collega was eerder.' };
    const answer = await desk(answered).perform(ASK, 'vraag_beantwoorden', ID, ANSWER);
    expect(answer).toMatchObject({ status: 409 });
    expect(htmlOf(answer)).toContain('Iemand was u voor');
    expect(htmlOf(answer)).toMatch(new RegExp(`Wat u typte, staat hier nog.*${FORM}.*Wij vegen elke dag\\.`, 's'));
  });

  it('keeps what was typed when the question is not there any more, also for who may not see it now', async () => {
    const gone = desk({ ...VRAAG, stand: 'vervallen' }, { refused: 'TOEZEGGING_NIET_GEVONDEN' });
    const answer = await gone.perform(ASK, 'vraag_beantwoorden', ID, ANSWER);
    expect(answer).toMatchObject({ status: 404 });
    expect(htmlOf(answer)).toMatch(/niet gevonden.*Wat u typte, staat hier nog.*Wij vegen elke dag\./s);
    expect(htmlOf(answer)).not.toContain('Kunt u vegen?');
  });

  it('keeps what was typed in the question itself while it still waits, and once', async () => {
    const html = htmlOf(await desk(VRAAG).perform(ASK, 'vraag_beantwoorden', ID, ANSWER));
    expect(html).not.toContain('Wat u typte, staat hier nog');
    expect(html.match(/Wij vegen elke dag\./g)).toHaveLength(1);
  });

  it('stays on the page of the list from which the answer was sent', async () => {
    const pages = desk(VRAAG, { cursor: 'tweede' });
    expect(htmlOf(await pages.show(ASK, { gevraagd: 'tweede' }))).toContain('name="gevraagd" value="tweede"');
    const html = htmlOf(await pages.perform(ASK, 'vraag_beantwoorden', ID, { gevraagd: 'tweede' }));
    expect(html).toContain('<title>1 foutmelding - ');
    expect(html).toContain('Kunt u vegen?');
  });

  it('gives the text back of an answer that was stored and refused later', async () => {
    const stand: HandelingRegel = {
      id: 'h',
      vastloperId: 'v',
      soort: 'vraag_beantwoorden',
      stand: 'geweigerd',
      code: 'DATUM_TE_VROEG',
      ontvangenOp: '2026-12-23T09:00:00.000Z',
      verwerktOp: null,
      versie: null,
    };
    const html = htmlOf(await desk(VRAAG, { stand }).show(ASK, { handeling: 'h', over: ID }));
    expect(html).toContain(`href="#doe-vraag-beantwoorden-${ID}-voor"`);
    expect(html).toContain('Wij vegen elke dag.');
    expect(html).not.toContain('Gelukt');
  });

  it('opens the form of the question that a mail leads to, and leads to its case when the question waits here no more', async () => {
    const query = { vraag: ID, bij: 'EHV-WZ-2026-0001' };
    const open = `id="doe-vraag-beantwoorden-${ID}-deel" open`;
    const waiting = htmlOf(await desk(VRAAG).show(ASK, query));
    expect(waiting).toContain(open);
    expect(waiting).not.toContain('De vraag uit uw mail');
    const answered = htmlOf(await desk({ ...VRAAG, stand: 'toegezegd' }).show(ASK, query));
    expect(answered).toMatch(/De vraag uit uw mail wacht hier niet.*href="\/vastlopers\/EHV-WZ-2026-0001"/s);
    expect(htmlOf(await desk({ ...VRAAG, stand: 'toegezegd' }).show(ASK, { vraag: ID, bij: '//kwaad.example' }))).not.toContain(
      'kwaad',
    );
  });

  it('opens the form of the question that a mail leads to when there are more questions than on one page', async () => {
    const html = htmlOf(await desk(VRAAG, { cursor: 'later' }).show(ASK, { vraag: ID, bij: 'EHV-WZ-2026-0001' }));
    expect(html).toMatch(new RegExp(`Kunt u vegen\\?.*id="doe-vraag-beantwoorden-${ID}-deel" open`, 's'));
    expect(html).not.toContain('De vraag uit uw mail');
  });

  it('opens the form of the handover that a mail leads to, and leads to its case when it waits here no more', async () => {
    const aanbod: AangebodenOverdracht = {
      ...{ id: ID, soort: 'trekker', van: 'Doorbraakteam', reden: 'U kent de straat.', sinds: '2026-12-21' },
      ...{ uiterlijk: '2027-01-05', vastloper },
    };
    const [query, gone] = [
      { vraag: ID, bij: 'EHV-WZ-2026-0001' },
      { ...VRAAG, stand: 'vervallen' as const },
    ];
    const waiting = htmlOf(await desk(gone, { overdrachten: [aanbod] }).show(ASK, query));
    expect(waiting).toContain(`id="doe-overdracht-beantwoorden-${ID}-deel" open`);
    expect(waiting).not.toContain('wacht hier niet');
    expect(htmlOf(await desk(gone).show(ASK, query))).toContain('wacht hier niet');
  });

  it('shows the question to who answers it from a page without it', async () => {
    const html = htmlOf(await desk(VRAAG, { cursor: 'later' }).perform(ASK, 'vraag_beantwoorden', ID, ANSWER));
    expect(html).toContain('Kunt u vegen?');
    expect(html).not.toContain('Wat u typte, staat hier nog');
    expect(html.match(/Wij vegen elke dag\./g)).toHaveLength(1);
  });

  it('gives the text back that was typed before signing in again, also when the question is gone', async () => {
    const hersteld = { kenmerk: 'k', pad: `/partner/vraag_beantwoorden/${ID}`, values: { wat: ['Wij vegen elke dag.'] } };
    const answered = { ...VRAAG, stand: 'toegezegd' as const };
    const html = htmlOf(await desk(answered).show({ ...ASK, page: { ...ASK.page, hersteld } }, {}));
    expect(html).toMatch(/Wat u typte, staat hier nog.*Wij vegen elke dag\./s);
  });
});
