// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ZichtPlaats } from '#application/ports/actor';
import { GEEN_FILTER, HELE_WERKVOORRAAD } from '#application/ports/vastloper.repository';
import { BULK_VANDAAG, explain, insertBulk, ZIET_ALLES, type PlanNode } from '../../test/bulk-vastlopers.js';
import { INDIENER, PROGRAMMABUREAU, RecordDatabase } from '../../test/record-database.js';
import { lijstVraag } from './lijst-sql.js';
import { werkvoorraadVraag } from './werkvoorraad-sql.js';

/** A record and one ten times as large: what a page costs may not tell them apart, so it costs the same at a million (npm run bench -- worklist shows the times). */
const [KLEIN, GROOT] = [4_000, 40_000] as const;
const LIMIT = 25;
const overal = (organisatieId: string): ZichtPlaats => ({ organisatieId, focusgebied: null });
const KIJKERS: readonly (readonly [string, readonly ZichtPlaats[]])[] = [
  ['one programmabureau', [overal(PROGRAMMABUREAU.organisatieId)]],
  ['who sees every case', [overal(ZIET_ALLES)]],
  ['a member for one area', [{ organisatieId: ZIET_ALLES, focusgebied: 'EHV-WZ' }]],
];

const records: RecordDatabase[] = [];

beforeAll(async () => {
  for (const [n, aantal] of [KLEIN, GROOT].entries()) {
    const db = await RecordDatabase.create(`groei_${n}`);
    records.push(db);
    await insertBulk(db.owner, aantal);
  }
}, 120_000);
afterAll(async () => {
  for (const db of records) await db.drop();
});

/** What a plan reads, in order: each table and by which index. */
const shape = (plan: readonly PlanNode[]): string[] =>
  plan
    .filter((node) => node['Relation Name'] !== undefined)
    .map((node) => [node['Node Type'], node['Relation Name'], (node as { 'Index Name'?: string })['Index Name']].join(' '));
const rowsRead = (plan: readonly PlanNode[]): number =>
  plan
    .filter((node) => node['Relation Name'] !== undefined)
    .reduce((sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'], 0);

/** One walk along its index chooses the page, and ends with the page: nothing is sorted first, and nothing is read whole. */
const expectWandeling = (plan: readonly PlanNode[]): void => {
  const gelezen = shape(plan);
  expect(gelezen.filter((stap) => stap.startsWith('Seq Scan'))).toEqual([]);
  expect(gelezen.filter((stap) => stap.includes(' termijnen '))).toEqual(['Index Scan termijnen ix_termijnen_werkvoorraad']);
  const erboven = plan.filter(({ Plans = [] }) => Plans.some((node) => node['Relation Name'] === 'termijnen'));
  expect(erboven.map((node) => node['Node Type'])).toEqual(['Limit']);
};

describe('a page of the lists, in a record and in one ten times as large', () => {
  const plansOf = async (plaatsen: readonly ZichtPlaats[], welke: 'werkvoorraad' | 'lijst'): Promise<PlanNode[][]> => {
    const pagina = { cursor: null, limit: LIMIT };
    const { statement, values } =
      welke === 'werkvoorraad'
        ? werkvoorraadVraag(plaatsen, pagina, BULK_VANDAAG)
        : lijstVraag(plaatsen, { ...GEEN_FILTER, sorteer: 'termijn' }, pagina, BULK_VANDAAG);
    return Promise.all(
      records.map((db) => explain(db.database.asZicht({ persoonId: INDIENER, plaatsen: [...plaatsen] }), statement.text, values)),
    );
  };

  it('of the werkvoorraad is read along that index too when it is prepared once for everybody', async () => {
    for (const [, plaatsen] of KIJKERS) {
      const { statement } = werkvoorraadVraag(plaatsen, { cursor: null, limit: LIMIT }, BULK_VANDAAG);
      expect(statement.name).toBe('werkvoorraad_1');
      for (const db of records) {
        const zicht = { persoonId: INDIENER, plaatsen: [...plaatsen] };
        expectWandeling(await explain(db.database.asZicht(zicht), statement.text));
      }
    }
    const vier = Array.from({ length: 5 }, () => overal(ZIET_ALLES));
    const pagina = { cursor: null, limit: LIMIT };
    expect(werkvoorraadVraag(vier, pagina, BULK_VANDAAG).statement.name).toBeUndefined();
    expect(werkvoorraadVraag([], pagina, BULK_VANDAAG, { ...HELE_WERKVOORRAAD, teLaat: true }).statement.name).toBeUndefined();
  });

  describe.each(KIJKERS)('for %s', (_, plaatsen) => {
    it.each(['werkvoorraad', 'lijst'] as const)(
      'of the %s is read the same way, along one index, and no more of it',
      async (welke) => {
        const [klein = [], groot = []] = await plansOf(plaatsen, welke);
        expect(shape(groot)).toEqual(shape(klein));
        expect(rowsRead(groot)).toBeLessThanOrEqual(rowsRead(klein) + LIMIT);
        // The one walk that chooses the page; what else is read is looked up by the key of each of its rows.
        const gekozenUit = welke === 'werkvoorraad' ? 'termijnen' : 'betrokkenheden';
        const wandelingen = groot.filter((node) => node['Relation Name'] === gekozenUit && node['Actual Loops'] === 1);
        expect(wandelingen.map((node) => node['Node Type'])).toEqual([expect.stringMatching(/^Index (Only )?Scan$/)]);
        expect(shape(groot).filter((stap) => stap.startsWith('Seq Scan') && !/focusgebieden|organisaties/.test(stap))).toEqual(
          [],
        );
      },
    );
  });
});
