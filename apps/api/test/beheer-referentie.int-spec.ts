// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import { addDagen } from '#domain/kalender/kalender-dagen';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { stilteRoute } from '#domain/termijnen/stilte-route';
import { TERMIJNREGELING_STANDAARD } from '#domain/termijnen/termijnregeling';
import { loadReferenceData } from '#persistence/reference-data';
import { ApiSystem, BUREAU, INDIENER, TEAM, type Answer } from './api-system.js';
import { answerSchema, shapeFaults } from './document-shape.js';
import { expectProblem, wrongFields } from './expect-problem.js';

const BEHEERDER = 'beheerder';
const vandaag = amsterdamDatum(new Date().toISOString());
const morgen = addDagen(vandaag, 1);

describe('reference data', () => {
  let api: ApiSystem;

  const beheer = (path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    api.post(BEHEERDER, `/v1/beheer/${path}`, body, headers);
  const list = async (path: string): Promise<Record<string, unknown>[]> =>
    (await api.get(BEHEERDER, `/v1/beheer/${path}`)).body['items'] as Record<string, unknown>[];
  const changes = async (): Promise<number> =>
    Number((await api.owner.query<{ count: string }>('SELECT count(*) FROM beheergebeurtenissen')).rows[0]?.count);
  const clocks = async (id: string): Promise<unknown> =>
    (await api.get(INDIENER, `/v1/vastlopers/${id}/termijnen`)).body['items'];

  beforeAll(async () => {
    api = await ApiSystem.start('beheer_ref', { handelingWachtMs: 100 });
  }, 120_000);

  afterAll(() => api?.stop(), 60_000);

  describe('a termijnregeling', () => {
    const wens = (meer: object = {}): object => ({
      vanaf: morgen,
      versie: 1,
      getallen: [{ getal: 'treden.partners.behandelingWerkdagen', waarde: 20 }],
      ...meer,
    });

    it('shows what another number would do to a vastloper of today, and stores nothing', async () => {
      const before = await changes();
      const answer = await beheer('termijnregelingen/_voorbeeld', wens());
      expect([
        answer.status,
        shapeFaults(answer.body, answerSchema('post', '/beheer/termijnregelingen/_voorbeeld', 200)),
      ]).toEqual([200, []]);
      expect(answer.body).toMatchObject({ geldigVanaf: morgen, versie: 2 });
      expect(answer.body['verschillen']).toEqual([{ getal: 'treden.partners.behandelingWerkdagen', oud: 30, nieuw: 20 }]);
      expect(answer.body['nu']).toEqual(stilteRoute(TERMIJNREGELING_STANDAARD, vandaag, KALENDER_STANDAARD));
      expect(answer.body['straks']).not.toEqual(answer.body['nu']);
      expect(await changes()).toBe(before);
    });

    it('is adopted as a next version; the one before ends the day before, and a clock that runs stays as it is', async () => {
      const id = await api.file();
      const before = await clocks(id);
      const answer = await beheer('termijnregelingen', wens(), { 'idempotency-key': 'regeling-1' });
      expect([answer.status, answer.body['soort'], answer.body['gegevens']]).toEqual([
        200,
        'termijnregeling_vastgesteld',
        {
          code: 'landelijk',
          versie: 2,
          focusgebied: null,
          geldigVanaf: morgen,
          verschillen: [{ getal: 'treden.partners.behandelingWerkdagen', oud: 30, nieuw: 20 }],
        },
      ]);
      const versies = await list('termijnregelingen');
      expect(shapeFaults({ items: versies, volgende: null }, answerSchema('get', '/beheer/termijnregelingen', 200))).toEqual([]);
      expect(versies.map(({ geldigVanaf, geldigTot }) => [geldigVanaf, geldigTot])).toEqual([
        [morgen, null],
        ['2022-07-01', vandaag],
      ]);
      expect(await clocks(id)).toEqual(before);
    });

    it('has one effect when it is sent twice with one key, and never goes over another', async () => {
      const before = await changes();
      expect((await beheer('termijnregelingen', wens(), { 'idempotency-key': 'regeling-1' })).status).toBe(200);
      expectProblem(await beheer('termijnregelingen', wens()), 'GEGEVENS_GEWIJZIGD');
      expect(await changes()).toBe(before);
    });

    it('lets one of two at the same instant win', async () => {
      const both = await Promise.all(
        [7, 8].map((waarde) =>
          beheer(
            'termijnregelingen',
            wens({ focusgebied: 'VLA-WW', versie: 0, getallen: [{ getal: 'vraagWerkdagen', waarde }] }),
          ),
        ),
      );
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect((await list('termijnregelingen')).filter(({ focusgebied }) => focusgebied === 'VLA-WW')).toHaveLength(1);
    });

    it('replaces a version that waits, before it ever held', async () => {
      const getallen = [{ getal: 'vraagWerkdagen', waarde: 9 }];
      expect((await beheer('termijnregelingen', wens({ versie: 2, getallen }))).status).toBe(200);
      const [nieuw, vervangen, oud] = (await list('termijnregelingen')).filter(({ focusgebied }) => focusgebied === null);
      expect([nieuw?.['geldigVanaf'], nieuw?.['geldigTot']]).toEqual([morgen, null]);
      expect([vervangen?.['geldigVanaf'], vervangen?.['geldigTot']]).toEqual([morgen, vandaag]);
      expect(oud?.['geldigTot']).toBe(vandaag);
      expect(nieuw?.['regeling']).toMatchObject({ versie: 3, vraagWerkdagen: 9 });
    });

    it('tells all faults at once, and never begins today or earlier', async () => {
      const fout = await beheer(
        'termijnregelingen',
        wens({ versie: 3, vanaf: vandaag, getallen: [{ getal: 'vraagWerkdagen', waarde: 0 }] }),
      );
      expectProblem(fout, 'INVOER_ONGELDIG');
      expect(wrongFields(fout)).toEqual(['vanaf', 'vraagWerkdagen']);
      const vreemd = await beheer('termijnregelingen', wens({ focusgebied: 'ONB-EK', versie: 0 }));
      expect(wrongFields(vreemd)).toEqual(['focusgebied']);
      const getal = await beheer('termijnregelingen/_voorbeeld', wens({ getallen: [{ getal: 'treden.intake.x', waarde: 1.5 }] }));
      expect(wrongFields(getal)).toEqual(['getallen.0.getal', 'getallen.0.waarde']);
    });
  });

  describe('the calendar', () => {
    const decree = { jaar: 2029, dagen: ['2029-05-11'], bron: 'Staatscourant 2028' };

    it('shows its years, and of which the decree lacks', async () => {
      const answer = await api.get(BEHEERDER, '/v1/beheer/kalender');
      expect([answer.status, shapeFaults(answer.body, answerSchema('get', '/beheer/kalender', 200))]).toEqual([200, []]);
      expect(answer.body['edities']).toHaveLength(1);
    });

    it('takes the decree of the next year as a next edition, and leaves the clocks that run as they are', async () => {
      const id = await api.file();
      const before = await clocks(id);
      const answer = await beheer('kalenderbesluiten', decree, { 'idempotency-key': 'kalender-1' });
      expect([answer.status, answer.body['soort']]).toEqual([200, 'kalenderbesluit_ingevoerd']);
      const { edities } = (await api.get(BEHEERDER, '/v1/beheer/kalender')).body as {
        edities: { kalender: { versie: string; gelijkgesteldeDagen: string[]; bekendTotEnMetJaar: number }; bron: string }[];
      };
      expect(edities[0]).toMatchObject({ bron: decree.bron, kalender: { bekendTotEnMetJaar: 2029 } });
      expect(edities[0]?.kalender.gelijkgesteldeDagen).toEqual([...KALENDER_STANDAARD.gelijkgesteldeDagen, '2029-05-11']);
      expect(edities[1]?.kalender.versie).toBe(KALENDER_STANDAARD.versie);
      expect(await clocks(id)).toEqual(before);
      await loadReferenceData({ url: api.database.ownerUrl });
      expect(((await api.get(BEHEERDER, '/v1/beheer/kalender')).body['edities'] as unknown[])[0]).toEqual(edities[0]);
    });

    it('has one effect when it is sent twice, refuses a year too far, and days that cannot be', async () => {
      const before = await changes();
      expect((await beheer('kalenderbesluiten', decree, { 'idempotency-key': 'kalender-1' })).status).toBe(200);
      expect(wrongFields(await beheer('kalenderbesluiten', { ...decree, jaar: 2035, dagen: [] }))).toEqual(['jaar']);
      for (const dag of ['2030-05-11', '2030-12-25', '2029-05-12'])
        expect(wrongFields(await beheer('kalenderbesluiten', { ...decree, jaar: 2030, dagen: [dag] }))).toEqual(['dagen']);
      expect(await changes()).toBe(before);
    });
  });

  describe('a theme', () => {
    it('is added under a theme of the upper level, and can be chosen at once', async () => {
      const answer = await beheer(
        'themas',
        { naam: 'Schulden en geld', hoofdthema: 'meedoen' },
        { 'idempotency-key': 'thema-1' },
      );
      expect([answer.status, answer.body['gegevens']]).toEqual([
        200,
        { code: 'schulden_en_geld', naam: 'Schulden en geld', hoofdthema: 'meedoen' },
      ]);
      expect(
        (await beheer('themas', { naam: 'Schulden en geld', hoofdthema: 'meedoen' }, { 'idempotency-key': 'thema-1' })).body,
      ).toEqual(answer.body);
      expect(shapeFaults({ items: await list('themas'), volgende: null }, answerSchema('get', '/beheer/themas', 200))).toEqual(
        [],
      );
      expect(wrongFields(await beheer('themas', { naam: 'schulden en geld' }))).toEqual(['naam']);
      expect(wrongFields(await beheer('themas', { naam: 'Onder niets', hoofdthema: 'schulden_en_geld' }))).toEqual([
        'hoofdthema',
      ]);
    });

    it('gets another name, which a next start of Doorbraak leaves alone', async () => {
      expect((await beheer('themas/wonen/hernoemingen', { naam: 'Wonen en buurt' })).body['gegevens']).toEqual({
        code: 'wonen',
        van: 'Wonen',
        naar: 'Wonen en buurt',
      });
      await loadReferenceData({ url: api.database.ownerUrl });
      expect((await list('themas')).find(({ code }) => code === 'wonen')?.['naam']).toBe('Wonen en buurt');
      expect(wrongFields(await beheer('themas/wonen/hernoemingen', { naam: 'Meedoen' }))).toEqual(['naam']);
      expectProblem(await beheer('themas/bestaat_niet/hernoemingen', { naam: 'X' }), 'THEMA_NIET_GEVONDEN');
    });

    it('ends: a new vastloper cannot have it, one that has it keeps it', async () => {
      const id = await api.file(INDIENER, { thema: 'leefomgeving' });
      expect(wrongFields(await beheer('themas/wonen_en_wijken/beeindigingen', {}))).toEqual(['laatsteDag']);
      expect((await beheer('themas/leefomgeving/beeindigingen', {})).body['gegevens']).toEqual({
        code: 'leefomgeving',
        laatsteDag: addDagen(vandaag, -1),
      });
      expectProblem(await beheer('themas/leefomgeving/beeindigingen', {}), 'THEMA_NIET_GEVONDEN');
      expect((await api.get(INDIENER, `/v1/vastlopers/${id}`)).body['thema']).toBe('leefomgeving');
      expect((await list('themas')).find(({ code }) => code === 'leefomgeving')?.['geldigTot']).toBe(addDagen(vandaag, -1));
    });
  });

  it('is for a beheerder: everybody else is refused and nothing is stored', async () => {
    const before = await changes();
    for (const person of [INDIENER, BUREAU, TEAM, 'departement-bzk']) {
      for (const [path, body] of [
        ['termijnregelingen', { vanaf: morgen, versie: 3, getallen: [] }],
        ['termijnregelingen/_voorbeeld', { vanaf: morgen, versie: 3, getallen: [] }],
        ['kalenderbesluiten', { jaar: 2030, dagen: [], bron: 'x' }],
        ['themas', { naam: 'Eigen thema' }],
        ['themas/meedoen/hernoemingen', { naam: 'Anders' }],
        ['themas/meedoen/beeindigingen', {}],
      ] as const)
        expectProblem(await api.post(person, `/v1/beheer/${path}`, body), 'NIET_BEVOEGD');
      for (const path of ['termijnregelingen', 'kalender', 'themas'])
        expectProblem(await api.get(person, `/v1/beheer/${path}`), 'NIET_BEVOEGD');
    }
    expect(await changes()).toBe(before);
  });
});
