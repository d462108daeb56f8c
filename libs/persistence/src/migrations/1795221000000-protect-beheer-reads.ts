// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, pg_temp';
const VANDAAG = `(now() AT TIME ZONE 'Europe/Amsterdam')::date`;

/*
 * Is the one who asks a beheerder, for themselves or standing in, and not suspended? Only what is over is left out: the fast clock of a demonstration runs
 * ahead, so what begins later by this clock may have begun there.
 */
const ZIET_BEHEER = `
  CREATE FUNCTION ziet_beheer() RETURNS boolean LANGUAGE sql STABLE ${DEFINER} AS $$
    SELECT EXISTS (SELECT FROM public.lidmaatschappen l WHERE l.rol = 'beheerder' AND l.focusgebied IS NULL
        AND (l.geldig_tot IS NULL OR l.geldig_tot >= ${VANDAAG}) AND (
          l.persoon_id::text = current_setting('app.persoon', true) OR EXISTS (
            SELECT FROM public.plaatsvervangingen p WHERE p.lidmaatschap_id = l.id AND p.plaatsvervanger_id::text = current_setting('app.persoon', true)
              AND p.tot >= ${VANDAAG}
              AND NOT EXISTS (SELECT FROM public.plaatsvervanging_eindes e WHERE e.plaatsvervanging_id = p.id AND e.laatste_dag < ${VANDAAG}))))
      AND NOT EXISTS (SELECT FROM public.schorsingen s WHERE s.persoon_id::text = current_setting('app.persoon', true) AND s.opgeheven_op IS NULL)
  $$`;

/* Whether somebody may get in is asked before anybody is signed in; since when and why is not told. */
const IS_GESCHORST = `
  CREATE FUNCTION is_geschorst(wie uuid) RETURNS boolean LANGUAGE sql STABLE ${DEFINER} AS $$
    SELECT EXISTS (SELECT FROM public.schorsingen s WHERE s.persoon_id = wie AND s.opgeheven_op IS NULL)
  $$`;

/* The person behind a first sign-in, made when new, with the name of the sign-in; only in the transaction that uses an invitation. */
const PERSOON = `
  CREATE FUNCTION persoon_van_aanmelding(nieuw uuid, van_issuer text, van_subject text, van_naam text) RETURNS SETOF uuid LANGUAGE sql ${DEFINER} AS $$
    INSERT INTO public.personen (id, issuer, subject, sleutel, naam)
    SELECT nieuw, van_issuer, van_subject, 'persoon-' || nieuw, van_naam
    WHERE EXISTS (SELECT FROM public.uitnodigingen u WHERE u.xmin = pg_current_xact_id()::xid AND u.gebruikt_op IS NOT NULL)
    ON CONFLICT (issuer, subject) DO UPDATE SET naam = excluded.naam RETURNING id
  $$`;

const FUNCTIES = ['persoon_van_aanmelding(uuid, text, text, text)', 'is_geschorst(uuid)', 'ziet_beheer()'];

/** What only a beheerder reads is read by a beheerder, and where somebody's mail goes changes beside its line (docs/adr/0065). */
export class ProtectBeheerReads1795221000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [ZIET_BEHEER, IS_GESCHORST, PERSOON]) await queryRunner.query(statement);
    await queryRunner.query(`REVOKE ALL ON FUNCTION ${FUNCTIES.join(', ')} FROM PUBLIC`);
    // Nothing may be shut between this migration and the rights that are given after it; those take this policy away.
    await queryRunner.query('CREATE POLICY personen_tot_de_rechten ON personen USING (true) WITH CHECK (true)');
    await queryRunner.query('ALTER TABLE personen ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE personen NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY');
    // The policies that ask these functions go with them; the rights of the version before give their own.
    for (const functie of FUNCTIES) await queryRunner.query(`DROP FUNCTION ${functie} CASCADE`);
    await queryRunner.query(`DO $$
      DECLARE regel record;
      BEGIN
        FOR regel IN SELECT policyname FROM pg_policies WHERE schemaname = 'public' AND tablename = 'personen' LOOP
          EXECUTE format('DROP POLICY %I ON personen', regel.policyname);
        END LOOP;
      END $$`);
  }
}
