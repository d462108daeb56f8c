// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Who is meant on this day by somebody who was named for work at an organisation: the person while they belong to it, then whoever got their membership, the day
 * after it ended, and so on (each step is later, so it ends); nobody when it went to nobody, or to more than one. Who never belonged there stays who was named.
 */
const WIE_NU = `
  CREATE FUNCTION wie_nu_van_post(wie uuid, bij uuid, dag date) RETURNS uuid LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    WITH RECURSIVE post AS (
      SELECT l.persoon_id, l.rol, l.focusgebied, l.geldig_tot, 0 AS keer FROM public.lidmaatschappen l WHERE l.persoon_id = wie AND l.organisatie_id = bij
      UNION
      SELECT o.persoon_id, o.rol, o.focusgebied, o.geldig_tot, p.keer + 1 FROM post p JOIN public.lidmaatschappen o ON o.organisatie_id = bij
        AND o.rol = p.rol AND o.focusgebied IS NOT DISTINCT FROM p.focusgebied AND o.geldig_vanaf = p.geldig_tot + 1
        AND (o.geldig_tot IS NULL OR o.geldig_tot >= o.geldig_vanaf)
      WHERE p.geldig_tot < dag AND p.keer < 50
    ), nu AS (
      SELECT persoon_id, keer, min(keer) OVER () AS eerste FROM post WHERE geldig_tot IS NULL OR geldig_tot >= dag
    )
    SELECT CASE WHEN NOT EXISTS (SELECT FROM post) THEN wie
      ELSE (SELECT CASE WHEN count(DISTINCT persoon_id) = 1 THEN min(persoon_id::text)::uuid END FROM nu WHERE keer = eerste) END
  $$`;

/** Who was named in a case moves along with their post. */
export class CreateWieNuVanPost1795221120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(WIE_NU);
    await queryRunner.query('REVOKE ALL ON FUNCTION wie_nu_van_post(uuid, uuid, date) FROM PUBLIC');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION wie_nu_van_post(uuid, uuid, date)');
  }
}
