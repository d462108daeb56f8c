// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A membership that never began ends the day before it would, and no sooner. Rows from before keep giving nobody anything. */
export class CheckEindeLidmaatschap1795228000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // The policies hold for the owner too, who may not see the rows that are wrong.
    await queryRunner.query('ALTER TABLE lidmaatschappen NO FORCE ROW LEVEL SECURITY');
    await queryRunner.query('UPDATE lidmaatschappen SET geldig_tot = geldig_vanaf - 1 WHERE geldig_tot < geldig_vanaf - 1');
    await queryRunner.query('ALTER TABLE lidmaatschappen FORCE ROW LEVEL SECURITY');
    await queryRunner.query(
      'ALTER TABLE lidmaatschappen ADD CONSTRAINT ck_lidmaatschappen_einde CHECK (geldig_tot >= geldig_vanaf - 1)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE lidmaatschappen DROP CONSTRAINT ck_lidmaatschappen_einde');
  }
}
