// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE termijnen (
    id uuid NOT NULL,
    vastloper_id uuid NOT NULL,
    soort text NOT NULL,
    fase text NOT NULL,
    trede text NOT NULL,
    onderwerp_id uuid,
    start date NOT NULL,
    einddatum date NOT NULL,
    stand text NOT NULL,
    volgende_stap text,
    gevraagd_op date,
    respijtdatum date,
    rest_werkdagen int,
    schorsingen jsonb NOT NULL,
    wekdatum date,
    wekmoment timestamptz,
    eigenaar_organisatie_id uuid,
    eigenaar_hoedanigheid text,
    CONSTRAINT pk_termijnen PRIMARY KEY (id),
    CONSTRAINT fk_termijnen_vastloper_id FOREIGN KEY (vastloper_id) REFERENCES vastlopers(id)
  )`,
  `CREATE INDEX ix_termijnen_vastloper ON termijnen (vastloper_id)`,
  `CREATE INDEX ix_termijnen_werkvoorraad ON termijnen (eigenaar_organisatie_id, einddatum, id) WHERE stand = 'open'`,
  `CREATE TABLE opschalingen (
    id uuid NOT NULL,
    vastloper_id uuid NOT NULL,
    van text NOT NULL,
    naar text NOT NULL,
    reden text NOT NULL,
    gewenst_op date,
    handeling_id uuid,
    op timestamptz NOT NULL,
    CONSTRAINT pk_opschalingen PRIMARY KEY (id),
    CONSTRAINT fk_opschalingen_vastloper_id FOREIGN KEY (vastloper_id) REFERENCES vastlopers(id)
  )`,
  `CREATE INDEX ix_opschalingen_vastloper ON opschalingen (vastloper_id)`,
  `CREATE TABLE betrokkenheden (
    id bigserial NOT NULL,
    vastloper_id uuid NOT NULL,
    organisatie_id uuid NOT NULL,
    hoedanigheid text NOT NULL,
    sinds date NOT NULL,
    tot date,
    reden text NOT NULL,
    sorteerdatum date NOT NULL,
    ingediend_op timestamptz NOT NULL,
    CONSTRAINT pk_betrokkenheden PRIMARY KEY (id),
    CONSTRAINT fk_betrokkenheden_vastloper_id FOREIGN KEY (vastloper_id) REFERENCES vastlopers(id)
  )`,
  `CREATE INDEX ix_betrokkenheden_ingediend ON betrokkenheden (organisatie_id, ingediend_op, vastloper_id) WHERE tot IS NULL`,
  `CREATE INDEX ix_betrokkenheden_termijn ON betrokkenheden (organisatie_id, sorteerdatum, vastloper_id) WHERE tot IS NULL`,
  `CREATE UNIQUE INDEX uq_betrokkenheden_actief ON betrokkenheden (vastloper_id, organisatie_id, hoedanigheid) WHERE tot IS NULL`,
  `CREATE TABLE toezeggingen (
    id uuid NOT NULL,
    vastloper_id uuid NOT NULL,
    partij_id uuid NOT NULL,
    hoedanigheid text NOT NULL,
    stand text NOT NULL,
    voor date,
    vraag text,
    wat text,
    voorwaarde text,
    bewijs text,
    CONSTRAINT pk_toezeggingen PRIMARY KEY (id),
    CONSTRAINT fk_toezeggingen_vastloper_id FOREIGN KEY (vastloper_id) REFERENCES vastlopers(id)
  )`,
  `CREATE INDEX ix_toezeggingen_vastloper ON toezeggingen (vastloper_id)`,
  `CREATE TABLE overdrachten (
    id uuid NOT NULL,
    vastloper_id uuid NOT NULL,
    soort text NOT NULL,
    van_organisatie_id uuid,
    naar_organisatie_id uuid NOT NULL,
    sinds date NOT NULL,
    stand text NOT NULL,
    werkdagen_gelegen int,
    CONSTRAINT pk_overdrachten PRIMARY KEY (id),
    CONSTRAINT fk_overdrachten_vastloper_id FOREIGN KEY (vastloper_id) REFERENCES vastlopers(id)
  )`,
  `CREATE INDEX ix_overdrachten_vastloper ON overdrachten (vastloper_id)`,
  `CREATE TABLE berichten (
    id uuid NOT NULL,
    vastloper_id uuid NOT NULL,
    soort text NOT NULL,
    aan text NOT NULL,
    organisatie_id uuid,
    gegevens jsonb NOT NULL,
    stand text NOT NULL DEFAULT 'wacht',
    aangemaakt_op timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_berichten PRIMARY KEY (id),
    CONSTRAINT fk_berichten_vastloper_id FOREIGN KEY (vastloper_id) REFERENCES vastlopers(id)
  )`,
  `CREATE INDEX ix_berichten_wachtend ON berichten (aangemaakt_op) WHERE stand = 'wacht'`,
];

const TABLES = ['berichten', 'overdrachten', 'toezeggingen', 'betrokkenheden', 'opschalingen', 'termijnen'];

/** What belongs to a case: clocks, moves, sight, promises, handovers, outbox. */
export class CreateTermijnen1795132120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(`DROP TABLE ${table}`);
  }
}
