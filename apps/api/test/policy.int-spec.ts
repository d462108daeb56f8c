// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { PgGebeurtenisstroomRecord } from '#persistence/webhooks/pg-gebeurtenisstroom';
import { OPENAPI_FILE } from '../src/openapi/generate-openapi.js';
import { ApiSystem, BUREAU, INDIENER, VASTLOPER } from './api-system.js';
import { expectProblem, wrongFields } from './expect-problem.js';
import { auditLinesOf } from './audit-lines.js';
import { readTextPosts } from './free-texts.js';
import { withKnownOrganisation } from './operation-world.js';
import { addPolicyPeople, fileWithAllParts, PEOPLE, type Who } from './policy-people.js';
import { ACT_CELLS, ACT_PATHS } from './policy-table.js';

/** The name of the filer in these tests; it is nowhere else. */
const KANARIE = 'Vogelnaam Kanariegeel';
const LEEST_NAAM: readonly Who[] = ['filer', 'bureau', 'team', 'tweehoeden'];
const UNSEEN: readonly Who[] = ['elders', 'bureauElders', 'vreemd', 'beheerder'];

const document = JSON.parse(readFileSync(OPENAPI_FILE, 'utf8')) as { paths: Record<string, Record<string, object>> };
const GETS = Object.entries(document.paths)
  .filter(([, item]) => 'get' in item)
  .map(([path]) => path);

describe('the policy over HTTP', () => {
  let api: ApiSystem;
  let id: string;
  const log: string[] = [];
  const bodies = new Map(readTextPosts().map(({ path, example }) => [path, withKnownOrganisation(path, example)]));
  const lid = async (person: string, rol: string): Promise<string> => {
    const { lidmaatschappen } = (await api.get(person, '/v1/ik')).body as { lidmaatschappen: { id: string; rol: string }[] };
    return lidmaatschappen.find((lidmaatschap) => lidmaatschap.rol === rol)?.id ?? '';
  };
  const getAs = async (person: string, path: string, lidmaatschap: string) =>
    api.send(path, {
      headers: { authorization: `Bearer ${await api.token(person)}`, 'doorbraak-lidmaatschap': lidmaatschap },
    });

  beforeAll(async () => {
    api = await ApiSystem.start('policy', { handelingWachtMs: 100, log });
    await addPolicyPeople(api);
    await api.owner.query('UPDATE personen SET naam = $2 WHERE sleutel = $1', [INDIENER, KANARIE]);
    id = await fileWithAllParts(api);
  }, 120_000);

  afterAll(() => api?.stop(), 60_000);

  describe('an act', () => {
    it('has a row here for each path of the document', () => {
      const paths = [...bodies.keys()].filter((path) => path.startsWith('/vastlopers/{id}/'));
      expect([...ACT_PATHS].sort()).toEqual(paths.map((path) => path.split('/').at(-1)).sort());
    });

    it.each(ACT_PATHS)(
      '%s is taken, refused or not there, as the table says',
      async (path) => {
        const wrong: string[] = [];
        for (const { who, cell } of ACT_CELLS.filter((one) => one.path === path)) {
          const begin = log.length;
          const answer = await api.post(PEOPLE[who], `/v1/vastlopers/${id}/${path}`, bodies.get(`/vastlopers/{id}/${path}`));
          const noted = auditLinesOf(log.slice(begin)).map(({ object, resultaat }) => [object?.id, resultaat]);
          const resultaat = { 2: 'bewaard', 3: 'NIET_BEVOEGD', 4: 'VASTLOPER_NIET_GEVONDEN' }[cell];
          expect([who, noted]).toEqual([who, [[id, resultaat]]]);
          const got = { 202: '2', 403: '3', 404: '4' }[answer.status] ?? String(answer.status);
          if (got !== cell) wrong.push(`${who}: ${got}, not ${cell} (${answer.text.slice(0, 200)})`);
          if (cell === '3') expect(answer.body).toMatchObject({ code: 'NIET_BEVOEGD', vastloper: { id, versie: 1 } });
          if (cell === '4') expectProblem(answer, 'VASTLOPER_NIET_GEVONDEN');
          // What was taken waits for a Temporal server that is not there; the next one must not wait for it.
          await api.owner.query(`UPDATE handelingen SET stand = 'verwerkt' WHERE stand = 'ontvangen' AND soort <> 'indienen'`);
        }
        expect(wrong).toEqual([]);
      },
      60_000,
    );

    it('that is refused by the policy is not stored', async () => {
      const before = await api.stored();
      expectProblem(
        await api.post(PEOPLE.uitvoerder, `/v1/vastlopers/${id}/afsluitingen`, bodies.get('/vastlopers/{id}/afsluitingen')),
        'NIET_BEVOEGD',
      );
      expect(await api.stored()).toEqual(before);
    });
  });

  describe('reading', () => {
    it.each(['', '/gebeurtenissen', '/termijnen', '/toezeggingen'])(
      'a case%s is for everybody with sight, and not there for the others',
      async (part) => {
        for (const [who, person] of Object.entries(PEOPLE)) {
          const { status } = await api.get(person, `/v1/vastlopers/${id}${part}`);
          expect([who, status]).toEqual([who, UNSEEN.includes(who as Who) ? 404 : 200]);
        }
      },
    );

    it('answers the same for what is unseen as for what does not exist', async () => {
      const strip = ({ body: { instance: _instance, ...rest } }: { body: Readonly<Record<string, unknown>> }) => rest;
      const unseen = await api.get(PEOPLE.vreemd, `/v1/vastlopers/${id}`);
      expect(strip(unseen)).toEqual(strip(await api.get(PEOPLE.vreemd, '/v1/vastlopers/0193a5b0-0000-7000-8000-00000000dead')));
    });

    it('tells each person only the parts they carry themselves', async () => {
      const parts = async (who: Who) =>
        ((await api.get(PEOPLE[who], `/v1/vastlopers/${id}`)).body['hoedanigheden'] as string[]).sort();
      expect([await parts('filer'), await parts('collega'), await parts('tweehoeden')]).toEqual([
        ['indiener'],
        [],
        ['doorbraakteam', 'partner'],
      ]);
    });
  });

  describe('the name a filer hides', () => {
    it('is there for the own organisation and those at the intake, in the case and in the log', async () => {
      for (const who of LEEST_NAAM)
        for (const part of ['', '/gebeurtenissen']) {
          const { text } = await api.get(PEOPLE[who], `/v1/vastlopers/${id}${part}`);
          expect([who, part, text.includes(KANARIE)]).toEqual([who, part, true]);
        }
    });

    it('is in no answer of any GET or of any refused act for anybody else', async () => {
      const { rows } = await api.owner.query<{ id: string }>(
        `SELECT id FROM handelingen WHERE vastloper_id = $1 AND soort = 'indienen'`,
        [id],
      );
      const found: string[] = [];
      for (const [who, person] of Object.entries(PEOPLE).filter(([naam]) => !LEEST_NAAM.includes(naam as Who))) {
        for (const path of GETS)
          for (const filled of new Set([path.replace('{id}', id), path.replace('{id}', rows[0]?.id ?? '')]))
            if ((await api.get(person, `/v1${filled}`)).text.includes(KANARIE)) found.push(`${who} ${filled}`);
        const refused = await api.post(person, `/v1/vastlopers/${id}/intrekkingen`, { reden: 'Dit is niet nodig.' });
        if (refused.text.includes(KANARIE)) found.push(`${who} intrekkingen`);
      }
      expect(found).toEqual([]);
    }, 60_000);

    it('is in nothing that is found, nor in the stream of an organisation, for anybody else', async () => {
      const worker = new Database(await createDataSource({ url: api.database.workerUrl, poolSize: 1 }).initialize());
      try {
        await new PgGebeurtenisstroomRecord(worker).verdeel(1_000);
      } finally {
        await worker.dataSource.destroy();
      }
      const { titel, blokkades } = VASTLOPER;
      const told: Record<string, string[]> = { zoek: [], gelijkenis: [], stroom: [] };
      const found: string[] = [];
      for (const [who, person] of Object.entries(PEOPLE).filter(([naam]) => !LEEST_NAAM.includes(naam as Who))) {
        const answers = {
          zoek: await api.post(person, '/v1/vastlopers/_zoek', { zoektekst: titel }),
          gelijkenis: await api.post(person, '/v1/vastlopers/_gelijkenis', { blokkades }),
          stroom: await api.get(person, '/v1/gebeurtenissen'),
        };
        // Who looks for the name itself finds no case by it.
        const byName = await api.post(person, '/v1/vastlopers/_zoek', { zoektekst: KANARIE });
        if (byName.text.includes(id)) found.push(`${who} byName`);
        for (const [where, { text }] of Object.entries(answers)) {
          if (text.includes(id)) told[where]?.push(who);
          if (text.includes(KANARIE)) found.push(`${who} ${where}`);
        }
      }
      expect(found).toEqual([]);
      // The case itself is told there: nobody is kept from the name by being told nothing at all.
      for (const where of Object.keys(told)) expect([where, told[where]]).toEqual([where, expect.arrayContaining(['partner'])]);
    }, 60_000);
  });

  describe('the hat', () => {
    it('gives all memberships with their ids, and says which count', async () => {
      const partner = await lid(PEOPLE.tweehoeden, 'partner');
      const { body } = await getAs(PEOPLE.tweehoeden, '/v1/ik', partner);
      expect(body['lidmaatschappen']).toEqual([
        expect.objectContaining({ rol: expect.any(String), telt: expect.any(Boolean) }),
        expect.objectContaining({ rol: expect.any(String), telt: expect.any(Boolean) }),
      ]);
      expect(
        (body['lidmaatschappen'] as { id: string; telt: boolean }[]).filter(({ telt }) => telt).map((one) => one.id),
      ).toEqual([partner]);
    });

    it('leaves only the sight, the parts and the name of the worn membership', async () => {
      const partner = await lid(PEOPLE.tweehoeden, 'partner');
      const { body, text } = await getAs(PEOPLE.tweehoeden, `/v1/vastlopers/${id}`, partner);
      expect([body['hoedanigheden'], text.includes(KANARIE)]).toEqual([['partner'], false]);
      const refused = await api.post(
        PEOPLE.tweehoeden,
        `/v1/vastlopers/${id}/aannames`,
        bodies.get('/vastlopers/{id}/aannames'),
        {
          'doorbraak-lidmaatschap': partner,
        },
      );
      expectProblem(refused, 'NIET_BEVOEGD');
      const all = await api.get(PEOPLE.tweehoeden, `/v1/vastlopers/${id}`);
      expect([(all.body['hoedanigheden'] as string[]).sort(), all.text.includes(KANARIE)]).toEqual([
        ['doorbraakteam', 'partner'],
        true,
      ]);
    });

    it('is refused when it is no id, not of this person, or over', async () => {
      const words = await getAs(BUREAU, '/v1/ik', 'programmabureau');
      expectProblem(words, 'INVOER_ONGELDIG');
      expect(wrongFields(words)).toEqual(['Doorbraak-Lidmaatschap']);
      expectProblem(await getAs(BUREAU, '/v1/ik', await lid(PEOPLE.tweehoeden, 'partner')), 'NIET_BEVOEGD');
    });
  });
});
