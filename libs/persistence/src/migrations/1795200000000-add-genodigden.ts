// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'ALTER TABLE uitnodigingen ADD COLUMN ingetrokken_op timestamptz',
  'ALTER TABLE sessies ALTER COLUMN persoon_id DROP NOT NULL',
  'ALTER TABLE sessies ADD COLUMN genodigde text',
];
const DOWN = [
  'DELETE FROM sessies WHERE persoon_id IS NULL',
  'ALTER TABLE sessies DROP COLUMN genodigde',
  'ALTER TABLE sessies ALTER COLUMN persoon_id SET NOT NULL',
  'ALTER TABLE uitnodigingen DROP COLUMN ingetrokken_op',
];

/** Somebody who is invited has signed in before they are anybody here; and an invitation can be withdrawn. */
export class AddGenodigden1795200000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
