// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE webhooks (
    id uuid NOT NULL,
    organisatie_id uuid NOT NULL,
    naam text NOT NULL,
    adres text NOT NULL,
    focusgebied text,
    soorten text[] NOT NULL DEFAULT '{}',
    stand text NOT NULL DEFAULT 'actief',
    geheim_versie int NOT NULL DEFAULT 1,
    sleutel_kenmerk text NOT NULL,
    vorig_sleutel_kenmerk text,
    vorig_geheim_tot timestamptz,
    fouten_op_rij int NOT NULL DEFAULT 0,
    fout_sinds timestamptz,
    laatste_fout text,
    laatst_bezorgd_op timestamptz,
    rust_tot timestamptz,
    gemeld_op timestamptz,
    aangemaakt_op timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_webhooks PRIMARY KEY (id),
    CONSTRAINT fk_webhooks_organisatie_id FOREIGN KEY (organisatie_id) REFERENCES organisaties(id)
  )`,
  `CREATE INDEX ix_webhooks_organisatie ON webhooks (organisatie_id)`,
  `CREATE TABLE webhookbezorgingen (
    id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    volgnummer bigint,
    soort text NOT NULL,
    stand text NOT NULL DEFAULT 'open',
    pogingen int NOT NULL DEFAULT 0,
    vervalt_op timestamptz NOT NULL,
    poging_vanaf timestamptz,
    bezet_tot timestamptz,
    in_wachtrij_op timestamptz,
    herhaald boolean NOT NULL DEFAULT false,
    bezorgd_op timestamptz,
    laatste_status int,
    laatste_fout text,
    aangemaakt_op timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT uq_webhookbezorgingen_webhook_id_volgnummer UNIQUE (webhook_id, volgnummer),
    CONSTRAINT pk_webhookbezorgingen PRIMARY KEY (id),
    CONSTRAINT fk_webhookbezorgingen_webhook_id FOREIGN KEY (webhook_id) REFERENCES webhooks(id)
  )`,
  `CREATE INDEX ix_webhookbezorgingen_nieuw ON webhookbezorgingen (aangemaakt_op, id) WHERE stand = 'open' AND in_wachtrij_op IS NULL`,
  `CREATE INDEX ix_webhookbezorgingen_open ON webhookbezorgingen (id) WHERE stand = 'open'`,
  `CREATE INDEX ix_webhookbezorgingen_webhook ON webhookbezorgingen (webhook_id, aangemaakt_op)`,
  `CREATE INDEX ix_webhookbezorgingen_aangemaakt ON webhookbezorgingen (aangemaakt_op)`,
];

const DOWN = ['DROP TABLE webhookbezorgingen', 'DROP TABLE webhooks'];

/** Where events of an organisation go, and each event to each of those places. No secret is kept: it is made again from the key of the installation (docs/adr/0043). */
export class CreateWebhooks1795208060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
