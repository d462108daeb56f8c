// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'ALTER TABLE bewaarde_formulieren ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY',
  // As the owner: whoever keeps a form sees only their own, and forms of others that are too old go all the same.
  `CREATE FUNCTION ruim_formulieren_op() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS 'DELETE FROM public.bewaarde_formulieren WHERE verloopt_op < now()'`,
  'REVOKE ALL ON FUNCTION ruim_formulieren_op() FROM PUBLIC',
];
const DOWN = [
  'DROP FUNCTION ruim_formulieren_op()',
  'ALTER TABLE bewaarde_formulieren NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY',
];

/** A kept form is of its writer alone, as a draft is. */
export class ProtectBewaardeFormulieren1795207240000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
