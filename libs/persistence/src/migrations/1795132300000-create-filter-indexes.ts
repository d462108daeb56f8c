// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For filters that few cases meet: without these PostgreSQL would read every case to find them. */
export class CreateFilterIndexes1795132300000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX ix_vastlopers_status ON vastlopers (status, trede)');
    await queryRunner.query('CREATE INDEX ix_vastlopers_blokkades ON vastlopers USING gin (blokkades)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX ix_vastlopers_blokkades');
    await queryRunner.query('DROP INDEX ix_vastlopers_status');
  }
}
