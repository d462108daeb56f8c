// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a sign-in was asked for anew, and when somebody signed in at their issuer (docs/adr/0051). A session of before this is one of which nobody knows when. */
export class AddAangemeldOp1795213120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE aanmeldpogingen ADD COLUMN opnieuw boolean NOT NULL DEFAULT false');
    await queryRunner.query('ALTER TABLE sessies ADD COLUMN aangemeld_op timestamptz');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE sessies DROP COLUMN aangemeld_op');
    await queryRunner.query('ALTER TABLE aanmeldpogingen DROP COLUMN opnieuw');
  }
}
