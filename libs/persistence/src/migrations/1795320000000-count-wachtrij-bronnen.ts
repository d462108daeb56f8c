// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Null when there was none. */
const geleden = (moment: string): string => `floor(extract(epoch FROM nu - ${moment}))::int`;
const leeftijd = (sinds: string): string => `GREATEST(${geleden(sinds)}, 0)`;

/*
 * The tables behind the queues at one moment: what is open, for how long the oldest may go, for how long the oldest waits that the queue never got, and how long ago
 * something last went; 0 where there is none, and null when nothing ever went. Of the messages only the last: what of them may go depends on more than the table.
 * A webhook that fails rests as a whole. Of an export that somebody is at now, a piece that is there counts as going.
 */
export const bronnen = (oudsteNieuwe: string): string => `
  CREATE OR REPLACE FUNCTION bronnen_van_wachtrijen(nu timestamptz)
  RETURNS TABLE (naam text, open int, oudste_seconden int, nieuw_seconden int, laatste_seconden int)
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT 'berichten', 0, 0, 0, ${geleden('(SELECT max(verzonden_op) FROM public.bezorgingen WHERE verzonden_op IS NOT NULL)')}
    UNION ALL
    SELECT 'exports', count(*)::int,
      ${leeftijd('min(GREATEST(e.aangevraagd_op, e.bezet_tot)) FILTER (WHERE e.bezet_tot IS NULL OR e.bezet_tot <= nu)')},
      ${leeftijd("min(e.aangevraagd_op) FILTER (WHERE e.in_wachtrij_op IS NULL AND e.stand = 'wacht')")},
      CASE WHEN bool_or(e.bezet_tot > nu AND e.grootte > 0) THEN 0 ELSE ${geleden('(SELECT max(gereed_op) FROM public.exports)')} END
    FROM public.exports e WHERE e.stand IN ('wacht', 'bezig')
    UNION ALL
    SELECT 'webhooks', count(*)::int,
      ${leeftijd('min(z.sinds) FILTER (WHERE z.sinds <= nu)')},
      ${leeftijd(`${oudsteNieuwe} FILTER (WHERE z.in_wachtrij_op IS NULL AND NOT z.herhaald)`)},
      ${geleden('(SELECT max(laatst_bezorgd_op) FROM public.webhooks)')}
    FROM (
      SELECT b.aangemaakt_op, b.in_wachtrij_op, b.herhaald, GREATEST(b.aangemaakt_op, b.poging_vanaf, b.bezet_tot, w.rust_tot) AS sinds
      FROM public.webhookbezorgingen b JOIN public.webhooks w ON w.id = b.webhook_id WHERE b.stand = 'open'
    ) AS z
  $$`;

/** What was never given to the queue waits from when it was made. */
export const SINDS_GEMAAKT = 'min(z.aangemaakt_op)';

/* As the owner: the application sees nothing of what leaves the house. Numbers alone, for a beheerder. */
const STAND = `
  CREATE FUNCTION stand_van_wachtrijen(wie uuid, per_uur int)
  RETURNS TABLE (naam text, open int, oudste_seconden int, nieuw_seconden int, laatste_seconden int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT b.naam, COALESCE(s.open, b.open), COALESCE(s.oudste_seconden, b.oudste_seconden), b.nieuw_seconden, b.laatste_seconden
    FROM public.bronnen_van_wachtrijen(now()) AS b LEFT JOIN public.stand_van_berichten(wie, per_uur) AS s ON b.naam = 'berichten'
    WHERE public.is_beheerder(wie)
  $$`;

/** How the tables behind all queues stand: an alarm needs no line to the queue, and knows when something last went (docs/adr/0047). */
export class CountWachtrijBronnen1795320000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE INDEX ix_bezorgingen_weg ON bezorgingen (verzonden_op) WHERE verzonden_op IS NOT NULL`);
    for (const statement of [bronnen(SINDS_GEMAAKT), STAND]) await queryRunner.query(statement);
    await queryRunner.query(
      'REVOKE ALL ON FUNCTION bronnen_van_wachtrijen(timestamptz), stand_van_wachtrijen(uuid, int) FROM PUBLIC',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION stand_van_wachtrijen(uuid, int)');
    await queryRunner.query('DROP FUNCTION bronnen_van_wachtrijen(timestamptz)');
    await queryRunner.query('DROP INDEX ix_bezorgingen_weg');
  }
}
