// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * As the owner: the application sees nothing of what leaves the house. Numbers alone, for a beheerder: how many messages are not done, and for how many seconds the
 * oldest may go and did not, without that it failed, its hour is full or it waits for office hours.
 */
export const STAND = `
  CREATE FUNCTION stand_van_berichten(wie uuid, per_uur int) RETURNS TABLE (open int, oudste_seconden int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH ontvanger AS (
      SELECT z.ontvanger_id AS id, min(GREATEST(z.niet_voor, z.aangemaakt_op)) AS vanaf, max(z.poging_vanaf) AS poging_vanaf
      FROM public.bezorgingen z WHERE z.stand = 'open' AND z.niet_voor <= now() GROUP BY z.ontvanger_id
    )
    SELECT (SELECT count(*)::int FROM public.berichten WHERE stand IN ('wacht', 'verdeeld')),
      GREATEST(COALESCE(floor(extract(epoch FROM now() - LEAST(
        (SELECT min(b.aangemaakt_op) FROM public.berichten b WHERE b.stand = 'wacht' AND NOT b.herhaald),
        (SELECT min(GREATEST(o.vanaf, o.poging_vanaf, (SELECT u.verzonden_op + interval '1 hour' FROM public.bezorgingen u
          WHERE u.ontvanger_id = o.id AND u.verzonden_op IS NOT NULL ORDER BY u.verzonden_op DESC OFFSET per_uur - 1 LIMIT 1))) FROM ontvanger o)
      ))), 0), 0)::int
    WHERE public.is_beheerder(wie)
  $$`;

/** How the outbox itself stands, beside what its queue says: a queue that was wiped says that nothing waits (docs/adr/0047). */
export class CountOpenBerichten1795230720000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(STAND);
    await queryRunner.query('REVOKE ALL ON FUNCTION stand_van_berichten(uuid, int) FROM PUBLIC');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION stand_van_berichten(uuid, int)');
  }
}
