// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

/* Where mail of a person, an organisation or an invitation goes; nothing for who is no beheerder. */
const MAILADRES = `
  CREATE FUNCTION mailadres_van(wie uuid) RETURNS text LANGUAGE sql STABLE ${DEFINER} AS $$
    SELECT adres.emailadres FROM (
      SELECT p.emailadres FROM public.personen p WHERE p.id = wie
      UNION ALL SELECT o.emailadres FROM public.organisaties o WHERE o.id = wie
      UNION ALL SELECT u.emailadres FROM public.uitnodigingen u WHERE u.id = wie
    ) AS adres WHERE (SELECT public.ziet_beheer())
  $$`;

/* Its maker was shown one secret, and its mail holds another. Whoever holds one of both reads for whom it is. */
const UITNODIGING = `
  CREATE FUNCTION uitnodiging_van(geheim text) RETURNS TABLE (id uuid, emailadres text) LANGUAGE sql STABLE ${DEFINER} AS $$
    SELECT u.id, u.emailadres FROM public.uitnodigingen u WHERE u.token_hash = geheim OR u.mail_token_hash = geheim
  $$`;

const FUNCTIES = ['mailadres_van(uuid)', 'uitnodiging_van(text)'];

/** Where mail goes is read by a beheerder, and of an invitation by who holds its secret (docs/adr/0073). */
export class HideMailadressen1795290060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [MAILADRES, UITNODIGING]) await queryRunner.query(statement);
    await queryRunner.query(`REVOKE ALL ON FUNCTION ${FUNCTIES.join(', ')} FROM PUBLIC`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const functie of FUNCTIES) await queryRunner.query(`DROP FUNCTION ${functie}`);
  }
}
