// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Zicht, ZichtPlaats } from '#application/ports/actor';
import { v7 } from 'uuid';
import { INDIENER, PROGRAMMABUREAU, RecordDatabase, ZETELS } from '../../test/record-database.js';
import { gezienDoor, insertWereld, LEESBAAR, WERELD_TABELLEN, type WereldVastloper } from '../../test/zicht-wereld.js';
import { organisatieIdVan } from '../reference-id.js';
import { POLICIES, PROTECTED_TABLES } from './policies.js';

const GEBIEDEN = ['EHV-WZ', 'VLA-WW', 'ZAA-O'];
const ORGANISATIES = Array.from({ length: 20 }, () => v7());
const AANTAL = 60;

let db: RecordDatabase;

/** Every case has two organisations, of which each second one ended its part. */
const wereld: readonly WereldVastloper[] = Array.from({ length: AANTAL }, (_, n) => ({
  id: v7(),
  focusgebied: GEBIEDEN[n % 3] ?? '',
  betrokken: [
    { organisatieId: ORGANISATIES[n % 20] ?? '', beeindigd: false },
    { organisatieId: ORGANISATIES[(n + 7) % 20] ?? '', beeindigd: n % 2 === 0 },
  ],
}));
const [EERSTE, VREEMD] = [wereld[0]!, wereld[1]!];
const zicht = (...plaatsen: ZichtPlaats[]): Zicht => ({ persoonId: INDIENER, plaatsen });
const overal = (organisatieId: string): ZichtPlaats => ({ organisatieId, focusgebied: null });
const EIGEN = zicht(overal(ORGANISATIES[0] ?? ''));

beforeAll(async () => {
  db = await RecordDatabase.create('beleid');
  await insertWereld(db.owner, wereld);
}, 60_000);
afterAll(() => db.drop());

/** All cases of which a table shows a row, with a statement that does not ask for anybody. */
async function gezien(tabel: keyof typeof WERELD_TABELLEN, door: Zicht | null): Promise<string[]> {
  const sql = door === null ? db.database : db.database.asZicht(door);
  const rijen = await sql.rows<{ id: string }>({ text: `SELECT DISTINCT ${WERELD_TABELLEN[tabel]} AS id FROM ${tabel}` });
  return rijen.map(({ id }) => id).sort();
}

describe('the tables with case data', () => {
  it('all have forced row-level security: each table that names a case, and the case itself', async () => {
    const rijen = await db.owner.rows<{ tabel: string; beschermd: boolean }>({
      text: `SELECT c.relname AS tabel, c.relrowsecurity AND c.relforcerowsecurity AS beschermd FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND (c.relname = 'vastlopers' OR EXISTS (
          SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'vastloper_id' AND NOT a.attisdropped)) ORDER BY 1`,
    });
    expect(rijen.filter(({ beschermd }) => !beschermd)).toEqual([]);
    expect(PROTECTED_TABLES).toEqual(expect.arrayContaining(rijen.map(({ tabel }) => tabel)));
    expect(rijen.length).toBeGreaterThanOrEqual(Object.keys(WERELD_TABELLEN).length);
  });

  it('have no view that would ask as its owner', async () => {
    expect(
      await db.owner.rows({
        text: `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
          AND NOT COALESCE('security_invoker=true' = ANY (reloptions), false)`,
      }),
    ).toEqual([]);
  });

  it('have exactly the policies that are written down', async () => {
    const rijen = await db.owner.rows<{ naam: string }>({
      text: `SELECT tablename || ' ' || cmd || ' ' || array_to_string(roles, ',') AS naam FROM pg_policies WHERE schemaname = 'public'`,
    });
    const [eigenaar] = await db.owner.rows<{ naam: string }>({ text: 'SELECT current_user AS naam' });
    expect(rijen.map(({ naam }) => naam).sort()).toEqual(
      POLICIES.map(
        ({ table, command, program }) => `${table} ${command} ${program === 'owner' ? eigenaar?.naam : `doorbraak_${program}`}`,
      ).sort(),
    );
  });
});

describe('wall B alone', () => {
  it.each(LEESBAAR)('shows each of twenty organisations the rows of its own cases in %s, and of no other', async (tabel) => {
    for (const organisatieId of ORGANISATIES) {
      const door = zicht(overal(organisatieId));
      expect(await gezien(tabel, door)).toEqual(gezienDoor(door, wereld));
    }
  });

  it.each(LEESBAAR)('shows nothing of %s without context, to no place, and to an organisation without a part', async (tabel) => {
    expect([await gezien(tabel, null), await gezien(tabel, zicht()), await gezien(tabel, zicht(overal(v7())))]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('shows one area of an organisation to who sits there for that area', async () => {
    const ids = new Set<string>();
    for (const focusgebied of GEBIEDEN) {
      const door = zicht({ organisatieId: ORGANISATIES[0] ?? '', focusgebied });
      expect(await gezien('termijnen', door)).toEqual(gezienDoor(door, wereld));
      for (const id of gezienDoor(door, wereld)) ids.add(id);
    }
    expect([...ids].sort()).toEqual(gezienDoor(EIGEN, wereld));
  });

  it('shows only the own rows of betrokkenheden, and never the words of another through a join', async () => {
    const rijen = await db.database.asZicht(EIGEN).rows<{ organisatie_id: string }>({
      text: 'SELECT b.organisatie_id FROM betrokkenheden b',
    });
    expect(new Set(rijen.map(({ organisatie_id: id }) => id))).toEqual(new Set([ORGANISATIES[0]]));
    const samen = await db.database.asZicht(EIGEN).rows<{ id: string }>({
      text: `SELECT DISTINCT v.id FROM vastlopers v, handelingen h, toezeggingen t WHERE v.omschrijving LIKE 'Woorden%' AND t.vraag LIKE 'Woorden%'`,
    });
    expect(samen.map(({ id }) => id).sort()).toEqual(gezienDoor(EIGEN, wereld));
  });

  it.each(Object.keys(WERELD_TABELLEN))('lets nothing of %s be deleted', async (tabel) => {
    await expect(db.database.asZicht(EIGEN).rows({ text: `DELETE FROM ${tabel}` })).rejects.toMatchObject({ code: '42501' });
  });

  const VELDEN = `soort, kern, payload, persoon_id, organisatie_id, ontvangen_op`;
  const kern = (soort: string): string =>
    `jsonb_build_object('soort', '${soort}', 'actor', jsonb_build_object('persoonId', $3::uuid, 'organisatieId', $4::uuid, 'hoedanigheden', '[]'::jsonb,
      'organisatieIds', '[]'::jsonb))`;
  const BEWAAR = `INSERT INTO handelingen (id, vastloper_id, ${VELDEN}) VALUES ($1, $2, 'aanvullen', ${kern('aanvullen')}, '{}', $3, $4, now())`;
  it.each([
    ['on a case it does not see', () => [v7(), VREEMD.id, INDIENER, ORGANISATIES[0]]],
    ['in the name of another person', () => [v7(), EERSTE.id, v7(), ORGANISATIES[0]]],
    ['in the name of another organisation', () => [v7(), EERSTE.id, INDIENER, ORGANISATIES[3]]],
  ])('refuses an act %s', async (_, values) => {
    await expect(db.database.asZicht(EIGEN).rows({ text: BEWAAR }, values())).rejects.toMatchObject({ code: '42501' });
  });

  it('takes an act on a case it sees, in the own name, and not without context', async () => {
    const id = v7();
    const values = [id, EERSTE.id, INDIENER, ORGANISATIES[0]];
    await expect(db.database.rows({ text: BEWAAR }, values)).rejects.toMatchObject({ code: '42501' });
    await db.database.asZicht(EIGEN).rows({ text: BEWAAR }, values);
    expect(await db.owner.rows({ text: 'SELECT 1 AS een FROM handelingen WHERE id = $1' }, [id])).toEqual([{ een: 1 }]);
  });

  it.each([
    [
      'carried out',
      `(id, vastloper_id, ${VELDEN}, stand) VALUES ($1, $2, 'aanvullen', ${kern('aanvullen')}, '{}', $3, $4, now(), 'verwerkt')`,
    ],
    [
      'already refused',
      `(id, vastloper_id, ${VELDEN}, code) VALUES ($1, $2, 'aanvullen', ${kern('aanvullen')}, '{}', $3, $4, now(), 'NIET_BEVOEGD')`,
    ],
    [
      'as the filing of a case that is there',
      `(id, vastloper_id, ${VELDEN}) VALUES ($1, $2, 'indienen', ${kern('indienen')}, '{}', $3, $4, now())`,
    ],
  ])('refuses an act that comes in %s', async (_, rest) => {
    const values = [v7(), EERSTE.id, INDIENER, ORGANISATIES[0]];
    await expect(db.database.asZicht(EIGEN).rows({ text: `INSERT INTO handelingen ${rest}` }, values)).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('lets only an own act that waits be refused, and nothing else become of it', async () => {
    const eigen = v7();
    await db.database.asZicht(EIGEN).rows({ text: BEWAAR }, [eigen, EERSTE.id, INDIENER, ORGANISATIES[0]]);
    const weiger = (id: string) =>
      db.database.asZicht(EIGEN).rows({ text: `UPDATE handelingen SET stand = 'geweigerd' WHERE id = $1 RETURNING id` }, [id]);
    for (const id of [EERSTE.id, VREEMD.id]) expect(await weiger(id)).toEqual([]); // of another person
    await expect(
      db.database.asZicht(EIGEN).rows({ text: `UPDATE handelingen SET stand = 'verwerkt' WHERE id = $1` }, [eigen]),
    ).rejects.toMatchObject({ code: '42501' });
    expect(await weiger(eigen)).toEqual([{ id: eigen }]);
    expect(await weiger(eigen)).toEqual([]);
  });

  it.each([
    [
      'gebeurtenissen',
      `(vastloper_id, versie, soort, op, persoon_id, gegevens, formatversie, vorige_hash, hash)
      VALUES ($1, 1, 'ingediend', now(), '${INDIENER}', '{}', 1, '', '')`,
    ],
    [
      'termijnen',
      `(id, vastloper_id, soort, fase, trede, start, einddatum, stand, schorsingen)
      VALUES (gen_random_uuid(), $1, 'behandeling', 'regulier', 'intake', now(), now(), 'open', '[]')`,
    ],
    [
      'betrokkenheden',
      `(vastloper_id, organisatie_id, hoedanigheid, sinds, reden, sorteerdatum, ingediend_op, focusgebied)
      VALUES ($1, '${ORGANISATIES[0]}', 'meedenker', now(), 'inbraak', now(), now(), 'EHV-WZ')`,
    ],
    ['berichten', `(id, vastloper_id, soort, aan, gegevens) VALUES (gen_random_uuid(), $1, 'ingediend', 'indiener', '{}')`],
    [
      'opschalingen',
      `(id, vastloper_id, van, naar, reden, op) VALUES (gen_random_uuid(), $1, 'intake', 'partners', 'geld', now())`,
    ],
    [
      'toezeggingen',
      `(id, vastloper_id, partij_id, hoedanigheid, stand) VALUES (gen_random_uuid(), $1, $1, 'partner', 'gevraagd')`,
    ],
    [
      'overdrachten',
      `(id, vastloper_id, soort, naar_organisatie_id, sinds, stand) VALUES (gen_random_uuid(), $1, 'trekker', $1, now(), 'aangeboden')`,
    ],
  ])('adds no row of %s to a case that is there, seen or not', async (tabel, rest) => {
    for (const { id } of [EERSTE, VREEMD])
      await expect(db.database.asZicht(EIGEN).rows({ text: `INSERT INTO ${tabel} ${rest}` }, [id])).rejects.toMatchObject({
        code: '42501',
      });
  });
});

describe('the door for filing', () => {
  const zichtOp = (...organisatieIds: string[]) => zicht(...organisatieIds.map(overal));

  it('is open to an own organisation, and to the programmabureau for another one of its area', async () => {
    for (const ids of [[ZETELS.indiener], [PROGRAMMABUREAU.organisatieId]])
      expect(await db.vastlopers.file(db.filing(), zichtOp(...ids))).toMatchObject({ uitkomst: 'nieuw' });
  });

  it.each([
    ['to another person', () => ({ persoonId: v7(), plaatsen: [overal(ZETELS.indiener)] })],
    ['to another organisation', () => zichtOp(organisatieIdVan('doorbraakteam-ehv-wz'))],
    ['to the programmabureau of another area', () => zichtOp(organisatieIdVan('programmabureau-vla-ww'))],
    ['in another area than the place', () => zicht({ organisatieId: ZETELS.indiener, focusgebied: 'VLA-WW' })],
    ['without a place', () => zicht()],
  ])('is closed %s', async (_, door) => {
    const opdracht = db.filing();
    await expect(db.vastlopers.file(opdracht, door())).rejects.toMatchObject({ code: 'NIET_BEVOEGD', cause: { code: '42501' } });
    expect(await db.owner.rows({ text: 'SELECT 1 FROM vastlopers WHERE id = $1' }, [opdracht.vastloperId])).toEqual([]);
  });

  it('is closed for a case that is there already', async () => {
    await expect(db.vastlopers.file(db.filing({ vastloperId: VREEMD.id }), zichtOp(ZETELS.indiener))).rejects.toMatchObject({
      cause: { code: '42501' },
    });
  });
});
