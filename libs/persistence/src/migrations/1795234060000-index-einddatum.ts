// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The latest day on which a clock ends, asked every minute, without a look at all clocks: it may lie in a year whose calendar is not decided yet. */
export class IndexEinddatum1795234060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE INDEX ix_termijnen_einddatum ON termijnen (einddatum) WHERE stand = 'open'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX ix_termijnen_einddatum');
  }
}
