// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * How many open cases wait for an organisation, in one area or (null) in all. Runs as the owner, because whoever looks after people sees no case: all they
 * learn is this number (docs/adr/0031).
 */
const CREATE = `
  CREATE FUNCTION open_vastlopers_van(van_organisatie uuid, van_focusgebied text) RETURNS int
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS 'SELECT count(DISTINCT v.id)::int FROM public.betrokkenheden b JOIN public.vastlopers v ON v.id = b.vastloper_id
      WHERE b.organisatie_id = van_organisatie AND b.tot IS NULL AND NOT v.gesloten AND v.aan_zet_organisatie_id = van_organisatie
        AND (van_focusgebied IS NULL OR v.focusgebied = van_focusgebied)'`;

/** The number of open tasks that goes along when somebody changes post. */
export class CreateOpenVastlopersVan1795201060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CREATE);
    await queryRunner.query('REVOKE ALL ON FUNCTION open_vastlopers_van(uuid, text) FROM PUBLIC');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION open_vastlopers_van(uuid, text)');
  }
}
