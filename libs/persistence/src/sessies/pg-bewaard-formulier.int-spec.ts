// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { RecordDatabase } from '../../test/record-database.js';
import { PgBewaardFormulierRepository } from './pg-bewaard-formulier.repository.js';

let db: RecordDatabase;
let formulieren: PgBewaardFormulierRepository;
const [een, ander] = [v7(), v7()];

beforeAll(async () => {
  db = await RecordDatabase.create('bewaarde_formulieren');
  formulieren = new PgBewaardFormulierRepository(db.database);
  for (const id of [een, ander])
    await db.owner.rows(
      { text: `INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ($1::uuid, 'i', $2, $2, 'Iemand')` },
      [id, id],
    );
});
afterAll(() => db.drop());

describe(PgBewaardFormulierRepository.name, () => {
  it('keeps one form for its writer alone: the role of the pages sees no form of another, and makes none in their name', async () => {
    await formulieren.keep(een, 'verzegeld-een', 60);
    expect([await formulieren.find(een), await formulieren.find(ander)]).toEqual(['verzegeld-een', null]);
    const alles = { text: 'SELECT verzegeld FROM bewaarde_formulieren' };
    expect(await db.database.rows(alles)).toEqual([]);
    expect(await db.database.asZicht({ persoonId: ander, plaatsen: [] }).rows(alles)).toEqual([]);
    const inbraak = { text: `INSERT INTO bewaarde_formulieren (persoon_id, verzegeld, verloopt_op) VALUES ($1, 'x', now())` };
    await expect(db.database.asZicht({ persoonId: ander, plaatsen: [] }).rows(inbraak, [een])).rejects.toMatchObject({
      code: '42501',
    });
    await formulieren.forget(een);
    expect(await formulieren.find(een)).toBeNull();
  });

  it('throws away what is too old when anybody keeps a form', async () => {
    await formulieren.keep(een, 'oud', 60);
    await db.owner.rows({ text: `UPDATE bewaarde_formulieren SET verloopt_op = now() - interval '1 minute'` });
    expect(await formulieren.find(een)).toBeNull();
    await formulieren.keep(ander, 'nieuw', 60);
    expect(await db.owner.rows({ text: 'SELECT verzegeld FROM bewaarde_formulieren' })).toEqual([{ verzegeld: 'nieuw' }]);
  });
});
