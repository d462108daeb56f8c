// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import type { Actor } from '#application/ports/actor';
import type { Klok } from '#application/ports/klok';
import type { PaginaVraag } from '#application/ports/pagina';
import { HELE_WERKVOORRAAD, type WerkvoorraadFilter, type WerkvoorraadRegel } from '#application/ports/vastloper.repository';
import type { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import type { GetVastloper } from '#application/use-cases/get-vastloper.use-case';
import type { GeenPersoonsgegevens } from '#application/use-cases/handeling-invoer';
import type { ListReferentie } from '#application/use-cases/list-referentie.use-case';
import type { ListWerkvoorraad } from '#application/use-cases/list-werkvoorraad.use-case';
import type { PerformHandeling } from '#application/use-cases/perform-handeling.use-case';
import { screenInvoer } from '#application/use-cases/screen-invoer';
import { SessionSecret } from '#platform/auth/session-secret';
import { SealedState } from '../auth/sealed-state.js';
import { FILER_PAGE } from '../../test/dossier.builder.js';
import { renderPage } from '../frame/frame.page.js';
import type { PageAnswer } from '../frame/page-answer.js';
import type { WebSettings } from '../settings.js';
import { BulkActs } from './bulk-acts.js';
import { WerkvoorraadPages } from './werkvoorraad-pages.js';

const ACTOR: Actor = { persoonId: 'p', sleutel: 'p', naam: 'Iemand', lidmaatschappen: [] };
const PAGE = { ...FILER_PAGE, path: '/werkvoorraad' };
const REGEL: WerkvoorraadRegel = {
  vastloper: { id: 'v', nummer: 'A-1', titel: 'Titel van A-1', trede: 'partners', status: 'in_behandeling' },
  termijn: { id: 't', soort: 'behandeling', einddatum: '2026-12-28', teLaat: false },
  hoedanigheid: 'trekker',
};
const SENT = { trede: 'partners', na: 'tweede', vastloper: 'A-1', handeling: 'overdragen', sleutel: 's', reden: 'Wij stoppen.' };

/** A work list; remembers which pages of it were asked for. */
function list(lidmaatschappen: Actor['lidmaatschappen'] = [], more: string | null = null, real: BulkActs | null = null) {
  const counted: (readonly [number, WerkvoorraadFilter | undefined])[] = [];
  const asked: (readonly [cursor: string | null, filter: WerkvoorraadFilter | undefined])[] = [];
  const werk = {
    execute: async (_actor: Actor, { cursor }: PaginaVraag, filter?: WerkvoorraadFilter) => {
      asked.push([cursor, filter]);
      return { items: [REGEL], volgende: more };
    },
    count: async (_actor: Actor, hoogstens: number, filter?: WerkvoorraadFilter) => {
      counted.push([hoogstens, filter]);
      return { dagen: [{ einddatum: '2026-12-28', aantal: 60 }], meer: false };
    },
  };
  const done: (readonly string[])[] = [];
  const bulk = {
    perform: async (_actor: Actor, _soort: string, nummers: readonly string[]) => {
      done.push(nummers);
      return nummers.map((nummer) => ({ nummer, titel: 'Titel', uitkomst: 'verwerkt', reden: null, handeling: null }));
    },
  };
  const organisaties: (string | null)[] = [];
  const referentie = {
    execute: async (lijst: string, gebied: string | null = null) => {
      if (lijst === 'organisaties') organisaties.push(gebied);
      if (lijst === 'themas') return [{ code: 'meedoen', naam: 'Meedoen', hoofdthema: null }];
      return (lijst === 'focusgebieden' ? ['EHV-WZ', 'VLA-WW'] : [`o-${gebied}`]).map((code) => ({ code, id: code, naam: code }));
    },
  };
  const pages = new WerkvoorraadPages(
    werk as unknown as ListWerkvoorraad,
    referentie as unknown as ListReferentie,
    real ?? (bulk as unknown as BulkActs),
    new SealedState({ secret: new SessionSecret('geheim') } as WebSettings),
    { vandaag: () => '2026-12-23', kalender: () => KALENDER_STANDAARD } as Klok,
  );
  return { asked, counted, done, organisaties, pages, actor: { ...ACTOR, lidmaatschappen } };
}
const lid = (focusgebied: string | null) => ({ id: 'l', organisatieId: 'o', rol: 'programmabureau', focusgebied }) as const;

const htmlOf = (answer: PageAnswer): string => ('page' in answer ? renderPage(answer.page) : '');
const SAME_PAGE = [['tweede', { ...HELE_WERKVOORRAAD, trede: 'partners' }]];

describe(WerkvoorraadPages.name, () => {
  it.each([
    [['EHV-WZ'], {}, 'EHV-WZ'],
    [['EHV-WZ', 'VLA-WW'], { focusgebied: 'VLA-WW' }, 'VLA-WW'],
    [['EHV-WZ', 'VLA-WW'], {}, null],
    [[null], {}, null],
  ])('offers who works in %j, filtered on %j, the organisations of one area and never all', async (gebieden, query, area) => {
    const { pages, actor, organisaties } = list(gebieden.map(lid));
    const html = htmlOf(await pages.show(actor, PAGE, query));
    expect(organisaties).toEqual(area === null ? [] : [area]);
    expect(html.includes('Kies eerst één gebied')).toBe(area === null);
    expect(html.includes('name="handeling"')).toBe(area !== null);
  });

  it.each([
    [['EHV-WZ'], { thema: 'meedoen', trekker: 'o-EHV-WZ' }, { thema: 'meedoen', trekkerOrganisatieId: 'o-EHV-WZ' }],
    [['EHV-WZ'], { thema: 'voorbij', trekker: 'o-VLA-WW', focusgebied: 'VLA-WW' }, {}],
    [['EHV-WZ', 'VLA-WW'], { trekker: 'o-VLA-WW' }, {}],
    [
      ['EHV-WZ', 'VLA-WW'],
      { trekker: 'o-VLA-WW', focusgebied: 'VLA-WW' },
      { trekkerOrganisatieId: 'o-VLA-WW', focusgebied: 'VLA-WW' },
    ],
  ])('filters for who works in %j, of %j, on what can be chosen only', async (gebieden, query, filter) => {
    const { pages, actor, asked } = list(gebieden.map(lid));
    await pages.show(actor, PAGE, query);
    expect(asked).toEqual([[null, { ...HELE_WERKVOORRAAD, ...filter }]]);
  });

  it('counts over the whole choice as soon as there is more than one page, and else asks nothing', async () => {
    const one = list([lid('EHV-WZ')]);
    expect(htmlOf(await one.pages.show(one.actor, PAGE, { trede: 'partners' }))).toContain('Later (1)');
    expect(one.counted).toEqual([]);
    for (const query of [{ trede: 'partners' }, { trede: 'partners', na: 'tweede' }]) {
      const { pages, actor, counted } = list([lid('EHV-WZ')], 'verder');
      expect(htmlOf(await pages.show(actor, PAGE, query))).toContain('Later (60)');
      expect(counted).toEqual([[500, { ...HELE_WERKVOORRAAD, trede: 'partners' }]]);
    }
  });

  it('asks what is missing on the same page of the list, with its filters, ticks and texts', async () => {
    const { asked, pages, actor } = list([lid('EHV-WZ')]);
    const html = htmlOf(await pages.perform(actor, PAGE, SENT));
    expect(asked).toEqual(SAME_PAGE);
    expect(html).toMatch(/value="A-1" checked/);
    expect(html).toContain('Wij stoppen.');
    for (const hidden of ['name="trede" value="partners"', 'name="na" value="tweede"']) expect(html).toContain(hidden);
  });

  it('leads after acts on more cases to an address that tells what came of each, as often as it is asked, and does nothing again', async () => {
    const { pages, actor, done } = list([lid('EHV-WZ')]);
    const answer = await pages.perform(actor, PAGE, { ...SENT, organisatie: 'o-EHV-WZ' });
    const address = 'redirect' in answer ? answer.redirect : '';
    expect(address).toMatch(/^\/werkvoorraad\/samen\?uitslag=[\w-]+$/);
    const uitslag = address.split('uitslag=')[1];
    for (let again = 0; again < 2; again += 1) {
      const html = htmlOf(await pages.showResults(actor, PAGE, uitslag));
      expect(html).toMatch(/A-1.*Gelukt.*href="\/werkvoorraad\?trede=partners"/s);
    }
    expect(done).toEqual([['A-1']]);
    expect(await pages.showResults({ ...actor, persoonId: 'q' }, PAGE, uitslag)).toEqual({ redirect: '/werkvoorraad' });
  });

  it('asks once for a reason when the words look like personal data, keeps words and ticks, does nothing before, and acts with that reason', async () => {
    const stored: unknown[] = [];
    const acts = {
      execute: async ({ invoer }: { readonly invoer: GeenPersoonsgegevens }) => {
        screenInvoer(invoer, ['organisatie']);
        stored.push(invoer);
        return { uitkomst: 'verwerkt', handeling: { id: 'h' } };
      },
    };
    const bulk = new BulkActs(
      { idOfNummer: async () => 'v' } as unknown as FindVastloper,
      { execute: async () => ({ id: 'v', nummer: 'A-1', titel: 'Titel', blokkades: [] }) } as unknown as GetVastloper,
      acts as unknown as PerformHandeling,
    );
    const { pages, actor } = list([lid('EHV-WZ')], null, bulk);
    const send = (typed: object) => pages.perform(actor, PAGE, { ...SENT, organisatie: 'o-EHV-WZ', ...typed });
    const reden = 'Het gaat om nummer 999990019.';
    const REASON = 'id="samen-overdragen-waaromGeenPersoonsgegevens"';
    expect(htmlOf(await pages.show(actor, PAGE, {}))).not.toContain(REASON);
    const asked = await send({ reden });
    expect([htmlOf(asked).includes(REASON), 'status' in asked && asked.status, stored]).toEqual([true, 400, []]);
    expect(htmlOf(asked)).toMatch(/value="A-1" checked.*Het gaat om nummer 999990019\./s);
    expect(htmlOf(asked)).toContain('href="#samen-overdragen-reden"');
    const short = htmlOf(await send({ reden, waaromGeenPersoonsgegevens: 'Nee' }));
    expect(short).toContain('href="#samen-overdragen-waaromGeenPersoonsgegevens"');
    const waaromGeenPersoonsgegevens = 'Dit is het nummer van een pand.';
    expect('redirect' in (await send({ reden, waaromGeenPersoonsgegevens }))).toBe(true);
    expect(stored).toEqual([{ organisatie: 'o-EHV-WZ', reden, waaromGeenPersoonsgegevens }]);
  });

  it('comes back to the same page of the list after signing in again', async () => {
    const { asked, pages, actor } = list([lid('EHV-WZ')]);
    const values = Object.fromEntries(Object.entries(SENT).map(([name, value]) => [name, [value]]));
    const html = htmlOf(await pages.show(actor, { ...PAGE, hersteld: { kenmerk: 'k', pad: '/werkvoorraad/samen', values } }, {}));
    expect(asked).toEqual(SAME_PAGE);
    expect(html).toMatch(/value="A-1" checked/);
  });
});
