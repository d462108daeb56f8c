// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TEST_ROLES } from '#testing/test-environment';
import { zichtDoor } from '#testing/vastloper.builder';
import { Client } from 'pg';
import { PROGRAMMABUREAU, RecordDatabase, ZETELS } from '../../test/record-database.js';
import type { Database } from '../database.js';
import { anchorKlok } from '../klok/klok-anker.js';
import { migrate } from '../migrate.js';
import { PgAuditorRecord } from '../record/pg-auditor-record.js';
import { DATABASE_PROGRAMS, type DatabaseProgram } from './database-roles.js';
import { grantRoles } from './grants.js';
import { RIGHTS } from './rights.js';

let db: RecordDatabase;

beforeAll(async () => {
  db = await RecordDatabase.create('rechten');
}, 60_000);
afterAll(() => db.drop());

const als = (program: DatabaseProgram): Database => ({ app: db.database, worker: db.worker, auditor: db.auditor })[program];
const ONBEVOEGD = { code: '42501' };

/** The rights a role has in the catalogue, as `table: SELECT, UPDATE (a, b)`; columns only where not the whole table. */
async function rechtenVan(rol: string): Promise<Record<string, string[]>> {
  const rijen = await db.owner.rows<{ tabel: string; rechten: string[] }>(
    {
      text: `WITH tabel AS (
          SELECT table_name AS naam, privilege_type AS recht FROM information_schema.table_privileges WHERE grantee = $1 AND table_schema = 'public'
        ), kolom AS (
          SELECT a.attrelid::regclass::text AS naam, r.privilege_type || ' (' || string_agg(a.attname, ', ' ORDER BY a.attnum) || ')' AS recht
          FROM pg_attribute a CROSS JOIN aclexplode(a.attacl) r
          WHERE r.grantee = $1::text::regrole
            AND NOT EXISTS (SELECT FROM tabel t WHERE t.naam = a.attrelid::regclass::text AND t.recht = r.privilege_type)
          GROUP BY a.attrelid, r.privilege_type
        ) SELECT naam AS tabel, array_agg(recht ORDER BY recht)::text[] AS rechten FROM (SELECT * FROM tabel UNION ALL SELECT * FROM kolom) r GROUP BY naam`,
    },
    [rol],
  );
  return Object.fromEntries(rijen.map(({ tabel, rechten }) => [tabel, rechten]));
}

const zonderVolgorde = (rechten: readonly string[]): string[] =>
  rechten
    .map((recht) => recht.replace(/\((.+)\)/, (_, kolommen: string) => `(${kolommen.split(', ').sort().join(', ')})`))
    .sort();

describe(grantRoles.name, () => {
  it.each(DATABASE_PROGRAMS)('gives %s in the catalogue exactly what is written down', async (program) => {
    const gekregen = await rechtenVan(TEST_ROLES[program]);
    const geordend = Object.fromEntries(Object.entries(gekregen).map(([tabel, rechten]) => [tabel, zonderVolgorde(rechten)]));
    const bedoeld = Object.entries(RIGHTS[program]).map(([tabel, rechten]) => [tabel, zonderVolgorde(rechten)]);
    expect(geordend).toEqual(Object.fromEntries(bedoeld));
  });

  it.each(DATABASE_PROGRAMS)(
    'leaves %s a guest: no table of its own, no way round the policies, nothing to make',
    async (program) => {
      const rol = TEST_ROLES[program];
      expect(
        await db.owner.rows(
          {
            text: `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, (SELECT count(*) FROM pg_class WHERE relowner = r.oid) AS eigen,
            (SELECT count(*) FROM pg_auth_members WHERE member = r.oid) AS lid FROM pg_roles r WHERE rolname = $1`,
          },
          [rol],
        ),
      ).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, eigen: 0, lid: 0 }]);
      for (const text of [
        'CREATE TABLE eigen (id int)',
        'CREATE TEMPORARY TABLE eigen (id int)',
        'ALTER TABLE vastlopers DISABLE ROW LEVEL SECURITY',
        `CREATE POLICY alles ON vastlopers USING (true)`,
        'TRUNCATE handelingen',
        'SET ROLE pg_read_all_data',
        'UPDATE klok_ankers SET kalender = now()',
        'DELETE FROM berichten',
      ])
        await expect(als(program).rows({ text })).rejects.toMatchObject(ONBEVOEGD);
    },
  );

  it('makes a policy again that was changed or added by hand, and leaves the others as they are', async () => {
    const stand = () => db.owner.rows({ text: `SELECT oid, polname FROM pg_policy ORDER BY polname` });
    const eerst = await stand();
    await migrate({ url: db.test.ownerUrl });
    expect(await stand()).toEqual(eerst);
    await db.owner.rows({ text: 'ALTER POLICY vastlopers_app_select ON vastlopers USING (true)' });
    await db.owner.rows({ text: 'CREATE POLICY achterdeur ON handelingen FOR SELECT USING (true)' });
    await migrate({ url: db.test.ownerUrl });
    const daarna = await stand();
    expect(daarna.map(({ polname }) => polname)).toEqual(eerst.map(({ polname }) => polname));
    expect(daarna.filter(({ oid }) => !eerst.some((rij) => rij['oid'] === oid)).map(({ polname }) => polname)).toEqual([
      'vastlopers_app_select',
    ]);
    await db.fileCase();
    expect(await db.database.rows({ text: 'SELECT 1 FROM vastlopers' })).toEqual([]);
  });

  it.each([
    ['one role for two programs', { ...TEST_ROLES, worker: TEST_ROLES.app }, 'Elk programma heeft een eigen databaserol nodig.'],
    [
      'the owner as a program',
      { ...TEST_ROLES, worker: 'postgres' },
      'is superuser, eigenaar van de tabellen, of heeft BYPASSRLS',
    ],
    ['a role that is not there', { ...TEST_ROLES, auditor: 'niemand' }, 'De databaserol "niemand" bestaat niet.'],
  ])('refuses %s', async (_, roles, melding) => {
    const owner = new Client({ connectionString: db.test.ownerUrl });
    await owner.connect();
    try {
      const [{ naam = '' } = {}] = await db.owner.rows<{ naam: string }>({ text: 'SELECT current_user AS naam' });
      const gevraagd = roles.worker === 'postgres' ? { ...roles, worker: naam } : roles;
      await expect(grantRoles(owner, gevraagd)).rejects.toThrow(melding);
    } finally {
      await owner.end();
    }
  });
});

describe('the role of the worker', () => {
  it('carries out acts on every case without the sight of a person', async () => {
    const positie = await db.fileCase();
    const verder = await db.act(positie, 'aanvullen', {}, { organisatieId: ZETELS.indiener, hoedanigheden: ['indiener'] });
    expect(verder.versie).toBe(positie.versie + 1);
    expect(await db.record.claimHandelingen(100, 1)).not.toEqual([]);
  });

  it.each([
    ['file a case', `INSERT INTO vastlopers SELECT * FROM vastlopers`],
    ['make up an act', `INSERT INTO handelingen SELECT * FROM handelingen`],
    ['change what a person wrote', `UPDATE handelingen SET payload = '{}'`],
    ['change the words of a case', `UPDATE vastlopers SET omschrijving = 'anders'`],
    ['change the log', `UPDATE gebeurtenissen SET gegevens = '{}'`],
    ['give a person a role', `UPDATE lidmaatschappen SET rol = 'beheerder'`],
    ['pass for the auditor', `INSERT INTO hartslagen VALUES ('auditor', now(), '{}')`],
    ['give out numbers', `SELECT volgend_nummer('EHV-WZ', 2026)`],
  ])('may not %s', async (_, text) => {
    await expect(db.worker.rows({ text })).rejects.toMatchObject(ONBEVOEGD);
  });
});

describe('the role of api and web', () => {
  it.each([
    ['move a case', `UPDATE vastlopers SET status = 'afgesloten'`],
    ['stop a clock', `UPDATE termijnen SET stand = 'gehaald'`],
    ['give sight', `UPDATE betrokkenheden SET organisatie_id = vastloper_id`],
    ['count an act as carried out', `UPDATE handelingen SET versie = 1`],
    ['reset a counter', `UPDATE nummers SET laatste = 0`],
    ['read what leaves the house', `SELECT * FROM berichten`],
    ['pass for the auditor', `INSERT INTO hartslagen VALUES ('auditor', now(), '{}')`],
  ])('may not %s', async (_, text) => {
    await expect(db.database.asZicht(zichtDoor([ZETELS.indiener])).rows({ text })).rejects.toMatchObject(ONBEVOEGD);
  });
});

describe('the role of the auditor', () => {
  it('sees where every case stands, whether its log holds and what waits, and gives its sign of life', async () => {
    const { vastloperId } = await db.fileCase();
    const auditor = new PgAuditorRecord(db.auditor);
    expect((await auditor.listOpen(null, 100)).map((open) => open.vastloperId)).toContain(vastloperId);
    expect(await auditor.readPositie(vastloperId)).toEqual(await db.record.readPositie(vastloperId));
    expect((await auditor.countWachtend()).handelingen).toBeGreaterThan(0);
    await auditor.heartbeat('auditor', { gelukt: true });
    expect(await auditor.heartbeatAge('auditor')).toBeLessThan(60);
    expect(await auditor.heartbeatSuccessAge('auditor')).toBeLessThan(60);
    expect(
      await db.auditor.rows({ text: 'SELECT versie, hash FROM gebeurtenissen WHERE vastloper_id = $1' }, [vastloperId]),
    ).toHaveLength(1);
  });

  it.each([
    ['the words of a case', 'SELECT omschrijving FROM vastlopers'],
    ['the title of a case', 'SELECT titel FROM vastlopers'],
    ['the words of an act', 'SELECT payload FROM handelingen'],
    ['a promise', 'SELECT wat FROM toezeggingen'],
    ['who a person is', 'SELECT naam FROM personen'],
    ['what a message says', 'SELECT gegevens FROM berichten'],
    ['a whole case at once', 'SELECT * FROM vastlopers'],
  ])('may not read %s', async (_, text) => {
    await expect(db.auditor.rows({ text })).rejects.toMatchObject(ONBEVOEGD);
  });

  it.each([
    `UPDATE vastlopers SET gesloten = true`,
    `UPDATE handelingen SET stand = 'verwerkt'`,
    `INSERT INTO gebeurtenissen SELECT * FROM gebeurtenissen`,
    `INSERT INTO hartslagen VALUES ('relay', now(), '{}')`,
  ])('may not do: %s', async (text) => {
    await expect(db.auditor.rows({ text })).rejects.toMatchObject(ONBEVOEGD);
  });
});

describe('an owner that is no superuser, as on a managed PostgreSQL', () => {
  it('brings the tables up to date, and the programs work under it', async () => {
    const rol = `eigenaar_${db.test.name}`;
    const naam = `${db.test.name}_beheerd`;
    await db.owner.rows({ text: `CREATE ROLE ${rol} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD 'alleen-voor-tests'` });
    await db.owner.rows({ text: `CREATE DATABASE ${naam} OWNER ${rol} TEMPLATE template0` });
    const adres = (url: string, gebruiker?: string): string => {
      const ander = new URL(url);
      ander.pathname = `/${naam}`;
      if (gebruiker) [ander.username, ander.password] = [gebruiker, 'alleen-voor-tests'];
      return ander.href;
    };
    const eigenaarUrl = adres(db.test.ownerUrl, rol);
    const beheerd = await RecordDatabase.on({
      ...db.test,
      name: naam,
      ownerUrl: eigenaarUrl,
      applicationUrl: adres(db.test.applicationUrl),
      workerUrl: adres(db.test.workerUrl),
      auditorUrl: adres(db.test.auditorUrl),
      drop: () => dropBeheerd(naam, rol),
    });
    try {
      const gegevens = {
        trekkerOrganisatieId: PROGRAMMABUREAU.organisatieId,
        sporen: ['quick_win' as const],
        blokkades: ['geld' as const],
      };
      const positie = await beheerd.act(await beheerd.fileCase(), 'aannemen', gegevens, PROGRAMMABUREAU);
      expect(positie).toMatchObject({ versie: 3, trede: 'intern_doorbraakteam' });
      expect(await beheerd.database.rows({ text: 'SELECT 1 FROM vastlopers' })).toEqual([]);
      await anchorKlok(beheerd.owner, '2026-11-20T09:00:00.000Z', 2_000);
      const { anker } = await anchorKlok(beheerd.owner, '2026-11-20T09:00:01.000Z', 2_000);
      expect(anker?.kalender).toBe(beheerd.klok.moment); // the owner reads the facts, also under forced policies
    } finally {
      await beheerd.drop();
    }
  }, 60_000);
});

async function dropBeheerd(naam: string, rol: string): Promise<void> {
  await db.owner.rows({ text: `DROP DATABASE ${naam} WITH (FORCE)` });
  await db.owner.rows({ text: `DROP ROLE ${rol}` });
}
