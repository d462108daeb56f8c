// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const CREATE_WEIGER = `
  CREATE FUNCTION weiger_wijziging() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'De tabel % is alleen om aan toe te voegen.', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END $$`;

/** The log of a case only grows: also for whoever owns the table. */
export class ProtectGebeurtenissen1795132180000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CREATE_WEIGER);
    await queryRunner.query(
      'CREATE TRIGGER gebeurtenissen_alleen_toevoegen BEFORE UPDATE OR DELETE ON gebeurtenissen FOR EACH ROW EXECUTE FUNCTION weiger_wijziging()',
    );
    await queryRunner.query(
      'CREATE TRIGGER gebeurtenissen_niet_leegmaken BEFORE TRUNCATE ON gebeurtenissen FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging()',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER gebeurtenissen_niet_leegmaken ON gebeurtenissen');
    await queryRunner.query('DROP TRIGGER gebeurtenissen_alleen_toevoegen ON gebeurtenissen');
    await queryRunner.query('DROP FUNCTION weiger_wijziging()');
  }
}
