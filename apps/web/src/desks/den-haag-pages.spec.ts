// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import type { Actor } from '#application/ports/actor';
import type { Klok } from '#application/ports/klok';
import type { PaginaVraag } from '#application/ports/pagina';
import type { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import type { ListDesk } from '#application/use-cases/list-desk.use-case';
import type { ListReferentie } from '#application/use-cases/list-referentie.use-case';
import type { PerformHandeling } from '#application/use-cases/perform-handeling.use-case';
import { aDossier, FILER_PAGE } from '../../test/dossier.builder.js';
import { renderPage } from '../frame/frame.page.js';
import type { PageAnswer } from '../frame/page-answer.js';
import { DenHaagPages } from './den-haag-pages.js';

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
  const pages = new DenHaagPages(
    list as unknown as ListDesk,
    { idOfNummer: async () => 'v' } as unknown as FindVastloper,
    { execute: async () => ({ uitkomst: 'bewaard', handeling: { id: 'h' } }) } as unknown as PerformHandeling,
    { execute: async () => GEBIEDEN } as unknown as ListReferentie,
    { vandaag: () => '2026-12-23', kalender: () => KALENDER_STANDAARD } as Klok,
  );
  return { asked, pages };
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
    expect(htmlOf(await desk().pages.show(worksIn(...codes), null))).toContain(words);
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
    const { asked, pages } = desk();
    const html = htmlOf(await pages.tell(ASK, SENT));
    expect(html).toContain('data-settle-line="/handelingen/h/stand" data-done="Het bericht is verstuurd."');
    expect(html).toContain(`href="/vastlopers/${vastloper.nummer}?gedaan=terugkoppelen&amp;handeling=h"`);
    const values = Object.fromEntries(Object.entries(SENT).map(([name, value]) => [name, [value]]));
    await pages.show({ ...ASK, page: { ...ASK.page, hersteld: { pad: '/den-haag/terugkoppelen', values } } }, null);
    expect(asked).toEqual(['tweede', 'tweede']);
  });
});
