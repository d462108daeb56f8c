// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the queue has not got yet is looked for at every change; what it holds already may be a great deal more. */
export class IndexBerichtenNieuw1795203120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE INDEX ix_berichten_nieuw ON berichten (aangemaakt_op, id) WHERE stand = 'verdeeld' AND in_wachtrij_op IS NULL`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX ix_berichten_nieuw');
  }
}
