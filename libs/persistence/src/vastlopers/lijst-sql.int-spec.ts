// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ZichtPlaats } from '#application/ports/actor';
import {
  GEEN_FILTER,
  HELE_WERKVOORRAAD,
  type VastloperFilter,
  type WerkvoorraadFilter,
} from '#application/ports/vastloper.repository';
import { BULK_VANDAAG, explain, insertBulk, ZIET_ALLES, type PlanNode } from '../../test/bulk-vastlopers.js';
import { INDIENER, PROGRAMMABUREAU, RecordDatabase } from '../../test/record-database.js';
import { organisatieIdVan } from '../reference-id.js';
import { lijstVraag } from './lijst-sql.js';
import { gelijkendeStatement, PgVastloperZoeker } from './pg-vastloper-zoeker.js';
import { werkTelVraag, werkvoorraadVraag } from './werkvoorraad-sql.js';

const AANTAL = 100_000;
const LIMIT = 25;
/** Of twenty areas one, of three cases two are open. */
const OPEN_VAN_BUREAU = AANTAL / 20 / 1.5;
const BUREAU = PROGRAMMABUREAU.organisatieId;
const ALLES: VastloperFilter = { ...GEEN_FILTER, sorteer: 'termijn' };
const FILTERS: readonly Partial<VastloperFilter>[] = [
  { trede: 'partners' },
  { status: 'in_behandeling' },
  { status: 'nazorg' },
  { status: 'afgesloten' },
  { focusgebied: 'EHV-WZ' },
  { openTrede: 'partners' },
  { thema: 'meedoen' },
  { blokkade: 'geld' },
  { trekkerOrganisatieId: organisatieIdVan('doorbraakteam-ehv-wz') },
  { teLaat: true },
  { teLaat: false },
];
/** Met by no case of the bulk: the planner may as well find that out in the rows of one area, and sort those. */
const NEVER_MET: readonly Partial<VastloperFilter>[] = [
  { status: 'aangehouden' },
  { thema: 'voorbij' },
  { blokkade: 'wetgeving' },
  { wachtOpIndiener: true },
];
const TREKKER = organisatieIdVan('doorbraakteam-ehv-wz');
const WERK_FILTERS: readonly (readonly [Partial<WerkvoorraadFilter>, vanDeZaak: string])[] = [
  [{ trede: 'partners' }, `v.trede = 'partners'`],
  [{ soort: 'behandeling' }, 'true'],
  [{ soort: 'nazorg' }, 'false'],
  [{ focusgebied: 'EHV-WZ' }, `v.focusgebied = 'EHV-WZ'`],
  [{ focusgebied: 'NERGENS' }, 'false'],
  [{ thema: 'meedoen' }, `v.thema = 'meedoen'`],
  [{ thema: 'voorbij' }, 'false'],
  [{ blokkade: 'lokaal_beleid' }, `'lokaal_beleid' = ANY (v.blokkades)`],
  [{ blokkade: 'wetgeving' }, 'false'],
  [{ trekkerOrganisatieId: TREKKER }, `v.trekker_organisatie_id = '${TREKKER}'`],
  [{ trekkerOrganisatieId: BUREAU }, 'false'],
  [{ teLaat: true }, `t.einddatum < '${BULK_VANDAAG}'`],
  [{ teLaat: false }, `t.einddatum >= '${BULK_VANDAAG}'`],
  [
    { thema: 'wonen_en_wijken', trede: 'alliantieraad', trekkerOrganisatieId: TREKKER, teLaat: false },
    `v.thema = 'wonen_en_wijken' AND v.trede = 'alliantieraad' AND v.trekker_organisatie_id = '${TREKKER}' AND t.einddatum >= '${BULK_VANDAAG}'`,
  ],
];
const overal = (organisatieId: string): ZichtPlaats => ({ organisatieId, focusgebied: null });
const KIJKERS: readonly [string, readonly ZichtPlaats[]][] = [
  ['one area', [overal(BUREAU)]],
  ['every case', [overal(ZIET_ALLES)]],
  ['both at once', [overal(BUREAU), overal(ZIET_ALLES)]],
  ['one area of an organisation that sees every case', [{ organisatieId: ZIET_ALLES, focusgebied: 'EHV-WZ' }]],
];
const zichtVan = (plaatsen: readonly ZichtPlaats[]) => ({ persoonId: INDIENER, plaatsen });
const SORTERINGEN = ['termijn', '-ingediend'] as const;

let db: RecordDatabase;

beforeAll(async () => {
  db = await RecordDatabase.create('plannen');
  await insertBulk(db.owner, AANTAL);
}, 120_000);
afterAll(() => db.drop());

/** Rows a plan read, over all its scans, also those it threw away. */
function rowsRead(plan: readonly PlanNode[]): number {
  return plan
    .filter((node) => node['Relation Name'] !== undefined)
    .reduce((sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'], 0);
}

/** No whole table is read, and nothing is sorted but the few rows of the page or of a rare filter. */
function expectWalk(plan: readonly PlanNode[], mostSorted = AANTAL / 50): void {
  expect(plan.map((node) => node['Relation Name'])).toContain('betrokkenheden');
  const geheelGelezen = plan.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']);
  for (const tabel of ['vastlopers', 'betrokkenheden', 'termijnen']) expect(geheelGelezen).not.toContain(tabel);
  for (const node of plan) {
    if (/Sort/.test(node['Node Type'])) expect(node['Actual Rows'] * node['Actual Loops']).toBeLessThan(mostSorted);
  }
}

async function planVan(
  plaatsen: readonly ZichtPlaats[],
  filter: Partial<VastloperFilter>,
  cursor: string | null,
): Promise<PlanNode[]> {
  const { statement, values } = lijstVraag(plaatsen, { ...ALLES, ...filter }, { cursor, limit: LIMIT }, BULK_VANDAAG);
  return explain(db.database.asZicht(zichtVan(plaatsen)), statement.text, values);
}

/** The cursor of a page halfway: as the hundredth page would have it, without turning the first ninety-nine. */
async function cursorHalfway(organisatieId: string, sorteer: (typeof SORTERINGEN)[number]): Promise<string> {
  const [kolom, richting] = sorteer === 'termijn' ? ['sorteerdatum', 'ASC'] : ['ingediend_op', 'DESC'];
  const [rij] = await db.owner.rows<{ datum: string; id: string }>(
    {
      text: `SELECT ${kolom} AS datum, vastloper_id AS id FROM betrokkenheden WHERE organisatie_id = $1 AND tot IS NULL
        ORDER BY ${kolom} ${richting}, vastloper_id ${richting}
        OFFSET (SELECT count(*) / 2 FROM betrokkenheden WHERE organisatie_id = $1 AND tot IS NULL) LIMIT 1`,
    },
    [organisatieId],
  );
  return Buffer.from(JSON.stringify({ datum: rij?.datum, id: rij?.id })).toString('base64url');
}

describe(`${lijstVraag.name} at ${AANTAL} cases`, () => {
  describe.each(KIJKERS)('for who sees %s', (_, plaatsen) => {
    it.each(SORTERINGEN)('reads no more than the page by %s, on the first page and halfway', async (sorteer) => {
      for (const cursor of [null, await cursorHalfway(plaatsen.at(-1)?.organisatieId ?? '', sorteer)]) {
        const plan = await planVan(plaatsen, { sorteer }, cursor);
        expectWalk(plan);
        expect(rowsRead(plan)).toBeLessThan(10 * LIMIT * plaatsen.length);
      }
    });

    it.each(FILTERS)('walks along an index with the filter %p', async (filter) => {
      for (const sorteer of SORTERINGEN) expectWalk(await planVan(plaatsen, { ...filter, sorteer }, null));
    });

    it.each(NEVER_MET)('reads no whole table, and sorts no more than an area holds, with the filter %p', async (filter) => {
      for (const sorteer of SORTERINGEN) expectWalk(await planVan(plaatsen, { ...filter, sorteer }, null), AANTAL / 15);
    });

    it.each([{ status: 'afgesloten' }, { teLaat: true }] as const)('starts by term right where %p begins', async (filter) => {
      expect(rowsRead(await planVan(plaatsen, filter, null))).toBeLessThan(50 * LIMIT * plaatsen.length);
    });
  });

  it('finds as many as a plain count does', async () => {
    const filters = [{ status: 'afgesloten' }, { teLaat: true }, { trede: 'partners', status: 'nazorg' }] as const;
    const [tel] = await db.owner.rows<Record<string, number>>({
      text: `SELECT count(*) FILTER (WHERE status = 'afgesloten')::int AS a, count(*) FILTER (WHERE dragende_einddatum < '${BULK_VANDAAG}')::int AS b,
        count(*) FILTER (WHERE trede = 'partners' AND status = 'nazorg')::int AS c FROM vastlopers WHERE focusgebied = 'EHV-WZ'`,
    });
    const gevonden: number[] = [];
    for (const filter of filters) {
      const { statement, values } = lijstVraag(
        [overal(BUREAU)],
        { ...ALLES, ...filter },
        { cursor: null, limit: AANTAL },
        BULK_VANDAAG,
      );
      gevonden.push((await db.database.asZicht(zichtVan([overal(BUREAU)])).rows(statement, values)).length);
    }
    expect(gevonden).toEqual([tel?.['a'], tel?.['b'], tel?.['c']]);
    expect(Math.min(...gevonden)).toBeGreaterThan(0);
  });
});

describe(`${werkvoorraadVraag.name} at ${AANTAL} cases`, () => {
  it('reads no more than the page', async () => {
    const from = (datum: string): string =>
      Buffer.from(JSON.stringify({ datum, id: '00000000-0000-0000-0000-000000000000' })).toString('base64url');
    const bureaus = [overal(BUREAU), overal(organisatieIdVan('programmabureau-vla-ww'))];
    for (const plaatsen of [bureaus, [{ organisatieId: BUREAU, focusgebied: 'EHV-WZ' }]]) {
      for (const cursor of [null, from('2027-03-01'), from('2027-04-21')]) {
        const { statement, values } = werkvoorraadVraag(plaatsen, { cursor, limit: LIMIT }, BULK_VANDAAG);
        const plan = await explain(db.database.asZicht(zichtVan(plaatsen)), statement.text, values);
        expectWalk(plan);
        expect(rowsRead(plan)).toBeLessThan(20 * LIMIT);
      }
    }
  });

  it('counts no further than it is asked to, along the same walk', async () => {
    const plaatsen = [overal(BUREAU), overal(organisatieIdVan('programmabureau-vla-ww'))];
    const { statement, values } = werkTelVraag(plaatsen, 500, BULK_VANDAAG);
    const plan = await explain(db.database.asZicht(zichtVan(plaatsen)), statement.text, values);
    const geheelGelezen = plan.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']);
    for (const tabel of ['vastlopers', 'betrokkenheden', 'termijnen']) expect(geheelGelezen).not.toContain(tabel);
    expect(rowsRead(plan)).toBeLessThan(6 * 500 * plaatsen.length);
  });

  it.each(WERK_FILTERS)('keeps with %j exactly what fits, and walks along the clocks of who asks', async (filter, vanDeZaak) => {
    const plaatsen = [overal(BUREAU)];
    const vraag = (limit: number) =>
      werkvoorraadVraag(plaatsen, { cursor: null, limit }, BULK_VANDAAG, { ...HELE_WERKVOORRAAD, ...filter });
    const sql = db.database.asZicht(zichtVan(plaatsen));
    const alles = vraag(AANTAL);
    const past = await db.owner.rows<{ id: string }>(
      {
        text: `SELECT t.id FROM termijnen t JOIN vastlopers v ON v.id = t.vastloper_id
          WHERE t.eigenaar_organisatie_id = $1 AND t.stand = 'open' AND ${vanDeZaak} ORDER BY t.einddatum, t.id`,
      },
      [BUREAU],
    );
    const gevonden = await sql.rows<{ id: string }>(alles.statement, alles.values);
    expect(gevonden.map(({ id }) => id)).toEqual(past.map(({ id }) => id));
    expect(past.length > 0).toBe(vanDeZaak !== 'false');
    const { statement, values } = vraag(LIMIT);
    const plan = await explain(sql, statement.text, values);
    expectWalk(plan);
    // A filter that nothing fits costs most: each open clock of this organisation once, with who sees its case and the case; never those of others.
    expect(rowsRead(plan)).toBeLessThan(6 * OPEN_VAN_BUREAU);
  });
});

describe(`${PgVastloperZoeker.name} at ${AANTAL} cases`, () => {
  const metGebied: (typeof KIJKERS)[number] = [
    'one area, as a member for that area',
    [{ organisatieId: BUREAU, focusgebied: 'EHV-WZ' }],
  ];

  it.each([...KIJKERS, metGebied])('looks for what is alike among the newest only, for who sees %s', async (_, plaatsen) => {
    const values = [
      'Wet',
      plaatsen.map((plaats) => plaats.organisatieId),
      plaatsen.map((plaats) => plaats.focusgebied),
      ['geld'],
      5,
    ];
    const plan = await explain(db.database.asZicht(zichtVan(plaatsen)), gelijkendeStatement(plaatsen).text, values);
    expectWalk(plan);
    expect(rowsRead(plan)).toBeLessThan(6 * 100 * plaatsen.length);
  });

  it('finds the same rule however long ago, in sight only, and not after its words were erased', async () => {
    const zoeker = new PgVastloperZoeker(db.database);
    const zet = (regel: unknown) =>
      db.owner.rows(
        {
          text: `UPDATE vastlopers SET regel = $1::jsonb WHERE id = (
            SELECT id FROM vastlopers WHERE focusgebied = 'EHV-WZ' ORDER BY ingediend_op LIMIT 1) RETURNING nummer`,
        },
        [JSON.stringify(regel)],
      );
    const zoek = async (organisatieId: string) =>
      (
        await zoeker.listGelijkende({ regel: 'WET OUD', blokkades: ['geld'] }, zichtVan([overal(organisatieId)]), 3, BULK_VANDAAG)
      ).filter(({ zelfdeRegel }) => zelfdeRegel);
    expect(await zet({ naam: 'Wet Oud', artikel: null })).toHaveLength(1);
    expect(await zoek(BUREAU)).toMatchObject([{ focusgebied: 'EHV-WZ' }]);
    expect(await zoek(organisatieIdVan('programmabureau-vla-ww'))).toEqual([]);
    await zet({ naam: '[gewist]', artikel: null });
    expect(await zoek(BUREAU)).toEqual([]);
  });

  it('counts on the board what a plain count does', async () => {
    const zoeker = new PgVastloperZoeker(db.database);
    const telling = await db.owner.rows({
      text: `SELECT trede, count(*)::int AS aantal, (count(*) FILTER (WHERE dragende_einddatum < '${BULK_VANDAAG}'))::int AS "teLaat"
        FROM vastlopers WHERE focusgebied = 'EHV-WZ' AND NOT gesloten GROUP BY trede`,
    });
    const geteld = await zoeker.countPerTrede(zichtVan([overal(BUREAU)]), BULK_VANDAAG);
    expect([...geteld].sort((a, b) => a.trede.localeCompare(b.trede))).toEqual(
      [...telling].sort((a, b) => String(a['trede']).localeCompare(String(b['trede']))),
    );
    const [{ aantal } = { aantal: 0 }] = geteld;
    const kolom = await db.vastlopers.listVisible(
      zichtVan([overal(BUREAU)]),
      { ...ALLES, openTrede: geteld[0]?.trede ?? null },
      { cursor: null, limit: AANTAL },
      BULK_VANDAAG,
    );
    expect(kolom.items).toHaveLength(aantal);
    expect(kolom.items.every(({ trede, status }) => trede === geteld[0]?.trede && status !== 'afgesloten')).toBe(true);
  });
});
