// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which date a mail gave its receiver, so that it is taken back when it falls away; and the messages of a case, found from the case. */
export class KeepAgendaOnderwerp1795227000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE bezorgingen ADD COLUMN agenda_onderwerp text');
    await queryRunner.query('CREATE INDEX ix_berichten_vastloper ON berichten (vastloper_id) WHERE vastloper_id IS NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX ix_berichten_vastloper');
    await queryRunner.query('ALTER TABLE bezorgingen DROP COLUMN agenda_onderwerp');
  }
}
