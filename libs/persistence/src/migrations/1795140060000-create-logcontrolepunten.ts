// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['logcontrolepunten', 'logcontrolepunt_koppen'];
const STATEMENTS = [
  `CREATE TABLE logcontrolepunten (
    volgnummer int NOT NULL,
    op timestamptz NOT NULL,
    aantal int NOT NULL,
    vorige_hash bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT pk_logcontrolepunten PRIMARY KEY (volgnummer)
  )`,
  // No foreign key to the cases: a checkpoint must outlive what it watches.
  `CREATE TABLE logcontrolepunt_koppen (
    vastloper_id uuid NOT NULL,
    volgnummer int NOT NULL,
    versie int NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT pk_logcontrolepunt_koppen PRIMARY KEY (vastloper_id, volgnummer),
    CONSTRAINT fk_logcontrolepunt_koppen_volgnummer FOREIGN KEY (volgnummer) REFERENCES logcontrolepunten(volgnummer)
  )`,
  'CREATE INDEX ix_logcontrolepunt_koppen_volgnummer ON logcontrolepunt_koppen (volgnummer)',
  ...TABLES.flatMap((table) => [
    `CREATE TRIGGER ${table}_alleen_toevoegen BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION weiger_wijziging()`,
    `CREATE TRIGGER ${table}_niet_leegmaken BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging()`,
  ]),
];

/** Where the log of every case stood, hour by hour; append-only, also for whoever owns the tables. */
export class CreateLogcontrolepunten1795140060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await queryRunner.query(`DROP TABLE ${table}`);
  }
}
