// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The membership that somebody wears in a session of the pages. No foreign key: a plaatsvervanging can be worn too, and what ended simply counts no more. */
export class AddGedragenLidmaatschap1795201000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE sessies ADD COLUMN gedragen_lidmaatschap_id uuid');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE sessies DROP COLUMN gedragen_lidmaatschap_id');
  }
}
