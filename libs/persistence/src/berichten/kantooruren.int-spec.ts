// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '#application/ports/actor';
import type { BeheerRepository } from '#application/ports/beheer.repository';
import { LookAfterWachtrijen } from '#application/use-cases/look-after-wachtrijen.use-case';
import { v7 } from 'uuid';
import { RecordDatabase, TestKlok, ZETELS } from '../../test/record-database.js';
import { PgBeheerOverzichtRepository } from '../beheer/pg-beheer-overzicht.repository.js';
import { PgBerichtenRecord } from './pg-berichten-record.js';

const LEASE_MS = 60_000;
const BUREAU = ZETELS.programmabureau ?? '';
/** A Friday, in Amsterdam at 17:59 and at 20:00, and the Monday after at 07:59 and 08:00. */
const [VRIJDAG_1759, VRIJDAG_2000] = ['2026-11-20T16:59:00.000Z', '2026-11-20T19:00:00.000Z'];
const [MAANDAG_0759, MAANDAG_0800] = ['2026-11-23T06:59:00.000Z', '2026-11-23T07:00:00.000Z'];

let db: RecordDatabase;
let nu = VRIJDAG_1759;
let record: PgBerichtenRecord;
const persoon = v7();

beforeAll(async () => {
  db = await RecordDatabase.create('kantooruren');
  record = new PgBerichtenRecord(db.worker, db.klok, { altijd: false, perUur: 100 }, () => nu);
  await db.owner.rows(
    {
      text: `WITH p AS (INSERT INTO personen (id, issuer, subject, sleutel, naam, emailadres) VALUES ($1, 't', 'bureau', 'bureau', 'Bureau', 'b@test.example'))
        INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, geldig_vanaf) VALUES ($2, $1, $3, 'programmabureau', '2020-01-01')`,
    },
    [persoon, v7(), BUREAU],
  );
}, 120_000);
afterAll(() => db?.drop());
beforeEach(() => db.owner.rows({ text: 'DELETE FROM berichten' }));

/** A message to the programmabureau, chosen on Friday at 17:59; answers its id and that of its delivery. */
async function kies(soort: string): Promise<{ readonly bericht: string; readonly bezorging: string }> {
  nu = VRIJDAG_1759;
  await db.fileCase();
  await db.owner.rows({ text: `UPDATE berichten SET soort = $1 WHERE stand = 'wacht' AND aan = 'aan_zet'` }, [soort]);
  await record.verdeel(100);
  const [rij] = await db.owner.rows<{ bericht: string; bezorging: string }>(
    {
      text: `SELECT bericht_id AS bericht, id AS bezorging FROM bezorgingen WHERE ontvanger_id = $1 ORDER BY volgnummer DESC LIMIT 1`,
    },
    [persoon],
  );
  return rij ?? { bericht: '', bezorging: '' };
}
const neem = async (moment: string): Promise<readonly string[]> => {
  nu = moment;
  return (await record.takeBeurt(persoon, LEASE_MS, 20)).ids;
};
const nietVoor = async (bericht: string): Promise<readonly string[]> =>
  ((await record.look([bericht]))[0]?.open ?? []).map((open) => new Date(open.nietVoor).toISOString());

describe('office hours', () => {
  it('hold at the moment of sending: chosen at 17:59 and taken at 20:00, a message waits for 08:00 on the next working day', async () => {
    const { bericht, bezorging } = await kies('herinnering');
    expect(await nietVoor(bericht)).toEqual([VRIJDAG_1759]);
    expect(await neem(VRIJDAG_2000)).toEqual([]);
    expect(await nietVoor(bericht)).toEqual([MAANDAG_0800]);
    expect(await neem(MAANDAG_0759)).toEqual([]);
    expect(await neem(MAANDAG_0800)).toEqual([bezorging]);
  });

  it('hold for another attempt, and for what somebody asks for again', async () => {
    const { bericht, bezorging } = await kies('herinnering');
    expect(await neem(VRIJDAG_1759)).toEqual([bezorging]);
    await record.store([{ id: bezorging, stand: 'later', wachtMs: 0, fout: 'later' }]);
    expect(await neem(VRIJDAG_2000)).toEqual([]);
    await record.store([{ id: bezorging, stand: 'mislukt', fout: 'nooit' }]);
    await db.owner.rows({ text: 'UPDATE bezorgingen SET niet_voor = $2 WHERE id = $1' }, [bezorging, VRIJDAG_1759]);
    expect(await record.herhaal([bericht])).toBe(1);
    expect(await neem(VRIJDAG_2000)).toEqual([]);
    expect(await nietVoor(bericht)).toEqual([MAANDAG_0800]);
    expect(await neem(MAANDAG_0800)).toEqual([bezorging]);
  });

  it('leave what another worker is bringing to that worker', async () => {
    const { bericht, bezorging } = await kies('herinnering');
    expect(await neem(VRIJDAG_1759)).toEqual([bezorging]);
    expect(await neem(VRIJDAG_2000)).toEqual([]);
    expect(await nietVoor(bericht)).toEqual([VRIJDAG_1759]);
  });

  it('do not hold for what is urgent, which passes what waits for them', async () => {
    await kies('herinnering');
    const { bezorging } = await kies('tekst_gemeld');
    expect(await neem(VRIJDAG_2000)).toEqual([bezorging]);
  });

  it('do not hold for the answer to a mail that came in just now, and do for one of longer ago', async () => {
    const { bericht, bezorging } = await kies('mail_geweigerd');
    const kwamOp = (moment: string) =>
      db.owner.rows({ text: 'UPDATE berichten SET aangemaakt_op = $2 WHERE id = $1' }, [bericht, moment]);
    await db.owner.rows({ text: 'UPDATE bezorgingen SET niet_voor = $2 WHERE id = $1' }, [bezorging, VRIJDAG_1759]);
    await kwamOp('2026-11-20T17:59:00.000Z');
    expect(await neem(VRIJDAG_2000)).toEqual([]);
    await db.owner.rows({ text: 'UPDATE bezorgingen SET niet_voor = $2 WHERE id = $1' }, [bezorging, VRIJDAG_1759]);
    await kwamOp('2026-11-20T18:30:00.000Z');
    expect(await neem(VRIJDAG_2000)).toEqual([bezorging]);
  });
});

describe('the hour of a receiver', () => {
  const beheerder: Actor = {
    persoonId: persoon,
    sleutel: 'bureau',
    naam: 'Bureau',
    lidmaatschappen: [{ id: v7(), organisatieId: BUREAU, rol: 'beheerder', focusgebied: null }],
  };
  /** So many more messages to one receiver, that may go for an hour and a half. */
  const schrijf = (aantal: number): Promise<unknown> =>
    db.owner.rows(
      {
        text: `WITH b AS (
            INSERT INTO berichten (id, soort, aan, organisatie_id, gegevens, stand)
            SELECT gen_random_uuid(), 'overzicht', 'persoon', $2, '{}', 'verdeeld' FROM generate_series(1, $3::int) RETURNING id)
          INSERT INTO bezorgingen (id, bericht_id, organisatie_id, persoon_id, ontvanger_id, niet_voor, aangemaakt_op)
          SELECT gen_random_uuid(), b.id, $2, $1, $1, now() - interval '90 minutes', now() - interval '90 minutes' FROM b`,
      },
      [persoon, BUREAU, aantal],
    );
  /** How many of 80 go within the hour at this tempo, and for how many minutes what is left stands still: for the worker, and on the page of beheer. */
  const gaan = async (tempoMs: number | null, perUur: number | null = null) => {
    const klok = new TestKlok(undefined, tempoMs);
    const post = new PgBerichtenRecord(db.worker, klok, { altijd: true, perUur });
    const pagina = new LookAfterWachtrijen(
      { list: async () => [] },
      new PgBeheerOverzichtRepository(db.database),
      {} as BeheerRepository,
      klok,
      perUur,
    );
    await schrijf(80);
    const { ids } = await post.takeBeurt(persoon, LEASE_MS, 100);
    await post.store(ids.map((id) => ({ id, stand: 'verzonden' as const })));
    await schrijf(1);
    const minuten = (seconden = 0): number => Math.round(seconden / 60);
    const [
      { oudsteSeconden },
      {
        standen: [stand],
      },
    ] = await Promise.all([post.count(), pagina.list(beheerder)]);
    return [ids.length, minuten(oudsteSeconden), minuten(stand?.oudsteSeconden)];
  };

  beforeAll(() =>
    db.owner.rows(
      {
        text: `INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, geldig_vanaf) VALUES ($1, $2, $3, 'beheerder', '2020-01-01')`,
      },
      [v7(), persoon, BUREAU],
    ),
  );

  it.each([
    ['sixty mails', null, null, 60],
    ['as many mails as are set', null, 70, 70],
    ['as many mails as are set, on a fast clock too', 2_000, 70, 70],
  ] as const)('is full after %s, and then nothing stands still', async (_hoe, tempoMs, perUur, gegaan) => {
    expect(await gaan(tempoMs, perUur)).toEqual([gegaan, 0, 0]);
  });

  it('is never full on a fast clock where nothing is set, for it holds years; what waits there stands still', async () => {
    expect(await gaan(2_000)).toEqual([80, 90, 90]);
  });
});
