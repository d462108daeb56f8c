// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * As the owner: no role may delete a list. That it was drawn, looked at and confirmed, by whom and when, stays in beheergebeurtenissen; the names in it go after
 * five years (docs/privacy.md).
 */
const RUIM_OP = `
  CREATE FUNCTION ruim_toegangslijsten_op(nu timestamptz) RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH weg AS (
      DELETE FROM public.toegangslijsten t WHERE t.maand < to_char(nu AT TIME ZONE 'Europe/Amsterdam' - interval '5 years', 'YYYY-MM') RETURNING t.id
    ) SELECT count(*)::int FROM weg
  $$`;

/** Lists of who still had access are kept for a fixed time too. */
export class ClearToegangslijsten1795216060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(RUIM_OP);
    await queryRunner.query('REVOKE ALL ON FUNCTION ruim_toegangslijsten_op(timestamptz) FROM PUBLIC');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION ruim_toegangslijsten_op(timestamptz)');
  }
}
