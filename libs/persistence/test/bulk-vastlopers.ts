// SPDX-License-Identifier: EUPL-1.2
import { FOCUSGEBIEDEN } from '#persistence/reference/focusgebieden';
import { organisatieIdVan } from '#persistence/reference-id';
import type { Database, Sql } from '#persistence/database';

/** The organisation that is involved in every case of the bulk. */
export const ZIET_ALLES = organisatieIdVan('ministerie-bzk');
/** The date on which the bulk is looked at; the clocks of the cases end around it. */
export const BULK_VANDAAG = '2026-11-23';

/** So many cases in one statement, so that none runs into the limit of a statement on a busy machine. */
const PER_KEER = 10_000;
const TREDEN = ['intake', 'intern_doorbraakteam', 'partners', 'alliantieraad', 'rijksvertegenwoordiger', 'doorbraakoverleg'];

const VASTLOPERS = `
  INSERT INTO vastlopers (id, nummer, focusgebied, thema, titel, omschrijving, wat_kan_wel, blokkades, partijen, sporen, naam_verbergen,
    indiener_persoon_id, indiener_organisatie_id, ingediend_op, status, trede, resultaat, versie, positie, laatste_hash, trekker_organisatie_id,
    aan_zet_organisatie_id, volgende_soort, volgende_einddatum, dragende_einddatum, wekmoment, gesloten)
  SELECT r.id, r.gebied || '-2026-' || lpad(n::text, GREATEST(6, length(n::text)), '0'), r.gebied, CASE WHEN n % 11 = 0 THEN 'meedoen' ELSE 'wonen_en_wijken' END, 'Vastloper ' || n, 'Tekst', 'Tekst',
    ARRAY[(ARRAY['geld', 'privacy', 'lokaal_beleid', 'organisatiegrens', 'taal'])[1 + n % 5]], '[]', '{}', false,
    r.id, r.doorbraakteam, timestamptz '2026-11-23T09:00:00Z' - n * interval '7 minutes',
    CASE WHEN r.gesloten THEN 'afgesloten' WHEN n % 7 = 0 THEN 'nazorg' WHEN r.trede = 'intake' THEN 'ingediend' ELSE 'in_behandeling' END,
    r.trede, CASE WHEN r.gesloten THEN 'doorbraak' END, 1, '{}', '', CASE WHEN r.trede <> 'intake' THEN r.doorbraakteam END, r.programmabureau,
    CASE WHEN NOT r.gesloten THEN 'behandeling' END, r.einddatum, r.einddatum, NULL, r.gesloten
  FROM bulk r WHERE n > $1 AND n <= $2`;

// Ids rise as ours do (version 7). Every third case is closed, as after some years; of those that are open one in eight is late.
const BULK = `
  CREATE TEMPORARY TABLE bulk AS
  SELECT n, ('01a10000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid AS id, gebieden[1 + n % 20] AS gebied, bureaus[1 + n % 20] AS programmabureau, teams[1 + n % 20] AS doorbraakteam,
    treden[1 + (n / 20) % 6] AS trede, n % 3 = 0 AS gesloten, CASE WHEN n % 3 <> 0 THEN date '2026-11-23' - 30 + (n * 37) % 240 END AS einddatum
  FROM generate_series(1, $1::int) AS n, (SELECT $2::text[] AS gebieden, $3::uuid[] AS bureaus, $4::uuid[] AS teams, $5::text[] AS treden) AS v`;

const BETROKKENHEDEN = `
  INSERT INTO betrokkenheden (vastloper_id, organisatie_id, hoedanigheid, sinds, reden, sorteerdatum, open_trede, ingediend_op, focusgebied)
  SELECT r.id, b.organisatie, b.hoedanigheid, '2026-01-01', 'bulk', COALESCE(r.einddatum, '9999-12-31'), CASE WHEN NOT r.gesloten THEN r.trede END,
    timestamptz '2026-11-23T09:00:00Z' - n * interval '7 minutes', r.gebied
  FROM bulk r, LATERAL (VALUES (r.doorbraakteam, 'indiener'), (r.doorbraakteam, 'doorbraakteam'), (r.programmabureau, 'programmabureau'),
    ('${ZIET_ALLES}'::uuid, 'meedenker')) AS b(organisatie, hoedanigheid)
  WHERE n > $1 AND n <= $2`;

const TERMIJNEN = `
  INSERT INTO termijnen (id, vastloper_id, soort, fase, trede, start, einddatum, stand, schorsingen, eigenaar_organisatie_id, eigenaar_hoedanigheid)
  SELECT r.id, r.id, 'behandeling', 'regulier', r.trede, '2026-01-01', COALESCE(r.einddatum, '2026-06-01'),
    CASE WHEN r.gesloten THEN 'gehaald' ELSE 'open' END, '[]', r.programmabureau, 'programmabureau'
  FROM bulk r WHERE n > $1 AND n <= $2`;

/** Writes so many cases over all areas straight into the tables, with who sees them and their clocks, and lets PostgreSQL count them unless told not to. */
export async function insertBulk(owner: Database, aantal: number, { analyze = true } = {}): Promise<void> {
  const codes = FOCUSGEBIEDEN.map(({ code }) => code);
  const zetel = (soort: string) => codes.map((code) => organisatieIdVan(`${soort}-${code.toLowerCase()}`));
  await owner.transaction(async (sql) => {
    await sql.rows({ text: `SET LOCAL session_replication_role = 'replica'` }); // foreign keys hold by construction
    await sql.rows({ text: `SET LOCAL statement_timeout = 0` });
    await sql.rows({ text: BULK }, [aantal, codes, zetel('programmabureau'), zetel('doorbraakteam'), TREDEN]);
    for (let van = 0; van < aantal; van += PER_KEER) {
      for (const text of [VASTLOPERS, BETROKKENHEDEN, TERMIJNEN]) await sql.rows({ text }, [van, van + PER_KEER]);
    }
    if (analyze) await sql.rows({ text: 'ANALYZE vastlopers, betrokkenheden, termijnen' });
  });
}

/** A node of a query plan as `EXPLAIN (ANALYZE, FORMAT JSON)` gives it. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Join Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** Runs a statement and answers with every node of its plan; without values it is not run, and the plan is the one for whatever values. */
export async function explain(sql: Sql, text: string, values?: readonly unknown[]): Promise<PlanNode[]> {
  const [rij] = await sql.rows<{ 'QUERY PLAN': readonly [{ readonly Plan: PlanNode }] }>(
    { text: `EXPLAIN (${values ? 'ANALYZE' : 'GENERIC_PLAN'}, FORMAT JSON) ${text}` },
    values,
  );
  const flatten = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flatten)];
  return rij ? flatten(rij['QUERY PLAN'][0].Plan) : [];
}
