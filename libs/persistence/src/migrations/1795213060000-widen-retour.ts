// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ADRES = `CASE WHEN a.persoon_id IS NULL THEN o.emailadres ELSE COALESCE(p.emailadres, (
        SELECT u.emailadres FROM public.uitnodigingen u WHERE u.persoon_id = p.id AND u.gebruikt_op IS NOT NULL ORDER BY u.gebruikt_op DESC LIMIT 1)) END`;
/** Of a mail about no case in particular the programmabureau of the newest case of the organisation hears, as of a refusal on the line. */
export const NIEUWSTE_VASTLOPER = `(SELECT b.vastloper_id FROM public.betrokkenheden b
          WHERE b.organisatie_id = wie.organisatie_id AND b.tot IS NULL ORDER BY b.ingediend_op DESC LIMIT 1)`;

// As the owner. Marks the address a mail came back from, when that is still the address of the receiver, and tells a programmabureau once.
export const KWAM_TERUG = (welke: string): string => `
  CREATE OR REPLACE FUNCTION mail_kwam_terug(adres text, onbereikbaar text, reden text) RETURNS boolean
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      WITH wie AS (
        SELECT a.vastloper_id, a.organisatie_id, COALESCE(a.persoon_id, a.organisatie_id) AS ontvanger_id, ${ADRES} AS emailadres,
          COALESCE(p.naam || ' van ' || o.naam, o.naam) AS naam
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
        FROM gemerkt JOIN wie ON wie.ontvanger_id = gemerkt.ontvanger_id JOIN public.vastlopers v ON v.id = ${welke}
      ), verteld AS (
        INSERT INTO public.berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens)
        SELECT gen_random_uuid(), id, 'adres_geweigerd', 'programmabureau', bureau, jsonb_build_object('onbereikbaar', naam)
        FROM te_vertellen WHERE bureau IS NOT NULL
      ) SELECT EXISTS (SELECT FROM gemerkt)
    $$`;

const RUIM_OP = (uit: string, adressen: string): string => `
  CREATE FUNCTION ruim_persoonsgegevens_op(nu timestamptz, ${uit}) LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    UPDATE public.uitnodigingen u SET emailadres = '' WHERE u.emailadres <> '' AND CASE
      WHEN u.gebruikt_op IS NULL THEN LEAST(u.geldig_tot, u.ingetrokken_op) < nu - interval '30 days'
      ELSE NOT EXISTS (SELECT FROM public.lidmaatschappen l WHERE l.persoon_id = u.persoon_id
        AND (l.geldig_tot IS NULL OR l.geldig_tot > (nu - interval '1 year')::date)) END;
    GET DIAGNOSTICS adressen = ROW_COUNT;
    DELETE FROM public.inzagen i WHERE i.op < now() - interval '5 years';
    GET DIAGNOSTICS inzagen = ROW_COUNT;${adressen}
  END $$`;
const OUDE_ANTWOORDADRESSEN = `
    DELETE FROM public.antwoordadressen a WHERE a.geldig_tot < now();
    GET DIAGNOSTICS antwoordadressen = ROW_COUNT;`;
const FUNCTIE = 'ruim_persoonsgegevens_op(timestamptz)';

const UP = [
  `ALTER TABLE antwoordadressen ALTER COLUMN vastloper_id DROP NOT NULL,
    ADD CONSTRAINT ck_antwoordadressen_doel CHECK (vastloper_id IS NOT NULL OR (persoon_id IS NOT NULL AND toezegging_id IS NULL))`,
  `CREATE INDEX ix_antwoordadressen_geldig_tot ON antwoordadressen (geldig_tot)`,
  KWAM_TERUG(`COALESCE(wie.vastloper_id, ${NIEUWSTE_VASTLOPER})`),
  `DROP FUNCTION ${FUNCTIE}`,
  RUIM_OP('OUT adressen int, OUT inzagen int, OUT antwoordadressen int', OUDE_ANTWOORDADRESSEN),
  `REVOKE ALL ON FUNCTION ${FUNCTIE} FROM PUBLIC`,
];

const DOWN = [
  `DROP FUNCTION ${FUNCTIE}`,
  RUIM_OP('OUT adressen int, OUT inzagen int', ''),
  `REVOKE ALL ON FUNCTION ${FUNCTIE} FROM PUBLIC`,
  KWAM_TERUG('wie.vastloper_id'),
  `DROP INDEX ix_antwoordadressen_geldig_tot`,
  `ALTER TABLE antwoordadressen NO FORCE ROW LEVEL SECURITY`,
  `DELETE FROM antwoordadressen WHERE vastloper_id IS NULL`,
  `ALTER TABLE antwoordadressen FORCE ROW LEVEL SECURITY`,
  `ALTER TABLE antwoordadressen DROP CONSTRAINT ck_antwoordadressen_doel, ALTER COLUMN vastloper_id SET NOT NULL`,
];

/** A digest that comes back marks its address too, and an address to answer to goes when its term is over (docs/adr/0044). */
export class WidenRetour1795213060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
