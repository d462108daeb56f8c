// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses a mail server refused for good. Only a hash: another address of the same receiver is not marked. */
export class CreateAdresweigeringen1795206120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE adresweigeringen (
      ontvanger_id uuid NOT NULL,
      adres_hash text NOT NULL,
      geweigerd_op timestamptz NOT NULL DEFAULT now(),
      fout text,
      opgeheven_op timestamptz,
      CONSTRAINT pk_adresweigeringen PRIMARY KEY (ontvanger_id, adres_hash)
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE adresweigeringen');
  }
}
