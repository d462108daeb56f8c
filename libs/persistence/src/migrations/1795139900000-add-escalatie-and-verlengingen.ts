// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `ALTER TABLE organisaties ADD COLUMN escalatie_organisatie_id uuid,
    ADD CONSTRAINT fk_organisaties_escalatie_organisatie_id FOREIGN KEY (escalatie_organisatie_id) REFERENCES organisaties(id)`,
  `ALTER TABLE termijnen ADD COLUMN verlengingen int NOT NULL DEFAULT 0`,
  `ALTER TABLE overdrachten ADD COLUMN naar_persoon_id uuid`,
];
const DOWN = [
  `ALTER TABLE overdrachten DROP COLUMN naar_persoon_id`,
  `ALTER TABLE termijnen DROP COLUMN verlengingen`,
  `ALTER TABLE organisaties DROP COLUMN escalatie_organisatie_id`,
];

/** Who is asked when an organisation stays silent, how often a clock was moved, and for whom a handover is meant. */
export class AddEscalatieAndVerlengingen1795139900000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
