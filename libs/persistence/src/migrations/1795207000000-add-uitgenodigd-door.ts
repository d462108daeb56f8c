// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'ALTER TABLE uitnodigingen ADD COLUMN uitgenodigd_door uuid',
  'ALTER TABLE uitnodigingen ADD CONSTRAINT fk_uitnodigingen_uitgenodigd_door FOREIGN KEY (uitgenodigd_door) REFERENCES personen (id)',
  'CREATE INDEX ix_uitnodigingen_uitgenodigd_door ON uitnodigingen (uitgenodigd_door)',
  `UPDATE uitnodigingen u SET uitgenodigd_door = g.door_persoon_id FROM beheergebeurtenissen g
    WHERE g.soort = 'partner_uitgenodigd' AND g.gegevens->>'uitnodigingId' = u.id::text`,
];
const DOWN = [
  // Made after the migrations (access/policies.ts); from this version on it looks at tables that earlier migrations drop.
  'DROP POLICY IF EXISTS handelingen_app_insert ON handelingen',
  'ALTER TABLE uitnodigingen DROP COLUMN uitgenodigd_door',
];

/** Who invited stands beside the invitation, so that they can never accept it themselves. */
export class AddUitgenodigdDoor1795207000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
