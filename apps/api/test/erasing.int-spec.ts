// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { LogControle } from '#persistence/logboek/log-controle';
import { organisatieIdVan } from '#persistence/reference-id';
import { ApiSystem, BUREAU, INDIENER, TEAM, VASTLOPER, VREEMD, type Answer } from './api-system.js';
import { expectProblem, wrongFields } from './expect-problem.js';
import { readTextPosts, withText } from './free-texts.js';
import { TemporalWorld } from './temporal-world.js';

const CANARY = 'kanarievogel';
const PARTNER = 'partner-gemeente-eindhoven';
const GEMEENTE = organisatieIdVan('gemeente-ehv-wz');
/** Who may do what the programmabureau may not. */
const DOOR: Readonly<Record<string, string>> = {
  intrekkingen: INDIENER,
  nazorgantwoorden: INDIENER,
  doorgeleidingen: 'rijksvertegenwoordiger-eindhoven',
};
const posts = readTextPosts();

interface Written {
  readonly handeling: string | null;
  readonly veld: string;
}

describe('a text with personal data', () => {
  let temporal: TemporalWorld;
  let api: ApiSystem;
  let id: string;
  let count = 0;
  /** Every text field that was filled, in the order of filling. */
  const written: Written[] = [];
  const log: string[] = [];
  /** Every address that an answer named. */
  const addresses: string[] = [];

  beforeAll(async () => {
    temporal = await TemporalWorld.start();
    api = await ApiSystem.start('erasing', { temporalAddress: temporal.address, log });
    await temporal.serve(api);
  }, 600_000);
  afterAll(async () => {
    await api?.stop();
    await temporal?.stop();
  }, 60_000);

  /** The example of the document with a canary of its own in every place where a person writes words, but for these. */
  const filled = (path: string, without: readonly string[] = []): { body: Record<string, unknown>; velden: string[] } => {
    const post = posts.find((candidate) => candidate.path === path);
    if (!post) throw new Error(`The document has no POST ${path}.`);
    const places = post.places.filter(({ place, codelike }) => !codelike && !without.includes(place));
    const body = places.reduce<Record<string, unknown>>((soFar, { place }) => {
      count += 1;
      const text = place === 'waaromGeenPersoonsgegevens' ? 'dit is geen BSN maar een ordernummer' : 'Wij zagen bij de straat';
      return withText(soFar, place, `${text} ${CANARY}${count}x`);
    }, post.example);
    for (const naam of without) delete body[naam];
    for (const naam of ['organisatie', 'trekkerOrganisatie', 'uitvoerderOrganisatie'])
      if (naam in body) body[naam] = path.endsWith('/doorgeleidingen') ? organisatieIdVan('ministerie-bzk') : GEMEENTE;
    for (const naam of ['termijn', 'persoon']) delete body[naam];
    return { body, velden: [...new Set(places.map(({ place }) => place.split('.')[0] ?? place))] };
  };

  /** Does an act with canaries and notes where they went: carried out or refused, it is stored. */
  const write = async (person: string, path: string, over: string, without: string[] = [], more: object = {}) => {
    const { body, velden } = filled(path, without);
    const answer = await api.post(person, `/v1${path.replace('{id}', over)}`, { ...body, ...more });
    addresses.push(`${answer.headers.get('location')} ${answer.headers.get('link')} ${String(answer.body['instance'])}`);
    const handeling = answer.body['handeling'] as string | { id: string } | undefined;
    if (handeling === undefined) throw new Error(`${path} stored nothing: ${answer.text}`);
    for (const veld of velden) written.push({ handeling: typeof handeling === 'string' ? handeling : handeling.id, veld });
    return answer;
  };

  const part = async (name: string): Promise<Record<string, string>[]> =>
    (await api.get(BUREAU, `/v1/vastlopers/${id}/${name}`)).body['items'] as Record<string, string>[];

  const erase = (person: string, { handeling, veld }: Written, sleutel?: string): Promise<Answer> =>
    api.post(
      person,
      `/v1/vastlopers/${id}/wissingen`,
      { handeling, veld, reden: 'naam' },
      sleutel ? { 'idempotency-key': sleutel } : {},
    );

  /** Every row of every table in which a canary stands, whatever the column or the schema. */
  const tablesWithCanary = async (): Promise<string[]> => {
    const { rows } = await api.owner.query<{ naam: string }>(
      `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS naam FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { naam } of rows) {
      const hit = await api.owner.query<{ rij: string }>(`SELECT rij::text AS rij FROM ${naam} AS rij WHERE rij::text ~ $1`, [
        CANARY,
      ]);
      found.push(...hit.rows.map(({ rij }) => `${naam} ${rij}`));
    }
    return found.sort();
  };

  const logFaults = async (): Promise<number> => {
    const dataSource = await createDataSource({ url: api.database.ownerUrl, poolSize: 1 }).initialize();
    try {
      return await new LogControle(null).run(new Database(dataSource), () => undefined);
    } finally {
      await dataSource.destroy();
    }
  };

  it('is written in every text field of every act, and is then in the tables of the case and nowhere else', async () => {
    const { body, velden } = filled('/vastlopers');
    const filed = await api.post(
      INDIENER,
      '/v1/vastlopers',
      { ...body, focusgebied: 'EHV-WZ', thema: VASTLOPER.thema },
      { 'idempotency-key': 'indienen-1' },
    );
    expect(filed.status).toBe(201);
    id = String(filed.body['id']);
    for (const veld of velden.filter((naam) => naam !== 'focusgebied' && naam !== 'thema'))
      written.push({ handeling: null, veld });
    await api.owner.query(
      `INSERT INTO betrokkenheden (vastloper_id, organisatie_id, focusgebied, hoedanigheid, sinds, reden, sorteerdatum, ingediend_op)
       SELECT $1, $2, focusgebied, 'rijksvertegenwoordiger', '2026-11-24', 'trede', '2026-11-24', ingediend_op FROM vastlopers WHERE id = $1`,
      [id, organisatieIdVan('rijksvertegenwoordiger-ehv-wz')],
    );
    const aanname = {
      trekkerOrganisatie: organisatieIdVan('welzijn-ehv-wz'),
      sporen: ['quick_win'],
      blokkades: ['lokaal_beleid'],
    };
    expect((await api.post(BUREAU, `/v1/vastlopers/${id}/aannames`, aanname)).status).toBe(201);

    const gevraagd = await write(BUREAU, '/vastlopers/{id}/partnerverzoeken', id, [], { antwoordVoor: null });
    const [vraag] = await part('toezeggingen');
    const toegezegd = await write(PARTNER, '/toezeggingen/{id}/antwoorden', vraag?.['id'] ?? '', [], {
      antwoord: 'voorwaardelijk',
      voor: '2030-01-02',
    });
    const besloten = await write(TEAM, '/vastlopers/{id}/besluiten', id, ['waaromNietGehoord'], {
      uitvoerenVoor: '2030-01-02',
    });
    const nagekomen = (await part('toezeggingen')).find(
      ({ stand, id: eigen }) => stand === 'toegezegd' && eigen !== vraag?.['id'],
    );
    const klaar = await write(PARTNER, '/toezeggingen/{id}/nakomingen', nagekomen?.['id'] ?? '');
    const overgedragen = await write(INDIENER, '/vastlopers/{id}/overdrachten', id);
    const [overdracht] = (await api.owner.query<{ id: string }>('SELECT id FROM overdrachten')).rows;
    const geweigerd = await write(PARTNER, '/overdrachten/{id}/antwoorden', overdracht?.id ?? '', [], { aanvaard: false });
    expect([gevraagd, toegezegd, besloten, klaar, overgedragen, geweigerd].map(({ status }) => status)).toEqual(
      Array(6).fill(201),
    );

    const done = ['partnerverzoeken', 'overdrachten', 'intrekkingen'];
    for (const { path, places } of posts) {
      const [naam = ''] = path.split('/').slice(-1);
      if (!path.startsWith('/vastlopers/{id}/') || places.every(({ codelike }) => codelike) || done.includes(naam)) continue;
      const without = naam === 'besluiten' ? ['stemVanBewoners'] : [];
      await write(DOOR[naam] ?? BUREAU, path, id, without);
    }
    expect((await write(INDIENER, '/vastlopers/{id}/intrekkingen', id)).status).toBe(201);
    const tables = new Set((await tablesWithCanary()).map((rij) => rij.split(' ')[0]));
    expect([...tables].sort()).toEqual(['public.handelingen', 'public.toezeggingen', 'public.vastlopers']);
    const elsewhere = {
      temporal: await temporal.everything(),
      log: log.join(''),
      metrics: (await api.send('/metrics')).text,
      addresses: addresses.join(''),
    };
    const found = Object.entries(elsewhere).filter(([, text]) => text === '' || text.includes(CANARY));
    expect(found.map(([where]) => where)).toEqual([]);
    expect(written.length).toBeGreaterThan(50);
  }, 300_000);

  it('is reported by whoever sees the case, without a word of it, and only when it is there', async () => {
    const before = await part('gebeurtenissen');
    const melding = { veld: 'titel', reden: 'naam' };
    expect((await api.post(PARTNER, `/v1/vastlopers/${id}/tekstmeldingen`, melding)).status).toBe(201);
    const after = await part('gebeurtenissen');
    expect(after.length - before.length).toBe(1);
    expect(after.at(-1)).toMatchObject({ soort: 'tekst_gemeld', gegevens: { handelingId: null, veld: 'titel', reden: 'naam' } });
    const { rows } = await api.owner.query(`SELECT organisatie_id, gegevens FROM berichten WHERE soort = 'tekst_gemeld'`);
    expect(rows).toEqual([
      { organisatie_id: organisatieIdVan('programmabureau-ehv-wz'), gegevens: { veld: 'titel', reden: 'naam' } },
    ]);
    const absent = await api.post(PARTNER, `/v1/vastlopers/${id}/tekstmeldingen`, { veld: 'vangst', reden: 'naam' });
    expectProblem(absent, 'INVOER_ONGELDIG');
    expect(wrongFields(absent)).toEqual(['veld']);
    expectProblem(await api.post(VREEMD, `/v1/vastlopers/${id}/tekstmeldingen`, melding), 'VASTLOPER_NIET_GEVONDEN');
  }, 60_000);

  it('is not erased by who may not', async () => {
    const before = await tablesWithCanary();
    for (const person of [INDIENER, PARTNER])
      expectProblem(await erase(person, { handeling: null, veld: 'titel' }), 'NIET_BEVOEGD');
    expectProblem(await erase(VREEMD, { handeling: null, veld: 'titel' }), 'VASTLOPER_NIET_GEVONDEN');
    expect(await tablesWithCanary()).toEqual(before);
  }, 60_000);

  it('is erased from a closed case, twice is once, and a sentence stands in its place', async () => {
    const titel = { handeling: null, veld: 'titel' };
    const first = await erase(TEAM, titel, 'wis-1');
    expect([first.status, (first.body['vastloper'] as { status: string }).status]).toEqual([201, 'afgesloten']);
    const again = await erase(TEAM, titel, 'wis-1');
    expect([again.status, again.body['handeling']]).toEqual([201, first.body['handeling']]);
    const other = await erase(BUREAU, titel);
    expectProblem(other, 'INVOER_ONGELDIG');
    expect(other.text).toContain('Deze tekst is al gewist.');
    expect((await api.get(BUREAU, `/v1/vastlopers/${id}`)).body['titel']).toMatch(
      /^\[gewist op \d+ \w+ \d{4}: bevatte persoonsgegevens\]$/,
    );
    const { rows } = await api.owner.query(`SELECT count(*)::int AS aantal FROM gebeurtenissen WHERE soort = 'tekst_gewist'`);
    expect(rows).toEqual([{ aantal: 1 }]);
  }, 60_000);

  it('is after erasing in no table, not with Temporal and in no export, and the log is whole', async () => {
    for (const tekst of written.filter(({ handeling, veld }) => handeling !== null || veld !== 'titel')) {
      const answer = await erase(BUREAU, tekst);
      expect([tekst, answer.status, answer.text.includes('INVOER_ONGELDIG')]).toEqual([tekst, 201, false]);
    }
    expect(await tablesWithCanary()).toEqual([]);
    expect((await temporal.everything()).match(new RegExp(CANARY))).toBeNull();
    const logboek = await api.get(BUREAU, `/v1/vastlopers/${id}/logboek`);
    expect([logboek.status, logboek.text.includes(CANARY)]).toEqual([200, false]);
    expect(await logFaults()).toBe(0);
    const gewist = (await part('gebeurtenissen?limit=100')).filter(({ soort }) => soort === 'tekst_gewist');
    expect(gewist[0]).toMatchObject({ door: { organisatie: 'Intern doorbraakteam Eindhoven Woensel-Zuid' } });
    // The key of the first filing cannot be used to guess what was in it.
    const { rows } = await api.owner.query(`SELECT DISTINCT inhoud_hash FROM handelingen WHERE soort = 'indienen'`);
    expect(rows).toEqual([{ inhoud_hash: 'gewist' }]);
  }, 300_000);

  it('is not erased by the worker without a gebeurtenis that tells it, nor by the application at all', async () => {
    const call = `SELECT wis_tekst($1, NULL, 'omschrijving', NULL, 'weg')`;
    const ander = await api.file();
    for (const [url, fault] of [
      [api.database.workerUrl, /alleen als het logboek het vertelt/],
      [api.database.applicationUrl, /permission denied/],
    ] as const) {
      const dataSource = await createDataSource({ url, poolSize: 1 }).initialize();
      await expect(new Database(dataSource).rows({ text: call }, [ander])).rejects.toThrow(fault);
      await dataSource.destroy();
    }
  }, 60_000);
});
