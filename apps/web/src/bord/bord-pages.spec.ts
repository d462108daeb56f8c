// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import type { Actor } from '#application/ports/actor';
import type { Klok } from '#application/ports/klok';
import type { PaginaVraag } from '#application/ports/pagina';
import type { VastloperFilter, VastloperRegel } from '#application/ports/vastloper.repository';
import type { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import type { ListReferentie } from '#application/use-cases/list-referentie.use-case';
import type { ListVastlopers } from '#application/use-cases/list-vastlopers.use-case';
import { aDossier, FILER_PAGE } from '../../test/dossier.builder.js';
import { renderPage } from '../frame/frame.page.js';
import { BordPages } from './bord-pages.js';
import type { BordQuery } from './bord-query.js';

const lid = (focusgebied: string | null) => ({ id: 'l', organisatieId: 'o', rol: 'programmabureau', focusgebied }) as const;
const gebied = (code: string) => ({ code, naam: `Naam van ${code}`, gemeente: code, cbsCode: code });
const { vastloper } = aDossier();

/** A board for somebody who works in these areas, over what `items` holds; remembers what was asked. */
function board(gebieden: readonly (string | null)[], items: readonly VastloperRegel[] = [vastloper]) {
  const asked: unknown[] = [];
  const list = async (_actor: Actor, { openTrede, focusgebied }: VastloperFilter, { cursor }: PaginaVraag) => {
    asked.push([openTrede, focusgebied, cursor]);
    return { items, volgende: 'volgende' };
  };
  const count = async (_actor: Actor, focusgebied: string | null) => {
    asked.push(focusgebied);
    return [{ trede: 'partners', aantal: 30, teLaat: 0 }];
  };
  const pages = new BordPages(
    { execute: list } as unknown as ListVastlopers,
    { countPerTrede: count } as unknown as FindVastloper,
    { execute: async () => ['EHV-WZ', 'VLA-WW', 'BRE-N'].map(gebied) } as unknown as ListReferentie,
    { vandaag: () => '2026-12-23', kalender: () => KALENDER_STANDAARD } as Klok,
  );
  const actor: Actor = { persoonId: 'p', sleutel: 'p', naam: 'Iemand', lidmaatschappen: gebieden.map(lid) };
  const show = async (query: BordQuery): Promise<string> => {
    const answer = await pages.show(actor, { ...FILER_PAGE, path: '/bord' }, query);
    return 'page' in answer ? renderPage(answer.page) : '';
  };
  return { asked, show };
}

describe(BordPages.name, () => {
  it('shows one area of more, and leads to all cases of a rung in it', async () => {
    const { asked, show } = board(['EHV-WZ', 'VLA-WW']);
    const html = await show({ focusgebied: 'VLA-WW' });
    expect(asked).toEqual(['VLA-WW', ['partners', 'VLA-WW', null]]);
    expect(html).toMatch(/selected[^>]*value="VLA-WW"|value="VLA-WW" selected/);
    expect(html).not.toContain('BRE-N');
    expect(html).toContain('href="/bord?trede=partners&amp;focusgebied=VLA-WW"');
  });

  it('pages through one rung in that area', async () => {
    const { asked, show } = board(['EHV-WZ', 'VLA-WW']);
    const html = await show({ trede: 'partners', focusgebied: 'VLA-WW', na: 'tweede' });
    expect(asked).toEqual([['partners', 'VLA-WW', 'tweede']]);
    expect(html).toContain('Op de trede Partners');
    expect(html).toContain('href="/bord?trede=partners&amp;focusgebied=VLA-WW&amp;na=volgende" rel="next"');
    expect(html).toContain('href="/bord?trede=partners&amp;focusgebied=VLA-WW">Terug naar het begin');
  });

  it('takes no area that is not theirs, and asks nothing of who works in one', async () => {
    const { asked, show } = board(['EHV-WZ']);
    expect(await show({ focusgebied: 'VLA-WW', trede: 'zolder' })).not.toContain('name="focusgebied"');
    expect(asked).toEqual([null, ['partners', null, null]]);
  });
});
