// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { herhaal, herhaalAlle, NU, OPNIEUW_VERDELEN } from './1795226000000-repeat-geen-ontvanger.js';
import { STAND } from './1795230720000-count-open-berichten.js';

/* What failed for one case holds up nothing of another; what waits for the clock of its receiver may not go. */
const STAND_PER_ZAAK = `
  CREATE OR REPLACE FUNCTION stand_van_berichten(wie uuid, per_uur int) RETURNS TABLE (open int, oudste_seconden int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH rij AS (
      SELECT z.ontvanger_id, min(GREATEST(z.niet_voor, z.aangemaakt_op)) AS vanaf, max(z.poging_vanaf) AS poging_vanaf
      FROM public.bezorgingen z JOIN public.berichten b ON b.id = z.bericht_id WHERE z.stand = 'open' AND z.niet_voor <= now()
      GROUP BY z.ontvanger_id, COALESCE(b.vastloper_id, z.id)
    ), ontvanger AS (
      SELECT r.ontvanger_id AS id, min(GREATEST(r.vanaf, r.poging_vanaf, m.rust_tot)) AS vanaf
      FROM rij r LEFT JOIN public.bereikbaarheden m ON m.ontvanger_id = r.ontvanger_id GROUP BY r.ontvanger_id
    )
    SELECT (SELECT count(*)::int FROM public.berichten WHERE stand IN ('wacht', 'verdeeld')),
      GREATEST(COALESCE(floor(extract(epoch FROM now() - LEAST(
        (SELECT min(b.aangemaakt_op) FROM public.berichten b WHERE b.stand = 'wacht' AND NOT b.herhaald),
        (SELECT min(GREATEST(o.vanaf, (SELECT u.verzonden_op + interval '1 hour' FROM public.bezorgingen u
          WHERE u.ontvanger_id = o.id AND u.verzonden_op IS NOT NULL ORDER BY u.verzonden_op DESC OFFSET per_uur - 1 LIMIT 1))) FROM ontvanger o)
      ))), 0), 0)::int
    WHERE public.is_beheerder(wie)
  $$`;

/* Who asks for a mail again wants it tried now. */
export const vrij = (ontvangers: string): string => `vrij AS (
      UPDATE public.bereikbaarheden SET rust_tot = now() WHERE ontvanger_id IN (SELECT z.ontvanger_id FROM public.bezorgingen z WHERE ${ontvangers})
    ), `;
export const VAN_ALLE = 'z.bericht_id IN (SELECT bericht_id FROM opnieuw)';
const EEN = `zonder AS (${OPNIEUW_VERDELEN} AND id = welke RETURNING id), `;
export const ALLE = `zonder AS (${OPNIEUW_VERDELEN} AND aangemaakt_op > now() - interval '30 days' RETURNING id), `;

const UP = [
  `ALTER TABLE bereikbaarheden ADD COLUMN later_sinds timestamptz, ADD COLUMN pogingen int NOT NULL DEFAULT 0, ADD COLUMN rust_tot timestamptz`,
  `CREATE INDEX ix_bezorgingen_later ON bezorgingen (ontvanger_id, poging_vanaf) WHERE stand = 'open' AND poging_vanaf IS NOT NULL`,
  STAND_PER_ZAAK,
  ...herhaalStatements(vrij('z.id IN (SELECT id FROM mail)'), vrij(VAN_ALLE)),
];
const DOWN = [
  ...herhaalStatements('', ''),
  STAND.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'),
  `DROP INDEX ix_bezorgingen_later`,
  `ALTER TABLE bereikbaarheden DROP COLUMN later_sinds, DROP COLUMN pogingen, DROP COLUMN rust_tot`,
];

function herhaalStatements(vanEen: string, vanAlle: string): string[] {
  return [
    herhaal(NU, `${EEN}${vanEen}`, ' UNION ALL SELECT id FROM zonder'),
    herhaalAlle(NU, `${ALLE}${vanAlle}`, '(SELECT bericht_id FROM opnieuw UNION ALL SELECT id FROM zonder) AS gedaan'),
  ];
}

/** One clock per receiver while a mail server says "not now" to them (docs/adr/0033). */
export class KeepClockPerOntvanger1795236060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
