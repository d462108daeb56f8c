// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import type { Klok } from '#application/ports/klok';
import { PgOpruimRecord } from '#persistence/opruiming/pg-opruim-record';
import { RecordDatabase } from '../../../../libs/persistence/test/record-database.js';
import { Opruimer } from './opruimer.js';

const NU = '2027-03-01T08:00:00.000Z';

describe(Opruimer.name, () => {
  let db: RecordDatabase;
  const klok = { vandaag: () => NU.slice(0, 10), nu: () => NU } as Klok;
  const opruimer = (): Opruimer => new Opruimer(new PgOpruimRecord(db.worker), klok);

  beforeAll(async () => {
    db = await RecordDatabase.create('opruimer');
  }, 120_000);
  afterAll(() => db?.drop());

  const persoon = async (geldigTot: string | null): Promise<string> => {
    const id = v7();
    await db.owner.rows(
      { text: `INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ($1::uuid, 't', $1::text, $1::text, 'Rol')` },
      [id],
    );
    await db.owner.rows(
      {
        text: `INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, geldig_vanaf, geldig_tot)
          VALUES ($1, $2, (SELECT id FROM organisaties ORDER BY id LIMIT 1), 'partner', '2020-01-01', $3)`,
      },
      [v7(), id, geldigTot],
    );
    return id;
  };
  const invite = async (
    naam: string,
    geldigTot: string,
    meer: { ingetrokken?: string; persoonId?: string } = {},
  ): Promise<void> => {
    await db.owner.rows(
      {
        text: `INSERT INTO uitnodigingen (id, token_hash, emailadres, organisatie_id, rol, geldig_tot, ingetrokken_op, gebruikt_op, persoon_id)
          VALUES ($1, $2, $2 || '@test.example', (SELECT id FROM organisaties ORDER BY id LIMIT 1), 'partner', $3, $4,
            CASE WHEN $5::uuid IS NULL THEN NULL ELSE $3::timestamptz END, $5)`,
      },
      [v7(), naam, geldigTot, meer.ingetrokken ?? null, meer.persoonId ?? null],
    );
  };
  const addresses = async (): Promise<string[]> =>
    (
      await db.owner.rows<{ naam: string }>({
        text: `SELECT token_hash AS naam FROM uitnodigingen WHERE emailadres <> '' ORDER BY 1`,
      })
    ).map(({ naam }) => naam);

  it('clears the address of an invitation nobody can use any more, and keeps what it was for', async () => {
    await invite('open', '2027-03-10T08:00:00.000Z');
    await invite('net-voorbij', '2027-02-10T08:00:00.000Z');
    await invite('lang-voorbij', '2027-01-01T08:00:00.000Z');
    await invite('ingetrokken', '2027-03-10T08:00:00.000Z', { ingetrokken: '2027-01-15T08:00:00.000Z' });
    await invite('lid', '2025-01-01T08:00:00.000Z', { persoonId: await persoon(null) });
    await invite('net-weg', '2025-01-01T08:00:00.000Z', { persoonId: await persoon('2026-06-01') });
    await invite('lang-weg', '2025-01-01T08:00:00.000Z', { persoonId: await persoon('2026-02-01') });
    await opruimer().runWhenDue();
    expect(await addresses()).toEqual(['lid', 'net-voorbij', 'net-weg', 'open']);
    expect(await db.owner.rows({ text: 'SELECT count(*)::int AS aantal FROM uitnodigingen' })).toEqual([{ aantal: 7 }]);
  });

  it('clears the names of who had access after five years, and keeps that the list was confirmed', async () => {
    for (const maand of ['2022-02', '2022-03', '2027-02'])
      await db.owner.rows(
        {
          text: `INSERT INTO toegangslijsten (id, maand, organisatie_id, leden) VALUES ($1, $2, (SELECT id FROM organisaties ORDER BY id LIMIT 1), '[]')`,
        },
        [v7(), maand],
      );
    await opruimer().runWhenDue();
    expect(await db.owner.rows({ text: 'SELECT maand FROM toegangslijsten ORDER BY 1' })).toEqual([
      { maand: '2022-03' },
      { maand: '2027-02' },
    ]);
    await expect(db.worker.rows({ text: 'DELETE FROM toegangslijsten' })).rejects.toMatchObject({ code: '42501' });
    await expect(db.database.rows({ text: `SELECT ruim_toegangslijsten_op(now())` })).rejects.toMatchObject({ code: '42501' });
  });

  it('clears who read a confidential case after five years, and nobody clears it before', async () => {
    for (const jaren of [1, 4, 6])
      await db.owner.rows(
        {
          text: `INSERT INTO inzagen (id, vastloper_id, persoon_id, organisatie_ids, onderdeel, kanaal, op)
            VALUES ($1, $2, $2, '{}', 'vastloper', 'api', now() - $3 * interval '1 year')`,
        },
        [v7(), v7(), jaren],
      );
    await opruimer().runWhenDue();
    const left = () => db.owner.rows({ text: 'SELECT count(*)::int AS aantal FROM inzagen' });
    expect(await left()).toEqual([{ aantal: 2 }]);
    await expect(db.owner.rows({ text: 'DELETE FROM inzagen' })).rejects.toMatchObject({ code: '42501' });
    await expect(db.worker.rows({ text: 'DELETE FROM inzagen' })).rejects.toMatchObject({ code: '42501' });
    await expect(db.worker.rows({ text: `UPDATE uitnodigingen SET emailadres = ''` })).rejects.toMatchObject({ code: '42501' });
    await expect(db.database.rows({ text: `SELECT ruim_persoonsgegevens_op(now())` })).rejects.toMatchObject({ code: '42501' });
    expect(await left()).toEqual([{ aantal: 2 }]);
  });

  it('clears an address to answer to when its term is over, with what came to it, and none before', async () => {
    const organisatie = 'SELECT id FROM organisaties ORDER BY id LIMIT 1';
    for (const [hash, dagen] of [
      ['net-voorbij', -1],
      ['nog-even', 1],
    ] as const)
      await db.owner.rows(
        {
          text: `INSERT INTO antwoordadressen (token_hash, organisatie_id, persoon_id, geldig_tot)
            VALUES ($1, (${organisatie}), (SELECT id FROM personen ORDER BY id LIMIT 1), now() + $2 * interval '1 day')`,
        },
        [hash, dagen],
      );
    await db.owner.rows({
      text: `INSERT INTO ontvangen_mails (kenmerk, token_hash, uitkomst, redenen) VALUES ('een-mail', 'net-voorbij', 'bewaard', '{}')`,
    });
    await opruimer().runWhenDue();
    expect(await db.owner.rows({ text: 'SELECT token_hash AS hash FROM antwoordadressen' })).toEqual([{ hash: 'nog-even' }]);
    expect(await db.owner.rows({ text: 'SELECT kenmerk FROM ontvangen_mails' })).toEqual([]);
  });
});
