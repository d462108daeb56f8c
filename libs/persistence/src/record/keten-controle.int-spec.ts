// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Positie } from '#domain/ladder/positie';
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
    ['a changed fact', `UPDATE gebeurtenissen SET gegevens = gegevens || '{"thema": "anders"}' WHERE vastloper_id = $1 AND versie = 1`, 1],
    ['another person', 'UPDATE gebeurtenissen SET persoon_id = gen_random_uuid() WHERE vastloper_id = $1 AND versie = 2', 2],
    ['another instant', `UPDATE gebeurtenissen SET op = op - interval '1 hour' WHERE vastloper_id = $1 AND versie = 3`, 3],
    ['a removed row', 'DELETE FROM gebeurtenissen WHERE vastloper_id = $1 AND versie = 2', 2],
    ['a cut tail', 'DELETE FROM gebeurtenissen WHERE vastloper_id = $1 AND versie = 4', 4],
  ])('finds %s', async (_, statement, versie) => {
    const positie = await gelopen();
    expect(positie.versie).toBe(4);
    await tamper(statement, positie.vastloperId);
    expect(await controle.verifyChain(positie.vastloperId)).toEqual({ klopt: false, versie });
  });

  it('lets nobody change or empty the log in the ordinary way', async () => {
    const { vastloperId } = await gelopen();
    for (const sql of [db.database, db.owner]) {
      for (const text of ['UPDATE gebeurtenissen SET versie = 9 WHERE vastloper_id = $1', 'DELETE FROM gebeurtenissen WHERE vastloper_id = $1']) {
        await expect(sql.rows({ text }, [vastloperId])).rejects.toMatchObject({ code: '42501' });
      }
      await expect(sql.rows({ text: 'TRUNCATE gebeurtenissen' })).rejects.toMatchObject({ code: '42501' });
    }
  });
});
