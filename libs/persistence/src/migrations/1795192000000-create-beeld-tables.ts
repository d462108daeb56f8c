// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE beeld_cijfers (
    organisatie_id uuid NOT NULL,
    focusgebied text NOT NULL,
    onderdeel text NOT NULL,
    tijdvak date NOT NULL,
    sleutel text NOT NULL,
    deel text NOT NULL,
    aantal int NOT NULL,
    CONSTRAINT pk_beeld_cijfers PRIMARY KEY (organisatie_id, focusgebied, onderdeel, tijdvak, sleutel, deel)
  )`,
  `CREATE TABLE beeld_standen (
    focusgebied text NOT NULL,
    vastlopers int NOT NULL,
    versies bigint NOT NULL,
    bijgewerkt_op timestamptz NOT NULL,
    CONSTRAINT pk_beeld_standen PRIMARY KEY (focusgebied)
  )`,
  `ALTER TABLE beeld_cijfers ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`,
];

/** Counts for Beeld (docs/adr/0025): per organisation and area what it sees, and per area how far the counts are. */
export class CreateBeeldTables1795192000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['beeld_standen', 'beeld_cijfers']) await queryRunner.query(`DROP TABLE ${table}`);
  }
}
