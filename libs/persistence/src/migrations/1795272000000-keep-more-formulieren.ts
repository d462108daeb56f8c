// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  // '1' is what the address asks with for a form that was kept before.
  `ALTER TABLE bewaarde_formulieren ADD COLUMN kenmerk text NOT NULL DEFAULT '1'`,
  'ALTER TABLE bewaarde_formulieren ALTER COLUMN kenmerk DROP DEFAULT',
  'ALTER TABLE bewaarde_formulieren DROP CONSTRAINT pk_bewaarde_formulieren',
  'ALTER TABLE bewaarde_formulieren ADD CONSTRAINT pk_bewaarde_formulieren PRIMARY KEY (persoon_id, kenmerk)',
];
const DOWN = [
  `DELETE FROM bewaarde_formulieren f WHERE EXISTS (SELECT FROM bewaarde_formulieren later
    WHERE later.persoon_id = f.persoon_id AND (later.verloopt_op, later.kenmerk) > (f.verloopt_op, f.kenmerk))`,
  'ALTER TABLE bewaarde_formulieren DROP CONSTRAINT pk_bewaarde_formulieren',
  'ALTER TABLE bewaarde_formulieren ADD CONSTRAINT pk_bewaarde_formulieren PRIMARY KEY (persoon_id)',
  'ALTER TABLE bewaarde_formulieren DROP COLUMN kenmerk',
];

/** More than one form of a person can come too late; going back, the last one stays. */
export class KeepMoreFormulieren1795272000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
