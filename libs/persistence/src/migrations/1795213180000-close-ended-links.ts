// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const VANDAAG = `(now() AT TIME ZONE 'Europe/Amsterdam')::date`;
const DOET_MEE = ` AND o.geldig_vanaf <= ${VANDAAG} AND (o.geldig_tot IS NULL OR o.geldig_tot >= ${VANDAAG})`;

const VAN = (doetMee: string): string => `CREATE OR REPLACE FUNCTION maillink_van(kenmerk text) RETURNS TABLE (id uuid, soort text, vastloper_id uuid,
    organisatie_id uuid, organisatie_naam text, focusgebied text, toezegging_id uuid, gebruikt_op timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT l.id, l.soort, l.vastloper_id, l.organisatie_id, o.naam, v.focusgebied, l.toezegging_id, (
        SELECT min(h.aangemaakt_op) FROM public.handelingen h JOIN public.personen p ON p.id = h.persoon_id
        WHERE h.vastloper_id = l.vastloper_id AND h.soort = 'vraag_beantwoorden' AND h.stand <> 'geweigerd'
          AND h.kern #>> '{gegevens,toezeggingId}' = l.toezegging_id::text
          AND p.issuer = 'urn:doorbraak:maillink' AND p.subject = l.organisatie_id::text)
      FROM public.maillinks l JOIN public.organisaties o ON o.id = l.organisatie_id JOIN public.vastlopers v ON v.id = l.vastloper_id
      WHERE l.token_hash = kenmerk AND l.ingetrokken_op IS NULL AND l.geldig_tot > now()${doetMee} AND EXISTS (
        SELECT FROM public.betrokkenheden b WHERE b.vastloper_id = l.vastloper_id AND b.organisatie_id = l.organisatie_id AND b.tot IS NULL)
        AND (l.soort <> 'antwoorden' OR o.soort NOT IN ('ministerie', 'rijksvertegenwoordiger', 'doorbraakoverleg', 'bewindspersoon'))
    $$`;

/** A link in a mail opens nothing any more for an organisation that takes no part any more at all. */
export class CloseEndedLinks1795213180000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(VAN(DOET_MEE));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(VAN(''));
  }
}
