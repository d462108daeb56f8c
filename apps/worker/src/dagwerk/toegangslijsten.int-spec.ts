// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Klok } from '#application/ports/klok';
import { PgBeheerRepository } from '#persistence/beheer/pg-beheer.repository';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { loadDemoPeople } from '#persistence/demo-people';
import { migrate } from '#persistence/migrate';
import { loadReferenceData } from '#persistence/reference-data';
import { organisatieIdVan } from '#persistence/reference-id';
import { createTestDatabase, type TestDatabase } from '#testing/test-environment';
import { readDemoData } from '../../../local/src/demo-data.js';
import { Toegangslijsten } from './toegangslijsten.js';

let test: TestDatabase;
let database: Database;
let vandaag = '2026-12-01';

beforeAll(async () => {
  test = await createTestDatabase('toegangslijsten');
  await migrate({ url: test.ownerUrl });
  await loadReferenceData({ url: test.ownerUrl });
  await loadDemoPeople({ url: test.ownerUrl, issuer: 'http://een' }, readDemoData() as Parameters<typeof loadDemoPeople>[1]);
  database = new Database(await createDataSource({ url: test.workerUrl, poolSize: 4 }).initialize());
}, 120_000);
afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});

describe(Toegangslijsten.name, () => {
  const klok = { vandaag: () => vandaag, nu: () => `${vandaag}T07:00:00.000Z` } as Klok;
  const worker = (): Toegangslijsten => new Toegangslijsten(new PgBeheerRepository(database), klok);
  const changes = () =>
    database.rows({
      text: `SELECT gegevens ->> 'maand' AS maand, door_persoon_id AS door FROM beheergebeurtenissen WHERE soort = 'toegangslijsten_opgesteld' ORDER BY 1`,
    });
  const lists = () =>
    database.rows({
      text: 'SELECT maand, count(*)::int > 50 AS veel, count(*)::int AS n FROM toegangslijsten GROUP BY maand ORDER BY 1',
    });

  it('draws the lists of the month once, also when two workers come at the same instant, and tells that nobody did it', async () => {
    await Promise.all([worker().drawWhenDue(), worker().drawWhenDue()]);
    const [eerste] = await lists();
    expect(eerste).toMatchObject({ maand: '2026-12', veel: true });
    expect(await changes()).toEqual([{ maand: '2026-12', door: null }]);
    vandaag = '2026-12-14';
    await worker().drawWhenDue();
    expect([await lists(), await changes()]).toEqual([[eerste], [{ maand: '2026-12', door: null }]]);
  });

  it('draws those of the next month on its first day, or later when no worker ran that day', async () => {
    const running = worker();
    vandaag = '2026-12-31';
    await running.drawWhenDue();
    expect(await changes()).toHaveLength(1);
    vandaag = '2027-01-01';
    await running.drawWhenDue();
    vandaag = '2027-02-03';
    await running.drawWhenDue();
    expect(await changes()).toEqual(['2026-12', '2027-01', '2027-02'].map((maand) => ({ maand, door: null })));
    expect((await lists()).map(({ maand }) => maand)).toEqual(['2026-12', '2027-01', '2027-02']);
  });

  it('draws none of an organisation that ended, also when its memberships still stand, and one of an organisation in its last month', async () => {
    const owner = new Database(await createDataSource({ url: test.ownerUrl, poolSize: 1 }).initialize());
    const [geeindigd, nogEven] = [organisatieIdVan('gemeente-ehv-wz'), organisatieIdVan('welzijn-ehv-wz')];
    const maandenVan = async (id: string) =>
      (
        await database.rows<{ maand: string }>(
          { text: 'SELECT maand FROM toegangslijsten WHERE organisatie_id = $1 ORDER BY 1' },
          [id],
        )
      ).map(({ maand }) => maand);
    try {
      vandaag = '2027-03-31';
      for (const [id, laatsteDag] of [
        [geeindigd, '2027-03-30'],
        [nogEven, '2027-03-31'],
      ])
        await owner.rows({ text: 'UPDATE organisaties SET geldig_tot = $2 WHERE id = $1' }, [id, laatsteDag]);
      await worker().drawWhenDue();
      const [open] = await owner.rows<{ aantal: number }>(
        { text: `SELECT count(*)::int AS aantal FROM lidmaatschappen WHERE organisatie_id = $1 AND geldig_tot IS NULL` },
        [geeindigd],
      );
      expect(open?.aantal).toBeGreaterThan(0);
      expect((await maandenVan(nogEven)).at(-1)).toBe('2027-03');
      expect((await maandenVan(geeindigd)).at(-1)).toBe('2027-02');
    } finally {
      await owner.dataSource.destroy();
    }
  });
});
