// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import type { ConceptInhoud } from '#application/ports/concept.repository';
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
    expect(
      await concepten.save(een(), sleutel, { nummer: 1, inhoud: { titel: ['Drie bakken'], blokkades: ['geld', 'taal'] } }),
    ).toBe(true);
    expect(await concepten.find(een())).toEqual({
      sleutel,
      inhoud: { titel: ['Drie bakken'], blokkades: ['geld', 'taal'] },
      vastloperId: null,
      versie: 1,
    });
  });

  it('adds to what was typed before, also when two write at the same moment', async () => {
    const sleutel = await begin(een());
    const stappen: ConceptInhoud[] = [{ titel: ['Drie bakken'] }, { omschrijving: ['Het mag niet'] }, { thema: ['wonen'] }];
    await Promise.all(stappen.map((inhoud, place) => concepten.save(een(), sleutel, { nummer: place + 1, inhoud })));
    expect(await concepten.find(een())).toMatchObject({ inhoud: Object.assign({}, ...stappen), versie: 3 });
  });

  it('takes nothing that was written in a step before it was sent, and takes it of another step', async () => {
    const sleutel = await begin(een());
    const typed = (titel: string) => ({ nummer: 1, inhoud: { titel: [titel] } });
    expect(await concepten.keep(een(), sleutel, typed('Dri'), 0)).toBe(true);
    expect(await concepten.keep(een(), sleutel, typed('Drie bak'), 0)).toBe(true);
    expect(await concepten.save(een(), sleutel, typed('Drie bakken'))).toBe(true);
    const sent = await concepten.find(een());
    expect(await concepten.keep(een(), sleutel, typed('Drie bak'), 0)).toBe(false);
    expect(await concepten.find(een())).toEqual(sent);
    expect(await concepten.keep(een(), sleutel, { nummer: 2, inhoud: { omschrijving: ['Het mag niet'] } }, 0)).toBe(true);
    expect(await concepten.keep(een(), sleutel, typed('Vier bakken'), sent?.versie ?? 0)).toBe(true);
    expect((await concepten.find(een()))?.inhoud).toEqual({ titel: ['Vier bakken'], omschrijving: ['Het mag niet'] });
  });

  it('counts what changed, and not what was kept once more as it was', async () => {
    const sleutel = await begin(een());
    const stap = { nummer: 1, inhoud: { titel: ['Drie bakken'] } };
    for (const versie of [1, 1]) {
      await concepten.keep(een(), sleutel, stap, 0);
      expect((await concepten.find(een()))?.versie).toBe(versie);
    }
    await begin(een());
    expect((await concepten.find(een()))?.versie).toBe(0);
  });

  it('shows nobody the draft of another, and lets nobody write in it', async () => {
    const sleutel = await begin(een());
    expect(await concepten.find(twee())).toBeNull();
    expect(await concepten.save(twee(), sleutel, { nummer: 1, inhoud: { titel: ['Van een ander'] } })).toBe(false);
    expect((await concepten.find(een()))?.inhoud).toEqual({});
  });

  it('begins anew in the place of the draft before, which can be written no more', async () => {
    const oud = await begin(een());
    const nieuw = await begin(een());
    expect(await concepten.save(een(), oud, { nummer: 1, inhoud: { titel: ['Oud'] } })).toBe(false);
    expect((await concepten.find(een()))?.sleutel).toBe(nieuw);
  });

  it('forgets the texts once filed, remembers which case it became, and takes nothing more', async () => {
    const sleutel = await begin(een());
    const vastloperId = v7();
    await concepten.save(een(), sleutel, { nummer: 1, inhoud: { titel: ['Drie bakken'] } });
    await concepten.markIngediend(een(), sleutel, vastloperId);
    await concepten.markIngediend(een(), sleutel, vastloperId);
    expect(await concepten.find(een())).toEqual({ sleutel, inhoud: {}, vastloperId, versie: 1 });
    expect(await concepten.save(een(), sleutel, { nummer: 1, inhoud: { titel: ['Nog eens'] } })).toBe(false);
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
    expect(await concepten.save(een(), 'geen sleutel', { nummer: 1, inhoud: {} })).toBe(false);
  });
});
