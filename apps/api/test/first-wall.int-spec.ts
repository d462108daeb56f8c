// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VASTLOPER } from './api-system.js';
import { auditLinesOf } from './audit-lines.js';
import { OPERATION_ROWS } from './operation-table.js';
import { cellOf, OperationWorld } from './operation-world.js';
import { PEOPLE } from './policy-people.js';
import { ACT_CELLS, ACT_PATHS } from './policy-table.js';

describe('the first wall, with the second one gone', () => {
  let world: OperationWorld;
  const log: string[] = [];

  beforeAll(async () => {
    world = await OperationWorld.start('eerste_muur', log);
    const { rows } = await world.api.owner.query<{ tabel: string }>(
      `SELECT c.oid::regclass::text AS tabel FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relrowsecurity`,
    );
    for (const { tabel } of rows) await world.api.owner.query(`ALTER TABLE ${tabel} DISABLE ROW LEVEL SECURITY`);
  }, 120_000);

  afterAll(() => world?.api.stop(), 60_000);

  it('stands alone here: the role of the API sees every case by itself', async () => {
    const { rows } = await world.api.owner.query(`SELECT 1 AS een FROM pg_class WHERE relrowsecurity`);
    expect(rows).toEqual([]);
  });

  // What may be done is done under both walls in the tables of the policy; here it would only change the case under the hands of the next.
  it.each(OPERATION_ROWS)(
    '$operation refuses and hides as the table says',
    async ({ operation, cells }) => {
      const wrong: string[] = [];
      for (const [who, cell] of cells.filter(([, one]) => one !== '2' || operation.startsWith('GET '))) {
        const got = cellOf(await world.ask(PEOPLE[who], operation));
        if (got !== cell) wrong.push(`${who}: ${got}, not ${cell}`);
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  it.each(ACT_PATHS)('%s refuses and hides as the table says', async (path) => {
    const wrong: string[] = [];
    for (const { who, cell } of ACT_CELLS.filter((one) => one.path === path && one.cell !== '2')) {
      const got = cellOf(await world.ask(PEOPLE[who], `POST /vastlopers/{id}/${path}`));
      if (got !== cell) wrong.push(`${who}: ${got}, not ${cell}`);
    }
    expect(wrong).toEqual([]);
  });

  it('lists to nobody what they do not see', async () => {
    const seen = new Map<string, boolean>();
    for (const person of Object.values(PEOPLE)) {
      const lists = await Promise.all([
        ...['/v1/vastlopers?limit=100', '/v1/werkvoorraad?limit=100'].map((path) => world.api.get(person, path)),
        world.api.post(person, '/v1/vastlopers/_zoek', { zoektekst: VASTLOPER.titel }),
        world.api.post(person, '/v1/vastlopers/_gelijkenis', { blokkades: VASTLOPER.blokkades }),
      ]);
      seen.set(
        person,
        lists.some(({ text }) => text.includes(world.vastloperId)),
      );
    }
    const blind = [...seen].filter(([, sees]) => !sees).map(([person]) => person);
    expect(blind.sort()).toEqual([PEOPLE.elders, PEOPLE.bureauElders, PEOPLE.vreemd, PEOPLE.beheerder].sort());
  });

  it('leaves a line of each refusal', () => {
    expect(auditLinesOf(log).filter(({ resultaat }) => /^(NIET_BEVOEGD|HTTP_403)$/.test(resultaat)).length).toBeGreaterThan(300);
  });
});
