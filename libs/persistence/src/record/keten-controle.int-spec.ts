// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Positie } from '#domain/ladder/positie';
import { v7 } from 'uuid';
import { DOORBRAAKTEAM, PROGRAMMABUREAU, RecordDatabase } from '../../test/record-database.js';
import { KetenControle } from './keten-controle.js';

let db: RecordDatabase;
let controle: KetenControle;

beforeAll(async () => {
  db = await RecordDatabase.create('keten');
  controle = new KetenControle(db.database);
});
afterAll(() => db.drop());

async function gelopen(): Promise<Positie> {
  const gegevens = { trekkerOrganisatieId: DOORBRAAKTEAM.organisatieId, sporen: ['structureel'], blokkades: ['geld'] };
  const aangenomen = await db.act(await db.fileCase(), 'aannemen', gegevens, PROGRAMMABUREAU);
  return db.act(aangenomen, 'gesprek_vastleggen', { met: ['school', 'corporatie'] }, DOORBRAAKTEAM);
}

/** What someone with every right could do: the trigger is switched off for the statement. */
async function tamper(statement: string, vastloperId: string): Promise<void> {
  await db.owner.transaction(async (sql) => {
    await sql.rows({ text: 'ALTER TABLE gebeurtenissen DISABLE TRIGGER USER' });
    await sql.rows({ text: statement }, [vastloperId]);
    await sql.rows({ text: 'ALTER TABLE gebeurtenissen ENABLE TRIGGER USER' });
  });
}

describe(KetenControle.name, () => {
  it('finds the log of a case whole', async () => {
    const { vastloperId, versie } = await gelopen();
    expect(await controle.verifyChain(vastloperId)).toEqual({ klopt: true, lengte: versie });
  });

  it.each([
    [
      'a changed fact',
      `UPDATE gebeurtenissen SET gegevens = gegevens || '{"thema": "anders"}' WHERE vastloper_id = $1 AND versie = 1`,
      1,
    ],
    ['another person', 'UPDATE gebeurtenissen SET persoon_id = gen_random_uuid() WHERE vastloper_id = $1 AND versie = 2', 2],
    ['another instant', `UPDATE gebeurtenissen SET op = op - interval '1 hour' WHERE vastloper_id = $1 AND versie = 3`, 3],
    ['a removed row', 'DELETE FROM gebeurtenissen WHERE vastloper_id = $1 AND versie = 2', 2],
    [
      'an inserted row',
      `INSERT INTO gebeurtenissen SELECT vastloper_id, 5, soort, op, handeling_id, persoon_id, organisatie_id, gegevens, formatversie,
      hash, hash FROM gebeurtenissen WHERE vastloper_id = $1 AND versie = 4`,
      5,
    ],
    [
      'two rows that changed places',
      `UPDATE gebeurtenissen g SET soort = o.soort, gegevens = o.gegevens, handeling_id = o.handeling_id,
      persoon_id = o.persoon_id, organisatie_id = o.organisatie_id FROM gebeurtenissen o
      WHERE g.vastloper_id = $1 AND o.vastloper_id = $1 AND (g.versie, o.versie) IN ((2, 3), (3, 2))`,
      2,
    ],
    [
      'a hash made to fit',
      `UPDATE gebeurtenissen SET gegevens = '{}', hash = sha256('x') WHERE vastloper_id = $1 AND versie = 4`,
      4,
    ],
    ['a cut tail', 'DELETE FROM gebeurtenissen WHERE vastloper_id = $1 AND versie = 4', 4],
  ])('finds %s', async (_, statement, versie) => {
    const positie = await gelopen();
    expect(positie.versie).toBe(4);
    await tamper(statement, positie.vastloperId);
    expect(await controle.verifyChain(positie.vastloperId)).toEqual({ klopt: false, versie });
  });

  it('does not take a commit at the same instant for tampering', async () => {
    let positie = await gelopen();
    const controles: Promise<unknown>[] = [];
    for (let n = 0; n < 25; n += 1) {
      const { zet } = await db.storeAct(positie, 'aanvullen', {}, DOORBRAAKTEAM);
      const kijkt = Array.from({ length: 3 }, () => controle.verifyChain(positie.vastloperId));
      const [uitkomst] = await Promise.all([db.record.commitZet(positie.vastloperId, positie.versie, zet), ...kijkt]);
      controles.push(...kijkt);
      positie = uitkomst.positie;
    }
    for (const uitkomst of await Promise.all(controles)) expect(uitkomst).toMatchObject({ klopt: true });
  });

  it('does not find a case whole that is not there', async () => {
    expect(await controle.verifyChain(v7())).toEqual({ klopt: false, versie: 1 });
  });

  it('lets nobody change or empty the log in the ordinary way', async () => {
    const { vastloperId } = await gelopen();
    for (const sql of [db.database, db.owner]) {
      for (const text of [
        'UPDATE gebeurtenissen SET versie = 9 WHERE vastloper_id = $1',
        'DELETE FROM gebeurtenissen WHERE vastloper_id = $1',
      ]) {
        await expect(sql.rows({ text }, [vastloperId])).rejects.toMatchObject({ code: '42501' });
      }
      await expect(sql.rows({ text: 'TRUNCATE gebeurtenissen' })).rejects.toMatchObject({ code: '42501' });
    }
  });
});
