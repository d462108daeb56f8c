// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Positie } from '#domain/ladder/positie';
import type { OudsteHandeling } from '#application/ports/auditor-record';
import type { WachtendeHandeling } from '#application/ports/vastloper-record';
import { DOORBRAAKTEAM, PROGRAMMABUREAU, RecordDatabase, ZETELS } from '../../test/record-database.js';
import { PgVastloperRecord } from './pg-vastloper-record.js';

const LEASE_MS = 60_000;
const INDIENER_TEAM = { organisatieId: ZETELS.indiener, hoedanigheden: ['indiener'] as const };

let db: RecordDatabase;

beforeAll(async () => {
  db = await RecordDatabase.create('inbox');
});
beforeEach(() => settleAll());
afterAll(() => db.drop());

async function settleAll(): Promise<void> {
  await db.owner.rows({ text: `UPDATE handelingen SET stand = 'verwerkt' WHERE stand = 'ontvangen'` });
}

const settle = (id: string) => db.owner.rows({ text: `UPDATE handelingen SET stand = 'verwerkt' WHERE id = $1` }, [id]);
const endLeases = () =>
  db.owner.rows({ text: `UPDATE handelingen SET beschikbaar_vanaf = now() - interval '1 second' WHERE stand = 'ontvangen'` });

/** Cases whose filing is settled, each with some acts that wait; answers the acts per case in order of arrival. */
async function casesWithActs(cases: number, acts: number): Promise<Map<string, string[]>> {
  const posities: Positie[] = [];
  for (let n = 0; n < cases; n += 1) posities.push(await db.fileCase());
  await settleAll();
  const perCase = new Map<string, string[]>(posities.map(({ vastloperId }) => [vastloperId, []]));
  for (let n = 0; n < acts; n += 1) {
    for (const positie of posities) {
      const { id } = await db.storeAct(positie, 'aanvullen', {}, INDIENER_TEAM);
      perCase.get(positie.vastloperId)?.push(id);
    }
  }
  return perCase;
}

describe(`${PgVastloperRecord.name}.claimHandelingen`, () => {
  it('gives each act to one claimer, however many claim at the same instant', async () => {
    const perCase = await casesWithActs(40, 1);
    const claims = (await Promise.all(Array.from({ length: 12 }, () => db.record.claimHandelingen(10, LEASE_MS)))).flat();
    // Who meets a row that another holds passes it by, so one round may leave some for the next.
    for (
      let meer = await db.record.claimHandelingen(10, LEASE_MS);
      meer.length > 0;
      meer = await db.record.claimHandelingen(10, LEASE_MS)
    )
      claims.push(...meer);
    const ids = claims.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids)).toEqual(new Set([...perCase.values()].flat()));
    expect(claims.every(({ pogingen }) => pogingen === 1)).toBe(true);
  });

  it('passes by a row that another worker is claiming, and does not wait for it', async () => {
    await casesWithActs(2, 1);
    await db.owner.transaction(async (sql) => {
      const [vast] = await sql.rows<{ id: string }>({
        text: `SELECT id FROM handelingen WHERE stand = 'ontvangen' ORDER BY volgnummer LIMIT 1 FOR UPDATE`,
      });
      const [gekregen, ...rest] = await db.record.claimHandelingen(10, LEASE_MS);
      expect(rest).toEqual([]);
      expect(gekregen?.id).not.toBe(vast?.id);
    });
  });

  it('gives only the oldest act of a case, also to another worker and while the oldest is held', async () => {
    const [[vastloperId, ids] = ['', []]] = await casesWithActs(1, 3);
    const [eerste] = await db.record.claimHandelingen(10, LEASE_MS);
    expect(eerste).toMatchObject({ id: ids[0], vastloperId, pogingen: 1 });
    expect(eerste?.kern).toMatchObject({ soort: 'aanvullen' });
    expect(await db.record.claimHandelingen(10, LEASE_MS)).toEqual([]);
    await settle(ids[0] ?? '');
    expect((await db.record.claimHandelingen(10, LEASE_MS)).map(({ id }) => id)).toEqual([ids[1]]);
  });

  it('keeps the order per case over workers that come and go', async () => {
    const perCase = await casesWithActs(6, 5);
    const geleverd = new Map<string, string[]>([...perCase.keys()].map((id) => [id, []]));
    const deliver = async ({ id, vastloperId }: WachtendeHandeling, n: number): Promise<void> => {
      if (n % 3 === 0) return db.record.releaseHandeling(id, 0); // a delivery that failed
      geleverd.get(vastloperId)?.push(id);
      await settle(id);
    };
    const work = async (worker: number): Promise<void> => {
      for (let n = worker; [...geleverd.values()].flat().length < 30; n += 1) {
        for (const handeling of await db.record.claimHandelingen(3, LEASE_MS)) await deliver(handeling, (n += 1));
      }
    };
    await Promise.all([work(0), work(1), work(2), work(3)]);
    expect(geleverd).toEqual(perCase);
  });

  it('gives the acts of a worker that died to another when the lease ends, and counts the tries', async () => {
    const [[, ids] = ['', []]] = await casesWithActs(1, 1);
    await db.record.claimHandelingen(1, LEASE_MS);
    expect(await db.record.claimHandelingen(1, LEASE_MS)).toEqual([]);
    await endLeases();
    expect(await db.record.claimHandelingen(1, LEASE_MS)).toMatchObject([{ id: ids[0], pogingen: 2 }]);
  });

  it('waits as long as an act was given back for', async () => {
    const [[, ids] = ['', []]] = await casesWithActs(1, 1);
    await db.record.claimHandelingen(1, LEASE_MS);
    await db.record.releaseHandeling(ids[0] ?? '', 60_000);
    expect(await db.record.claimHandelingen(1, LEASE_MS)).toEqual([]);
    await db.record.releaseHandeling(ids[0] ?? '', 0);
    expect(await db.record.claimHandelingen(1, LEASE_MS)).toHaveLength(1);
  });

  it('leaves a fresh act to its own request, and with it the younger ones of that case', async () => {
    const positie = await db.fileCase();
    await settleAll();
    const { id, kern } = await db.storeAct(positie, 'aanvullen', {}, INDIENER_TEAM);
    await settleAll();
    const actor = { ...kern.actor, hoedanigheden: [], organisatieIds: [] };
    const opdracht = { vastloperId: positie.vastloperId, kern: { ...kern, actor }, payload: {}, sleutel: null };
    await db.store({ ...opdracht, id: id.replace(/^..../, 'aaaa'), voorrangMs: 60_000 });
    await db.store({ ...opdracht, id: id.replace(/^..../, 'bbbb'), voorrangMs: 0 });
    expect(await db.record.claimHandelingen(10, LEASE_MS)).toEqual([]);
    await endLeases();
    expect(await db.record.claimHandelingen(10, LEASE_MS)).toMatchObject([{ id: id.replace(/^..../, 'aaaa') }]);
  });

  it('does not give what is settled', async () => {
    const positie = await db.fileCase();
    await settleAll();
    const gegevens = {
      trekkerOrganisatieId: DOORBRAAKTEAM.organisatieId,
      sporen: ['quick_win'],
      blokkades: ['lokaal_beleid', 'organisatiegrens'],
    };
    await db.act(positie, 'aannemen', gegevens, PROGRAMMABUREAU);
    expect(await db.record.claimHandelingen(10, LEASE_MS)).toEqual([]);
  });
});

describe(`${PgVastloperRecord.name}.releaseNaFout`, () => {
  it('counts a fault, which waiting in vain does not, and gives the act back after the wait', async () => {
    const [[, ids] = ['', []]] = await casesWithActs(1, 1);
    const [id = ''] = ids;
    await db.record.claimHandelingen(1, LEASE_MS);
    await db.record.releaseHandeling(id, 0);
    expect(await db.record.claimHandelingen(1, LEASE_MS)).toMatchObject([{ id, pogingen: 2, fouten: 0 }]);
    await db.record.releaseNaFout(id, 60_000);
    expect(await db.record.claimHandelingen(1, LEASE_MS)).toEqual([]);
    await endLeases();
    expect(await db.record.claimHandelingen(1, LEASE_MS)).toMatchObject([{ id, pogingen: 3, fouten: 1 }]);
  });
});

describe(`${PgVastloperRecord.name}.markIngediendVerwerkt`, () => {
  it('settles a filing once its workflow runs, and touches no other act', async () => {
    const { vastloperId } = await db.fileCase();
    const [indienen] = await db.record.claimHandelingen(1, LEASE_MS);
    expect(indienen).toMatchObject({ vastloperId, kern: null, startPositie: await db.record.readPositie(vastloperId) });
    await db.record.markIngediendVerwerkt([indienen?.id ?? '']);
    const [rij] = await db.owner.rows({ text: 'SELECT stand, versie FROM handelingen WHERE id = $1' }, [indienen?.id]);
    expect(rij).toEqual({ stand: 'verwerkt', versie: 1 });
    const { id } = await db.storeAct(await db.record.readPositie(vastloperId), 'aanvullen', {}, INDIENER_TEAM);
    await db.record.markIngediendVerwerkt([id]);
    expect(await db.record.claimHandelingen(1, LEASE_MS)).toMatchObject([{ id, startPositie: null }]);
  });
});

describe(`${PgVastloperRecord.name} for the auditor`, () => {
  it('lists every open case once, page by page, and no closed one', async () => {
    const open = await Promise.all(Array.from({ length: 7 }, () => db.fileCase()));
    const dicht = await db.act(await db.fileCase(), 'doorverwijzen', { naar: 'ander_loket' }, PROGRAMMABUREAU);
    const gezien: string[] = [];
    for (
      let pagina = await db.record.listOpen(null, 3);
      pagina.length > 0;
      pagina = await db.record.listOpen(gezien.at(-1) ?? null, 3)
    ) {
      gezien.push(...pagina.map(({ vastloperId }) => vastloperId));
      for (const { wekmoment } of pagina) expect(wekmoment).toMatch(/Z$/);
    }
    expect(new Set(gezien).size).toBe(gezien.length);
    expect(gezien).toEqual(expect.arrayContaining(open.map(({ vastloperId }) => vastloperId)));
    expect(gezien).not.toContain(dicht.vastloperId);
  });

  it('tells how often the oldest act on a case was offered and for how long it waits, filing aside', async () => {
    const vrij = await db.fileCase();
    const wacht = await db.fileCase();
    const ids = [];
    for (let i = 0; i < 2; i += 1) ids.push((await db.storeAct(wacht, 'aanvullen', {}, INDIENER_TEAM)).id);
    const text = `UPDATE handelingen SET aangemaakt_op = now() - interval '90 seconds' WHERE id = $1 OR soort = 'indienen'`;
    await db.owner.rows({ text }, [ids[0]]);
    const waitOf = async ({ vastloperId }: { vastloperId: string }): Promise<OudsteHandeling | null | undefined> =>
      (await db.record.listOpen(null, 1_000)).find((open) => open.vastloperId === vastloperId)?.oudsteHandeling;
    expect([await waitOf(vrij), await waitOf(wacht)]).toEqual([null, { id: ids[0], pogingen: 0, seconden: expect.any(Number) }]);
    expect((await waitOf(wacht))?.seconden).toBeGreaterThanOrEqual(90);
    await db.owner.rows({ text: `UPDATE handelingen SET stand = 'verwerkt' WHERE soort = 'indienen'` });
    await db.record.claimHandelingen(1, LEASE_MS);
    expect(await waitOf(wacht)).toMatchObject({ id: ids[0], pogingen: 1 });
    await Promise.all(ids.map((id) => db.record.markGeweigerd(id, 'STATUS_LAAT_NIET_TOE')));
    expect(await waitOf(wacht)).toBeNull();
  });

  it('counts what waits and how long', async () => {
    expect(await db.record.countWachtend()).toMatchObject({ handelingen: 0, oudsteHandelingSeconden: 0 });
    await casesWithActs(1, 2);
    await db.owner.rows({
      text: `UPDATE handelingen SET aangemaakt_op = now() - interval '90 seconds' WHERE stand = 'ontvangen'`,
    });
    const { handelingen, oudsteHandelingSeconden, berichten } = await db.record.countWachtend();
    expect(handelingen).toBe(2);
    expect(oudsteHandelingSeconden).toBeGreaterThanOrEqual(90);
    expect(berichten).toBeGreaterThan(0);
  });

  it('keeps the last heartbeat of each part', async () => {
    expect(await db.record.heartbeatAge('proef')).toBeNull();
    await db.record.heartbeat('proef', { gelukt: true });
    await db.owner.rows({ text: `UPDATE hartslagen SET op = now() - interval '10 minutes' WHERE onderdeel = 'proef'` });
    expect(await db.record.heartbeatAge('proef')).toBeGreaterThanOrEqual(600);
    await db.record.heartbeat('proef', { gelukt: false });
    expect(await db.record.heartbeatAge('proef')).toBeLessThan(600);
  });

  it('keeps when a part last succeeded, also while it lives and does not', async () => {
    await db.record.heartbeat('ronde', { gelukt: false });
    expect(await db.record.heartbeatSuccessAge('ronde')).toBeNull();
    await db.record.heartbeat('ronde', { gelukt: true });
    expect(await db.record.heartbeatSuccessAge('ronde')).toBeLessThan(600);
    const text = `UPDATE hartslagen SET gegevens = gegevens || jsonb_build_object('geluktOp', now() - interval '10 minutes') WHERE onderdeel = 'ronde'`;
    await db.owner.rows({ text });
    for (let i = 0; i < 2; i += 1) await db.record.heartbeat('ronde', { gelukt: false });
    expect(await db.record.heartbeatSuccessAge('ronde')).toBeGreaterThanOrEqual(600);
    await db.record.heartbeat('ronde', { gelukt: true });
    expect(await db.record.heartbeatSuccessAge('ronde')).toBeLessThan(600);
  });
});
