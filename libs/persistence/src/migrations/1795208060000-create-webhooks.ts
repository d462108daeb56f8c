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
  /*
   * As the owner: a beheerder sees no case, so what goes again is found here, and only how much it is comes back. Whether the organisation may still see each
   * case is asked when it is sent.
   */
  `CREATE FUNCTION herhaal_webhook(welke uuid, van timestamptz, tot timestamptz, uitvoeren boolean) RETURNS int
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      WITH deel AS (
        SELECT w.id AS webhook_id, g.volgnummer, g.soort FROM public.webhooks w JOIN public.stroomgebeurtenissen g ON g.organisatie_id = w.organisatie_id
        WHERE w.id = welke AND w.stand = 'actief' AND g.op >= van AND g.op < tot AND (w.focusgebied IS NULL OR w.focusgebied = g.focusgebied)
          AND (cardinality(w.soorten) = 0 OR g.soort = ANY (w.soorten))
      ), opnieuw AS (
        INSERT INTO public.webhookbezorgingen AS z (id, webhook_id, volgnummer, soort, vervalt_op, aangemaakt_op)
        SELECT gen_random_uuid(), d.webhook_id, d.volgnummer, d.soort, now() + interval '3 days', date_trunc('milliseconds', now()) FROM deel d WHERE uitvoeren ORDER BY d.volgnummer
        ON CONFLICT (webhook_id, volgnummer) DO UPDATE SET stand = 'open', pogingen = 0, vervalt_op = EXCLUDED.vervalt_op, poging_vanaf = NULL,
          in_wachtrij_op = NULL, herhaald = true, bezorgd_op = NULL, laatste_status = NULL, laatste_fout = NULL WHERE z.stand <> 'open'
      ) SELECT count(*)::int FROM deel
    $$`,
  'REVOKE ALL ON FUNCTION herhaal_webhook(uuid, timestamptz, timestamptz, boolean) FROM PUBLIC',
];

const DOWN = [
  'DROP FUNCTION herhaal_webhook(uuid, timestamptz, timestamptz, boolean)',
  'DROP TABLE webhookbezorgingen',
  'DROP TABLE webhooks',
];

/** Where events of an organisation go, and each event to each of those places. No secret is kept: it is made again from the key of the installation (docs/adr/0043). */
export class CreateWebhooks1795208060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
