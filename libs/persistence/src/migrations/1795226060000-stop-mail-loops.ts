// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ADRES = `CASE WHEN a.persoon_id IS NULL THEN o.emailadres ELSE COALESCE(p.emailadres, (
        SELECT u.emailadres FROM public.uitnodigingen u WHERE u.persoon_id = p.id AND u.gebruikt_op IS NOT NULL ORDER BY u.gebruikt_op DESC LIMIT 1)) END`;
const GELIJK = (tekst: string): string => `lower(btrim(regexp_replace(${tekst}, '\\s+', ' ', 'g')))`;
/* What this sender mailed about this case. */
const EIGEN_MAILS = `public.antwoordadressen z JOIN public.ontvangen_mails m ON m.token_hash = z.token_hash`;
const VAN_AFZENDER = `z.vastloper_id = a.vastloper_id AND z.organisatie_id = a.organisatie_id AND z.persoon_id IS NOT DISTINCT FROM a.persoon_id`;

/* As the owner: whose mail it is, is only known from the address it came to, so the API may not look in the table. */
const antwoordadresVan = (vraagt: string, geeft: string, kolommen: string, bij: string, waar = ''): string => `
  CREATE FUNCTION antwoordadres_van(adres text, afzender text, mail text, eigen uuid${vraagt}) RETURNS TABLE (vastloper_id uuid, organisatie_id uuid,
      organisatie_naam text, organisatie_soort text, focusgebied text, persoon_id uuid, issuer text, subject text, is_afzender boolean, is_ontvangen boolean,
      dit_uur int${geeft})
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT a.vastloper_id, a.organisatie_id, o.naam, o.soort, v.focusgebied, a.persoon_id, p.issuer, p.subject,
        COALESCE(lower(${ADRES}) = lower(afzender), false),
        EXISTS (SELECT FROM public.ontvangen_mails m WHERE m.kenmerk = mail) OR EXISTS (SELECT FROM public.berichten b WHERE b.id = eigen),
        (SELECT count(*)::int FROM public.antwoordadressen z JOIN public.ontvangen_mails m ON m.token_hash = z.token_hash
          WHERE z.organisatie_id = a.organisatie_id AND z.persoon_id IS NOT DISTINCT FROM a.persoon_id AND m.ontvangen_op > now() - interval '1 hour')${kolommen}
      FROM public.antwoordadressen a JOIN public.organisaties o ON o.id = a.organisatie_id JOIN public.vastlopers v ON v.id = a.vastloper_id
        LEFT JOIN public.personen p ON p.id = a.persoon_id${bij}
      WHERE a.token_hash = adres AND a.ingetrokken_op IS NULL AND a.geldig_tot > now()${waar}
    $$`;

const KRINGLOOP = `,
        EXISTS (SELECT FROM ${EIGEN_MAILS} JOIN public.handelingen h ON h.id = m.handeling_id
          WHERE ${VAN_AFZENDER} AND h.stand <> 'geweigerd' AND ${GELIJK(`h.payload ->> 'tekst'`)} = ${GELIJK('woorden')}),
        EXISTS (SELECT FROM ${EIGEN_MAILS} WHERE ${VAN_AFZENDER} AND m.ontvangen_op > laatste.op AND 'zelfde_woorden' = ANY (m.redenen)),
        (SELECT count(*)::int FROM ${EIGEN_MAILS} WHERE ${VAN_AFZENDER} AND m.ontvangen_op > laatste.op)`;
/* When somebody last did something to this case otherwise than by mail. */
const LAATSTE = `
        CROSS JOIN LATERAL (SELECT COALESCE(max(h.aangemaakt_op), '-infinity') AS op FROM public.handelingen h
          WHERE h.vastloper_id = a.vastloper_id AND COALESCE(h.idempotency_sleutel, '') NOT LIKE 'mail-%') AS laatste`;

/** With what tells a loop. */
export const antwoordadresMetKringloop = (vraagt = '', waar = ''): string =>
  antwoordadresVan(
    `, woorden text${vraagt}`,
    ', zelfde_woorden boolean, zelfde_gemeld boolean, op_rij int',
    KRINGLOOP,
    LAATSTE,
    waar,
  );

const VIER = 'antwoordadres_van(text, text, text, uuid)';
export const VIJF = 'antwoordadres_van(text, text, text, uuid, text)';

/** Of a mail that came in, whether it is part of a loop: the same words again, or mail upon mail without anybody doing anything else (docs/adr/0058). */
export class StopMailLoops1795226060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP FUNCTION ${VIER}`);
    await queryRunner.query(antwoordadresMetKringloop());
    await queryRunner.query(`REVOKE ALL ON FUNCTION ${VIJF} FROM PUBLIC`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP FUNCTION ${VIJF}`);
    await queryRunner.query(antwoordadresVan('', '', '', ''));
    await queryRunner.query(`REVOKE ALL ON FUNCTION ${VIER} FROM PUBLIC`);
  }
}
