// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `ALTER TABLE berichten ALTER COLUMN vastloper_id DROP NOT NULL,
    ADD CONSTRAINT ck_berichten_vastloper CHECK ((vastloper_id IS NULL) = (soort = 'overzicht'))`,
  `CREATE TABLE overzichten (
    id uuid NOT NULL,
    persoon_id uuid NOT NULL,
    soort text NOT NULL,
    periode text NOT NULL,
    aangemaakt_op timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT uq_overzichten_persoon_id_soort_periode UNIQUE (persoon_id, soort, periode),
    CONSTRAINT pk_overzichten PRIMARY KEY (id),
    CONSTRAINT fk_overzichten_id FOREIGN KEY (id) REFERENCES berichten(id) ON DELETE CASCADE,
    CONSTRAINT fk_overzichten_persoon_id FOREIGN KEY (persoon_id) REFERENCES personen(id)
  )`,
  `CREATE TABLE overzichtrondes (
    soort text NOT NULL,
    periode text NOT NULL,
    klaar_op timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_overzichtrondes PRIMARY KEY (soort, periode)
  )`,
  `ALTER TABLE overzichten ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`,
  `ALTER TABLE bezorgingen ADD COLUMN bundel_dag date, ADD COLUMN overzicht_id uuid,
    ADD CONSTRAINT fk_bezorgingen_overzicht_id FOREIGN KEY (overzicht_id) REFERENCES overzichten(id) ON DELETE SET NULL`,
  `CREATE INDEX ix_bezorgingen_gebundeld ON bezorgingen (persoon_id, bundel_dag) WHERE stand = 'gebundeld' AND overzicht_id IS NULL`,
  `CREATE INDEX ix_bezorgingen_overzicht ON bezorgingen (overzicht_id) WHERE overzicht_id IS NOT NULL`,
];

const DOWN = [
  `DROP INDEX ix_bezorgingen_overzicht`,
  `DROP INDEX ix_bezorgingen_gebundeld`,
  `UPDATE bezorgingen SET stand = 'vervallen' WHERE stand = 'gebundeld'`,
  `UPDATE berichten SET stand = 'vervallen' WHERE stand = 'gebundeld'`,
  `ALTER TABLE bezorgingen DROP COLUMN overzicht_id, DROP COLUMN bundel_dag`,
  `DROP TABLE overzichtrondes`,
  `DROP TABLE overzichten`,
  `DELETE FROM berichten WHERE vastloper_id IS NULL`,
  `ALTER TABLE berichten DROP CONSTRAINT ck_berichten_vastloper, ALTER COLUMN vastloper_id SET NOT NULL`,
];

/** Digests: a message about no case in particular, once per person, kind and period (docs/adr/0038). */
export class CreateOverzichten1795206060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
