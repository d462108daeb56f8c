// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets an organisation find what was asked of it, or offered to it, without a look at other cases. */
export class CreateDeskIndexes1795191000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE INDEX ix_toezeggingen_partij ON toezeggingen (partij_id, stand, vastloper_id)`);
    await queryRunner.query(
      `CREATE INDEX ix_overdrachten_aangeboden ON overdrachten (naar_organisatie_id, vastloper_id) WHERE stand = 'aangeboden'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX ix_overdrachten_aangeboden`);
    await queryRunner.query(`DROP INDEX ix_toezeggingen_partij`);
  }
}
