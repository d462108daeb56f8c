// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE bewaarde_formulieren (
    persoon_id uuid NOT NULL,
    verzegeld text NOT NULL,
    verloopt_op timestamptz NOT NULL,
    CONSTRAINT pk_bewaarde_formulieren PRIMARY KEY (persoon_id),
    CONSTRAINT fk_bewaarde_formulieren_persoon FOREIGN KEY (persoon_id) REFERENCES personen(id)
  )`,
  `CREATE INDEX ix_bewaarde_formulieren_verloopt ON bewaarde_formulieren (verloopt_op)`,
];

/** Forms that came after the session had ended, until their writer has signed in again. */
export class CreateBewaardeFormulieren1795202000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE bewaarde_formulieren');
  }
}
