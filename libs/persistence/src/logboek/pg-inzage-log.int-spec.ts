// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INDIENER, RecordDatabase, TEKST, ZETELS } from '../../test/record-database.js';
import { PgInzageLog } from './pg-inzage-log.js';

let db: RecordDatabase;
let inzagen: PgInzageLog;

beforeAll(async () => {
  db = await RecordDatabase.create('inzagen');
  inzagen = new PgInzageLog(db.database, 'web');
});
afterAll(() => db.drop());

const ELDERS = '01900000-0000-7000-8000-0000000000ee';
const zicht = {
  persoonId: INDIENER,
  plaatsen: [ZETELS.indiener, ELDERS].map((organisatieId) => ({ organisatieId, focusgebied: null })),
};

describe(PgInzageLog.name, () => {
  it('notes who read what of a confidential case, through which organisation and program, and when', async () => {
    const { vastloperId } = await db.fileCase({ tekst: { ...TEKST, naamVerbergen: true } });
    const voor = new Date().toISOString();
    await inzagen.note({ vastloperId, zicht, onderdeel: 'logboek' });
    const [rij, ...meer] = await db.owner.rows<Record<string, unknown>>(
      { text: 'SELECT * FROM inzagen WHERE vastloper_id = $1' },
      [vastloperId],
    );
    expect(meer).toEqual([]);
    expect(rij).toMatchObject({ persoon_id: INDIENER, organisatie_ids: [ZETELS.indiener], onderdeel: 'logboek', kanaal: 'web' });
    expect(String(rij?.['op']) >= voor).toBe(true);
  });

  it('notes of a list one read of each confidential case in it', async () => {
    const geheim = { tekst: { ...TEKST, naamVerbergen: true } };
    const zaken = [await db.fileCase(geheim), await db.fileCase(), await db.fileCase(geheim)].map(
      ({ vastloperId }) => vastloperId,
    );
    await inzagen.noteAll(zaken, zicht, 'toezeggingen');
    await inzagen.noteAll([], zicht, 'toezeggingen');
    const rijen = await db.owner.rows<{ vastloper_id: string }>({
      text: `SELECT vastloper_id FROM inzagen WHERE onderdeel = 'toezeggingen'`,
    });
    expect(rijen.map((rij) => rij.vastloper_id).sort()).toEqual([zaken[0], zaken[2]].sort());
  });

  it('notes nothing of a case that is not confidential', async () => {
    const { vastloperId } = await db.fileCase();
    await inzagen.note({ vastloperId, zicht, onderdeel: 'vastloper' });
    expect(await db.owner.rows({ text: 'SELECT FROM inzagen WHERE vastloper_id = $1' }, [vastloperId])).toEqual([]);
  });
});
