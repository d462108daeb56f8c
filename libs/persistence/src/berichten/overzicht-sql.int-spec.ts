// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OVERZICHT_SOORTEN, type OverzichtRonde, type OverzichtSoort } from '#domain/berichten/overzicht';
import { v7 } from 'uuid';
import { RecordDatabase } from '../../test/record-database.js';
import { LIJST_VASTLOPERS, MAAK, MEESTE_REGELS } from './overzicht-sql.js';
import { PgBerichtenRecord } from './pg-berichten-record.js';
import { PgOverzichtenRecord } from './pg-overzichten-record.js';

const REGELS = { altijd: true, perUur: 1_000 };
const VANDAAG = '2026-11-24';
/** On this day nothing stands still yet: each log is asked. */
const EERDER = '2026-11-20';
const AT_ONCE = 100;
const FEW = 400;
const MANY = 4_000;
/** Deeper trees of the indexes ask a little more of each person; a page or so more for each table. */
const MARGE = 1.5;
const MARGE_BLADEN = 20;
const EERSTE = '00000000-0000-0000-0000-000000000000';
const STILSTAND: OverzichtRonde = { soort: 'stilstand', periode: '2026-11-23', voor: '2026-11-23' };

let db: RecordDatabase;

beforeAll(async () => {
  db = await RecordDatabase.create('overzicht_sql');
}, 120_000);
afterAll(() => db.drop());

/** People numbered from one place to another: ten per organisation, all in the alliantieraad of it, with a message kept and one open case that stands still, of which dates passed long ago. */
async function addPeople(vanaf: number, tot: number): Promise<void> {
  const { vastloperId } = await db.fileCase();
  await db.owner.rows({ text: `UPDATE vastlopers SET dragende_einddatum = '2026-11-20'` });
  await db.owner.rows(
    {
      text: `WITH org AS (
          INSERT INTO organisaties (id, sleutel, naam, soort, geldig_vanaf)
          SELECT gen_random_uuid(), 'proef-' || n, 'Proef', 'alliantieraad', '2020-01-01' FROM generate_series($1::int / 10, $2::int / 10 - 1) AS n RETURNING id, sleutel
        ), deel AS (
          INSERT INTO betrokkenheden (vastloper_id, organisatie_id, hoedanigheid, sinds, reden, sorteerdatum, open_trede, ingediend_op, focusgebied)
          SELECT v.id, org.id, 'partner', '2020-01-01', 'proef', '2026-11-20', v.trede, now(), v.focusgebied FROM vastlopers v, org WHERE v.id = $3
        ), wie AS (
          INSERT INTO personen (id, issuer, subject, sleutel, naam, emailadres)
          SELECT gen_random_uuid(), 'proef', 'proef-' || n, 'proef-' || n, 'Proef', n || '@test.example' FROM generate_series($1::int, $2::int - 1) AS n
          RETURNING id, sleutel
        ), lid AS (
          INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, geldig_vanaf)
          SELECT gen_random_uuid(), wie.id, org.id, 'partner', '2020-01-01' FROM wie JOIN org ON org.sleutel = 'proef-' || substr(wie.sleutel, 7)::int / 10
          RETURNING persoon_id, organisatie_id
        ), keuze AS (
          INSERT INTO mailvoorkeuren (persoon_id, ritme, overzichten)
          SELECT id, CASE substr(sleutel, 7)::int % 2 WHEN 0 THEN 'dagelijks' ELSE 'wekelijks' END, true FROM wie
        ), bericht AS (
          INSERT INTO berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens, stand)
          SELECT gen_random_uuid(), $3, 'verlengd', 'organisatie', id, '{}', 'gebundeld' FROM org RETURNING id, organisatie_id
        )
        INSERT INTO bezorgingen (id, bericht_id, organisatie_id, persoon_id, ontvanger_id, stand, niet_voor, bundel_dag)
        SELECT gen_random_uuid(), bericht.id, lid.organisatie_id, lid.persoon_id, lid.persoon_id, 'gebundeld', now(), '2020-01-01'
        FROM lid JOIN bericht ON bericht.organisatie_id = lid.organisatie_id`,
    },
    [vanaf, tot, vastloperId],
  );
  await db.owner.rows(
    {
      text: `INSERT INTO gebeurtenissen SELECT (jsonb_populate_record(g, jsonb_build_object('versie', 1000 + n, 'soort', 'termijn_verstreken', 'op', '2026-01-05T09:00:00Z'))).*
        FROM gebeurtenissen g, generate_series($1::int, $2::int - 1) AS n WHERE g.vastloper_id = $3 AND g.versie = 1`,
    },
    [vanaf, tot, vastloperId],
  );
  await db.owner.rows({ text: 'ANALYZE' });
}

interface Plan {
  readonly 'QUERY PLAN': readonly { readonly Plan: Readonly<Record<string, unknown>> }[];
}

/** The pages of the database that one batch of each kind, and reading one list, touches; nothing stays. */
async function touched(): Promise<Record<string, number>> {
  const gemeten: Record<string, number> = {};
  const [wie] = await db.owner.rows<{ id: string }>({
    text: `SELECT id FROM personen WHERE issuer = 'proef' ORDER BY id LIMIT 1`,
  });
  const vraag = (naam: string, soort: OverzichtSoort, dag = VANDAAG) =>
    [naam, MAAK[soort].text, [soort, '2026-11', VANDAAG, AT_ONCE, `${VANDAAG}T06:00:00Z`, dag, EERSTE]] as const;
  const vragen = [...OVERZICHT_SOORTEN.map((soort) => vraag(soort, soort)), vraag('verstreken', 'stilstand', EERDER)];
  for (const [naam, text, values] of [
    ...vragen,
    ['lijst', LIJST_VASTLOPERS.text, [wie?.id, VANDAAG, 'stilstand', VANDAAG]] as const,
  ]) {
    const rol = db.owner.transaction(async (sql) => {
      const [plan] = await sql.rows<{ [K in keyof Plan]: Plan[K] }>(
        { text: `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}` },
        values,
      );
      const top = plan?.['QUERY PLAN'][0]?.Plan ?? {};
      gemeten[naam] = Number(top['Shared Hit Blocks']) + Number(top['Shared Read Blocks']);
      throw new Error('weg');
    });
    await rol.catch((error: unknown) => {
      if ((error as Error).message !== 'weg') throw error;
    });
  }
  return gemeten;
}

describe('the digests of many people', () => {
  it('ask no more of the database per batch, and per list, when there are ten times as many', async () => {
    await addPeople(0, FEW);
    const few = await touched();
    await addPeople(FEW, MANY);
    const many = await touched();
    for (const [naam, aantal] of Object.entries(few))
      expect([naam, many[naam], (many[naam] ?? Infinity) < aantal * MARGE + MARGE_BLADEN]).toEqual([naam, many[naam], true]);
  }, 120_000);

  it('come to everybody, page after page', async () => {
    const overzichten = new PgOverzichtenRecord(db.worker, db.klok, new PgBerichtenRecord(db.worker, db.klok, REGELS), REGELS);
    let gemaakt = 0;
    let bladzijden = 0;
    let na: string | null = null;
    do {
      const bladzijde = await overzichten.maak(STILSTAND, 1_000, na);
      gemaakt += bladzijde.aantal;
      na = bladzijde.verder;
      bladzijden += 1;
    } while (na !== null);
    const [personen] = await db.owner.rows<{ n: number }>({ text: 'SELECT count(*)::int AS n FROM personen' });
    expect([gemaakt, bladzijden]).toEqual([MANY, Math.floor((personen?.n ?? 0) / 1_000) + 1]);
  }, 120_000);
});

describe('the list of one person', () => {
  it('holds their own cases, also when colleagues have more that stand still for longer than fit in a list', async () => {
    const [collega, persoon] = [v7(), v7()];
    const organisatie = v7();
    const { vastloperId: eigen } = await db.fileCase();
    await db.owner.rows({ text: `UPDATE vastlopers SET dragende_einddatum = '2026-11-20' WHERE id = $1` }, [eigen]);
    await db.owner.rows(
      {
        text: `INSERT INTO organisaties (id, sleutel, naam, soort, geldig_vanaf) VALUES ($1, 'twee-gebieden', 'Twee gebieden', 'school', '2020-01-01')`,
      },
      [organisatie],
    );
    for (const [id, focusgebied] of [
      [collega, 'VLA-WW'],
      [persoon, 'EHV-WZ'],
    ]) {
      await db.owner.rows(
        {
          text: `INSERT INTO personen (id, issuer, subject, sleutel, naam, emailadres) VALUES ($1, 't', $2, $2, 'Rol', $2 || '@test.example')`,
        },
        [id, `lid-${focusgebied}`],
      );
      await db.owner.rows(
        {
          text: `INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, focusgebied, geldig_vanaf) VALUES ($1, $2, $3, 'partner', $4, '2020-01-01')`,
        },
        [v7(), id, organisatie, focusgebied],
      );
    }
    await addCasesOfColleague(eigen, organisatie);
    const lijst = async (wie: string) =>
      (await db.worker.rows<{ id: string }>(LIJST_VASTLOPERS, [wie, VANDAAG, 'stilstand', VANDAAG])).map(({ id }) => id);
    expect(await lijst(persoon)).toEqual([eigen]);
    expect(await lijst(collega)).toHaveLength(MEESTE_REGELS);
  }, 120_000);
});

/** More cases of another area than fit in a list, each older than the one that is the same for both. */
async function addCasesOfColleague(eigen: string, organisatie: string): Promise<void> {
  await db.owner.rows(
    {
      text: `WITH zaak AS (
          INSERT INTO vastlopers SELECT (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(), 'nummer', 'VLA-WW-2026-' || n, 'volgnummer', n,
            'focusgebied', 'VLA-WW', 'dragende_einddatum', '2026-10-01'))).* FROM vastlopers v, generate_series(5000, 5000 + ${MEESTE_REGELS}) AS n WHERE v.id = $1
          RETURNING id, trede, focusgebied)
        INSERT INTO betrokkenheden (vastloper_id, organisatie_id, hoedanigheid, sinds, reden, sorteerdatum, open_trede, ingediend_op, focusgebied)
        SELECT id, $2, 'partner', '2020-01-01', 'proef', '2026-10-01', trede, now(), focusgebied FROM (
          SELECT id, trede, focusgebied FROM zaak UNION ALL SELECT id, trede, focusgebied FROM vastlopers WHERE id = $1) AS alle`,
    },
    [eigen, organisatie],
  );
}
