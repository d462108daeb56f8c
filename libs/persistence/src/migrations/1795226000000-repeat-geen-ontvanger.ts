// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

/* Of what nobody could get half the rows at most: there may be so many that what failed would not be seen. */
const GEEN_ONTVANGER = `
      UNION ALL
      SELECT * FROM (
        SELECT b.id, 'berichten', b.soort, COALESCE(o.naam, b.aan), 0, 'Niemand kan dit krijgen: er is geen mens of geen mailadres.', b.aangemaakt_op, true
        FROM public.berichten b LEFT JOIN public.organisaties o ON o.id = b.organisatie_id WHERE b.stand = 'geen_ontvanger'
        ORDER BY b.aangemaakt_op DESC LIMIT GREATEST(hoeveel / 2, 1)
      ) AS zonder`;

const mislukt = (zonderOntvanger: string): string => `
  CREATE OR REPLACE FUNCTION mislukte_berichten(wie uuid, hoeveel int) RETURNS TABLE (id uuid, wachtrij text, soort text, voor text, pogingen int, fout text,
      op timestamptz, herhaalbaar boolean) LANGUAGE sql STABLE ${DEFINER} AS $$
    SELECT * FROM (
      SELECT z.id, 'berichten', b.soort, o.naam, z.pogingen, z.laatste_fout, z.aangemaakt_op AS op, true
      FROM public.bezorgingen z JOIN public.berichten b ON b.id = z.bericht_id JOIN public.organisaties o ON o.id = z.organisatie_id WHERE z.stand = 'mislukt'
      UNION ALL
      SELECT z.id, 'webhooks', z.soort, w.naam, z.pogingen, z.laatste_fout, z.aangemaakt_op, w.stand = 'actief'
      FROM public.webhookbezorgingen z JOIN public.webhooks w ON w.id = z.webhook_id
      WHERE z.stand = 'mislukt' AND z.soort <> 'proef' AND w.stand <> 'beeindigd'
      UNION ALL
      SELECT e.id, 'exports', e.soort, p.naam, e.pogingen, e.fout, e.aangevraagd_op, false
      FROM public.exports e JOIN public.personen p ON p.id = e.persoon_id WHERE e.stand = 'mislukt'${zonderOntvanger}
    ) AS mislukt WHERE public.is_beheerder(wie) ORDER BY op DESC LIMIT hoeveel
  $$`;

/* It is looked again who may get it. */
export const OPNIEUW_VERDELEN = `UPDATE public.berichten SET stand = 'wacht', in_wachtrij_op = NULL, afgehandeld_op = NULL, herhaald = true
      WHERE stand = 'geen_ontvanger' AND public.is_beheerder(wie)`;

export const herhaal = (nietVoor: string, zonder: string, ook: string): string => `
  CREATE OR REPLACE FUNCTION herhaal_bericht(wie uuid, welke uuid) RETURNS SETOF uuid LANGUAGE sql ${DEFINER} AS $$
    WITH mail AS (
      UPDATE public.bezorgingen SET stand = 'open', pogingen = 0, poging_vanaf = NULL${nietVoor} WHERE id = welke AND stand = 'mislukt' AND public.is_beheerder(wie)
      RETURNING id, bericht_id
    ), bericht AS (
      UPDATE public.berichten SET stand = 'verdeeld', in_wachtrij_op = NULL, afgehandeld_op = NULL, herhaald = true WHERE id IN (SELECT bericht_id FROM mail)
    ), ${zonder}webhook AS (
      UPDATE public.webhookbezorgingen z SET stand = 'open', pogingen = 0, vervalt_op = now() + interval '3 days', poging_vanaf = NULL, in_wachtrij_op = NULL,
        herhaald = true
      FROM public.webhooks w WHERE z.id = welke AND w.id = z.webhook_id AND z.stand = 'mislukt' AND z.soort <> 'proef' AND w.stand = 'actief'
        AND public.is_beheerder(wie) RETURNING z.id
    ) SELECT id FROM mail UNION ALL SELECT id FROM webhook${ook}
  $$`;

/* All at once only what is of the last thirty days: who has an address since today does not want the mail of years. */
export const herhaalAlle = (nietVoor: string, zonder: string, ook: string): string => `
  CREATE OR REPLACE FUNCTION herhaal_bezorgingen(wie uuid) RETURNS int LANGUAGE sql ${DEFINER} AS $$
    WITH opnieuw AS (
      UPDATE public.bezorgingen SET stand = 'open', pogingen = 0, poging_vanaf = NULL${nietVoor} WHERE stand = 'mislukt' AND public.is_beheerder(wie)
      RETURNING bericht_id
    ), ${zonder}berichten AS (
      UPDATE public.berichten SET stand = 'verdeeld', in_wachtrij_op = NULL, afgehandeld_op = NULL, herhaald = true
      WHERE id IN (SELECT bericht_id FROM opnieuw)
    ) SELECT count(*)::int FROM ${ook}
  $$`;

export const NU = ', niet_voor = now()';

/** What nobody could get stands among what failed, and can be tried again: then it is looked again who may get it (docs/adr/0047). */
export class RepeatGeenOntvanger1795226000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const een = `zonder AS (${OPNIEUW_VERDELEN} AND id = welke RETURNING id), `;
    const alle = `zonder AS (${OPNIEUW_VERDELEN} AND aangemaakt_op > now() - interval '30 days' RETURNING id), `;
    await queryRunner.query(
      `CREATE INDEX ix_berichten_geen_ontvanger ON berichten (aangemaakt_op) WHERE stand = 'geen_ontvanger'`,
    );
    await queryRunner.query(mislukt(GEEN_ONTVANGER));
    await queryRunner.query(herhaal(NU, een, ' UNION ALL SELECT id FROM zonder'));
    await queryRunner.query(herhaalAlle(NU, alle, '(SELECT bericht_id FROM opnieuw UNION ALL SELECT id FROM zonder) AS gedaan'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(mislukt(''));
    await queryRunner.query(herhaal('', '', ''));
    await queryRunner.query(herhaalAlle('', '', 'opnieuw'));
    await queryRunner.query('DROP INDEX ix_berichten_geen_ontvanger');
  }
}
