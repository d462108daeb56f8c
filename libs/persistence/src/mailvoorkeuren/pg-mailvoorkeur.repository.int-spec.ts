// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { tokenHash } from '#application/use-cases/invite-partner.use-case';
import { v7 } from 'uuid';
import { RecordDatabase, ZETELS } from '../../test/record-database.js';
import { PgBerichtenRecord } from '../berichten/pg-berichten-record.js';
import { PgOverzichtenRecord } from '../berichten/pg-overzichten-record.js';
import { PgMailvoorkeurRepository } from './pg-mailvoorkeur.repository.js';

const REGELS = { altijd: true, perUur: 60 };
const [EEN, ANDER] = [v7(), v7()];
let db: RecordDatabase;
let voorkeuren: PgMailvoorkeurRepository;

beforeAll(async () => {
  db = await RecordDatabase.create('mailvoorkeuren');
  voorkeuren = new PgMailvoorkeurRepository(db.database);
  for (const id of [EEN, ANDER])
    await db.owner.rows(
      { text: `INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ($1::uuid, 't', $1::text, $1::text, 'Rol')` },
      [id],
    );
}, 120_000);
afterAll(() => db.drop());
beforeEach(() => db.owner.rows({ text: 'DELETE FROM mailvoorkeuren' }));

describe(PgMailvoorkeurRepository.name, () => {
  it('keeps the last choice of each person, and none before they chose', async () => {
    expect(await voorkeuren.find(EEN)).toBeNull();
    await voorkeuren.store(EEN, { ritme: 'dagelijks', overzichten: true });
    await voorkeuren.store(EEN, { ritme: 'wekelijks', overzichten: false });
    expect(await voorkeuren.find(EEN)).toEqual({ ritme: 'wekelijks', overzichten: false });
    expect(await voorkeuren.find(ANDER)).toBeNull();
  });

  it('shows and changes nothing of somebody else, also when a statement asks for it', async () => {
    await voorkeuren.store(EEN, { ritme: 'dagelijks', overzichten: true });
    const alsAnder = db.database.asZicht({ persoonId: ANDER, plaatsen: [] });
    expect(await alsAnder.rows({ text: 'SELECT persoon_id FROM mailvoorkeuren' })).toEqual([]);
    await alsAnder.rows({ text: `UPDATE mailvoorkeuren SET ritme = 'geen'` });
    await expect(
      alsAnder.rows({ text: `INSERT INTO mailvoorkeuren (persoon_id, ritme, overzichten) VALUES ($1, 'geen', false)` }, [v7()]),
    ).rejects.toMatchObject({ code: '42501' });
    expect(await db.database.rows({ text: 'SELECT persoon_id FROM mailvoorkeuren' })).toEqual([]);
    expect(await voorkeuren.find(EEN)).toEqual({ ritme: 'dagelijks', overzichten: true });
  });

  it('stops mail with a link that holds, for that person alone, and looking at a link changes nothing', async () => {
    const overzichten = new PgOverzichtenRecord(db.worker, db.klok, new PgBerichtenRecord(db.worker, db.klok, REGELS), REGELS);
    const [goed, oud] = [tokenHash('goed'), tokenHash('oud')];
    await overzichten.storeAfmeldlinks([
      { wie: { persoonId: EEN }, tokenHash: goed, geldigTot: '2099-01-01T00:00:00.000Z' },
      { wie: { persoonId: EEN }, tokenHash: oud, geldigTot: '2020-01-01T00:00:00.000Z' },
    ]);
    await voorkeuren.store(EEN, { ritme: 'dagelijks', overzichten: true });
    await voorkeuren.store(ANDER, { ritme: 'dagelijks', overzichten: true });
    expect(await Promise.all([goed, oud, tokenHash('geen')].map((hash) => voorkeuren.findAfmeldlink(hash)))).toEqual([
      { vanContact: false, gestopt: false, kanWeer: false },
      null,
      null,
    ]);
    expect([await voorkeuren.meldAf(oud), await voorkeuren.meldAf(tokenHash('geen'))]).toEqual([false, false]);
    expect(await voorkeuren.find(EEN)).toEqual({ ritme: 'dagelijks', overzichten: true });
    expect([await voorkeuren.meldAf(goed), await voorkeuren.meldAf(goed)]).toEqual([true, true]);
    expect(await voorkeuren.find(EEN)).toEqual({ ritme: 'geen', overzichten: false });
    expect(await voorkeuren.find(ANDER)).toEqual({ ritme: 'dagelijks', overzichten: true });
    await expect(db.database.rows({ text: 'SELECT persoon_id FROM afmeldlinks' })).rejects.toMatchObject({ code: '42501' });
  });

  it('lets the contact of an organisation take mail again with a link for that alone, at that address alone, while it holds', async () => {
    const overzichten = new PgOverzichtenRecord(db.worker, db.klok, new PgBerichtenRecord(db.worker, db.klok, REGELS), REGELS);
    const organisatieId = ZETELS.programmabureau ?? '';
    const keep = (naam: string, geldigTot: string) =>
      overzichten.storeAfmeldlinks([
        {
          wie: { organisatieId, emailadres: `${naam}@test.example`, weerHash: tokenHash(`weer ${naam}`) },
          ...{ tokenHash: tokenHash(`stop ${naam}`), geldigTot },
        },
      ]);
    await keep('een', '2099-01-01T00:00:00.000Z');
    await keep('ander', '2099-01-01T00:00:00.000Z');
    await keep('oud', '2099-01-01T00:00:00.000Z');
    const stand = async (naam: string): Promise<readonly unknown[]> => [
      (await voorkeuren.findAfmeldlink(tokenHash(`stop ${naam}`)))?.gestopt,
      (await voorkeuren.findWeerlink(tokenHash(`weer ${naam}`)))?.gestopt,
    ];
    expect(await voorkeuren.findAfmeldlink(tokenHash('stop een'))).toEqual({ vanContact: true, gestopt: false, kanWeer: true });
    for (const naam of ['een', 'ander', 'oud']) expect(await voorkeuren.meldAf(tokenHash(`stop ${naam}`))).toBe(true);
    expect([await stand('een'), await stand('ander')]).toEqual([
      [true, true],
      [true, true],
    ]);
    await db.owner.rows({ text: `UPDATE afmeldlinks SET geldig_tot = now() WHERE token_hash = $1` }, [tokenHash('stop oud')]);
    // The one link does nothing of the other.
    expect([await voorkeuren.meldWeerAan(tokenHash('stop een')), await voorkeuren.meldAf(tokenHash('weer een'))]).toEqual([
      false,
      false,
    ]);
    expect([await voorkeuren.meldWeerAan(tokenHash('weer oud')), await voorkeuren.findWeerlink(tokenHash('weer oud'))]).toEqual([
      false,
      null,
    ]);
    expect(await db.owner.rows({ text: 'SELECT 1 FROM contactafmeldingen' })).toHaveLength(3);
    expect([await voorkeuren.meldWeerAan(tokenHash('weer een')), await voorkeuren.meldWeerAan(tokenHash('weer een'))]).toEqual([
      true,
      true,
    ]);
    expect([await stand('een'), await stand('ander')]).toEqual([
      [false, false],
      [true, true],
    ]);
    await expect(db.database.rows({ text: 'SELECT 1 FROM contactafmeldingen' })).rejects.toMatchObject({ code: '42501' });
  });
});
