// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FoutError } from '#domain/fouten/fout.errors';
import type { HandelingKern } from '#domain/ladder/handelingen';
import type { Zicht } from '#application/ports/actor';
import { v7 } from 'uuid';
import { RecordDatabase } from '../test/record-database.js';
import { gezienDoor, insertWereld, LEESBAAR, WERELD_TABELLEN, type WereldVastloper } from '../test/zicht-wereld.js';
import { createDataSource } from './data-source.js';
import { Database, type Sql } from './database.js';
import { HandelingWekker } from './handelingen/handeling-wekker.js';
import { PgHandelingRepository } from './handelingen/pg-handeling.repository.js';

const GEBIEDEN = ['EHV-WZ', 'VLA-WW'];
const ORGANISATIES = Array.from({ length: 20 }, () => v7());
const AANTAL = 10_000;
const POOL = 5;
/** Printed with the figures. */
const SEED = 20_261_122;

/** Numbers from 0 up to 1 that follow from the seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const wereld: readonly WereldVastloper[] = Array.from({ length: 80 }, (_, n) => ({
  id: v7(),
  focusgebied: GEBIEDEN[n % 2] ?? '',
  betrokken: [0, 1, 5].map((stap) => ({ organisatieId: ORGANISATIES[(n + stap) % 20] ?? '', beeindigd: stap === 5 })),
}));
const zichten: readonly Zicht[] = ORGANISATIES.map((organisatieId, n) => ({
  persoonId: v7(),
  plaatsen: [{ organisatieId, focusgebied: n % 4 === 0 ? (GEBIEDEN[n % 2] ?? null) : null }],
}));
const gezien = new Map(zichten.map((zicht) => [zicht, gezienDoor(zicht, wereld)]));

let db: RecordDatabase;
let klein: Database;
let wekker: HandelingWekker;

beforeAll(async () => {
  db = await RecordDatabase.create('zicht');
  await insertWereld(db.owner, wereld);
  await db.owner.rows(
    {
      text: `INSERT INTO personen (id, issuer, subject, sleutel, naam) SELECT id, 'test', id::text, id::text, 'Iemand' FROM unnest($1::uuid[]) AS id`,
    },
    [zichten.map(({ persoonId }) => persoonId)],
  );
  klein = new Database(
    await createDataSource({ url: db.test.applicationUrl, poolSize: POOL, applicationName: 'klein' }).initialize(),
  );
  wekker = new HandelingWekker(db.database);
}, 60_000);
afterAll(async () => {
  await klein.dataSource.destroy();
  await db.drop();
});

const CONTEXT = {
  text: `SELECT COALESCE(current_setting('app.persoon', true), '') AS persoon, COALESCE(current_setting('app.plaatsen', true), '') AS plaatsen`,
};
const AFGEBROKEN = new Error('halverwege');

/** The cases a table shows, with a statement that asks for nobody. */
async function idsIn(sql: Sql, n: number): Promise<string[]> {
  const tabel = LEESBAAR[n % LEESBAAR.length] ?? 'vastlopers';
  const name = n % 2 === 0 ? { name: `proef_${tabel}` } : {};
  const rijen = await sql.rows<{ id: string }>({
    ...name,
    text: `SELECT DISTINCT ${WERELD_TABELLEN[tabel]} AS id FROM ${tabel}`,
  });
  return rijen.map(({ id }) => id).sort();
}

/** Requests that always fail. */
const FOUTEN: readonly Verzoek['doe'][] = [
  (zicht) => klein.asZicht(zicht).rows({ text: 'SELECT 1 / 0' }) as Promise<never>,
  (zicht) => klein.asZicht(zicht).rows({ text: 'DELETE FROM vastlopers' }) as Promise<never>,
  (zicht) => klein.asZicht(zicht).rows({ text: 'SELECT pg_cancel_backend(pg_backend_pid()), pg_sleep(1)' }) as Promise<never>,
  (zicht, n) =>
    klein.asZicht(zicht).transaction(async (sql) => {
      await idsIn(sql, n);
      throw AFGEBROKEN;
    }),
];

/** The case that a writing request is about, seen or not. */
const zaakVan = (n: number): string => wereld[n % wereld.length]?.id ?? '';
/** Acts that were stored, as `act case person`; to compare with what the table holds in the end. */
const bewaard: string[] = [];

/** Stores an act as the inbox does, in the own name; the case when it was taken, nothing when it was not there for this person. */
async function schrijf(sql: Database, zicht: Zicht, n: number): Promise<string[]> {
  const [id, vastloperId, organisatieId] = [v7(), zaakVan(n), zicht.plaatsen[0]?.organisatieId ?? ''];
  const actor = { persoonId: zicht.persoonId, organisatieId, organisatieIds: [], hoedanigheden: [] };
  const kern = { soort: 'tekst_melden', op: '2026-11-23', actor, gegevens: {} } as unknown as HandelingKern;
  const inbox = new PgHandelingRepository(sql, db.klok, wekker);
  try {
    await inbox.insert({ id, vastloperId, kern, payload: {}, sleutel: null, voorrangMs: 0 }, zicht);
  } catch (error) {
    if (error instanceof FoutError && error.code === 'VASTLOPER_NIET_GEVONDEN') return [];
    throw error;
  }
  bewaard.push(`${id} ${vastloperId} ${zicht.persoonId}`);
  return [vastloperId];
}

/** Writes the own draft, with statements that ask for nobody: whose draft changes, is what the sight says. */
async function schrijfConcept(sql: Sql, { persoonId }: Zicht): Promise<string[]> {
  const inhoud = JSON.stringify({ titel: persoonId });
  const text = 'INSERT INTO concepten (persoon_id, sleutel, inhoud) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';
  await sql.rows({ text }, [persoonId, v7(), inhoud]);
  const rijen = await sql.rows<{ id: string }>({ text: 'UPDATE concepten SET inhoud = $1 RETURNING persoon_id AS id' }, [inhoud]);
  return rijen.map(({ id }) => id);
}

const ALLES = (zicht: Zicht): readonly string[] => gezien.get(zicht) ?? [];
const NIETS = (): readonly string[] => [];
const MISLUKT = (): null => null;
const DIE_ZAAK = (zicht: Zicht, n: number): readonly string[] => ALLES(zicht).filter((id) => id === zaakVan(n));

/** One kind of request, and the rows that it shows or makes; null when it fails. */
interface Verzoek {
  readonly doe: (zicht: Zicht, n: number) => Promise<string[]>;
  readonly verwacht: (zicht: Zicht, n: number) => readonly string[] | null;
}

/** What a request may meet: it reads or writes and goes well, a statement fails, it is cancelled, its work throws halfway, or its connection is cut. */
const VERZOEKEN: readonly Verzoek[] = [
  { doe: (zicht, n) => schrijf(klein, zicht, n), verwacht: DIE_ZAAK },
  { doe: (zicht) => schrijfConcept(klein.asZicht(zicht), zicht), verwacht: ({ persoonId }) => [persoonId] },
  {
    verwacht: MISLUKT,
    doe: (zicht) =>
      klein.asZicht(zicht).transaction(async (sql) => {
        await sql.rows({ text: 'UPDATE concepten SET inhoud = $1' }, [JSON.stringify({ titel: 'van iedereen' })]);
        throw AFGEBROKEN;
      }),
  },
  { doe: (zicht, n) => idsIn(klein.asZicht(zicht), n), verwacht: ALLES },
  { doe: (zicht, n) => idsIn(klein.asZicht(zicht), n), verwacht: ALLES },
  { doe: (zicht, n) => klein.asZicht(zicht).transaction((sql) => idsIn(sql, n)), verwacht: ALLES },
  {
    doe: async () => (await klein.rows<{ id: string }>({ text: 'SELECT id FROM vastlopers' })).map(({ id }) => id),
    verwacht: NIETS,
  },
  ...FOUTEN.map((doe) => ({ doe, verwacht: MISLUKT })),
];
const SNIJ = (zicht: Zicht): Promise<string[]> =>
  klein.asZicht(zicht).transaction(async (sql) => {
    const [rij] = await sql.rows<{ pid: number }>({ text: 'SELECT pg_backend_pid() AS pid' });
    await db.owner.rows({ text: 'SELECT pg_terminate_backend($1, 5000)' }, [rij?.pid]);
    return idsIn(sql, 0);
  });

describe(`${Database.name}.asZicht`, () => {
  it(`shows and makes no foreign row in ${AANTAL} mixed requests of twenty organisations on a pool of ${POOL}`, async () => {
    const tel = { vreemd: 0, gelukt: 0, mislukt: 0, onverwacht: 0 };
    const random = numbersFrom(SEED);
    const lot = Array.from({ length: AANTAL }, () => ({
      zicht: zichten[Math.floor(random() * zichten.length)] as Zicht,
      soort: Math.floor(random() * VERZOEKEN.length),
      isCut: random() < 0.002,
    }));
    let volgende = 0;
    const baan = async (): Promise<void> => {
      for (let n = volgende++; n < AANTAL; n = volgende++) {
        const { zicht, soort, isCut } = lot[n] as (typeof lot)[number];
        const { doe, verwacht } = isCut ? { doe: SNIJ, verwacht: MISLUKT } : (VERZOEKEN[soort] as Verzoek);
        const mag = verwacht(zicht, n);
        const [uitkomst] = await Promise.allSettled([doe(zicht, n)]);
        const rijen = uitkomst?.status === 'fulfilled' ? uitkomst.value : null;
        tel[rijen === null ? 'mislukt' : 'gelukt'] += 1;
        tel.vreemd += (rijen ?? []).filter((id) => !mag?.includes(id)).length;
        if (rijen?.length !== mag?.length) tel.onverwacht += 1;
      }
    };
    await Promise.all(Array.from({ length: 20 }, baan));
    process.stdout.write(
      `${AANTAL} verzoeken, begin (seed) ${SEED}: ${tel.gelukt} gelukt, ${tel.mislukt} mislukt, ${tel.vreemd} vreemde rijen\n`,
    );
    expect(tel).toMatchObject({ vreemd: 0, onverwacht: 0 });
    expect(Math.min(tel.gelukt, tel.mislukt)).toBeGreaterThan(AANTAL / 4);
    const rijen = await db.owner.rows<{ rij: string }>({
      text: `SELECT concat_ws(' ', id, vastloper_id, persoon_id) AS rij FROM handelingen WHERE soort = 'tekst_melden'`,
    });
    expect(rijen.map(({ rij }) => rij).sort()).toEqual(bewaard.sort());
    expect(bewaard.length).toBeGreaterThan(50);
    const vreemd = await db.owner.rows({ text: `SELECT persoon_id FROM concepten WHERE inhoud ->> 'titel' <> persoon_id::text` });
    expect(vreemd).toEqual([]);
  }, 40_000);

  it('leaves the pool whole: each connection serves, holds no sight and no transaction', async () => {
    const pids = new Set<number>();
    let allHere = (): void => undefined;
    const together = new Promise<void>((done) => (allHere = done));
    await Promise.all(
      Array.from({ length: POOL }, () =>
        klein.session(async (sql) => {
          const [rij] = await sql.rows<{ pid: number }>({ text: 'SELECT pg_backend_pid() AS pid' });
          if (pids.add(rij?.pid ?? 0).size === POOL) allHere();
          await together; // so that each of them has a connection of its own
          expect(await sql.rows(CONTEXT)).toEqual([{ persoon: '', plaatsen: '' }]);
          expect(await idsIn(sql, 0)).toEqual([]);
        }),
      ),
    );
    expect(pids.size).toBe(POOL);
    expect(
      await db.owner.rows({
        text: `SELECT state FROM pg_stat_activity WHERE application_name = 'klein' AND datname = current_database() AND state <> 'idle'`,
      }),
    ).toEqual([]);
  });

  it('says who asks in the first statement, also of a transaction, and the sight ends with it', async () => {
    const zicht = zichten[1] as Zicht;
    const verwacht = { persoon: zicht.persoonId, plaatsen: `,${ORGANISATIES[1]}/,` };
    expect(await klein.asZicht(zicht).rows(CONTEXT)).toEqual([verwacht]);
    expect(await klein.asZicht(zicht).transaction((sql) => sql.rows(CONTEXT))).toEqual([verwacht]);
    expect(await klein.rows(CONTEXT)).toEqual([{ persoon: '', plaatsen: '' }]);
  });

  it('takes nothing for a place that is none', () => {
    const plaats = { organisatieId: ORGANISATIES[0] ?? '', focusgebied: null };
    const { persoonId } = zichten[0] as Zicht;
    for (const fout of [
      { persoonId: 'wie', plaatsen: [] },
      { persoonId, plaatsen: [{ ...plaats, organisatieId: `${plaats.organisatieId}/,` }] },
      { persoonId, plaatsen: [{ ...plaats, focusgebied: `EHV-WZ,${ORGANISATIES[1]}/` }] },
      { persoonId, plaatsen: [{ ...plaats, focusgebied: '' }] },
    ])
      expect(() => klein.asZicht(fout)).toThrow('The sight of a person');
  });

  it('does not pass for done when nothing was kept', async () => {
    const slordig = klein.asZicht(zichten[0] as Zicht).transaction(async (sql) => {
      await sql.rows({ text: 'SELECT 1 / 0' }).catch(() => undefined);
    });
    await expect(slordig).rejects.toThrow('ROLLBACK');
  });
});
