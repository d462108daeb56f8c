// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE plaatsvervanging_eindes (
    id uuid NOT NULL,
    plaatsvervanging_id uuid NOT NULL,
    laatste_dag date NOT NULL,
    CONSTRAINT pk_plaatsvervanging_eindes PRIMARY KEY (id),
    CONSTRAINT fk_plaatsvervanging_eindes_plaatsvervanging_id FOREIGN KEY (plaatsvervanging_id) REFERENCES plaatsvervangingen(id)
  )`,
  `CREATE INDEX ix_plaatsvervanging_eindes_plaatsvervanging ON plaatsvervanging_eindes (plaatsvervanging_id)`,
  `CREATE TRIGGER plaatsvervanging_eindes_alleen_toevoegen BEFORE UPDATE OR DELETE ON plaatsvervanging_eindes
    FOR EACH ROW EXECUTE FUNCTION weiger_wijziging()`,
  `CREATE TRIGGER plaatsvervanging_eindes_niet_leegmaken BEFORE TRUNCATE ON plaatsvervanging_eindes
    FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging()`,
];

/** A plaatsvervanging can end before its day, without any row being altered. */
export class CreatePlaatsvervangingEindes1795200060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE plaatsvervanging_eindes');
  }
}
