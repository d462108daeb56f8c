// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As it was made first (docs/adr/0027); `volgorde` says which of two terms that hold goes first. */
const BEWAARTERMIJN_VAN = (volgorde: string): string => `
  CREATE OR REPLACE FUNCTION bewaartermijn_van(gezocht uuid, OUT gesloten_op date, OUT archiefactiedatum date) LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp AS $$
    SELECT dag.op, CASE termijn.waardering WHEN 'vernietigen' THEN (dag.op + make_interval(years => termijn.jaren))::date END
    FROM public.vastlopers v
    CROSS JOIN LATERAL (
      SELECT (max(g.op) AT TIME ZONE 'Europe/Amsterdam')::date AS op FROM public.gebeurtenissen g
      WHERE g.vastloper_id = v.id AND g.soort NOT IN ('tekst_gemeld', 'tekst_gewist')
    ) AS dag
    LEFT JOIN LATERAL (
      SELECT b.waardering, b.jaren FROM public.bewaartermijnen b
      WHERE b.resultaat = v.resultaat AND (b.focusgebied IS NULL OR b.focusgebied = v.focusgebied)
        AND b.geldig_vanaf <= dag.op AND (b.geldig_tot IS NULL OR b.geldig_tot >= dag.op)
      ORDER BY ${volgorde} LIMIT 1
    ) AS termijn ON true
    WHERE v.id = gezocht AND v.gesloten
  $$`;
const EERST_HET_GEBIED = 'b.focusgebied NULLS LAST, b.geldig_vanaf DESC';
const DAN_DE_NIEUWSTE = `${EERST_HET_GEBIED}, b.gezet_op DESC`;

const VANDAAG = `(now() AT TIME ZONE 'Europe/Amsterdam')::date`;
const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

// Of all areas, today, for themselves: who stands in for a beheerder is none here.
const IS_BEHEERDER = `
  CREATE FUNCTION is_beheerder(wie uuid) RETURNS boolean LANGUAGE sql STABLE ${DEFINER} AS $$
    SELECT EXISTS (SELECT FROM public.lidmaatschappen l WHERE l.persoon_id = wie AND l.rol = 'beheerder' AND l.focusgebied IS NULL
      AND l.geldig_vanaf <= ${VANDAAG} AND (l.geldig_tot IS NULL OR l.geldig_tot >= ${VANDAAG}))
  $$`;

/* A beheerder sees no case, so what may go is shown by the owner: numbers, codes and dates, only of what is due, and to a beheerder only. */
const LIJST = `
  CREATE FUNCTION vernietigingslijst(wie uuid, na_datum date, na_id uuid, van_vastloper uuid, aantal int)
  RETURNS TABLE (id uuid, nummer text, focusgebied text, resultaat text, gesloten_op date, archiefactiedatum date, stap text, export_kenmerk text,
    geexporteerd_op timestamptz, bevestigd_op timestamptz, bevestigd_door text)
  LANGUAGE sql STABLE ${DEFINER} AS $$
    SELECT v.id, v.nummer, v.focusgebied, v.resultaat, t.gesloten_op, t.archiefactiedatum,
      CASE WHEN p.versie <> v.versie OR p.hash <> v.laatste_hash THEN 'exporteren' WHEN p.bevestigd_op IS NULL THEN 'bevestigen' ELSE 'vernietigen' END,
      encode(p.export_hash, 'hex'), p.geexporteerd_op, p.bevestigd_op, persoon.naam
    FROM public.vernietigingsvoorstellen p JOIN public.vastlopers v ON v.id = p.vastloper_id
    CROSS JOIN LATERAL public.bewaartermijn_van(v.id) AS t LEFT JOIN public.personen persoon ON persoon.id = p.bevestigd_door
    WHERE public.is_beheerder(wie) AND t.archiefactiedatum <= ${VANDAAG} AND (van_vastloper IS NULL OR v.id = van_vastloper)
      AND (na_datum IS NULL OR (t.archiefactiedatum, v.id) > (na_datum, na_id))
    ORDER BY t.archiefactiedatum, v.id LIMIT aantal
  $$`;

/* One row when it is confirmed: of the export that the person looked at, of the case as it stands. */
const BEVESTIG = `
  CREATE FUNCTION bevestig_vernietiging(gezocht uuid, kenmerk text, wie uuid) RETURNS SETOF uuid LANGUAGE sql ${DEFINER} AS $$
    UPDATE public.vernietigingsvoorstellen p SET bevestigd_door = wie, bevestigd_op = now() FROM public.vastlopers v
    WHERE p.vastloper_id = gezocht AND v.id = gezocht AND p.versie = v.versie AND p.hash = v.laatste_hash AND encode(p.export_hash, 'hex') = kenmerk
      AND public.is_beheerder(wie) RETURNING p.vastloper_id
  $$`;
const HOUD_TEGEN = `
  CREATE FUNCTION houd_vernietiging_tegen(gezocht uuid, wie uuid) RETURNS SETOF uuid LANGUAGE sql ${DEFINER} AS $$
    UPDATE public.vernietigingsvoorstellen p SET bevestigd_door = NULL, bevestigd_op = NULL WHERE p.vastloper_id = gezocht AND public.is_beheerder(wie)
    RETURNING p.vastloper_id
  $$`;

/* Sets the term, looks, and takes it back: so what is foretold is what the same term would do. */
const PROBEER = `
  CREATE FUNCTION probeer_bewaartermijn(wie uuid, van_gebied text, van_resultaat text, van_waardering text, van_jaren int, vanaf date,
    OUT gesloten int, OUT nu_voorbij int, OUT straks_voorbij int, OUT eerste_datum date)
  LANGUAGE plpgsql ${DEFINER} AS $$
  BEGIN
    IF NOT public.is_beheerder(wie) THEN RAISE EXCEPTION 'Alleen een beheerder kan dit.' USING ERRCODE = 'insufficient_privilege'; END IF;
    SELECT count(*), count(*) FILTER (WHERE t.archiefactiedatum <= ${VANDAAG}) INTO gesloten, nu_voorbij
    FROM public.vastlopers v CROSS JOIN LATERAL public.bewaartermijn_van(v.id) AS t
    WHERE v.gesloten AND v.resultaat = van_resultaat AND (van_gebied IS NULL OR v.focusgebied = van_gebied);
    BEGIN
      INSERT INTO public.bewaartermijnen (id, focusgebied, resultaat, waardering, jaren, geldig_vanaf)
      VALUES (gen_random_uuid(), van_gebied, van_resultaat, van_waardering, van_jaren, vanaf);
      SELECT count(*) FILTER (WHERE t.archiefactiedatum <= ${VANDAAG}), min(t.archiefactiedatum) INTO straks_voorbij, eerste_datum
      FROM public.vastlopers v CROSS JOIN LATERAL public.bewaartermijn_van(v.id) AS t
      WHERE v.gesloten AND v.resultaat = van_resultaat AND (van_gebied IS NULL OR v.focusgebied = van_gebied);
      RAISE EXCEPTION 'Dit was om te kijken.' USING ERRCODE = 'DB001';
    EXCEPTION WHEN SQLSTATE 'DB001' THEN NULL;
    END;
  END $$`;

const FUNCTIES = [
  'probeer_bewaartermijn(uuid, text, text, text, int, date)',
  'houd_vernietiging_tegen(uuid, uuid)',
  'bevestig_vernietiging(uuid, text, uuid)',
  'vernietigingslijst(uuid, date, uuid, uuid, int)',
  'is_beheerder(uuid)',
];

/** What may go and who says so through the product, terms that are set while it runs, and lists that the worker draws by itself (docs/adr/0029). */
export class CreateVernietigingslijst1795200180000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE bewaartermijnen ADD COLUMN gezet_op timestamptz NOT NULL DEFAULT clock_timestamp()');
    await queryRunner.query('ALTER TABLE beheergebeurtenissen ALTER COLUMN door_persoon_id DROP NOT NULL');
    for (const statement of [BEWAARTERMIJN_VAN(DAN_DE_NIEUWSTE), IS_BEHEERDER, LIJST, BEVESTIG, HOUD_TEGEN, PROBEER])
      await queryRunner.query(statement);
    await queryRunner.query(`REVOKE ALL ON FUNCTION ${FUNCTIES.join(', ')} FROM PUBLIC`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const functie of FUNCTIES) await queryRunner.query(`DROP FUNCTION ${functie}`);
    await queryRunner.query(BEWAARTERMIJN_VAN(EERST_HET_GEBIED));
    await queryRunner.query('ALTER TABLE beheergebeurtenissen ALTER COLUMN door_persoon_id SET NOT NULL');
    await queryRunner.query('ALTER TABLE bewaartermijnen DROP COLUMN gezet_op');
  }
}
