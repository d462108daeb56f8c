// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `ALTER TABLE overzichten ALTER COLUMN persoon_id DROP NOT NULL, ADD COLUMN organisatie_id uuid,
    ADD CONSTRAINT fk_overzichten_organisatie_id FOREIGN KEY (organisatie_id) REFERENCES organisaties(id),
    ADD CONSTRAINT ck_overzichten_wie CHECK ((persoon_id IS NULL) = (organisatie_id IS NOT NULL)),
    ADD CONSTRAINT uq_overzichten_organisatie_id_soort_periode UNIQUE (organisatie_id, soort, periode)`,
];

const DOWN = [
  'DELETE FROM berichten WHERE id IN (SELECT id FROM overzichten WHERE persoon_id IS NULL)',
  `ALTER TABLE overzichten DROP CONSTRAINT uq_overzichten_organisatie_id_soort_periode, DROP CONSTRAINT ck_overzichten_wie, DROP COLUMN organisatie_id,
    ALTER COLUMN persoon_id SET NOT NULL`,
];

/** The list of what stands still goes to the contact of an organisation without people here too (docs/adr/0038). */
export class GiveContactsOverzichten1795227120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
