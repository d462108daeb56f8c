// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE exports (
    id uuid NOT NULL,
    persoon_id uuid NOT NULL,
    soort text NOT NULL,
    formaat text NOT NULL,
    filter jsonb NOT NULL,
    lidmaatschap_ids uuid[] NOT NULL,
    stand text NOT NULL DEFAULT 'wacht',
    totaal int,
    gedaan int NOT NULL DEFAULT 0,
    grootte bigint NOT NULL DEFAULT 0,
    kenmerk text,
    buiten_zicht int,
    fout text,
    pogingen int NOT NULL DEFAULT 0,
    idempotency_sleutel text,
    inhoud_hash text,
    aangevraagd_op timestamptz NOT NULL DEFAULT now(),
    in_wachtrij_op timestamptz,
    bezet_tot timestamptz,
    gereed_op timestamptz,
    verloopt_op timestamptz,
    CONSTRAINT pk_exports PRIMARY KEY (id),
    CONSTRAINT fk_exports_persoon_id FOREIGN KEY (persoon_id) REFERENCES personen(id)
  )`,
  `CREATE UNIQUE INDEX ux_exports_sleutel ON exports (persoon_id, idempotency_sleutel) WHERE idempotency_sleutel IS NOT NULL`,
  `CREATE INDEX ix_exports_persoon ON exports (persoon_id, aangevraagd_op)`,
  `CREATE INDEX ix_exports_open ON exports (aangevraagd_op) WHERE stand IN ('wacht', 'bezig')`,
  `CREATE INDEX ix_exports_gereed ON exports (verloopt_op) WHERE stand = 'gereed'`,
  `CREATE TABLE exportdelen (
    export_id uuid NOT NULL,
    volgnummer int NOT NULL,
    inhoud bytea NOT NULL,
    vastloper_ids uuid[] NOT NULL,
    versies int[] NOT NULL,
    CONSTRAINT pk_exportdelen PRIMARY KEY (export_id, volgnummer),
    CONSTRAINT fk_exportdelen_export_id FOREIGN KEY (export_id) REFERENCES exports(id) ON DELETE CASCADE
  )`,
  'ALTER TABLE exports ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY',
  'ALTER TABLE exportdelen ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY',
];

/** What people asked to take along, and for a day the pieces of the file (docs/adr/0048). */
export class CreateExports1795211000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE exportdelen');
    await queryRunner.query('DROP TABLE exports');
  }
}
