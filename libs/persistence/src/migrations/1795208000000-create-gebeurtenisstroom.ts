// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE wachtende_gebeurtenissen (
    volgnummer bigserial NOT NULL,
    vastloper_id uuid NOT NULL,
    versie int NOT NULL,
    CONSTRAINT pk_wachtende_gebeurtenissen PRIMARY KEY (volgnummer),
    CONSTRAINT fk_wachtende_gebeurtenissen_vastloper_id FOREIGN KEY (vastloper_id) REFERENCES vastlopers(id) ON DELETE CASCADE
  )`,
  `CREATE INDEX ix_wachtende_gebeurtenissen_vastloper ON wachtende_gebeurtenissen (vastloper_id)`,
  `CREATE TABLE stroomstanden (
    organisatie_id uuid NOT NULL,
    laatste bigint NOT NULL,
    opgeruimd_tot bigint NOT NULL DEFAULT 0,
    CONSTRAINT pk_stroomstanden PRIMARY KEY (organisatie_id)
  )`,
  `CREATE TABLE stroomgebeurtenissen (
    organisatie_id uuid NOT NULL,
    volgnummer bigint NOT NULL,
    vastloper_id uuid NOT NULL,
    versie int NOT NULL,
    soort text NOT NULL,
    op timestamptz NOT NULL,
    focusgebied text NOT NULL,
    verdeeld_op timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_stroomgebeurtenissen PRIMARY KEY (organisatie_id, volgnummer),
    CONSTRAINT fk_stroomgebeurtenissen_vastloper_id FOREIGN KEY (vastloper_id) REFERENCES vastlopers(id) ON DELETE CASCADE
  )`,
  `CREATE INDEX ix_stroomgebeurtenissen_vastloper ON stroomgebeurtenissen (vastloper_id)`,
  `CREATE INDEX ix_stroomgebeurtenissen_verdeeld ON stroomgebeurtenissen (verdeeld_op)`,
  ...['wachtende_gebeurtenissen', 'stroomstanden', 'stroomgebeurtenissen'].map(
    (table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`,
  ),
  // As the owner: who writes a fact need not be able to read what waits. In the transaction of the fact, so that none is ever missed.
  `CREATE FUNCTION laat_gebeurtenissen_wachten() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      INSERT INTO public.wachtende_gebeurtenissen (vastloper_id, versie) SELECT n.vastloper_id, n.versie FROM nieuw n ORDER BY n.vastloper_id, n.versie;
      RETURN NULL;
    END $$`,
  'REVOKE ALL ON FUNCTION laat_gebeurtenissen_wachten() FROM PUBLIC',
  `CREATE TRIGGER gebeurtenissen_wachten AFTER INSERT ON gebeurtenissen REFERENCING NEW TABLE AS nieuw
    FOR EACH STATEMENT EXECUTE FUNCTION laat_gebeurtenissen_wachten()`,
];

const DOWN = [
  'DROP TRIGGER gebeurtenissen_wachten ON gebeurtenissen',
  'DROP FUNCTION laat_gebeurtenissen_wachten()',
  'DROP TABLE stroomgebeurtenissen',
  'DROP TABLE stroomstanden',
  'DROP TABLE wachtende_gebeurtenissen',
];

/** The facts of all cases per organisation that sees them, in an order of its own (docs/adr/0042). Facts of before this are in the log of their case only. */
export class CreateGebeurtenisstroom1795208000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
