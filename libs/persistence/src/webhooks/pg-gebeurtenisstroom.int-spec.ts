// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { RecordDatabase, ZETELS } from '../../test/record-database.js';
import { insertWereld } from '../../test/zicht-wereld.js';
import { PgGebeurtenisstroomRecord, PgGebeurtenisstroomRepository } from './pg-gebeurtenisstroom.js';
import { PgWebhookRecord } from './pg-webhook-record.js';

const GEBIEDEN = ['EHV-WZ', 'VLA-WW'] as const;
const LEASE_MS = 60_000;

let db: RecordDatabase;
let stroom: PgGebeurtenisstroomRecord;
let lezer: PgGebeurtenisstroomRepository;
let record: PgWebhookRecord;

beforeAll(async () => {
  db = await RecordDatabase.create('stroom');
  stroom = new PgGebeurtenisstroomRecord(db.worker);
  lezer = new PgGebeurtenisstroomRepository(db.database);
  record = new PgWebhookRecord(db.worker, db.klok);
}, 120_000);
afterAll(() => db.drop());

/** Everything the organisation sees of its stream, page by page. */
async function leesAlles(organisatieId: string, focusgebied: string | null = null, limit = 3): Promise<string[]> {
  const zicht = { persoonId: v7(), plaatsen: [{ organisatieId, focusgebied }] };
  const gelezen: string[] = [];
  for (let cursor: string | null = null; ;) {
    const deel = await lezer.lees(zicht, organisatieId, { cursor, limit });
    gelezen.push(...(deel?.gebeurtenissen ?? []).map(({ vastloperId, versie }) => `${vastloperId}.${versie}`));
    if (!deel?.meer) return gelezen;
    cursor = deel.volgende;
  }
}

async function voegToe(vastloperId: string, versie: number): Promise<void> {
  await db.owner.rows(
    {
      text: `INSERT INTO gebeurtenissen (vastloper_id, versie, soort, op, gegevens, formatversie, vorige_hash, hash) VALUES ($1, $2, 'aangevuld', now(), '{}', 1, '', '')`,
    },
    [vastloperId, versie],
  );
}

async function begin(vastloperId: string, organisatieId: string, focusgebied: string): Promise<void> {
  await db.owner.rows(
    {
      text: `INSERT INTO betrokkenheden (vastloper_id, organisatie_id, hoedanigheid, sinds, reden, sorteerdatum, ingediend_op, focusgebied)
        VALUES ($1, $2, 'partner', '2026-11-23', 'wereld', '2026-12-07', now(), $3) ON CONFLICT DO NOTHING`,
    },
    [vastloperId, organisatieId, focusgebied],
  );
}

async function eindig(vastloperId: string, organisatieId: string): Promise<void> {
  await db.owner.rows({ text: `UPDATE betrokkenheden SET tot = '2026-11-23' WHERE vastloper_id = $1 AND organisatie_id = $2` }, [
    vastloperId,
    organisatieId,
  ]);
}

async function maakWebhook(organisatieId: string): Promise<string> {
  const id = v7();
  await db.owner.rows(
    {
      text: `INSERT INTO webhooks (id, organisatie_id, naam, adres, sleutel_kenmerk) VALUES ($1, $2, 'w', 'https://w.example/', 'k')`,
    },
    [id, organisatieId],
  );
  return id;
}

async function maakOrganisatie(): Promise<string> {
  const id = v7();
  await db.owner.rows(
    {
      text: `INSERT INTO organisaties (id, sleutel, naam, soort, geldig_vanaf) VALUES ($1::uuid, $1::text, 'Organisatie', 'school', '2020-01-01')`,
    },
    [id],
  );
  return id;
}

/** One step of a world: a fact, sight that begins or ends, dividing, or sending what waits. */
type Stap = { readonly doe: 'feit' | 'zie' | 'zie_niet' | 'verdeel' | 'bezorg'; readonly zaak: number; readonly wie: number };

describe('the stream and the webhooks of organisations', () => {
  it('never give a fact of a case to who may not see it at that moment, in any world', async () => {
    const stap: fc.Arbitrary<Stap> = fc.record({
      doe: fc.constantFrom('feit', 'zie', 'zie_niet', 'verdeel', 'bezorg'),
      zaak: fc.nat({ max: 2 }),
      wie: fc.nat({ max: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(stap, { minLength: 5, maxLength: 30 }), async (stappen) => {
        const organisaties = [await maakOrganisatie(), await maakOrganisatie(), await maakOrganisatie()];
        const webhooks = await Promise.all(organisaties.map((id) => maakWebhook(id)));
        const zaken = [v7(), v7(), v7()];
        const gebied = (zaak: number): string => GEBIEDEN[zaak % 2] ?? '';
        await insertWereld(
          db.owner,
          zaken.map((id, n) => ({
            id,
            focusgebied: gebied(n),
            betrokken: [{ organisatieId: organisaties[n] ?? '', beeindigd: false }],
          })),
        );
        const ziet = new Set(zaken.map((_, n) => `${n}/${n}`));
        const versies = [1, 1, 1];
        const bezorgd: string[] = [];
        for (const { doe, zaak, wie } of [
          ...stappen,
          { doe: 'verdeel', zaak: 0, wie: 0 },
          { doe: 'bezorg', zaak: 0, wie: 0 },
        ] as const) {
          const [vastloperId, organisatieId] = [zaken[zaak] ?? '', organisaties[wie] ?? ''];
          if (doe === 'feit') await voegToe(vastloperId, (versies[zaak] = (versies[zaak] ?? 0) + 1));
          if (doe === 'zie') await begin(vastloperId, organisatieId, gebied(zaak)).then(() => ziet.add(`${zaak}/${wie}`));
          if (doe === 'zie_niet') await eindig(vastloperId, organisatieId).then(() => ziet.delete(`${zaak}/${wie}`));
          if (doe === 'verdeel') await stroom.verdeel(100);
          if (doe !== 'bezorg') continue;
          for (const { id } of await record.listNieuw(1_000)) {
            const beurt = await record.neem(id, LEASE_MS);
            if (beurt.beurt !== 'versturen' || !beurt.wat.gebeurtenis) continue;
            const [n, w] = [zaken.indexOf(beurt.wat.gebeurtenis.vastloperId), webhooks.indexOf(beurt.wat.webhookId)];
            expect([n, w, ziet.has(`${n}/${w}`)]).toEqual([n, w, true]);
            bezorgd.push(`${w}:${n}.${beurt.wat.gebeurtenis.versie}`);
            await record.bewaar({ id, gelukt: true, status: 204, fout: null, voorgoed: false });
          }
        }
        expect(new Set(bezorgd).size).toBe(bezorgd.length);
        for (const [w, organisatieId] of organisaties.entries()) {
          const gezien = (await leesAlles(organisatieId)).map((id) => zaken.indexOf(id.split('.')[0] ?? ''));
          expect(gezien.filter((n) => !ziet.has(`${n}/${w}`))).toEqual([]);
          for (const focusgebied of GEBIEDEN) {
            const hier = (await leesAlles(organisatieId, focusgebied)).map((id) => zaken.indexOf(id.split('.')[0] ?? ''));
            expect(hier).toEqual(gezien.filter((n) => gebied(n) === focusgebied));
          }
        }
      }),
      { numRuns: 40 },
    );
  }, 240_000);
});

describe(PgGebeurtenisstroomRecord.name, () => {
  it('numbers each stream from one without gaps, skips nothing that is committed late, and gives each fact once', async () => {
    const organisatieId = await maakOrganisatie();
    const zaken = Array.from({ length: 12 }, () => v7());
    await stroom.verdeel(10_000);
    await insertWereld(
      db.owner,
      zaken.map((id) => ({ id, focusgebied: 'EHV-WZ', betrokken: [{ organisatieId, beeindigd: false }] })),
    );
    let klaar = false;
    const gelezen: string[] = [];
    const lees = async (): Promise<void> => {
      const zicht = { persoonId: v7(), plaatsen: [{ organisatieId, focusgebied: null }] };
      for (let cursor: string | null = null, einde = false; !einde;) {
        einde = klaar;
        const deel = await lezer.lees(zicht, organisatieId, { cursor, limit: 5 });
        gelezen.push(...(deel?.gebeurtenissen ?? []).map(({ vastloperId, versie }) => `${vastloperId}.${versie}`));
        cursor = deel?.volgende ?? cursor;
        einde &&= !deel?.meer;
      }
    };
    // Each writer keeps its transaction open for a while, so that numbers are taken in another order than they are committed.
    const schrijf = async (vastloperId: string, n: number): Promise<void> => {
      for (let versie = 2; versie <= 6; versie += 1)
        await db.owner.transaction(async (sql) => {
          await sql.rows(
            {
              text: `INSERT INTO gebeurtenissen (vastloper_id, versie, soort, op, gegevens, formatversie, vorige_hash, hash)
                VALUES ($1, $2, 'aangevuld', now(), '{}', 1, '', '')`,
            },
            [vastloperId, versie],
          );
          await sql.rows({ text: 'SELECT pg_sleep($1)' }, [((n * 7 + versie * 3) % 5) / 100]);
        });
    };
    const verdeel = async (): Promise<void> => {
      while (!klaar) await Promise.all([stroom.verdeel(7), stroom.verdeel(7)]);
    };
    const lezen = lees();
    const verdelen = verdeel();
    await Promise.all(zaken.map((id, n) => schrijf(id, n)));
    while ((await stroom.verdeel(1_000)).gebeurtenissen > 0);
    klaar = true;
    await Promise.all([lezen, verdelen]);
    const alles = zaken.flatMap((id) => [1, 2, 3, 4, 5, 6].map((versie) => `${id}.${versie}`));
    expect(gelezen.toSorted()).toEqual(alles.toSorted());
    for (const id of zaken)
      expect(gelezen.filter((een) => een.startsWith(id))).toEqual([1, 2, 3, 4, 5, 6].map((versie) => `${id}.${versie}`));
    const [stand] = await db.owner.rows<{ laatste: number; hoogste: number; aantal: number }>(
      {
        text: `SELECT s.laatste, max(g.volgnummer) AS hoogste, count(*) AS aantal FROM stroomstanden s JOIN stroomgebeurtenissen g USING (organisatie_id)
          WHERE organisatie_id = $1 GROUP BY s.laatste`,
      },
      [organisatieId],
    );
    expect(stand).toEqual({ laatste: alles.length, hoogste: alles.length, aantal: alles.length });
  }, 60_000);

  it('takes the fact of an act in its own transaction: what is rolled back does not wait', async () => {
    const positie = await db.fileCase();
    while ((await stroom.verdeel(1_000)).gebeurtenissen > 0);
    const fout = db.owner.transaction(async (sql) => {
      await sql.rows(
        {
          text: `INSERT INTO gebeurtenissen (vastloper_id, versie, soort, op, gegevens, formatversie, vorige_hash, hash)
            VALUES ($1, 2, 'aangevuld', now(), '{}', 1, '', '')`,
        },
        [positie.vastloperId],
      );
      throw new Error('terug');
    });
    await expect(fout).rejects.toThrow('terug');
    expect(await stroom.verdeel(1_000)).toEqual({ gebeurtenissen: 0, bezorgingen: 0 });
  });

  it('is hidden from who looks past the question: other organisations, and nobody at all', async () => {
    await db.fileCase();
    while ((await stroom.verdeel(1_000)).gebeurtenissen > 0);
    const bureau = ZETELS.programmabureau ?? '';
    const alles = { text: 'SELECT DISTINCT organisatie_id FROM stroomgebeurtenissen' };
    const standen = { text: 'SELECT organisatie_id FROM stroomstanden' };
    const als = (organisatieId: string) =>
      db.database.asZicht({ persoonId: v7(), plaatsen: [{ organisatieId, focusgebied: null }] });
    expect([await db.database.rows(alles), await db.database.rows(standen)]).toEqual([[], []]);
    expect([await als(v7()).rows(alles), await als(v7()).rows(standen)]).toEqual([[], []]);
    const eigen = [{ organisatie_id: bureau }];
    expect([await als(bureau).rows(alles), await als(bureau).rows(standen)]).toEqual([eigen, eigen]);
  });
});
