// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  ...['beheergebeurtenissen', 'bewaartermijnen', 'kalenders', 'lidmaatschappen', 'mailteksten', 'organisaties'],
  ...['plaatsvervanging_eindes', 'plaatsvervangingen', 'schorsingen', 'termijnregelingen', 'themas', 'toegangslijsten'],
  ...['uitnodigingen', 'webhookbezorgingen', 'webhooks'],
];

/** Puts the tables that say who may do what under row-level security too (docs/adr/0054). */
export class ProtectBeheerTables1795216000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      // Everybody signs in through these tables, so nothing may be shut between this migration and the rights that are given after it; those take this policy away.
      await queryRunner.query(`CREATE POLICY ${table}_tot_de_rechten ON ${table} USING (true) WITH CHECK (true)`);
      await queryRunner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES)
      await queryRunner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY`);
    // Their policies name each other's tables, which may have to go after this.
    await queryRunner.query(`DO $$
      DECLARE regel record;
      BEGIN
        FOR regel IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public' AND tablename IN (${TABLES.map((table) => `'${table}'`).join(', ')}) LOOP
          EXECUTE format('DROP POLICY %I ON %I', regel.policyname, regel.tablename);
        END LOOP;
      END $$`);
  }
}
