// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts of filings: kept until they are sent, and removed when nobody touches them. */
export class CreateConcepten1795160000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE concepten (
      persoon_id uuid NOT NULL,
      sleutel uuid NOT NULL,
      inhoud jsonb NOT NULL,
      vastloper_id uuid,
      gewijzigd_op timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT pk_concepten PRIMARY KEY (persoon_id),
      CONSTRAINT fk_concepten_persoon FOREIGN KEY (persoon_id) REFERENCES personen(id)
    )`);
    await queryRunner.query('CREATE INDEX ix_concepten_gewijzigd ON concepten (gewijzigd_op)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE concepten');
  }
}
