// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { ApiSystem, BUREAU, INDIENER, TEAM, VASTLOPER, type Answer } from './api-system.js';
import { answerSchema, shapeFaults } from './document-shape.js';
import { expectHeaders, expectProblem, wrongFields } from './expect-problem.js';

const FILED = 13;
/** What a worklist page may cost (issue: at most five statements). */
const STATEMENT_LIMIT = 5;

/** What every answer shows and no test file should have to say twice. */
function itemsOf({ body }: Answer): { id: string }[] {
  return body['items'] as { id: string }[];
}

describe('reading', () => {
  let api: ApiSystem;
  const filed: string[] = [];

  beforeAll(async () => {
    api = await ApiSystem.start('reading');
    for (let number = 0; number < FILED; number += 1)
      filed.push(
        await api.file(INDIENER, { titel: `Vastloper nummer ${number}`, blokkades: [number % 2 === 0 ? 'geld' : 'mandaat'] }),
      );
  }, 120_000);

  afterAll(() => api?.stop(), 60_000);

  describe('pages', () => {
    it.each([
      '/v1/vastlopers?limit=5',
      '/v1/vastlopers?limit=5&sorteer=-ingediend',
      '/v1/werkvoorraad?limit=5',
      '/v1/vastlopers?limit=2&blokkade=geld&trede=intake&status=ingediend&focusgebied=EHV-WZ&thema=wonen_en_wijken&teLaat=false',
      '/v1/werkvoorraad?limit=2&blokkade=geld&trede=intake&soort=terugkoppeling&focusgebied=EHV-WZ&thema=wonen_en_wijken&teLaat=false',
    ])('follow Link to the end of %s and give each case once', async (start) => {
      const seen: string[] = [];
      let path: string | null = start;
      while (path !== null) {
        const answer: Answer = await api.get(BUREAU, path);
        expect(answer.status).toBe(200);
        seen.push(
          ...(answer.body['items'] as { id?: string; vastloper?: { id: string } }[]).map(
            (item) => item.id ?? item.vastloper?.id ?? '',
          ),
        );
        const next: string | null = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1] ?? null;
        expect(next === null).toBe(answer.body['volgende'] === null);
        if (next !== null) expect(new URL(next, api.url).searchParams.get('cursor')).toBe(answer.body['volgende']);
        path = next;
      }
      expect(seen.sort()).toEqual((start.includes('blokkade') ? filed.filter((_, index) => index % 2 === 0) : [...filed]).sort());
    });

    it('have 25 cases when nothing is said, and the newest first when asked', async () => {
      const { items } = (await api.get(BUREAU, '/v1/vastlopers?sorteer=-ingediend')).body as { items: { id: string }[] };
      expect(items.map(({ id }) => id)).toEqual([...filed].reverse());
    });

    it.each([
      'x',
      'eyJ2IjoxfQ',
      '%00',
      '',
      'a'.repeat(1000),
      Buffer.from('{"datum":"2026-11-23"}').toString('base64url'),
      Buffer.from('null').toString('base64url'),
      Buffer.from(`{"datum":"2026-02-30","id":"0193a5b0-0000-7000-8000-000000000001"}`).toString('base64url'),
      Buffer.from(`{"datum":"2026-11-23","id":"1' OR 1=1"}`).toString('base64url'),
      Buffer.from('{"versie":"1"}').toString('base64url'),
    ])('refuse a cursor that is not theirs: %s', async (cursor) => {
      for (const path of ['/v1/vastlopers', '/v1/werkvoorraad'])
        expectProblem(await api.get(BUREAU, `${path}?cursor=${cursor}`), 'CURSOR_ONGELDIG');
    });

    it('refuse the cursor of another sorting and of another list', async () => {
      const { volgende } = (await api.get(BUREAU, '/v1/vastlopers?limit=1')).body;
      expectProblem(await api.get(BUREAU, `/v1/vastlopers?sorteer=-ingediend&cursor=${String(volgende)}`), 'CURSOR_ONGELDIG');
      expectProblem(
        await api.get(BUREAU, `/v1/vastlopers/${filed[0]}/gebeurtenissen?cursor=${String(volgende)}`),
        'CURSOR_ONGELDIG',
      );
    });
  });

  describe('the query', () => {
    it.each([
      ['limit=0', 'limit'],
      ['limit=101', 'limit'],
      ['limit=-1', 'limit'],
      ['limit=abc', 'limit'],
      ['limit=1e2', 'limit'],
      ['limit=', 'limit'],
      ['limit=5&limit=6', 'limit'],
      ['trede=kelder', 'trede'],
      ['trede=', 'trede'],
      ['trede=intake&trede=partners', 'trede'],
      ['status=open', 'status'],
      ['blokkade=zin', 'blokkade'],
      ['trekker=mij', 'trekker'],
      ['teLaat=ja', 'teLaat'],
      ['teLaat=1', 'teLaat'],
      ['sorteer=titel', 'sorteer'],
      ['focusgebied=a b', 'focusgebied'],
      ['thema=a b', 'thema'],
      ['thema=a&thema=b', 'thema'],
      ['pagina=2', 'pagina'],
      ['Trede=intake', 'Trede'],
      ['cursor=a&cursor=b', 'cursor'],
      ['trede[]=intake', 'trede[]'],
      [`cursor=${'a'.repeat(1001)}`, 'cursor'],
    ])('refuses ?%s', async (query, field) => {
      const answer = await api.get(BUREAU, `/v1/vastlopers?${query}`);
      expectProblem(answer, 'INVOER_ONGELDIG');
      expect(wrongFields(answer)).toEqual([field]);
    });

    it.each([
      ['soort=brief', 'soort'],
      ['blokkade=zin', 'blokkade'],
      ['thema=a b', 'thema'],
      ['trekker=mij', 'trekker'],
      ['teLaat=1', 'teLaat'],
      ['sorteer=termijn', 'sorteer'],
      ['status=ingediend', 'status'],
    ])('refuses ?%s of the work list', async (query, field) => {
      const answer = await api.get(BUREAU, `/v1/werkvoorraad?${query}`);
      expectProblem(answer, 'INVOER_ONGELDIG');
      expect(wrongFields(answer)).toEqual([field]);
    });

    it.each(['thema=meedoen', 'blokkade=taal', 'trekker=0193a5b0-0000-7000-8000-000000000001', 'teLaat=true', 'trede=partners'])(
      'leaves out with ?%s what does not fit, in both lists',
      async (query) => {
        for (const path of ['/v1/vastlopers', '/v1/werkvoorraad']) {
          expect((await api.get(BUREAU, path)).body['items']).toHaveLength(FILED);
          expect((await api.get(BUREAU, `${path}?${query}`)).body['items']).toEqual([]);
        }
      },
    );

    it('tells all faults at once', async () => {
      expect(wrongFields(await api.get(BUREAU, '/v1/vastlopers?limit=0&trede=x&hallo=1&teLaat=2'))).toEqual([
        'hallo',
        'limit',
        'teLaat',
        'trede',
      ]);
    });

    it('is refused where there is none to give, also when acting, and then nothing is stored', async () => {
      const paths = [
        '/v1/ik',
        '/v1/focusgebieden',
        '/v1/themas',
        '/v1/termijnregelingen',
        `/v1/vastlopers/${filed[0]}`,
        `/v1/vastlopers/${filed[0]}/termijnen`,
        `/v1/vastlopers/${filed[0]}/toezeggingen`,
      ];
      for (const path of paths) expect([path, wrongFields(await api.get(BUREAU, `${path}?x=1`))]).toEqual([path, ['x']]);
      const before = await api.stored();
      for (const [path, body] of [
        ['/v1/vastlopers', VASTLOPER],
        [`/v1/vastlopers/${filed[0]}/aanvullingen`, { tekst: 'x' }],
      ] as const) {
        const answer = await api.post(INDIENER, `${path}?stil=1`, body);
        expectProblem(answer, 'INVOER_ONGELDIG');
        expect(wrongFields(answer)).toEqual(['stil']);
      }
      expect(await api.stored()).toEqual(before);
    });
  });

  describe('addresses', () => {
    it.each([
      '/v1/vastlopers/',
      '/v1/ik/',
      '/v1/openapi.json/',
      '/health/live/',
      '/metrics/',
      '/v1//vastlopers',
      '/V1/vastlopers',
      '/v1/Vastlopers',
      '/v1',
      '/v1/',
      '/',
      '/v1/vastlopers/%',
      '/v1/%zz',
      '/v1/vastlopers/a/b/c',
      `/v1/vastlopers/${'a'.repeat(3_000)}/x`,
    ])('do not exist in another spelling: %s', async (path) => expectProblem(await api.get(BUREAU, path), 'NIET_GEVONDEN'));

    it('do not exist with a slash behind an id, also when acting', async () => {
      expectProblem(await api.get(BUREAU, `/v1/vastlopers/${filed[0]}/`), 'NIET_GEVONDEN');
      const before = await api.stored();
      expectProblem(await api.post(INDIENER, '/v1/vastlopers/', VASTLOPER), 'NIET_GEVONDEN');
      expectProblem(await api.post(INDIENER, `/v1/vastlopers/${filed[0]}/intrekkingen/`, { reden: 'x' }), 'NIET_GEVONDEN');
      expect(await api.stored()).toEqual(before);
    });

    it.each([
      ['DELETE', '/v1/vastlopers', 'GET, HEAD, POST'],
      ['PUT', '/v1/ik', 'GET, HEAD'],
      ['POST', '/v1/werkvoorraad', 'GET, HEAD'],
      ['PATCH', '/v1/vastlopers/0193a5b0-0000-7000-8000-000000000001', 'GET, HEAD'],
    ])('say which methods they know when asked with %s %s', async (method, path, allow) => {
      const answer = await api.send(path, { method });
      expectProblem(answer, 'METHODE_NIET_TOEGESTAAN');
      expect(answer.headers.get('allow')).toBe(allow);
    });
  });

  describe('answers', () => {
    it.each([
      ['/ik', '/v1/ik'],
      ['/focusgebieden', '/v1/focusgebieden'],
      ['/organisaties', '/v1/organisaties?focusgebied=EHV-WZ'],
      ['/themas', '/v1/themas'],
      ['/termijnregelingen', '/v1/termijnregelingen'],
      ['/vastlopers', '/v1/vastlopers'],
      ['/werkvoorraad', '/v1/werkvoorraad'],
      ['/vastlopers/{id}', '/v1/vastlopers/ID'],
      ['/vastlopers/{id}/gebeurtenissen', '/v1/vastlopers/ID/gebeurtenissen'],
      ['/vastlopers/{id}/termijnen', '/v1/vastlopers/ID/termijnen'],
      ['/vastlopers/{id}/toezeggingen', '/v1/vastlopers/ID/toezeggingen'],
    ])('of %s are as the document promises', async (described, path) => {
      const answer = await api.get(BUREAU, path.replace('ID', filed[0] ?? ''));
      expect(answer.status).toBe(200);
      expectHeaders(answer);
      expect(shapeFaults(answer.body, answerSchema('get', described, 200))).toEqual([]);
    });

    it('give texts back as they were written: emoji, right to left, line ends, quotes', async () => {
      const written = {
        titel: 'Bak 🗑️ naast 👨‍👩‍👧‍👦 en 👩🏽‍🔧 past niet',
        omschrijving: 'مرحبا بالعالم\nאין מקום \u202Bרחוב\u202C\tklaar "ja" \'nee\' \\ </script> <b>',
        watKanWel: 'Één plek; ½ € 100 – ’s morgens…',
        geprobeerd: '日本語 ไทย हिन्दी',
        stemVanBewoners: '😀'.repeat(4_000),
        partijen: [{ naam: 'گروه محله', watNodig: '🧹', watBiedt: null }],
        regel: { naam: 'Wet „kinderopvang”', artikel: '§ 1.50' },
      };
      const id = await api.file(INDIENER, written);
      const { body } = await api.get(INDIENER, `/v1/vastlopers/${id}`);
      expect(body).toMatchObject(written);
    });

    it('give the same texts in one way of writing', async () => {
      const id = await api.file(INDIENER, {
        titel: '  Cafe\u0301 dicht \r\n'.trimEnd(),
        omschrijving: 'regel één\r\nregel twee',
      });
      expect((await api.get(INDIENER, `/v1/vastlopers/${id}`)).body).toMatchObject({
        titel: 'Café dicht',
        omschrijving: 'regel één\nregel twee',
      });
    });
  });

  it('asks at most five statements for a page of the worklist, whoever asks and whatever the filter', async () => {
    const query = Client.prototype.query;
    let statements: unknown[] = [];
    Client.prototype.query = function counted(this: Client, ...call: unknown[]) {
      if (!isBesideThePage(call[0])) statements.push(call[0]);
      return (query as (...all: unknown[]) => unknown).apply(this, call);
    } as typeof query;
    try {
      for (const person of [BUREAU, TEAM, 'departement-bzk']) {
        for (const path of [
          '/v1/vastlopers?limit=100',
          '/v1/vastlopers?limit=100&sorteer=-ingediend&blokkade=geld&teLaat=false',
          '/v1/werkvoorraad?limit=100',
        ]) {
          statements = [];
          const answer = await api.get(person, path);
          expect(answer.status).toBe(200);
          if (person === BUREAU) expect(itemsOf(answer).length).toBeGreaterThan(5);
          expect(statements.length).toBeGreaterThan(0);
          expect(statements.length).toBeLessThanOrEqual(STATEMENT_LIMIT);
        }
      }
    } finally {
      Client.prototype.query = query;
    }
  });
});

/** The clock reads its anchor every two seconds whether somebody asks something or not. */
function isBesideThePage(statement: unknown): boolean {
  const text = typeof statement === 'string' ? statement : ((statement as { text?: string } | null)?.text ?? '');
  return /klok_ankers|kalenders|pg_notify|verzoek_tellingen/.test(text); // the last: requests counted for all processes at once, now and then
}
