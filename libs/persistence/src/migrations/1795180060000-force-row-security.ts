// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every table with case data, and the signs of life, of which each role may write its own only. */
const TABLES = [
  'vastlopers',
  'gebeurtenissen',
  'handelingen',
  'termijnen',
  'opschalingen',
  'betrokkenheden',
  'toezeggingen',
  'overdrachten',
  'berichten',
  'hartslagen',
];

/*
 * Runs as the owner, because who files may not see the case that is in the way. STABLE on purpose: it then reads the snapshot of the
 * statement that asks, so all rows that one filing writes find that their case was not there yet.
 */
const CREATE_VASTLOPER_BESTAAT = `
  CREATE FUNCTION vastloper_bestaat(gezocht uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS 'SELECT EXISTS (SELECT FROM public.vastlopers v WHERE v.id = gezocht)'`;

// As the owner, so that who files needs no right on the counters themselves.
const VOLGEND_NUMMER = (tabel: string, als: string): string => `
  CREATE OR REPLACE FUNCTION volgend_nummer(van_focusgebied text, van_jaar int) RETURNS int LANGUAGE plpgsql ${als} AS $$
  DECLARE uitgegeven int;
  BEGIN
    PERFORM set_config('synchronous_commit', 'off', true);
    INSERT INTO ${tabel} AS n (focusgebied, jaar, laatste) VALUES (van_focusgebied, van_jaar, 1)
      ON CONFLICT (focusgebied, jaar) DO UPDATE SET laatste = n.laatste + 1
      RETURNING n.laatste INTO uitgegeven;
    RETURN uitgegeven;
  END $$`;

/** Closes every table with case data: without a policy for the role that asks there is no row. The policies themselves are given out after the migrations. */
export class ForceRowSecurity1795180060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES)
      await queryRunner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await queryRunner.query(CREATE_VASTLOPER_BESTAAT);
    await queryRunner.query(VOLGEND_NUMMER('public.nummers', 'SECURITY DEFINER SET search_path = pg_catalog, pg_temp'));
    await queryRunner.query('REVOKE ALL ON FUNCTION vastloper_bestaat(uuid), volgend_nummer(text, int) FROM PUBLIC');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const policies = (await queryRunner.query(
      `SELECT format('DROP POLICY %I ON %I', policyname, tablename) AS statement FROM pg_policies WHERE schemaname = 'public'`,
    )) as readonly { readonly statement: string }[];
    for (const { statement } of policies) await queryRunner.query(statement);
    await queryRunner.query(VOLGEND_NUMMER('nummers', ''));
    await queryRunner.query('GRANT EXECUTE ON FUNCTION volgend_nummer(text, int) TO PUBLIC');
    await queryRunner.query('DROP FUNCTION vastloper_bestaat(uuid)');
    for (const table of TABLES)
      await queryRunner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY`);
  }
}
