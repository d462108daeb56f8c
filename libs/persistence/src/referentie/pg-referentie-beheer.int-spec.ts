// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordDatabase } from '../../test/record-database.js';
import { readKlokStand } from '../klok/klok-anker.js';
import { PgReferentieBeheerRepository } from './pg-referentie-beheer.repository.js';

const ONBEVOEGD = { code: '42501' };

describe(PgReferentieBeheerRepository.name, () => {
  let db: RecordDatabase;
  let referentie: PgReferentieBeheerRepository;

  beforeAll(async () => {
    db = await RecordDatabase.create('ref_beheer');
    referentie = new PgReferentieBeheerRepository(db.database);
  });
  afterAll(() => db.drop());

  it('lists every version of the terms, national ones first, the newest first', async () => {
    await db.owner.rows({
      text: `INSERT INTO termijnregelingen (code, versie, focusgebied, regeling, geldig_vanaf, geldig_tot)
        SELECT naam, nummer, gebied, regeling, '2030-01-01', NULL FROM termijnregelingen,
          (VALUES ('landelijk', 2, NULL), ('landelijk', 10, NULL), ('arn-o', 1, 'ARN-O')) AS v(naam, nummer, gebied) WHERE versie = 1`,
    });
    const versies = await db.owner.rows<{ code: string; versie: number }>({
      text: 'SELECT code, versie FROM termijnregelingen ORDER BY focusgebied NULLS FIRST, versie DESC',
    });
    expect(versies.map(({ code, versie }) => `${code} ${versie}`)).toEqual([
      'landelijk 10',
      'landelijk 2',
      'landelijk 1',
      'arn-o 1',
    ]);
    const lijst = await referentie.listTermijnregelingen();
    expect(lijst.map(({ focusgebied, geldigVanaf }) => [focusgebied, geldigVanaf])).toEqual([
      [null, '2030-01-01'],
      [null, '2030-01-01'],
      [null, '2022-07-01'],
      ['ARN-O', '2030-01-01'],
    ]);
  });

  it('puts the edition of the calendar first that the clock is on, also the tenth of a year', async () => {
    for (const versie of ['2027-9', '2027-10'])
      await db.owner.rows(
        {
          text: `INSERT INTO kalenders (versie, gelijkgestelde_dagen, bekend_tot_en_met_jaar, bron, geldig_vanaf) VALUES ($1, '{}', 2029, 'test', '2027-03-01')`,
        },
        [versie],
      );
    const [eerste, tweede] = await referentie.listKalenders();
    expect([eerste?.kalender.versie, tweede?.kalender.versie]).toEqual(['2027-10', '2027-9']);
    expect((await readKlokStand(db.database)).kalender).toEqual(eerste?.kalender);
  });

  it('puts each theme under the one it belongs to', async () => {
    const themas = await referentie.listThemas();
    for (const [plaats, { code, hoofdthema }] of themas.entries()) {
      const boven = themas.slice(0, plaats).findLast((thema) => thema.hoofdthema === null);
      if (hoofdthema !== null) expect([code, boven?.code]).toEqual([code, hoofdthema]);
    }
    expect(themas.filter(({ hoofdthema }) => hoofdthema === null)).toHaveLength(4);
    expect(themas.length).toBeGreaterThan(4);
  });

  it.each([
    `UPDATE termijnregelingen SET regeling = '{}'`,
    `UPDATE termijnregelingen SET geldig_vanaf = '2020-01-01'`,
    'DELETE FROM termijnregelingen',
    `UPDATE kalenders SET gelijkgestelde_dagen = '{}'`,
    'DELETE FROM kalenders',
    `UPDATE themas SET code = 'anders'`,
    `UPDATE themas SET geldig_vanaf = '2020-01-01'`,
    'DELETE FROM themas',
  ])('leaves the application no way to rewrite the past: %s', async (text) => {
    await expect(db.database.rows({ text })).rejects.toMatchObject(ONBEVOEGD);
    await expect(db.worker.rows({ text })).rejects.toMatchObject(ONBEVOEGD);
  });
});
