// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For who looks for what they typed themselves, also in the name of another organisation. */
export class IndexIndienerPersoon1795202060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX ix_vastlopers_indiener_persoon ON vastlopers (indiener_persoon_id, ingediend_op, id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX ix_vastlopers_indiener_persoon');
  }
}
