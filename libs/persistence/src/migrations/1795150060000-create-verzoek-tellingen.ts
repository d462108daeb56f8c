// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Shared counts of requests, for limits that hold over several processes. */
export class CreateVerzoekTellingen1795150060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE UNLOGGED TABLE verzoek_tellingen (
      sleutel text NOT NULL,
      minuut integer NOT NULL,
      aantal integer NOT NULL,
      CONSTRAINT pk_verzoek_tellingen PRIMARY KEY (sleutel, minuut)
    )`);
    await queryRunner.query('CREATE INDEX ix_verzoek_tellingen_minuut ON verzoek_tellingen (minuut)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE verzoek_tellingen');
  }
}
