// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

/*
 * As the owner: the application sees nothing of what leaves the house, and a beheerder sees no case. So no number and no word of one: what it is, for which
 * organisation, how often it was tried and what the other side said.
 */
const MISLUKT = `
  CREATE FUNCTION mislukte_berichten(wie uuid, hoeveel int) RETURNS TABLE (id uuid, wachtrij text, soort text, voor text, pogingen int, fout text, op timestamptz,
      herhaalbaar boolean) LANGUAGE sql STABLE ${DEFINER} AS $$
    SELECT * FROM (
      SELECT z.id, 'berichten', b.soort, o.naam, z.pogingen, z.laatste_fout, z.aangemaakt_op AS op, true
      FROM public.bezorgingen z JOIN public.berichten b ON b.id = z.bericht_id JOIN public.organisaties o ON o.id = z.organisatie_id WHERE z.stand = 'mislukt'
      UNION ALL
      SELECT z.id, 'webhooks', z.soort, w.naam, z.pogingen, z.laatste_fout, z.aangemaakt_op, w.stand = 'actief'
      FROM public.webhookbezorgingen z JOIN public.webhooks w ON w.id = z.webhook_id
      WHERE z.stand = 'mislukt' AND z.soort <> 'proef' AND w.stand <> 'beeindigd'
      UNION ALL
      SELECT e.id, 'exports', e.soort, p.naam, e.pogingen, e.fout, e.aangevraagd_op, false
      FROM public.exports e JOIN public.personen p ON p.id = e.persoon_id WHERE e.stand = 'mislukt'
    ) AS mislukt WHERE public.is_beheerder(wie) ORDER BY op DESC LIMIT hoeveel
  $$`;

/* Gives one message that was given up another chance; no row when there is none such by now. */
const HERHAAL = `
  CREATE FUNCTION herhaal_bericht(wie uuid, welke uuid) RETURNS SETOF uuid LANGUAGE sql ${DEFINER} AS $$
    WITH mail AS (
      UPDATE public.bezorgingen SET stand = 'open', pogingen = 0, poging_vanaf = NULL WHERE id = welke AND stand = 'mislukt' AND public.is_beheerder(wie)
      RETURNING id, bericht_id
    ), bericht AS (
      UPDATE public.berichten SET stand = 'verdeeld', in_wachtrij_op = NULL, afgehandeld_op = NULL, herhaald = true WHERE id IN (SELECT bericht_id FROM mail)
    ), webhook AS (
      UPDATE public.webhookbezorgingen z SET stand = 'open', pogingen = 0, vervalt_op = now() + interval '3 days', poging_vanaf = NULL, in_wachtrij_op = NULL,
        herhaald = true
      FROM public.webhooks w WHERE z.id = welke AND w.id = z.webhook_id AND z.stand = 'mislukt' AND z.soort <> 'proef' AND w.stand = 'actief'
        AND public.is_beheerder(wie) RETURNING z.id
    ) SELECT id FROM mail UNION ALL SELECT id FROM webhook
  $$`;

/** What was given up, one by one, in every queue, and another chance for one of it (docs/adr/0047). */
export class CreateMislukteBerichten1795217060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [MISLUKT, HERHAAL]) await queryRunner.query(statement);
    await queryRunner.query('REVOKE ALL ON FUNCTION mislukte_berichten(uuid, int), herhaal_bericht(uuid, uuid) FROM PUBLIC');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION herhaal_bericht(uuid, uuid)');
    await queryRunner.query('DROP FUNCTION mislukte_berichten(uuid, int)');
  }
}
