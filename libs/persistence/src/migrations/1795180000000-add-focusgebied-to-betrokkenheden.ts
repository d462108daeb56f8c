// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `ALTER TABLE betrokkenheden ADD COLUMN focusgebied text`,
  `UPDATE betrokkenheden b SET focusgebied = v.focusgebied FROM vastlopers v WHERE v.id = b.vastloper_id`,
  `ALTER TABLE betrokkenheden ALTER COLUMN focusgebied SET NOT NULL`,
  `DROP INDEX ix_betrokkenheden_ingediend`,
  `DROP INDEX ix_betrokkenheden_termijn`,
  `CREATE INDEX ix_betrokkenheden_ingediend ON betrokkenheden (organisatie_id, ingediend_op, vastloper_id, focusgebied) WHERE tot IS NULL`,
  `CREATE INDEX ix_betrokkenheden_termijn ON betrokkenheden (organisatie_id, sorteerdatum, vastloper_id, focusgebied) WHERE tot IS NULL`,
];

const DOWN = [
  `DROP INDEX ix_betrokkenheden_termijn`,
  `DROP INDEX ix_betrokkenheden_ingediend`,
  `ALTER TABLE betrokkenheden DROP COLUMN focusgebied`,
  `CREATE INDEX ix_betrokkenheden_ingediend ON betrokkenheden (organisatie_id, ingediend_op, vastloper_id) WHERE tot IS NULL`,
  `CREATE INDEX ix_betrokkenheden_termijn ON betrokkenheden (organisatie_id, sorteerdatum, vastloper_id) WHERE tot IS NULL`,
];

/** Repeats the area of a case where sight is kept, so that who sees one area of an organisation walks the same index as who sees all. */
export class AddFocusgebiedToBetrokkenheden1795180000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
