// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ADRES, FAALT, VIJF, WELKE } from './1795236000000-fail-teruggekomen.js';

/*
 * As the owner. The delivery that came back fails after all: the one the report names, else the newest to this receiver about that case, when it names their address. Not
 * while it is under way: what became of it is stored with its batch, so the report has to come again. One report fails one delivery, however often it comes. The
 * programmabureau hears of it when the address is marked, else once a day per receiver; of an invitation whoever sent it hears (`MAAK_MISLUKT`).
 */
const WACHT = `
  CREATE FUNCTION mail_kwam_terug(adres text, bericht uuid, onbereikbaar text, reden text, over_het_adres boolean, kenmerk text)
    RETURNS TABLE (is_gemerkt boolean, is_mislukt boolean, is_onderweg boolean)
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      WITH adressaat AS (
        SELECT a.vastloper_id, a.organisatie_id, a.uitnodiging_id, COALESCE(a.uitnodiging_id, a.persoon_id, a.organisatie_id) AS ontvanger_id,
          CASE WHEN a.uitnodiging_id IS NULL THEN ${ADRES} ELSE genodigd.emailadres END AS emailadres, COALESCE(p.naam || ' van ' || o.naam, o.naam) AS naam
        FROM public.antwoordadressen a JOIN public.organisaties o ON o.id = a.organisatie_id LEFT JOIN public.personen p ON p.id = a.persoon_id
          LEFT JOIN public.uitnodigingen genodigd ON genodigd.id = a.uitnodiging_id
        WHERE a.token_hash = adres
      ), onderweg AS (
        SELECT z.id FROM adressaat JOIN public.bezorgingen z ON z.ontvanger_id = adressaat.ontvanger_id
        WHERE z.stand = 'open' AND z.bezet_tot > now() AND (bericht IS NULL OR z.bericht_id = bericht)
      ), wie AS (
        SELECT adressaat.*, encode(sha256(convert_to(lower(emailadres), 'UTF8')), 'hex') AS adres_hash FROM adressaat
        WHERE NOT EXISTS (SELECT FROM onderweg)
          AND NOT EXISTS (SELECT FROM public.bezorgingen z WHERE z.ontvanger_id = adressaat.ontvanger_id AND z.retour_kenmerk = kenmerk)
      ), bekend AS (
        SELECT w.ontvanger_id FROM wie JOIN public.adresweigeringen w ON w.ontvanger_id = wie.ontvanger_id AND w.adres_hash = wie.adres_hash
        WHERE w.opgeheven_op IS NULL
      ), gemerkt AS (
        INSERT INTO public.adresweigeringen AS w (ontvanger_id, adres_hash, fout, via_retour)
        SELECT ontvanger_id, adres_hash, reden, true FROM wie
        WHERE over_het_adres AND lower(emailadres) = lower(onbereikbaar) AND uitnodiging_id IS NULL
        ON CONFLICT (ontvanger_id, adres_hash) DO UPDATE SET geweigerd_op = now(), fout = EXCLUDED.fout, opgeheven_op = NULL, via_retour = true
          WHERE w.opgeheven_op IS NOT NULL
        RETURNING w.ontvanger_id
      ), terug AS (
        SELECT z.id FROM wie JOIN public.bezorgingen z ON z.ontvanger_id = wie.ontvanger_id JOIN public.berichten b ON b.id = z.bericht_id
        WHERE z.stand = 'verzonden' AND CASE WHEN bericht IS NOT NULL THEN z.bericht_id = bericht
          ELSE lower(wie.emailadres) = lower(onbereikbaar) AND z.verzonden_op > now() - interval '14 days' AND b.vastloper_id IS NOT DISTINCT FROM wie.vastloper_id END
        ORDER BY z.verzonden_op DESC LIMIT 1
      ), mislukt AS (
        UPDATE public.bezorgingen z SET stand = 'mislukt', laatste_fout = btrim('De mail kwam terug. ' || reden), retour_kenmerk = kenmerk
        FROM terug WHERE z.id = terug.id
        RETURNING z.bericht_id, z.ontvanger_id
      ), afgerond AS (
        UPDATE public.berichten b SET stand = 'mislukt' FROM mislukt WHERE b.id = mislukt.bericht_id AND b.stand <> 'verdeeld'
      ), gemeld AS (
        INSERT INTO public.bereikbaarheden AS m (ontvanger_id, gemeld_op)
        SELECT mislukt.ontvanger_id, now() FROM mislukt JOIN wie ON wie.ontvanger_id = mislukt.ontvanger_id
        WHERE wie.uitnodiging_id IS NULL AND NOT EXISTS (SELECT FROM gemerkt) AND NOT (over_het_adres AND EXISTS (SELECT FROM bekend))
        ON CONFLICT (ontvanger_id) DO UPDATE SET gemeld_op = EXCLUDED.gemeld_op WHERE COALESCE(m.gemeld_op, '-infinity') < now() - interval '1 day'
        RETURNING m.ontvanger_id
      ), te_vertellen AS (
        SELECT v.id, wie.naam, reeks.aanleiding, COALESCE(v.positie -> 'zetels' ->> 'programmabureau', v.positie -> 'zetels' ->> 'doorbraakteam')::uuid AS bureau
        FROM (SELECT ontvanger_id, '{}'::jsonb AS aanleiding FROM gemerkt UNION ALL SELECT ontvanger_id, '{"aanleiding": "teruggekomen"}' FROM gemeld) AS reeks
          JOIN wie ON wie.ontvanger_id = reeks.ontvanger_id JOIN public.vastlopers v ON v.id = ${WELKE}
      ), verteld AS (
        INSERT INTO public.berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens)
        SELECT gen_random_uuid(), id, 'adres_geweigerd', 'programmabureau', bureau, jsonb_build_object('onbereikbaar', naam) || aanleiding
        FROM te_vertellen WHERE bureau IS NOT NULL
      ) SELECT EXISTS (SELECT FROM gemerkt), EXISTS (SELECT FROM mislukt), EXISTS (SELECT FROM onderweg)
    $$`;

const ZES = 'mail_kwam_terug(text, uuid, text, text, boolean, text)';
const DOEL = (voorwaarde: string): string =>
  `ALTER TABLE antwoordadressen ADD CONSTRAINT ck_antwoordadressen_doel CHECK (vastloper_id IS NOT NULL OR ${voorwaarde})`;
const GEEN_DOEL = 'ALTER TABLE antwoordadressen DROP CONSTRAINT ck_antwoordadressen_doel';

const UP = [
  `ALTER TABLE bezorgingen ADD COLUMN retour_kenmerk text`,
  `CREATE INDEX ix_bezorgingen_retour ON bezorgingen (ontvanger_id) WHERE retour_kenmerk IS NOT NULL`,
  `ALTER TABLE bereikbaarheden ADD COLUMN nu_niet_gemeld_op timestamptz`,
  `ALTER TABLE antwoordadressen ADD COLUMN uitnodiging_id uuid,
    ADD CONSTRAINT fk_antwoordadressen_uitnodiging_id FOREIGN KEY (uitnodiging_id) REFERENCES uitnodigingen(id) ON DELETE CASCADE`,
  GEEN_DOEL,
  DOEL('toezegging_id IS NULL'),
  `DROP FUNCTION ${VIJF}`,
  WACHT,
  `REVOKE ALL ON FUNCTION ${ZES} FROM PUBLIC`,
];
const DOWN = [
  `DROP FUNCTION ${ZES}`,
  FAALT,
  `REVOKE ALL ON FUNCTION ${VIJF} FROM PUBLIC`,
  `ALTER TABLE antwoordadressen NO FORCE ROW LEVEL SECURITY`,
  `DELETE FROM antwoordadressen WHERE vastloper_id IS NULL AND persoon_id IS NULL`,
  `ALTER TABLE antwoordadressen FORCE ROW LEVEL SECURITY`,
  GEEN_DOEL,
  DOEL('(persoon_id IS NOT NULL AND toezegging_id IS NULL)'),
  `ALTER TABLE antwoordadressen DROP COLUMN uitnodiging_id`,
  `ALTER TABLE bereikbaarheden DROP COLUMN nu_niet_gemeld_op`,
  `DROP INDEX ix_bezorgingen_retour`,
  `ALTER TABLE bezorgingen DROP COLUMN retour_kenmerk`,
];

/** A mail that comes back while it is under way is not lost, one report counts once, and every mail that leaves has somewhere to come back to (docs/adr/0044). */
export class WaitForOnderweg1795236180000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
