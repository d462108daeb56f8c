// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { Rol } from '#domain/ladder/begrippen';
import type { Actor } from '#application/ports/actor';
import type { HandelingRegel } from '#application/ports/handeling.repository';
import type { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import type { GetHandeling } from '#application/use-cases/get-handeling.use-case';
import type { GetLogboek } from '#application/use-cases/get-logboek.use-case';
import type { PerformHandeling } from '#application/use-cases/perform-handeling.use-case';
import { aDossier, aGebeurtenis, FILER_PAGE } from '../../test/dossier.builder.js';
import { renderPage } from '../frame/frame.page.js';
import type { PageAnswer } from '../frame/page-answer.js';
import { HANDELINGEN } from '../texts/handelingen.js';
import { VASTLOPER } from '../texts/vastloper.js';
import type { Dossier, VastloperDossier } from './vastloper-dossier.js';
import { VastloperPages } from './vastloper-pages.js';

const PAGES = (read: () => Promise<Dossier>, handeling: () => HandelingRegel | null = () => null): VastloperPages =>
  new VastloperPages(
    { idOfNummer: async () => 'v' } as unknown as FindVastloper,
    { read } as unknown as VastloperDossier,
    {} as PerformHandeling,
    { findEigen: async () => handeling() } as unknown as GetHandeling,
    {} as GetLogboek,
  );
const ASK = { page: FILER_PAGE, nummer: 'EHV-WZ-2026-0001' };
const ACTOR: Actor = { persoonId: 'p', sleutel: 'p', naam: 'Iemand', lidmaatschappen: [] };

describe(VastloperPages.name, () => {
  it('never says that an act is done on a page from before it: carried out while the page is made, it still waits', async () => {
    let stand: HandelingRegel['stand'] = 'ontvangen';
    const handeling = (): HandelingRegel => ({
      id: 'h',
      vastloperId: aDossier().vastloper.id,
      soort: 'aanvullen',
      stand,
      code: null,
      ontvangenOp: '2026-11-23T09:00:00.000Z',
      verwerktOp: null,
      versie: null,
    });
    const pages = PAGES(async () => {
      stand = 'verwerkt';
      return aDossier();
    }, handeling);
    const answer = await pages.show({ ...ASK, actor: ACTOR }, { handeling: 'h' });
    const html = 'page' in answer ? renderPage(answer.page) : '';
    expect(html).toContain(VASTLOPER.bewaardTitel);
    expect(html).not.toContain('Uw tekst is toegevoegd.');
  });

  it('says so when an address asks for an act that is not possible, or not any more; and nothing of one that is', async () => {
    const pages = PAGES(async () => aDossier());
    const show = async (doe: string): Promise<string> => {
      const answer = await pages.show({ ...ASK, actor: ACTOR }, { doe });
      return 'page' in answer ? renderPage(answer.page) : '';
    };
    const html = await show('nakomen');
    expect(html).toContain('Dit kan nu niet, of niet meer');
    expect(html).toContain('U wilde dit doen: zeggen dat het is gedaan.');
    expect(await show('aanvullen')).not.toContain('Dit kan nu niet');
    expect(await show('bestaat_niet')).not.toContain('Dit kan nu niet');
  });

  it('leads who refuses a handover, and sees the case no more, to a page of their own that tells it once', async () => {
    const { vastloper } = aDossier();
    const pages = new VastloperPages(
      { idOfNummer: async () => vastloper.id } as unknown as FindVastloper,
      { read: async () => aDossier({ overdracht: { id: 'o', soort: 'trekker' } as never }) } as unknown as VastloperDossier,
      { execute: async () => ({ uitkomst: 'verwerkt', vastloper: null }) } as unknown as PerformHandeling,
      {} as GetHandeling,
      {} as GetLogboek,
    );
    const refuse = (...rollen: Rol[]) => {
      const lidmaatschappen = rollen.map((rol) => ({ rol })) as unknown as Actor['lidmaatschappen'];
      const body = { doel: 'o', aanvaard: 'nee', reden: 'Wij kunnen dit niet.', sleutel: 's', versie: '3' };
      return pages.perform({ ...ASK, actor: { ...ACTOR, lidmaatschappen } }, 'overdracht_beantwoorden', body);
    };
    const gedaan = 'overdracht_beantwoorden';
    expect(await refuse('partner', 'programmabureau')).toEqual({ redirect: '/partner', gedaan });
    expect(await refuse('doorbraakteam')).toEqual({ redirect: '/werkvoorraad', gedaan });
  });

  describe('after an act that went through while others did something', () => {
    const HANDELING = { id: 'eigen', soort: 'terugkoppelen', stand: 'verwerkt', vastloperId: aDossier().vastloper.id };
    const gebeurtenissen = [
      aGebeurtenis({ versie: 5, soort: 'teruggekoppeld', handelingId: 'eigen' }),
      aGebeurtenis({
        versie: 4,
        soort: 'teruggekoppeld',
        handelingId: 'ander',
        gegevens: { tekst: 'Van een ander.' },
        tekstvelden: ['tekst'],
      }),
      aGebeurtenis({ versie: 3, soort: 'ingediend', handelingId: 'eerst' }),
    ];
    const pages = new VastloperPages(
      { idOfNummer: async () => 'v' } as unknown as FindVastloper,
      { read: async () => aDossier({}, { gebeurtenissen }) } as unknown as VastloperDossier,
      { execute: async () => ({ uitkomst: 'verwerkt', handeling: HANDELING, vastloper: {} }) } as unknown as PerformHandeling,
      { findEigen: async () => HANDELING } as unknown as GetHandeling,
      {} as GetLogboek,
    );
    const send = (versie: string) => {
      const body = { tekst: 'Van mij.', volgendeDatum: '2027-01-20', sleutel: 's', versie };
      return pages.perform({ ...ASK, actor: ACTOR }, 'terugkoppelen', body);
    };
    const look = async (answer: PageAnswer): Promise<string> => {
      const gedaan = 'gedaan' in answer ? answer.gedaan : null;
      const page = await pages.show({ page: { ...FILER_PAGE, gedaan: gedaan ?? null }, nummer: ASK.nummer, actor: ACTOR }, {});
      return 'page' in page ? renderPage(page.page) : '';
    };
    const told = (html: string): string => /utrecht-alert--warning.*?<\/ol>/s.exec(html)?.[0] ?? '';

    it('tells who sent it from an old page what was done meanwhile, and not their own act', async () => {
      const html = await look(await send('3'));
      expect(html).toContain(HANDELINGEN.terugkoppelen.gedaan);
      expect(told(html)).toContain(VASTLOPER.intussenOok);
      expect(told(html)).toContain('Van een ander.');
      expect(told(html).match(/<li/g)).toHaveLength(1);
    });

    it('tells it too of an act that was stored first', async () => {
      const html = await look(await pages.show({ ...ASK, actor: ACTOR }, { handeling: 'eigen', gezien: '3' }));
      expect(told(html)).toContain('Van een ander.');
    });

    it('tells nothing to who had seen it', async () => {
      const html = await look(await send('4'));
      expect(html).toContain(HANDELINGEN.terugkoppelen.gedaan);
      expect(html).not.toContain(VASTLOPER.intussenTitel);
    });
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
