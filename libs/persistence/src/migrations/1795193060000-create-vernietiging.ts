// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['vernietigingsvoorstellen', 'vernietigingsregister'];

const CREATE_TABLES = [
  `CREATE TABLE bewaartermijnen (
    id uuid NOT NULL,
    focusgebied text,
    resultaat text NOT NULL,
    waardering text NOT NULL,
    jaren int,
    geldig_vanaf date NOT NULL,
    geldig_tot date,
    CONSTRAINT pk_bewaartermijnen PRIMARY KEY (id),
    CONSTRAINT fk_bewaartermijnen_focusgebied FOREIGN KEY (focusgebied) REFERENCES focusgebieden(code)
  )`,
  // What a municipality sets for itself comes beside these, with its own focusgebied (Selectielijst gemeenten: the term hangs on the result).
  `INSERT INTO bewaartermijnen (id, resultaat, waardering, jaren, geldig_vanaf) VALUES
    (gen_random_uuid(), 'doorbraak', 'bewaren', NULL, '2000-01-01'), (gen_random_uuid(), 'eenmalig_opgelost', 'vernietigen', 10, '2000-01-01'),
    (gen_random_uuid(), 'niet_gelukt_wel_geleerd', 'vernietigen', 10, '2000-01-01'), (gen_random_uuid(), 'ingetrokken', 'vernietigen', 1, '2000-01-01'),
    (gen_random_uuid(), 'doorverwezen', 'vernietigen', 1, '2000-01-01')`,
  `CREATE TABLE vernietigingsvoorstellen (
    vastloper_id uuid NOT NULL,
    versie int NOT NULL,
    hash bytea NOT NULL,
    export_hash bytea NOT NULL,
    geexporteerd_op timestamptz NOT NULL DEFAULT now(),
    bevestigd_door uuid,
    bevestigd_op timestamptz,
    CONSTRAINT pk_vernietigingsvoorstellen PRIMARY KEY (vastloper_id)
  )`,
  // No foreign keys: the register outlives all it names.
  `CREATE TABLE vernietigingsregister (
    vastloper_id uuid NOT NULL,
    nummer text NOT NULL,
    focusgebied text NOT NULL,
    resultaat text NOT NULL,
    gesloten_op date NOT NULL,
    archiefactiedatum date NOT NULL,
    versie int NOT NULL,
    hash bytea NOT NULL,
    export_hash bytea NOT NULL,
    bevestigd_door uuid NOT NULL,
    bevestigd_op timestamptz NOT NULL,
    vernietigd_op timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_vernietigingsregister PRIMARY KEY (vastloper_id)
  )`,
  ...TABLES.map((table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`),
];

const TRIGGERS = [
  `CREATE TRIGGER vernietigingsregister_alleen_toevoegen BEFORE UPDATE OR DELETE ON vernietigingsregister
    FOR EACH ROW EXECUTE FUNCTION weiger_wijziging()`,
  `CREATE TRIGGER vernietigingsregister_niet_leegmaken BEFORE TRUNCATE ON vernietigingsregister
    FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging()`,
];

/** The log only grows; of a case that the register tells is destroyed, it goes. */
const WEIGER = (uitzondering: string): string => `
  CREATE OR REPLACE FUNCTION weiger_wijziging() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN${uitzondering}
    RAISE EXCEPTION 'De tabel % is alleen om aan toe te voegen.', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END $$`;
const BEHALVE_VERNIETIGD = `
    IF TG_OP = 'DELETE' AND TG_TABLE_NAME IN ('gebeurtenissen', 'inzagen') THEN
      IF EXISTS (SELECT FROM public.vernietigingsregister r WHERE r.vastloper_id = OLD.vastloper_id) THEN RETURN OLD; END IF;
    END IF;`;

/*
 * The closing day in Amsterdam and the day on which the case may go; both null while it is open, the second also when it is kept. What is
 * reported or erased after closing does not begin the term anew.
 */
const CREATE_BEWAARTERMIJN_VAN = `
  CREATE FUNCTION bewaartermijn_van(gezocht uuid, OUT gesloten_op date, OUT archiefactiedatum date) LANGUAGE sql STABLE
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
      ORDER BY b.focusgebied NULLS LAST, b.geldig_vanaf DESC LIMIT 1
    ) AS termijn ON true
    WHERE v.id = gezocht AND v.gesloten
  $$`;

/** The tables with rows of one case, children first. Checkpoints stay: they hold hashes, and prove what the register tells. */
const VAN_VASTLOPER = [
  ...['inzagen', 'concepten', 'berichten', 'termijnen', 'opschalingen', 'overdrachten', 'toezeggingen', 'betrokkenheden'],
  ...['gebeurtenissen', 'handelingen', 'vernietigingsvoorstellen'],
];

/*
 * As the owner: no role may delete a row of a case. Destroys one case that is closed, due, exported as it stands and confirmed by somebody who has the
 * role today; refuses all others. On the real day, whatever the calendar of the fast clock says.
 */
const CREATE_VERNIETIG = `
  CREATE FUNCTION vernietig_vastloper(gezocht uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    vandaag date := (now() AT TIME ZONE 'Europe/Amsterdam')::date;
    zaak public.vastlopers%ROWTYPE;
    voorstel public.vernietigingsvoorstellen%ROWTYPE;
    termijn record;
  BEGIN
    SELECT * INTO zaak FROM public.vastlopers v WHERE v.id = gezocht FOR UPDATE;
    IF NOT FOUND THEN RAISE EXCEPTION 'Deze vastloper is er niet.' USING ERRCODE = 'no_data_found'; END IF;
    SELECT * INTO termijn FROM public.bewaartermijn_van(gezocht);
    IF NOT zaak.gesloten OR termijn.archiefactiedatum IS NULL OR termijn.archiefactiedatum > vandaag THEN
      RAISE EXCEPTION 'De bewaartermijn van deze vastloper is niet voorbij.' USING ERRCODE = 'check_violation';
    END IF;
    SELECT * INTO voorstel FROM public.vernietigingsvoorstellen p WHERE p.vastloper_id = gezocht;
    IF NOT FOUND OR voorstel.versie <> zaak.versie OR voorstel.hash <> zaak.laatste_hash THEN
      RAISE EXCEPTION 'Van deze vastloper is geen export zoals hij nu is.' USING ERRCODE = 'check_violation';
    END IF;
    IF voorstel.bevestigd_op IS NULL OR NOT EXISTS (
      SELECT FROM public.lidmaatschappen l WHERE l.persoon_id = voorstel.bevestigd_door AND l.rol IN ('programmabureau', 'beheerder')
        AND (l.focusgebied IS NULL OR l.focusgebied = zaak.focusgebied) AND l.geldig_vanaf <= vandaag
        AND (l.geldig_tot IS NULL OR l.geldig_tot >= vandaag)
    ) THEN
      RAISE EXCEPTION 'Niemand van het programmabureau of beheer heeft dit bevestigd.' USING ERRCODE = 'check_violation';
    END IF;
    INSERT INTO public.vernietigingsregister (vastloper_id, nummer, focusgebied, resultaat, gesloten_op, archiefactiedatum, versie, hash, export_hash,
      bevestigd_door, bevestigd_op)
    VALUES (zaak.id, zaak.nummer, zaak.focusgebied, zaak.resultaat, termijn.gesloten_op, termijn.archiefactiedatum, zaak.versie, zaak.laatste_hash,
      voorstel.export_hash, voorstel.bevestigd_door, voorstel.bevestigd_op);
    ${VAN_VASTLOPER.map((table) => `DELETE FROM public.${table} WHERE vastloper_id = gezocht;`).join('\n    ')}
    DELETE FROM public.vastlopers WHERE id = gezocht;
  END $$`;

/** How long a closed case is kept, and destroying it when that is over (docs/adr/0027). */
export class CreateVernietiging1795193060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [
      ...CREATE_TABLES,
      WEIGER(BEHALVE_VERNIETIGD),
      ...TRIGGERS,
      CREATE_BEWAARTERMIJN_VAN,
      CREATE_VERNIETIG,
    ])
      await queryRunner.query(statement);
    await queryRunner.query('REVOKE ALL ON FUNCTION bewaartermijn_van(uuid), vernietig_vastloper(uuid) FROM PUBLIC');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION vernietig_vastloper(uuid)');
    await queryRunner.query('DROP FUNCTION bewaartermijn_van(uuid)');
    await queryRunner.query(WEIGER(''));
    for (const table of ['vernietigingsregister', 'vernietigingsvoorstellen', 'bewaartermijnen'])
      await queryRunner.query(`DROP TABLE ${table}`);
  }
}
