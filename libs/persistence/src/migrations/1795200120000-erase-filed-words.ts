// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As it was made first (docs/adr/0026); `gaatOverIndienen` says when the columns of the case go too. */
const WIS_TEKST = (gaatOverIndienen: string): string => `
  CREATE OR REPLACE FUNCTION wis_tekst(van_vastloper uuid, van_handeling uuid, van_veld text, met_hash text, met_zin text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    doel uuid := van_handeling;
    oud text;
  BEGIN
    IF NOT EXISTS (
      SELECT FROM public.gebeurtenissen g WHERE g.vastloper_id = van_vastloper AND g.soort = 'tekst_gewist' AND g.gegevens ->> 'veld' = van_veld
        AND g.gegevens ->> 'handelingId' IS NOT DISTINCT FROM van_handeling::text
    ) THEN
      RAISE EXCEPTION 'Een tekst wissen kan alleen als het logboek het vertelt.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF ${gaatOverIndienen} THEN
      UPDATE public.vastlopers SET
        titel = CASE van_veld WHEN 'titel' THEN met_zin ELSE titel END,
        omschrijving = CASE van_veld WHEN 'omschrijving' THEN met_zin ELSE omschrijving END,
        wat_kan_wel = CASE van_veld WHEN 'watKanWel' THEN met_zin ELSE wat_kan_wel END,
        geprobeerd = CASE van_veld WHEN 'geprobeerd' THEN met_zin ELSE geprobeerd END,
        regel = CASE van_veld WHEN 'regel' THEN NULL ELSE regel END,
        partijen = CASE van_veld WHEN 'partijen' THEN '[]'::jsonb ELSE partijen END,
        stem_van_bewoners = CASE van_veld WHEN 'stemVanBewoners' THEN met_zin ELSE stem_van_bewoners END
      WHERE id = van_vastloper;
      DELETE FROM public.concepten WHERE vastloper_id = van_vastloper;
      SELECT g.handeling_id INTO doel FROM public.gebeurtenissen g WHERE g.vastloper_id = van_vastloper AND g.versie = 1;
      UPDATE public.handelingen SET inhoud_hash = 'gewist' WHERE id = doel AND inhoud_hash IS NOT NULL;
    END IF;
    SELECT h.payload ->> van_veld INTO oud FROM public.handelingen h WHERE h.id = doel AND h.vastloper_id = van_vastloper AND h.payload ? van_veld;
    IF NOT FOUND THEN RETURN; END IF;
    IF met_hash IS NULL THEN RAISE EXCEPTION 'Een gewiste tekst laat zijn kenmerk achter.' USING ERRCODE = 'null_value_not_allowed'; END IF;
    UPDATE public.handelingen SET payload = payload - van_veld, zouten = zouten - van_veld,
      gewist = gewist || jsonb_build_object(van_veld, met_hash), inhoud_hash = CASE WHEN inhoud_hash IS NOT NULL THEN 'gewist' END
    WHERE id = doel;
    UPDATE public.toezeggingen SET
      vraag = CASE WHEN vraag = oud THEN met_zin ELSE vraag END,
      wat = CASE WHEN wat = oud THEN met_zin ELSE wat END,
      voorwaarde = CASE WHEN voorwaarde = oud THEN met_zin ELSE voorwaarde END,
      bewijs = CASE WHEN bewijs = oud THEN met_zin ELSE bewijs END
    WHERE vastloper_id = van_vastloper AND oud IN (vraag, wat, voorwaarde, bewijs);
  END $$`;

const ZONDER_HANDELING = 'van_handeling IS NULL';
const OF_HET_INDIENEN =
  'van_handeling IS NULL OR van_handeling = (SELECT g.handeling_id FROM public.gebeurtenissen g WHERE g.vastloper_id = van_vastloper AND g.versie = 1)';

/** The words of a filing stand in its act as well (docs/adr/0028), so naming that act erases the columns of the case too. */
export class EraseFiledWords1795200120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(WIS_TEKST(OF_HET_INDIENEN));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(WIS_TEKST(ZONDER_HANDELING));
  }
}
