// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE inzagen (
    id uuid NOT NULL,
    vastloper_id uuid NOT NULL,
    persoon_id uuid NOT NULL,
    organisatie_ids uuid[] NOT NULL,
    onderdeel text NOT NULL,
    kanaal text NOT NULL,
    op timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_inzagen PRIMARY KEY (id)
  )`,
  'CREATE INDEX ix_inzagen_vastloper ON inzagen (vastloper_id, op)',
  'CREATE TRIGGER inzagen_alleen_toevoegen BEFORE UPDATE OR DELETE ON inzagen FOR EACH ROW EXECUTE FUNCTION weiger_wijziging()',
  'CREATE TRIGGER inzagen_niet_leegmaken BEFORE TRUNCATE ON inzagen FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging()',
];

/** Who read a confidential case; append-only. */
export class CreateInzagen1795140120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE inzagen');
  }
}
