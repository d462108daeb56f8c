// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which dates of a case passed since the list of last week, asked for every open case of whoever gets one, without a look at its whole log. */
export class IndexVerstreken1795310000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE INDEX ix_gebeurtenissen_verstreken ON gebeurtenissen (vastloper_id, op) WHERE soort IN ('termijn_verstreken', 'ontvangst_opnieuw_gevraagd')`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX ix_gebeurtenissen_verstreken');
  }
}
