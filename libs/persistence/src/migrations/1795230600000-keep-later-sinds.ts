// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a mail server refuses a mail for now, so that it is tried for days before it is given up (docs/adr/0033). */
export class KeepLaterSinds1795230600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE bezorgingen ADD COLUMN later_sinds timestamptz');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE bezorgingen DROP COLUMN later_sinds');
  }
}
