// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE sessies (
    kenmerk text NOT NULL,
    persoon_id uuid NOT NULL,
    issuer text NOT NULL,
    subject text NOT NULL,
    acr text,
    id_token text,
    begonnen_op timestamptz NOT NULL,
    laatst_gezien_op timestamptz NOT NULL,
    eindigt_op timestamptz NOT NULL,
    beeindigd_op timestamptz,
    CONSTRAINT pk_sessies PRIMARY KEY (kenmerk),
    CONSTRAINT fk_sessies_persoon_id FOREIGN KEY (persoon_id) REFERENCES personen(id)
  )`,
  `CREATE INDEX ix_sessies_persoon ON sessies (persoon_id)`,
  `CREATE INDEX ix_sessies_eindigt ON sessies (eindigt_op)`,
  `CREATE TABLE aanmeldpogingen (
    kenmerk text NOT NULL,
    browser text NOT NULL,
    issuer text NOT NULL,
    nonce text NOT NULL,
    code_verifier text NOT NULL,
    terug text NOT NULL,
    verloopt_op timestamptz NOT NULL,
    gebruikt_op timestamptz,
    CONSTRAINT pk_aanmeldpogingen PRIMARY KEY (kenmerk)
  )`,
  `CREATE INDEX ix_aanmeldpogingen_verloopt ON aanmeldpogingen (verloopt_op)`,
];

/** Sessions of the pages and sign-ins under way. */
export class CreateSessies1795150000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE aanmeldpogingen');
    await queryRunner.query('DROP TABLE sessies');
  }
}
