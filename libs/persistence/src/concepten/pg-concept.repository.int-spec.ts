// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { RecordDatabase } from '../../test/record-database.js';
import { PgConceptRepository } from './pg-concept.repository.js';

const BEWAAR_DAGEN = 60;
let db: RecordDatabase;
let concepten: PgConceptRepository;
let personen: string[];

beforeAll(async () => {
  db = await RecordDatabase.create('concepten');
  concepten = new PgConceptRepository(db.database);
  personen = [];
  for (const sleutel of ['een', 'twee']) {
    const id = v7();
    await db.owner.rows(
      { text: `INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ($1, 'http://oidc', $2, $2, 'Rol')` },
      [id, sleutel],
    );
    personen.push(id);
  }
});
afterAll(() => db.drop());
beforeEach(() => db.owner.rows({ text: 'DELETE FROM concepten' }));

const [een, twee] = [() => personen[0] ?? '', () => personen[1] ?? ''];
const begin = async (persoonId: string): Promise<string> => {
  const sleutel = v7();
  await concepten.begin(persoonId, sleutel, BEWAAR_DAGEN);
  return sleutel;
};

describe(PgConceptRepository.name, () => {
  it('keeps what was typed until it is read again', async () => {
    const sleutel = await begin(een());
    expect(await concepten.save(een(), sleutel, { titel: ['Drie bakken'], blokkades: ['geld', 'taal'] })).toBe(true);
    expect(await concepten.find(een())).toEqual({
      sleutel,
      inhoud: { titel: ['Drie bakken'], blokkades: ['geld', 'taal'] },
      vastloperId: null,
    });
  });

  it('shows nobody the draft of another, and lets nobody write in it', async () => {
    const sleutel = await begin(een());
    expect(await concepten.find(twee())).toBeNull();
    expect(await concepten.save(twee(), sleutel, { titel: ['Van een ander'] })).toBe(false);
    expect((await concepten.find(een()))?.inhoud).toEqual({});
  });

  it('begins anew in the place of the draft before, which can be written no more', async () => {
    const oud = await begin(een());
    const nieuw = await begin(een());
    expect(await concepten.save(een(), oud, { titel: ['Oud'] })).toBe(false);
    expect((await concepten.find(een()))?.sleutel).toBe(nieuw);
  });

  it('forgets the texts once filed, remembers which case it became, and takes nothing more', async () => {
    const sleutel = await begin(een());
    const vastloperId = v7();
    await concepten.save(een(), sleutel, { titel: ['Drie bakken'] });
    await concepten.markIngediend(een(), sleutel, vastloperId);
    await concepten.markIngediend(een(), sleutel, vastloperId);
    expect(await concepten.find(een())).toEqual({ sleutel, inhoud: {}, vastloperId });
    expect(await concepten.save(een(), sleutel, { titel: ['Nog eens'] })).toBe(false);
  });

  it('removes drafts that nobody touched for long, and no others', async () => {
    await begin(een());
    await db.owner.rows({ text: `UPDATE concepten SET gewijzigd_op = now() - interval '61 days'` });
    await begin(twee());
    expect(await concepten.find(een())).toBeNull();
    expect(await concepten.find(twee())).not.toBeNull();
  });

  it('takes a key that is none for a draft that is not there', async () => {
    await begin(een());
    expect(await concepten.save(een(), 'geen sleutel', {})).toBe(false);
  });
});
