// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Zicht } from '#application/ports/actor';
import { v7 } from 'uuid';
import { RecordDatabase } from '../test/record-database.js';
import { gezienDoor, insertWereld, LEESBAAR, WERELD_TABELLEN, type WereldVastloper } from '../test/zicht-wereld.js';
import { createDataSource } from './data-source.js';
import { Database, type Sql } from './database.js';

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

beforeAll(async () => {
  db = await RecordDatabase.create('zicht');
  await insertWereld(db.owner, wereld);
  klein = new Database(
    await createDataSource({ url: db.test.applicationUrl, poolSize: POOL, applicationName: 'klein' }).initialize(),
  );
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

/** What a request may meet: it goes well, a statement fails, it is cancelled, its work throws halfway, or its connection is cut. */
const VERZOEKEN: readonly ((zicht: Zicht, n: number) => Promise<string[]>)[] = [
  (zicht, n) => idsIn(klein.asZicht(zicht), n),
  (zicht, n) => idsIn(klein.asZicht(zicht), n),
  (zicht, n) => klein.asZicht(zicht).transaction((sql) => idsIn(sql, n)),
  (zicht) => klein.asZicht(zicht).rows({ text: 'SELECT 1 / 0' }) as Promise<never>,
  (zicht) => klein.asZicht(zicht).rows({ text: 'DELETE FROM vastlopers' }) as Promise<never>,
  (zicht) => klein.asZicht(zicht).rows({ text: 'SELECT pg_cancel_backend(pg_backend_pid()), pg_sleep(1)' }) as Promise<never>,
  (zicht, n) =>
    klein.asZicht(zicht).transaction(async (sql) => {
      await idsIn(sql, n);
      throw AFGEBROKEN;
    }),
  async () => (await klein.rows<{ id: string }>({ text: 'SELECT id FROM vastlopers' })).map(({ id }) => id),
];
const SNIJ: (zicht: Zicht) => Promise<string[]> = (zicht) =>
  klein.asZicht(zicht).transaction(async (sql) => {
    const [rij] = await sql.rows<{ pid: number }>({ text: 'SELECT pg_backend_pid() AS pid' });
    await db.owner.rows({ text: 'SELECT pg_terminate_backend($1, 5000)' }, [rij?.pid]);
    return idsIn(sql, 0);
  });

describe(`${Database.name}.asZicht`, () => {
  it(`shows no foreign row in ${AANTAL} mixed requests of twenty organisations on a pool of ${POOL}`, async () => {
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
        const vraag = isCut ? SNIJ : VERZOEKEN[soort];
        const verwacht = soort === 7 && !isCut ? [] : gezien.get(zicht);
        const [uitkomst] = await Promise.allSettled([vraag?.(zicht, n)]);
        if (uitkomst?.status !== 'fulfilled') tel.mislukt += 1;
        else {
          tel.gelukt += 1;
          tel.vreemd += (uitkomst.value ?? []).filter((id) => !verwacht?.includes(id)).length;
          if (uitkomst.value?.length !== verwacht?.length) tel.onverwacht += 1;
        }
      }
    };
    await Promise.all(Array.from({ length: 20 }, baan));
    process.stdout.write(
      `${AANTAL} verzoeken, begin (seed) ${SEED}: ${tel.gelukt} gelukt, ${tel.mislukt} mislukt, ${tel.vreemd} vreemde rijen\n`,
    );
    expect(tel).toMatchObject({ vreemd: 0, onverwacht: 0 });
    expect(Math.min(tel.gelukt, tel.mislukt)).toBeGreaterThan(AANTAL / 4);
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
