// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

/*
 * As the owner: where mail goes decides who reads it, so the application may not write an address by itself, only through this, for a beheerder. Whoever got an
 * address is tried again: the mark of a refusal goes, also when it is the same address.
 */
const ZET = `
  CREATE FUNCTION zet_emailadres(wie uuid, organisatie uuid, persoon uuid, adres text) RETURNS SETOF uuid LANGUAGE sql ${DEFINER} AS $$
    WITH van_organisatie AS (
      UPDATE public.organisaties SET emailadres = adres WHERE id = organisatie AND public.is_beheerder(wie) RETURNING id
    ), van_persoon AS (
      UPDATE public.personen SET emailadres = adres WHERE id = persoon AND public.is_beheerder(wie) RETURNING id
    ), gezet AS (
      SELECT id FROM van_organisatie UNION ALL SELECT id FROM van_persoon
    ), opgeheven AS (
      UPDATE public.adresweigeringen SET opgeheven_op = now() WHERE opgeheven_op IS NULL AND ontvanger_id IN (SELECT id FROM gezet)
    ) SELECT id FROM gezet
  $$`;

const GEWEIGERD = (ontvanger: string, adres: string): string => `EXISTS (SELECT FROM public.adresweigeringen w
    WHERE w.ontvanger_id = ${ontvanger} AND w.opgeheven_op IS NULL AND w.adres_hash = encode(sha256(convert_to(lower(${adres}), 'UTF8')), 'hex'))`;

/* The address mail goes to, and whether a mail server refuses it; of a person that of their invitation while they have no other. */
const VAN = `
  CREATE FUNCTION emailadres_van(wie uuid, ontvanger uuid) RETURNS TABLE (emailadres text, geweigerd boolean) LANGUAGE sql STABLE ${DEFINER} AS $$
    SELECT a.adres, ${GEWEIGERD('ontvanger', 'a.adres')} FROM (
      SELECT o.emailadres AS adres FROM public.organisaties o WHERE o.id = ontvanger
      UNION ALL
      SELECT COALESCE(p.emailadres, (SELECT u.emailadres FROM public.uitnodigingen u WHERE u.persoon_id = p.id AND u.gebruikt_op IS NOT NULL
        ORDER BY u.gebruikt_op DESC LIMIT 1)) FROM public.personen p WHERE p.id = ontvanger
    ) AS a WHERE public.is_beheerder(wie)
  $$`;

/** A beheerder sets where mail goes, for an organisation or a person (docs/adr/0056). */
export class CreateZetEmailadres1795217000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [ZET, VAN]) await queryRunner.query(statement);
    await queryRunner.query(
      'REVOKE ALL ON FUNCTION zet_emailadres(uuid, uuid, uuid, text), emailadres_van(uuid, uuid) FROM PUBLIC',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION emailadres_van(uuid, uuid)');
    await queryRunner.query('DROP FUNCTION zet_emailadres(uuid, uuid, uuid, text)');
  }
}
