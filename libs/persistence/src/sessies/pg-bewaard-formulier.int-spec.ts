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
  it('keeps forms for their writer alone: the role of the pages sees no form of another, and makes none in their name', async () => {
    await formulieren.keep(een, 'k1', 'verzegeld-een', 60);
    expect([await formulieren.find(een, 'k1'), await formulieren.find(ander, 'k1')]).toEqual(['verzegeld-een', null]);
    const alles = { text: 'SELECT verzegeld FROM bewaarde_formulieren' };
    expect(await db.database.rows(alles)).toEqual([]);
    expect(await db.database.asZicht({ persoonId: ander, plaatsen: [] }).rows(alles)).toEqual([]);
    const inbraak = {
      text: `INSERT INTO bewaarde_formulieren (persoon_id, kenmerk, verzegeld, verloopt_op) VALUES ($1, 'k2', 'x', now())`,
    };
    await expect(db.database.asZicht({ persoonId: ander, plaatsen: [] }).rows(inbraak, [een])).rejects.toMatchObject({
      code: '42501',
    });
    await formulieren.forget(ander, 'k1');
    expect(await formulieren.find(een, 'k1')).toBe('verzegeld-een');
    await formulieren.forget(een, 'k1');
    expect(await formulieren.find(een, 'k1')).toBeNull();
  });

  it('keeps more forms of one person side by side, the same one once, and the last twenty', async () => {
    const read = (): Promise<(string | null)[]> => Promise.all(['a', 'b'].map((kenmerk) => formulieren.find(een, kenmerk)));
    for (const [kenmerk, woorden] of Object.entries({ a: 'eerst', b: 'tweede' }))
      await formulieren.keep(een, kenmerk, woorden, 60);
    await formulieren.keep(een, 'a', 'nog eens', 60);
    expect(await read()).toEqual(['nog eens', 'tweede']);
    await formulieren.keep(ander, 'a', 'van een ander', 60);
    for (let nummer = 0; nummer < 19; nummer++) await formulieren.keep(een, `later-${nummer}`, 'later', 60);
    expect(await read()).toEqual(['nog eens', null]);
    await formulieren.keep(een, 'nog-een', 'later', 60);
    expect([await read(), await formulieren.find(ander, 'a')]).toEqual([[null, null], 'van een ander']);
  });

  it('throws away what is too old when anybody keeps a form', async () => {
    await formulieren.keep(een, 'k', 'oud', 60);
    await db.owner.rows({ text: `UPDATE bewaarde_formulieren SET verloopt_op = now() - interval '1 minute'` });
    expect(await formulieren.find(een, 'k')).toBeNull();
    await formulieren.keep(ander, 'k', 'nieuw', 60);
    expect(await db.owner.rows({ text: 'SELECT verzegeld FROM bewaarde_formulieren' })).toEqual([{ verzegeld: 'nieuw' }]);
  });
});
