// SPDX-License-Identifier: EUPL-1.2
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, TEST_ROLES, type TestDatabase } from '#testing/test-environment';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { TestKlok } from '../test/record-database.js';
import { PgWebhookberichtenRecord } from './berichten/pg-webhookberichten-record.js';
import { createDataSource } from './data-source.js';
import { Database } from './database.js';
import { migrate, revertLast } from './migrate.js';
import { MIGRATIONS } from './migrations/migrations.js';

let test: TestDatabase;
const NAMEN = MIGRATIONS.map(({ name }) => name);

async function ask<Row extends object>(question: string, url = test.ownerUrl): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(question)).rows;
  } finally {
    await client.end();
  }
}

async function withDataSource<Result>(work: (dataSource: DataSource) => Promise<Result>, url = test.ownerUrl): Promise<Result> {
  const dataSource = await createDataSource({ url, poolSize: 1 }).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** Every column, constraint, index, trigger and function: what migrations make. */
async function schema(): Promise<unknown[]> {
  return ask(`
    SELECT 'kolom' AS soort, table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || COALESCE(column_default, '') AS wat
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migraties'
    UNION ALL SELECT 'regel', conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND conrelid <> 'migraties'::regclass
    UNION ALL SELECT 'index', indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migraties'
    UNION ALL SELECT 'trigger', pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT 'functie', proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    ORDER BY 1, 2`);
}

describe(migrate.name, () => {
  beforeEach(async () => {
    test = await createTestDatabase('migratie');
  });
  afterEach(() => test.drop());

  it('goes up, all the way down to nothing, and up to the same again', async () => {
    expect(await migrate({ url: test.ownerUrl })).toEqual(NAMEN);
    const eerste = await schema();
    for (const _ of NAMEN) await revertLast({ url: test.ownerUrl });
    expect(await schema()).toEqual([]);
    expect(await migrate({ url: test.ownerUrl })).toEqual(NAMEN);
    expect(await schema()).toEqual(eerste);
  }, 240_000);

  it('gives each row of sight the area of its case, also of cases from before', async () => {
    await migrate({ url: test.ownerUrl });
    const heeftGebied = () =>
      ask(`SELECT 1 FROM pg_attribute WHERE attrelid = 'betrokkenheden'::regclass AND attname = 'focusgebied'`);
    while ((await heeftGebied()).length > 0) await revertLast({ url: test.ownerUrl });
    const [zaak, organisatie] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];
    await ask(`INSERT INTO vastlopers (id, nummer, focusgebied, thema, titel, omschrijving, wat_kan_wel, blokkades, partijen, sporen, naam_verbergen,
        indiener_persoon_id, indiener_organisatie_id, ingediend_op, status, trede, versie, positie, laatste_hash, gesloten)
      VALUES ('${zaak}', 'N', 'VLA-WW', 't', 't', 't', 't', '{}', '[]', '{}', false, '${zaak}', '${organisatie}', now(), 'ingediend', 'intake', 1, '{}', '', false);
      INSERT INTO betrokkenheden (vastloper_id, organisatie_id, hoedanigheid, sinds, reden, sorteerdatum, ingediend_op)
      VALUES ('${zaak}', '${organisatie}', 'indiener', now(), 'ingediend', now(), now())`);
    await migrate({ url: test.ownerUrl });
    expect(await ask('SELECT focusgebied FROM betrokkenheden')).toEqual([{ focusgebied: 'VLA-WW' }]);
  });

  it('lets a membership of before that ended before it began end the day before that', async () => {
    await migrate({ url: test.ownerUrl });
    const heeftRegel = () => ask(`SELECT 1 FROM pg_constraint WHERE conname = 'ck_lidmaatschappen_einde'`);
    while ((await heeftRegel()).length > 0) await revertLast({ url: test.ownerUrl });
    const id = '01900000-0000-7000-8000-000000000001';
    await ask(`INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ('${id}', 'i', 's', 's', 'n');
      INSERT INTO organisaties (id, sleutel, naam, soort, geldig_vanaf) VALUES ('${id}', 'o', 'o', 'welzijn', '2026-01-01');
      INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, geldig_vanaf, geldig_tot) VALUES
        (gen_random_uuid(), '${id}', '${id}', 'partner', '2026-11-22', '2026-11-01'),
        (gen_random_uuid(), '${id}', '${id}', 'indiener', '2026-11-22', '2026-11-30')`);
    await migrate({ url: test.ownerUrl });
    expect(await ask('SELECT rol, geldig_tot::text AS tot FROM lidmaatschappen ORDER BY rol')).toEqual([
      { rol: 'indiener', tot: '2026-11-30' },
      { rol: 'partner', tot: '2026-11-21' },
    ]);
  });

  it('tells of a webhook that was stopped and not told of before, and gives back what still waited', async () => {
    await migrate({ url: test.ownerUrl });
    const heeftSoort = () =>
      ask(
        `SELECT 1 FROM pg_constraint WHERE conname = 'ck_berichten_vastloper' AND pg_get_constraintdef(oid) LIKE '%webhook_gestopt%'`,
      );
    const terug = async () => {
      while ((await heeftSoort()).length > 0) await revertLast({ url: test.ownerUrl });
    };
    const [onverteld, verteld] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];
    const webhook = (
      id: string,
    ): string => `INSERT INTO webhooks (id, organisatie_id, naam, adres, soorten, sleutel_kenmerk, stand)
        VALUES ('${id}', '${onverteld}', 'n', 'https://weg.example/', '{}', 'k', 'gestopt');
      INSERT INTO beheergebeurtenissen (id, soort, op, organisatie_id, gegevens)
        VALUES (gen_random_uuid(), 'webhook_gestopt', now(), '${onverteld}', '{"webhookId": "${id}", "fout": null}');`;
    const maak = (): Promise<readonly string[]> =>
      withDataSource(
        (source) => new PgWebhookberichtenRecord(new Database(source), new TestKlok(), { altijd: true, perUur: null }).maak(),
        test.workerUrl,
      );
    const gemeld = () => ask('SELECT id, gemeld_op IS NOT NULL AS gemeld FROM webhooks ORDER BY id');
    const berichten = () => ask(`SELECT gegevens ->> 'webhookId' AS webhook FROM berichten ORDER BY 1`);
    await terug();
    await ask(`INSERT INTO organisaties (id, sleutel, naam, soort, geldig_vanaf) VALUES ('${onverteld}', 'o', 'o', 'welzijn', '2020-01-01');
      INSERT INTO personen (id, issuer, subject, sleutel, naam, emailadres) VALUES ('${onverteld}', 'i', 's', 's', 'n', 'a@test.example');
      INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, geldig_vanaf) VALUES (gen_random_uuid(), '${onverteld}', '${onverteld}', 'beheerder', '2020-01-01');
      ${webhook(onverteld)}${webhook(verteld)}
      UPDATE webhooks SET gemeld_op = now() WHERE id = '${verteld}'`);
    await migrate({ url: test.ownerUrl });
    expect(await maak()).toEqual([]);
    expect(await berichten()).toEqual([{ webhook: onverteld }]);
    await ask(`UPDATE webhooks SET gemeld_op = NULL WHERE id = '${verteld}'`);
    await maak();
    await ask(`UPDATE berichten SET stand = 'verzonden' WHERE gegevens ->> 'webhookId' = '${verteld}'`);
    await terug();
    expect(await berichten()).toEqual([]);
    expect(await gemeld()).toEqual([
      { id: onverteld, gemeld: false },
      { id: verteld, gemeld: true },
    ]);
    await migrate({ url: test.ownerUrl });
    await maak();
    expect(await berichten()).toEqual([{ webhook: onverteld }]);
  }, 60_000);

  it('does nothing the second time', async () => {
    await migrate({ url: test.ownerUrl });
    expect(await migrate({ url: test.ownerUrl })).toEqual([]);
  });

  it('runs each migration once when several start together', async () => {
    const gelopen = await Promise.all(Array.from({ length: 4 }, () => migrate({ url: test.ownerUrl })));
    expect(gelopen.filter(({ length }) => length > 0)).toEqual([NAMEN]);
    expect(await ask('SELECT name FROM migraties ORDER BY id')).toEqual(NAMEN.map((name) => ({ name })));
  });

  it('says in Dutch which role is missing, and leaves a database that a second try completes', async () => {
    await expect(migrate({ url: test.ownerUrl, roles: { ...TEST_ROLES, worker: 'bestaat_niet' } })).rejects.toThrow(
      'De databaserol "bestaat_niet" bestaat niet.',
    );
    await migrate({ url: test.ownerUrl });
    expect(await ask('SELECT count(*)::int AS aantal FROM vastlopers', test.applicationUrl)).toEqual([{ aantal: 0 }]);
  });
});

describe('a database that was migrated', () => {
  beforeAll(async () => {
    test = await createTestDatabase('gemigreerd');
    await migrate({ url: test.ownerUrl });
  });
  afterAll(() => test.drop());

  it('makes exactly the tables the entities describe', async () => {
    const { upQueries } = await withDataSource((dataSource) => dataSource.driver.createSchemaBuilder().log());
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('has no instant without a zone', async () => {
    expect(
      await ask(`SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema = 'public' AND data_type = 'timestamp without time zone'`),
    ).toEqual([]);
  });

  describe('the rights of the application role', () => {
    it('are those of a guest: it owns nothing and may not make, alter, empty or delete, but for drafts, sign-ins, parts of exports and counts that are over', async () => {
      expect(await ask(`SELECT tablename FROM pg_tables WHERE tableowner = '${TEST_ROLES.app}'`)).toEqual([]);
      const verboden = await ask(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
        AND has_table_privilege('${TEST_ROLES.app}', oid, 'DELETE, TRUNCATE, REFERENCES, TRIGGER, MAINTAIN') ORDER BY relname`);
      expect(verboden).toEqual(
        ['aanmeldpogingen', 'bewaarde_formulieren', 'concepten', 'exportdelen', 'sessies', 'verzoek_tellingen'].map(
          (relname) => ({
            relname,
          }),
        ),
      );
      const meer = await ask(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
        AND has_table_privilege('${TEST_ROLES.app}', oid, 'TRUNCATE, REFERENCES, TRIGGER, MAINTAIN')`);
      expect(meer).toEqual([]);
      for (const statement of [
        'CREATE TABLE eigen (id int)',
        'ALTER TABLE vastlopers DISABLE TRIGGER ALL',
        'DROP TABLE nummers',
        'CREATE SCHEMA eigen',
      ]) {
        await expect(ask(statement, test.applicationUrl)).rejects.toMatchObject({ code: '42501' });
      }
    });

    it.each([
      ['a fact of the log', `UPDATE gebeurtenissen SET gegevens = '{}'`],
      ['a move of a case', `UPDATE opschalingen SET reden = 'anders'`],
      ['what a person asked', `UPDATE handelingen SET kern = '{}'`],
      ['what a person wrote', `UPDATE handelingen SET payload = '{}'`],
      ['who acted', `UPDATE handelingen SET persoon_id = id`],
      ['who may see a case', `UPDATE betrokkenheden SET organisatie_id = vastloper_id`],
      ['the anchor of the clock', `UPDATE klok_ankers SET kalender = now()`],
      ['a role of a person', `UPDATE lidmaatschappen SET rol = 'beheerder'`],
      ['whose role it is', `UPDATE lidmaatschappen SET persoon_id = id`],
      ['who gave a role', `UPDATE beheergebeurtenissen SET door_persoon_id = id`],
      ['who was invited', `UPDATE uitnodigingen SET rol = 'beheerder'`],
      ['for whom somebody stands in', `UPDATE plaatsvervangingen SET lidmaatschap_id = id`],
      ['who had access', `UPDATE toegangslijsten SET leden = '[]'`],
      ['the terms of an area', `UPDATE termijnregelingen SET regeling = '{}'`],
      ['which migrations ran', `DELETE FROM migraties`],
    ])('do not reach %s', async (_, statement) => {
      await expect(ask(statement, test.applicationUrl)).rejects.toMatchObject({ code: '42501' });
    });

    it('are taken back when an earlier version gave more', async () => {
      await ask(`GRANT ALL ON ALL TABLES IN SCHEMA public TO ${TEST_ROLES.app}`);
      await migrate({ url: test.ownerUrl });
      for (const statement of ['DELETE FROM gebeurtenissen', 'UPDATE handelingen SET payload = payload']) {
        await expect(ask(statement, test.applicationUrl)).rejects.toMatchObject({ code: '42501' });
      }
    });
  });
});
