// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const kop = (
  vraagt: string,
): string => `CREATE OR REPLACE FUNCTION maillink_van(kenmerk text${vraagt}) RETURNS TABLE (id uuid, soort text, vastloper_id uuid, organisatie_id uuid,
    organisatie_naam text, focusgebied text, toezegging_id uuid, gebruikt_op timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS`;
const GELDIG = `FROM public.maillinks l JOIN public.organisaties o ON o.id = l.organisatie_id JOIN public.vastlopers v ON v.id = l.vastloper_id
      WHERE l.token_hash = kenmerk AND l.ingetrokken_op IS NULL AND l.geldig_tot > now() AND EXISTS (
        SELECT FROM public.betrokkenheden b WHERE b.vastloper_id = l.vastloper_id AND b.organisatie_id = l.organisatie_id AND b.tot IS NULL)`;

/*
 * An answer that waits or was carried out uses the link; one that was refused leaves it open. Who speaks for the state signs in strongly, so a link lets them
 * look and not answer.
 */
export const maillinkVan = (vraagt: string, waar: string): string => `${kop(vraagt)} $$
      SELECT l.id, l.soort, l.vastloper_id, l.organisatie_id, o.naam, v.focusgebied, l.toezegging_id, (
        SELECT min(h.aangemaakt_op) FROM public.handelingen h JOIN public.personen p ON p.id = h.persoon_id
        WHERE h.vastloper_id = l.vastloper_id AND h.soort = 'vraag_beantwoorden' AND h.stand <> 'geweigerd'
          AND h.kern #>> '{gegevens,toezeggingId}' = l.toezegging_id::text
          AND p.issuer = 'urn:doorbraak:maillink' AND p.subject = l.organisatie_id::text)
      ${GELDIG}
        AND (l.soort <> 'antwoorden' OR o.soort NOT IN ('ministerie', 'rijksvertegenwoordiger', 'doorbraakoverleg', 'bewindspersoon'))${waar}
    $$`;
const VAN_VOORHEEN = `${kop('')} $$
      SELECT l.id, l.soort, l.vastloper_id, l.organisatie_id, o.naam, v.focusgebied, l.toezegging_id, l.gebruikt_op
      ${GELDIG}
    $$`;
const GEBRUIK_VOORHEEN = `CREATE FUNCTION gebruik_maillink(kenmerk text) RETURNS boolean
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      WITH gebruikt AS (
        UPDATE public.maillinks l SET gebruikt_op = now() WHERE l.token_hash = kenmerk AND l.gebruikt_op IS NULL AND l.soort = 'antwoorden' RETURNING 1
      ) SELECT EXISTS (SELECT FROM gebruikt)
    $$`;

const UP = ['DROP FUNCTION gebruik_maillink(text)', maillinkVan('', ''), 'ALTER TABLE maillinks DROP COLUMN gebruikt_op'];
const DOWN = [
  'ALTER TABLE maillinks ADD COLUMN gebruikt_op timestamptz',
  VAN_VOORHEEN,
  GEBRUIK_VOORHEEN,
  'REVOKE ALL ON FUNCTION gebruik_maillink(text) FROM PUBLIC',
];

/** Whether a link was used follows from what became of the answer. */
export class DeriveMaillinkUse1795207060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
