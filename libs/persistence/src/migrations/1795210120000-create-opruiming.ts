// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reads of confidential cases older than this go, whichever case it was (docs/privacy.md). */
const INZAGE_TERMIJN = `interval '5 years'`;
const WEIGER = (uitzondering: string): string => `
  CREATE OR REPLACE FUNCTION weiger_wijziging() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' AND TG_TABLE_NAME IN ('gebeurtenissen', 'inzagen') THEN
      IF EXISTS (SELECT FROM public.vernietigingsregister r WHERE r.vastloper_id = OLD.vastloper_id) THEN RETURN OLD; END IF;
    END IF;${uitzondering}
    RAISE EXCEPTION 'De tabel % is alleen om aan toe te voegen.', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END $$`;
const BEHALVE_OUDE_INZAGEN = `
    IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'inzagen' THEN
      IF OLD.op < now() - ${INZAGE_TERMIJN} THEN RETURN OLD; END IF;
    END IF;`;

/*
 * As the owner: the worker may do neither itself. Of an invitation that nobody can use any more the address goes after 30 days; of one that was accepted a year after
 * the last membership of that person, since until then mail goes there. What the invitation was for, by whom and when, stays.
 */
const OPRUIMEN = `
  CREATE FUNCTION ruim_persoonsgegevens_op(nu timestamptz, OUT adressen int, OUT inzagen int) LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    UPDATE public.uitnodigingen u SET emailadres = '' WHERE u.emailadres <> '' AND CASE
      WHEN u.gebruikt_op IS NULL THEN LEAST(u.geldig_tot, u.ingetrokken_op) < nu - interval '30 days'
      ELSE NOT EXISTS (SELECT FROM public.lidmaatschappen l WHERE l.persoon_id = u.persoon_id
        AND (l.geldig_tot IS NULL OR l.geldig_tot > (nu - interval '1 year')::date)) END;
    GET DIAGNOSTICS adressen = ROW_COUNT;
    DELETE FROM public.inzagen i WHERE i.op < now() - ${INZAGE_TERMIJN};
    GET DIAGNOSTICS inzagen = ROW_COUNT;
  END $$`;

const REGISTER = `
  CREATE FUNCTION vernietigingsregister_van(wie uuid, na_moment timestamptz, na_id uuid, aantal int)
  RETURNS TABLE (id uuid, nummer text, focusgebied text, resultaat text, gesloten_op date, archiefactiedatum date, export_kenmerk text,
    bevestigd_op timestamptz, bevestigd_door text, vernietigd_op timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT r.vastloper_id, r.nummer, r.focusgebied, r.resultaat, r.gesloten_op, r.archiefactiedatum, encode(r.export_hash, 'hex'), r.bevestigd_op,
      COALESCE(p.naam, ''), m.op
    FROM public.vernietigingsregister r CROSS JOIN LATERAL (SELECT date_trunc('milliseconds', r.vernietigd_op) AS op) AS m LEFT JOIN public.personen p ON p.id = r.bevestigd_door
    WHERE public.is_beheerder(wie) AND (na_moment IS NULL OR (m.op, r.vastloper_id) < (na_moment, na_id))
    ORDER BY m.op DESC, r.vastloper_id DESC LIMIT aantal
  $$`;
const FUNCTIES = ['ruim_persoonsgegevens_op(timestamptz)', 'vernietigingsregister_van(uuid, timestamptz, uuid, int)'];

/** What is kept of people no longer than it is needed, and the register of what was destroyed to read. */
export class CreateOpruiming1795210120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [WEIGER(BEHALVE_OUDE_INZAGEN), OPRUIMEN, REGISTER]) await queryRunner.query(statement);
    await queryRunner.query(`REVOKE ALL ON FUNCTION ${FUNCTIES.join(', ')} FROM PUBLIC`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const functie of FUNCTIES) await queryRunner.query(`DROP FUNCTION ${functie}`);
    await queryRunner.query(WEIGER(''));
  }
}
