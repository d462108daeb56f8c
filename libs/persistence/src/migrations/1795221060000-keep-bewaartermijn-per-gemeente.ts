// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const VANDAAG = `(now() AT TIME ZONE 'Europe/Amsterdam')::date`;

/** How a term of an area is weighed: which areas it holds for, and which of two terms that hold goes first. */
interface Weging {
  /** Does the term of area `vanGebied` hold for a case in area `zaakGebied`? */
  readonly geldt: (vanGebied: string, zaakGebied: string) => string;
  readonly volgorde: string;
}
/* The municipality is the keeper of the archive, so what it sets for one of its areas holds for all of them. */
const PER_GEMEENTE: Weging = {
  geldt: (
    van,
    zaak,
  ) => `EXISTS (SELECT FROM public.focusgebieden een JOIN public.focusgebieden ander ON ander.gemeente = een.gemeente
        WHERE een.code = ${van} AND ander.code = ${zaak})`,
  volgorde: '(b.focusgebied IS NULL), b.geldig_vanaf DESC, b.gezet_op DESC',
};
const PER_GEBIED: Weging = {
  geldt: (van, zaak) => `${zaak} = ${van}`,
  volgorde: 'b.focusgebied NULLS LAST, b.geldig_vanaf DESC, b.gezet_op DESC',
};

const BEWAARTERMIJN_VAN = ({ geldt, volgorde }: Weging): string => `
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
      WHERE b.resultaat = v.resultaat AND (b.focusgebied IS NULL OR ${geldt('b.focusgebied', 'v.focusgebied')})
        AND b.geldig_vanaf <= dag.op AND (b.geldig_tot IS NULL OR b.geldig_tot >= dag.op)
      ORDER BY ${volgorde} LIMIT 1
    ) AS termijn ON true
    WHERE v.id = gezocht AND v.gesloten
  $$`;

const PROBEER = ({ geldt }: Weging): string => `
  CREATE OR REPLACE FUNCTION probeer_bewaartermijn(wie uuid, van_gebied text, van_resultaat text, van_waardering text, van_jaren int, vanaf date,
    OUT gesloten int, OUT nu_voorbij int, OUT straks_voorbij int, OUT eerste_datum date)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    IF NOT public.is_beheerder(wie) THEN RAISE EXCEPTION 'Alleen een beheerder kan dit.' USING ERRCODE = 'insufficient_privilege'; END IF;
    SELECT count(*), count(*) FILTER (WHERE t.archiefactiedatum <= ${VANDAAG}) INTO gesloten, nu_voorbij
    FROM public.vastlopers v CROSS JOIN LATERAL public.bewaartermijn_van(v.id) AS t
    WHERE v.gesloten AND v.resultaat = van_resultaat AND (van_gebied IS NULL OR ${geldt('van_gebied', 'v.focusgebied')});
    BEGIN
      INSERT INTO public.bewaartermijnen (id, focusgebied, resultaat, waardering, jaren, geldig_vanaf)
      VALUES (gen_random_uuid(), van_gebied, van_resultaat, van_waardering, van_jaren, vanaf);
      SELECT count(*) FILTER (WHERE t.archiefactiedatum <= ${VANDAAG}), min(t.archiefactiedatum) INTO straks_voorbij, eerste_datum
      FROM public.vastlopers v CROSS JOIN LATERAL public.bewaartermijn_van(v.id) AS t
      WHERE v.gesloten AND v.resultaat = van_resultaat AND (van_gebied IS NULL OR ${geldt('van_gebied', 'v.focusgebied')});
      RAISE EXCEPTION 'Dit was om te kijken.' USING ERRCODE = 'DB001';
    EXCEPTION WHEN SQLSTATE 'DB001' THEN NULL;
    END;
  END $$`;

/** A term holds for a whole municipality, also when that has more than one area: its archive has one keeper (docs/adr/0027). */
export class KeepBewaartermijnPerGemeente1795221060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [BEWAARTERMIJN_VAN(PER_GEMEENTE), PROBEER(PER_GEMEENTE)]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [BEWAARTERMIJN_VAN(PER_GEBIED), PROBEER(PER_GEBIED)]) await queryRunner.query(statement);
  }
}
