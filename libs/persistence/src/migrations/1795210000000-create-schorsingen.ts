// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE schorsingen (
    id uuid NOT NULL,
    persoon_id uuid NOT NULL,
    reden text NOT NULL,
    op timestamptz NOT NULL,
    opgeheven_op timestamptz,
    CONSTRAINT pk_schorsingen PRIMARY KEY (id),
    CONSTRAINT fk_schorsingen_persoon_id FOREIGN KEY (persoon_id) REFERENCES personen(id)
  )`,
  `CREATE UNIQUE INDEX ix_schorsingen_persoon_open ON schorsingen (persoon_id) WHERE opgeheven_op IS NULL`,
];

/** Who may not get in for now. One at a time per person; who decided it stands in beheergebeurtenissen under the same id. */
export class CreateSchorsingen1795210000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    // It looks in this table; the version that comes back makes its own.
    await queryRunner.query('DROP POLICY IF EXISTS handelingen_app_insert ON handelingen');
    await queryRunner.query('DROP TABLE schorsingen');
  }
}
