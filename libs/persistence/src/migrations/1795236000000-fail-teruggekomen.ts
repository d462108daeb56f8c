// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KWAM_TERUG, NIEUWSTE_VASTLOPER } from './1795213060000-widen-retour.js';

export const ADRES = `CASE WHEN a.persoon_id IS NULL THEN o.emailadres ELSE COALESCE(p.emailadres, (
        SELECT u.emailadres FROM public.uitnodigingen u WHERE u.persoon_id = p.id AND u.gebruikt_op IS NOT NULL ORDER BY u.gebruikt_op DESC LIMIT 1)) END`;
export const WELKE = `COALESCE(wie.vastloper_id, ${NIEUWSTE_VASTLOPER})`;

/*
 * As the owner. The delivery that came back fails after all: the one the report names, else the newest to this receiver about that case, when it names their address.
 * Of what is about the address the programmabureau hears when it is marked; of anything else once a day per receiver.
 */
export const FAALT = `
  CREATE FUNCTION mail_kwam_terug(adres text, bericht uuid, onbereikbaar text, reden text, over_het_adres boolean)
    RETURNS TABLE (is_gemerkt boolean, is_mislukt boolean)
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      WITH wie AS (
        SELECT a.vastloper_id, a.organisatie_id, COALESCE(a.persoon_id, a.organisatie_id) AS ontvanger_id, ${ADRES} AS emailadres,
          COALESCE(p.naam || ' van ' || o.naam, o.naam) AS naam
        FROM public.antwoordadressen a JOIN public.organisaties o ON o.id = a.organisatie_id LEFT JOIN public.personen p ON p.id = a.persoon_id
        WHERE a.token_hash = adres
      ), gemerkt AS (
        INSERT INTO public.adresweigeringen AS w (ontvanger_id, adres_hash, fout, via_retour)
        SELECT ontvanger_id, encode(sha256(convert_to(lower(emailadres), 'UTF8')), 'hex'), reden, true FROM wie
        WHERE over_het_adres AND lower(emailadres) = lower(onbereikbaar)
        ON CONFLICT (ontvanger_id, adres_hash) DO UPDATE SET geweigerd_op = now(), fout = EXCLUDED.fout, opgeheven_op = NULL, via_retour = true
          WHERE w.opgeheven_op IS NOT NULL
        RETURNING w.ontvanger_id
      ), terug AS (
        SELECT z.id FROM wie JOIN public.bezorgingen z ON z.ontvanger_id = wie.ontvanger_id JOIN public.berichten b ON b.id = z.bericht_id
        WHERE z.stand = 'verzonden' AND CASE WHEN bericht IS NOT NULL THEN z.bericht_id = bericht
          ELSE lower(wie.emailadres) = lower(onbereikbaar) AND z.verzonden_op > now() - interval '14 days' AND b.vastloper_id IS NOT DISTINCT FROM wie.vastloper_id END
        ORDER BY z.verzonden_op DESC LIMIT 1
      ), mislukt AS (
        UPDATE public.bezorgingen z SET stand = 'mislukt', laatste_fout = btrim('De mail kwam terug. ' || reden) FROM terug WHERE z.id = terug.id
        RETURNING z.bericht_id, z.ontvanger_id
      ), afgerond AS (
        UPDATE public.berichten b SET stand = 'mislukt' FROM mislukt WHERE b.id = mislukt.bericht_id AND b.stand <> 'verdeeld'
      ), gemeld AS (
        INSERT INTO public.bereikbaarheden AS m (ontvanger_id, gemeld_op) SELECT ontvanger_id, now() FROM mislukt WHERE NOT over_het_adres
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
      ) SELECT EXISTS (SELECT FROM gemerkt), EXISTS (SELECT FROM mislukt)
    $$`;

export const VIJF = 'mail_kwam_terug(text, uuid, text, text, boolean)';
const DRIE = 'mail_kwam_terug(text, text, text)';

const UP = [
  `CREATE TABLE bereikbaarheden (
    ontvanger_id uuid NOT NULL,
    gemeld_op timestamptz,
    CONSTRAINT pk_bereikbaarheden PRIMARY KEY (ontvanger_id)
  )`,
  `DROP FUNCTION ${DRIE}`,
  FAALT,
  `REVOKE ALL ON FUNCTION ${VIJF} FROM PUBLIC`,
];
const DOWN = [
  `DROP FUNCTION ${VIJF}`,
  KWAM_TERUG(WELKE),
  `REVOKE ALL ON FUNCTION ${DRIE} FROM PUBLIC`,
  'DROP TABLE bereikbaarheden',
];

/** A mail that came back did not arrive: its delivery fails, whatever the reason was, and somebody hears of it (docs/adr/0044). */
export class FailTeruggekomen1795236000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
