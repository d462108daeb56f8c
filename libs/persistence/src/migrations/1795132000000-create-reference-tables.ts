// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE focusgebieden (
    code text NOT NULL,
    naam text NOT NULL,
    gemeente text NOT NULL,
    cbs_code text NOT NULL,
    ook_bekend_als text[] NOT NULL,
    breedtegraad double precision NOT NULL,
    lengtegraad double precision NOT NULL,
    geldig_vanaf date NOT NULL,
    geldig_tot date,
    CONSTRAINT pk_focusgebieden PRIMARY KEY (code)
  )`,
  `CREATE TABLE organisaties (
    id uuid NOT NULL,
    sleutel text NOT NULL,
    naam text NOT NULL,
    soort text NOT NULL,
    focusgebied text,
    geldig_vanaf date NOT NULL,
    geldig_tot date,
    CONSTRAINT uq_organisaties_sleutel UNIQUE (sleutel),
    CONSTRAINT pk_organisaties PRIMARY KEY (id),
    CONSTRAINT fk_organisaties_focusgebied FOREIGN KEY (focusgebied) REFERENCES focusgebieden(code)
  )`,
  `CREATE INDEX ix_organisaties_focusgebied ON organisaties (focusgebied, soort)`,
  `CREATE TABLE personen (
    id uuid NOT NULL,
    issuer text NOT NULL,
    subject text NOT NULL,
    sleutel text NOT NULL,
    naam text NOT NULL,
    CONSTRAINT uq_personen_issuer_subject UNIQUE (issuer, subject),
    CONSTRAINT pk_personen PRIMARY KEY (id)
  )`,
  `CREATE TABLE lidmaatschappen (
    id uuid NOT NULL,
    persoon_id uuid NOT NULL,
    organisatie_id uuid NOT NULL,
    rol text NOT NULL,
    focusgebied text,
    geldig_vanaf date NOT NULL,
    geldig_tot date,
    CONSTRAINT pk_lidmaatschappen PRIMARY KEY (id),
    CONSTRAINT fk_lidmaatschappen_persoon_id FOREIGN KEY (persoon_id) REFERENCES personen(id),
    CONSTRAINT fk_lidmaatschappen_organisatie_id FOREIGN KEY (organisatie_id) REFERENCES organisaties(id),
    CONSTRAINT fk_lidmaatschappen_focusgebied FOREIGN KEY (focusgebied) REFERENCES focusgebieden(code)
  )`,
  `CREATE INDEX ix_lidmaatschappen_persoon ON lidmaatschappen (persoon_id)`,
  `CREATE TABLE themas (
    code text NOT NULL,
    naam text NOT NULL,
    hoofdthema text,
    geldig_vanaf date NOT NULL,
    geldig_tot date,
    CONSTRAINT pk_themas PRIMARY KEY (code),
    CONSTRAINT fk_themas_hoofdthema FOREIGN KEY (hoofdthema) REFERENCES themas(code)
  )`,
  `CREATE TABLE termijnregelingen (
    code text NOT NULL,
    versie int NOT NULL,
    focusgebied text,
    regeling jsonb NOT NULL,
    geldig_vanaf date NOT NULL,
    geldig_tot date,
    CONSTRAINT pk_termijnregelingen PRIMARY KEY (code, versie),
    CONSTRAINT fk_termijnregelingen_focusgebied FOREIGN KEY (focusgebied) REFERENCES focusgebieden(code)
  )`,
  `CREATE TABLE kalenders (
    versie text NOT NULL,
    gelijkgestelde_dagen date[] NOT NULL,
    bekend_tot_en_met_jaar int NOT NULL,
    bron text NOT NULL,
    geldig_vanaf date NOT NULL,
    CONSTRAINT pk_kalenders PRIMARY KEY (versie)
  )`,
  `CREATE TABLE klok_ankers (
    id smallint NOT NULL,
    werkelijk timestamptz NOT NULL,
    kalender timestamptz NOT NULL,
    werkdag_ms int,
    CONSTRAINT ck_klok_ankers_een CHECK (id = 1),
    CONSTRAINT pk_klok_ankers PRIMARY KEY (id)
  )`,
  `CREATE TABLE nummers (
    focusgebied text NOT NULL,
    jaar int NOT NULL,
    laatste int NOT NULL,
    CONSTRAINT pk_nummers PRIMARY KEY (focusgebied, jaar)
  )`,
  `CREATE TABLE hartslagen (
    onderdeel text NOT NULL,
    op timestamptz NOT NULL,
    gegevens jsonb NOT NULL,
    CONSTRAINT pk_hartslagen PRIMARY KEY (onderdeel)
  )`,
];

const TABLES = [
  'hartslagen',
  'nummers',
  'klok_ankers',
  'kalenders',
  'termijnregelingen',
  'themas',
  'lidmaatschappen',
  'personen',
  'organisaties',
  'focusgebieden',
];

/** Dated reference data, people, and the clock. */
export class CreateReferenceTables1795132000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(`DROP TABLE ${table}`);
  }
}
