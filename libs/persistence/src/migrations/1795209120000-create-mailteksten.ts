// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each area says itself in its mails: every version stays, the highest is in use (docs/adr/0045). */
export class CreateMailteksten1795209120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE mailteksten (
      focusgebied text NOT NULL,
      versie int NOT NULL,
      groet text,
      contact text,
      door_persoon_id uuid NOT NULL,
      op timestamptz NOT NULL,
      CONSTRAINT pk_mailteksten PRIMARY KEY (focusgebied, versie),
      CONSTRAINT fk_mailteksten_door_persoon_id FOREIGN KEY (door_persoon_id) REFERENCES personen(id)
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE mailteksten');
  }
}
