// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often the workflow answered an act with a fault, apart from the attempts in which nobody answered (docs/adr/0074). */
export class CountFouten1795240060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE handelingen ADD COLUMN fouten int NOT NULL DEFAULT 0');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE handelingen DROP COLUMN fouten');
  }
}
