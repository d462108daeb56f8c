// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['concepten', 'inzagen', 'logcontrolepunt_koppen'];

// As the owner: whoever begins a draft throws out the old ones of everybody, and sees none of them.
const CREATE_RUIM_CONCEPTEN_OP = `
  CREATE FUNCTION ruim_concepten_op(dagen int) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS 'DELETE FROM public.concepten WHERE gewijzigd_op < now() - greatest(dagen, 1) * interval ''1 day'''`;

/** Closes what came later and tells of a person or a case: drafts, reads of confidential cases, and what a checkpoint says of a case. */
export class ProtectConceptenAndInzagen1795180120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES)
      await queryRunner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await queryRunner.query(CREATE_RUIM_CONCEPTEN_OP);
    await queryRunner.query('REVOKE ALL ON FUNCTION ruim_concepten_op(int) FROM PUBLIC');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION ruim_concepten_op(int)');
    for (const table of TABLES)
      await queryRunner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY`);
  }
}
