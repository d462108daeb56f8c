// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE vastlopers (
    id uuid NOT NULL,
    nummer text NOT NULL,
    focusgebied text NOT NULL,
    thema text NOT NULL,
    titel text NOT NULL,
    omschrijving text NOT NULL,
    wat_kan_wel text NOT NULL,
    geprobeerd text,
    regel jsonb,
    blokkades text[] NOT NULL,
    partijen jsonb NOT NULL,
    sporen text[] NOT NULL,
    stem_van_bewoners text,
    naam_verbergen boolean NOT NULL,
    indiener_persoon_id uuid NOT NULL,
    indiener_organisatie_id uuid NOT NULL,
    ingediend_op timestamptz NOT NULL,
    status text NOT NULL,
    trede text NOT NULL,
    resultaat text,
    versie int NOT NULL,
    positie jsonb NOT NULL,
    laatste_hash bytea NOT NULL,
    trekker_organisatie_id uuid,
    aan_zet_organisatie_id uuid,
    volgende_soort text,
    volgende_einddatum date,
    dragende_einddatum date,
    wekmoment timestamptz,
    gesloten boolean NOT NULL,
    CONSTRAINT uq_vastlopers_nummer UNIQUE (nummer),
    CONSTRAINT pk_vastlopers PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_vastlopers_open ON vastlopers (id) WHERE NOT gesloten`,
  `CREATE INDEX ix_vastlopers_trekker ON vastlopers (trekker_organisatie_id) WHERE trekker_organisatie_id IS NOT NULL`,
  `CREATE TABLE gebeurtenissen (
    vastloper_id uuid NOT NULL,
    versie int NOT NULL,
    soort text NOT NULL,
    op timestamptz NOT NULL,
    handeling_id uuid,
    persoon_id uuid,
    organisatie_id uuid,
    gegevens jsonb NOT NULL,
    formatversie smallint NOT NULL,
    vorige_hash bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT pk_gebeurtenissen PRIMARY KEY (vastloper_id, versie),
    CONSTRAINT fk_gebeurtenissen_vastloper_id FOREIGN KEY (vastloper_id) REFERENCES vastlopers(id)
  )`,
  `CREATE TABLE handelingen (
    id uuid NOT NULL,
    volgnummer bigserial NOT NULL,
    vastloper_id uuid NOT NULL,
    soort text NOT NULL,
    kern jsonb,
    payload jsonb NOT NULL,
    stand text NOT NULL DEFAULT 'ontvangen',
    code text,
    versie int,
    persoon_id uuid NOT NULL,
    organisatie_id uuid NOT NULL,
    idempotency_sleutel text,
    inhoud_hash text,
    ontvangen_op timestamptz NOT NULL,
    verwerkt_op timestamptz,
    aangemaakt_op timestamptz NOT NULL DEFAULT now(),
    pogingen int NOT NULL DEFAULT 0,
    beschikbaar_vanaf timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_handelingen PRIMARY KEY (id),
    CONSTRAINT fk_handelingen_vastloper_id FOREIGN KEY (vastloper_id) REFERENCES vastlopers(id)
  )`,
  `CREATE INDEX ix_handelingen_wachtend ON handelingen (beschikbaar_vanaf, volgnummer) WHERE stand = 'ontvangen'`,
  `CREATE INDEX ix_handelingen_wachtend_vastloper ON handelingen (vastloper_id, volgnummer) WHERE stand = 'ontvangen'`,
  `CREATE UNIQUE INDEX uq_handelingen_sleutel ON handelingen (persoon_id, idempotency_sleutel) WHERE idempotency_sleutel IS NOT NULL`,
];

const TABLES = ['handelingen', 'gebeurtenissen', 'vastlopers'];

/** The cases: state, log, inbox. */
export class CreateVastlopers1795132060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(`DROP TABLE ${table}`);
  }
}
