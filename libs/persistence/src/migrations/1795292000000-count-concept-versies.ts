// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a draft changed, and at which of these changes each step was last sent: what comes late from an older page is then known for that (docs/adr/0072). */
export class CountConceptVersies1795292000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE concepten ADD COLUMN versie int NOT NULL DEFAULT 0, ADD COLUMN stappen jsonb NOT NULL DEFAULT '{}'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE concepten DROP COLUMN stappen, DROP COLUMN versie');
  }
}
