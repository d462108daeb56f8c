// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { FoutError } from '#domain/fouten/fout.errors';
import { SessionSecret } from '#platform/auth/session-secret';
import type { Actor } from '#application/ports/actor';
import type { Klok } from '#application/ports/klok';
import type { PaginaVraag } from '#application/ports/pagina';
import type { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import type { ListDesk } from '#application/use-cases/list-desk.use-case';
import type { ListReferentie } from '#application/use-cases/list-referentie.use-case';
import type { HandelingOpdracht } from '#application/use-cases/handeling-opdracht';
import type { PerformHandeling } from '#application/use-cases/perform-handeling.use-case';
import { aDossier, FILER_PAGE } from '../../test/dossier.builder.js';
import { SealedState } from '../auth/sealed-state.js';
import type { WebSettings } from '../settings.js';
import { renderPage } from '../frame/frame.page.js';
import type { PageAnswer } from '../frame/page-answer.js';
import { DenHaagPages } from './den-haag-pages.js';
import { TellActs } from './tell-acts.js';

const ASK = {
  actor: { persoonId: 'p', sleutel: 'p', naam: 'Iemand', lidmaatschappen: [] } satisfies Actor,
  page: { ...FILER_PAGE, path: '/den-haag' },
};
const { vastloper } = aDossier();
const HAAGS = {
  ...vastloper,
  trede: 'rijksvertegenwoordiger',
  regelsleutel: '~',
  regel: null,
  eigenaar: null,
  sinds: '2026-11-30',
  houderSinds: '2026-12-21',
  doorgeleidingen: 0,
  werkdagenGelegen: 0,
  gevraagdAan: null,
};

const GEBIEDEN = ['Tilburg Noordwest', 'Rotterdam-Zuid', 'Zaandam-Oost'].map((naam) => ({ code: naam, naam, gemeente: naam }));
const worksIn = (...codes: readonly (string | null)[]) => ({
  ...ASK,
  actor: {
    ...ASK.actor,
    lidmaatschappen: codes.map((focusgebied) => ({ organisatieId: 'o', rol: 'rijksvertegenwoordiger', focusgebied })),
  } as unknown as Actor,
});

/** The desk with one case on each page; remembers which pages were asked for. */
function desk() {
  const asked: (string | null)[] = [];
  const list = {
    inDenHaag: async (_actor: Actor, { cursor }: PaginaVraag) => {
      asked.push(cursor);
      return { items: [HAAGS], volgende: null };
    },
    countInDenHaag: async () => ({ houders: [], regels: {} }),
  };
  const told: string[] = [];
  const acts = {
    execute: async ({ sleutel }: HandelingOpdracht) => {
      if (sleutel?.startsWith('weigert')) throw new FoutError('NIET_BEVOEGD');
      told.push(sleutel ?? '');
      return { uitkomst: 'bewaard', handeling: { id: 'h' } };
    },
  };
  const pages = new DenHaagPages(
    list as unknown as ListDesk,
    new TellActs({ idOfNummer: async () => 'v' } as unknown as FindVastloper, acts as unknown as PerformHandeling),
    { execute: async () => GEBIEDEN } as unknown as ListReferentie,
    new SealedState({ secret: new SessionSecret('geheim') } as WebSettings),
    { vandaag: () => '2026-12-23', kalender: () => KALENDER_STANDAARD } as Klok,
  );
  return { asked, told, pages };
}
const htmlOf = (answer: PageAnswer): string => ('page' in answer ? renderPage(answer.page) : '');
const SENT = {
  vastlopers: vastloper.nummer,
  tekst: 'Wij zoeken het uit.',
  volgendeDatum: '2027-01-20',
  sleutel: 's',
  na: 'tweede',
};

describe(DenHaagPages.name, () => {
  it.each([
    [['Tilburg Noordwest'], 'U ziet hier één gebied: Tilburg Noordwest.'],
    [['Tilburg Noordwest', 'Zaandam-Oost'], 'U ziet hier deze gebieden: Tilburg Noordwest en Zaandam-Oost.'],
    [['Tilburg Noordwest', 'Rotterdam-Zuid', 'Zaandam-Oost'], 'U ziet hier alle gebieden.'],
    [[null], 'U ziet hier alle gebieden.'],
  ])('says of which areas it is, for who works in %j', async (codes, words) => {
    expect(htmlOf(await desk().pages.show(worksIn(...codes), {}))).toContain(words);
  });

  it('asks what is missing on the same page of the list, with ticks and texts', async () => {
    const { asked, pages } = desk();
    const html = htmlOf(await pages.tell(ASK, { ...SENT, volgendeDatum: '' }));
    expect(asked).toEqual(['tweede']);
    expect(html).toMatch(new RegExp(`value="${vastloper.nummer}" checked`));
    expect(html).toContain('Wij zoeken het uit.');
    expect(html).toContain('name="na" value="tweede"');
  });

  it('tells how it went on the same page of the list, also later, and comes back to it after signing in again', async () => {
    const { asked, told, pages } = desk();
    const answer = await pages.tell(ASK, SENT);
    const address = 'redirect' in answer ? answer.redirect : '';
    expect(address).toMatch(/^\/den-haag\?na=tweede&uitslag=[\w-]+$/);
    const query = Object.fromEntries(new URLSearchParams(address.split('?')[1]));
    const html = htmlOf(await pages.show(ASK, query));
    expect(told).toHaveLength(1);
    expect(html).toContain('data-settle-line="/handelingen/h/stand" data-done="Het bericht is verstuurd."');
    expect(html).toContain(`href="/vastlopers/${vastloper.nummer}?handeling=h"`);
    const values = Object.fromEntries(Object.entries(SENT).map(([name, value]) => [name, [value]]));
    await pages.show({ ...ASK, page: { ...ASK.page, hersteld: { kenmerk: 'k', pad: '/den-haag/terugkoppelen', values } } }, {});
    expect(asked).toEqual(['tweede', 'tweede']);
  });

  it('keeps in the form what did not go through, with why', async () => {
    const { pages, told } = desk();
    const answer = await pages.tell(ASK, { ...SENT, sleutel: 'weigert' });
    expect('status' in answer && answer.status).toBe(409);
    expect(htmlOf(answer)).toMatch(/Zo ging het per vastloper.*checked.*Wij zoeken het uit\./s);
    expect(told).toEqual([]);
  });
});
