// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a message was not sent to somebody after all: what came later may have said it otherwise (docs/adr/0033). */
export class KeepVervalReden1795236120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE bezorgingen ADD COLUMN verval_reden text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE bezorgingen DROP COLUMN verval_reden');
  }
}
