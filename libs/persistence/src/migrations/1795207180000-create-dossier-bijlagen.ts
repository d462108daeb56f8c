// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * As the owner: who read a confidential case is for no role to look at, only to take along in the export of a case that is closed. Of a draft only whose it
 * was and when: its words went with filing.
 */
const UP = [
  `CREATE FUNCTION dossier_bijlagen(van_vastloper uuid) RETURNS TABLE (inzagen jsonb, concepten jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT (SELECT COALESCE(jsonb_agg(to_jsonb(i) ORDER BY i.op, i.id), '[]') FROM public.inzagen i WHERE i.vastloper_id = v.id),
        (SELECT COALESCE(jsonb_agg(to_jsonb(c) ORDER BY c.gewijzigd_op), '[]') FROM public.concepten c WHERE c.vastloper_id = v.id)
      FROM public.vastlopers v WHERE v.id = van_vastloper AND v.gesloten
    $$`,
  'REVOKE ALL ON FUNCTION dossier_bijlagen(uuid) FROM PUBLIC',
];

/** What else is destroyed with a case, for its export. */
export class CreateDossierBijlagen1795207180000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION dossier_bijlagen(uuid)');
  }
}
