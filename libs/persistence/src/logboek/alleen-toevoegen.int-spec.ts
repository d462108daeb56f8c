// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INDIENER, RecordDatabase, TEKST, ZETELS } from '../../test/record-database.js';
import { PgInzageLog } from './pg-inzage-log.js';
import { PgLogcontrolepuntRepository } from './pg-logcontrolepunt.repository.js';

const TABELLEN = ['gebeurtenissen', 'logcontrolepunten', 'logcontrolepunt_koppen', 'inzagen'];

let db: RecordDatabase;

beforeAll(async () => {
  db = await RecordDatabase.create('alleen_toevoegen');
  const { vastloperId } = await db.fileCase({ tekst: { ...TEKST, naamVerbergen: true } });
  await new PgLogcontrolepuntRepository(db.worker).append('2026-11-23T09:00:00.000Z');
  const plaatsen = [{ organisatieId: ZETELS.indiener, focusgebied: null }];
  await new PgInzageLog(db.database, 'api').note({
    vastloperId,
    zicht: { persoonId: INDIENER, plaatsen },
    onderdeel: 'vastloper',
  });
});
afterAll(() => db.drop());

describe.each(TABELLEN)('%s', (tabel) => {
  it('holds a row to try it on', async () => {
    expect(await db.owner.rows({ text: `SELECT FROM ${tabel}` })).not.toEqual([]);
  });

  it.each(['UPDATE', 'DELETE', 'TRUNCATE'])('gives no role that signs in the right to %s', async (recht) => {
    const rollen = await db.owner.rows<{ rolname: string }>(
      {
        text: `SELECT rolname FROM pg_roles WHERE rolcanlogin AND NOT rolsuper AND (
        has_table_privilege(oid, $1, $2) OR CASE WHEN $2 = 'UPDATE' THEN has_any_column_privilege(oid, $1, $2) ELSE false END)`,
      },
      [tabel, recht],
    );
    expect(rollen).toEqual([]);
  });

  it.each([
    ['changed', `UPDATE ${tabel} SET ${tabel === 'inzagen' ? 'kanaal' : 'hash'} = NULL`],
    ['removed', `DELETE FROM ${tabel}`],
    ['emptied', `TRUNCATE ${tabel} CASCADE`],
  ])('is not %s by the application, nor by its owner in the ordinary way', async (_, text) => {
    await expect(db.database.rows({ text })).rejects.toMatchObject({ code: '42501' });
    await expect(db.owner.rows({ text })).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the words of an act', () => {
  it.each(['payload', 'zouten', 'gewist', 'kern'])('cannot be changed by the application: %s', async (kolom) => {
    await expect(db.database.rows({ text: `UPDATE handelingen SET ${kolom} = '{}'` })).rejects.toMatchObject({ code: '42501' });
  });
});
