// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ADRES = `CASE WHEN a.persoon_id IS NULL THEN o.emailadres ELSE COALESCE(p.emailadres, (
        SELECT u.emailadres FROM public.uitnodigingen u WHERE u.persoon_id = p.id AND u.gebruikt_op IS NOT NULL ORDER BY u.gebruikt_op DESC LIMIT 1)) END`;

const UP = [
  `ALTER TABLE adresweigeringen ADD COLUMN via_retour boolean NOT NULL DEFAULT false`,
  // As the owner. Marks the address a mail came back from, when that is still the address of the receiver, and tells the programmabureau of the case once.
  `CREATE FUNCTION mail_kwam_terug(adres text, onbereikbaar text, reden text) RETURNS boolean
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      WITH wie AS (
        SELECT a.vastloper_id, COALESCE(a.persoon_id, a.organisatie_id) AS ontvanger_id, ${ADRES} AS emailadres, COALESCE(p.naam || ' van ' || o.naam, o.naam) AS naam
        FROM public.antwoordadressen a JOIN public.organisaties o ON o.id = a.organisatie_id LEFT JOIN public.personen p ON p.id = a.persoon_id
        WHERE a.token_hash = adres
      ), gemerkt AS (
        INSERT INTO public.adresweigeringen AS w (ontvanger_id, adres_hash, fout, via_retour)
        SELECT ontvanger_id, encode(sha256(convert_to(lower(emailadres), 'UTF8')), 'hex'), reden, true FROM wie WHERE lower(emailadres) = lower(onbereikbaar)
        ON CONFLICT (ontvanger_id, adres_hash) DO UPDATE SET geweigerd_op = now(), fout = EXCLUDED.fout, opgeheven_op = NULL, via_retour = true
          WHERE w.opgeheven_op IS NOT NULL
        RETURNING w.ontvanger_id
      ), te_vertellen AS (
        SELECT v.id, wie.naam, COALESCE(v.positie -> 'zetels' ->> 'programmabureau', v.positie -> 'zetels' ->> 'doorbraakteam')::uuid AS bureau
        FROM gemerkt JOIN wie ON wie.ontvanger_id = gemerkt.ontvanger_id JOIN public.vastlopers v ON v.id = wie.vastloper_id
      ), verteld AS (
        INSERT INTO public.berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens)
        SELECT gen_random_uuid(), id, 'adres_geweigerd', 'programmabureau', bureau, jsonb_build_object('onbereikbaar', naam)
        FROM te_vertellen WHERE bureau IS NOT NULL
      ) SELECT EXISTS (SELECT FROM gemerkt)
    $$`,
  `REVOKE ALL ON FUNCTION mail_kwam_terug(text, text, text) FROM PUBLIC`,
];

const DOWN = ['DROP FUNCTION mail_kwam_terug(text, text, text)', 'ALTER TABLE adresweigeringen DROP COLUMN via_retour'];

/** A mail that came back later marks an address as a refusal on the line does (docs/adr/0038, docs/adr/0044). */
export class MarkRetour1795209060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
