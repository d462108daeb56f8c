// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#application/ports/actor';
import type { HandelingRegel } from '#application/ports/handeling.repository';
import type { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import type { GetHandeling } from '#application/use-cases/get-handeling.use-case';
import type { GetLogboek } from '#application/use-cases/get-logboek.use-case';
import type { PerformHandeling } from '#application/use-cases/perform-handeling.use-case';
import { aDossier, FILER_PAGE } from '../../test/dossier.builder.js';
import { renderPage } from '../frame/frame.page.js';
import { VASTLOPER } from '../texts/vastloper.js';
import type { VastloperDossier } from './vastloper-dossier.js';
import { VastloperPages } from './vastloper-pages.js';

const ACTOR: Actor = { persoonId: 'p', sleutel: 'p', naam: 'Iemand', lidmaatschappen: [] };

describe(VastloperPages.name, () => {
  it('never says that an act is done on a page from before it: carried out while the page is made, it still waits', async () => {
    let stand: HandelingRegel['stand'] = 'ontvangen';
    const handeling = (): HandelingRegel => ({
      id: 'h',
      vastloperId: 'v',
      soort: 'aanvullen',
      stand,
      code: null,
      ontvangenOp: '2026-11-23T09:00:00.000Z',
      verwerktOp: null,
      versie: null,
    });
    const pages = new VastloperPages(
      { idOfNummer: async () => 'v' } as unknown as FindVastloper,
      {
        read: async () => {
          stand = 'verwerkt';
          return aDossier();
        },
      } as unknown as VastloperDossier,
      {} as PerformHandeling,
      { execute: async () => handeling() } as unknown as GetHandeling,
      {} as GetLogboek,
    );
    const ask = { actor: ACTOR, page: FILER_PAGE, nummer: 'EHV-WZ-2026-0001' };
    const answer = await pages.show(ask, { gedaan: 'aanvullen', handeling: 'h' });
    const html = 'page' in answer ? renderPage(answer.page) : '';
    expect(html).toContain(VASTLOPER.bewaardTitel);
    expect(html).not.toContain('Uw tekst is toegevoegd.');
  });

  it.each([
    ['ontvangen', null, { klaar: false, reden: null }],
    ['verwerkt', null, { klaar: true, reden: null }],
    ['geweigerd', 'POSITIE_GEWIJZIGD', { klaar: true, reden: expect.stringMatching(/^Iemand was u voor\. /) }],
  ] as const)('tells the script of a waiting page how an act stands: %s', async (stand, code, told) => {
    const pages = new VastloperPages(
      {} as FindVastloper,
      {} as VastloperDossier,
      {} as PerformHandeling,
      { execute: async () => ({ stand, code }) } as unknown as GetHandeling,
      {} as GetLogboek,
    );
    expect(await pages.readStand(ACTOR, 'h')).toEqual(told);
  });
});
