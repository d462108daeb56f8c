// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, pg_temp';
const PERSOON_STOPT = `INSERT INTO public.mailvoorkeuren AS m (persoon_id, ritme, overzichten)
        SELECT l.persoon_id, 'geen', false FROM public.afmeldlinks l WHERE l.token_hash = kenmerk AND l.geldig_tot > now()`;
const EN_DAARNA = `ON CONFLICT (persoon_id) DO UPDATE SET ritme = 'geen', overzichten = false, gewijzigd_op = now() RETURNING 1`;

const UP = [
  `CREATE TABLE contactafmeldingen (
    organisatie_id uuid NOT NULL,
    adres_hash text NOT NULL,
    afgemeld_op timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_contactafmeldingen PRIMARY KEY (organisatie_id, adres_hash),
    CONSTRAINT fk_contactafmeldingen_organisatie_id FOREIGN KEY (organisatie_id) REFERENCES organisaties(id)
  )`,
  'ALTER TABLE contactafmeldingen ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY',
  `ALTER TABLE afmeldlinks ALTER COLUMN persoon_id DROP NOT NULL, ADD COLUMN organisatie_id uuid, ADD COLUMN adres_hash text,
    ADD CONSTRAINT fk_afmeldlinks_organisatie_id FOREIGN KEY (organisatie_id) REFERENCES organisaties(id),
    ADD CONSTRAINT ck_afmeldlinks_wie CHECK ((persoon_id IS NULL) = (organisatie_id IS NOT NULL) AND (persoon_id IS NULL) = (adres_hash IS NOT NULL))`,
  `CREATE OR REPLACE FUNCTION meld_mail_af(kenmerk text) RETURNS boolean LANGUAGE sql VOLATILE ${DEFINER} AS $$
      WITH persoon AS (${PERSOON_STOPT} AND l.persoon_id IS NOT NULL ${EN_DAARNA}
      ), contact AS (
        INSERT INTO public.contactafmeldingen AS c (organisatie_id, adres_hash)
        SELECT l.organisatie_id, l.adres_hash FROM public.afmeldlinks l WHERE l.token_hash = kenmerk AND l.geldig_tot > now() AND l.organisatie_id IS NOT NULL
        ON CONFLICT (organisatie_id, adres_hash) DO UPDATE SET afgemeld_op = c.afgemeld_op RETURNING 1
      ) SELECT EXISTS (SELECT FROM persoon) OR EXISTS (SELECT FROM contact)
    $$`,
];

const DOWN = [
  `CREATE OR REPLACE FUNCTION meld_mail_af(kenmerk text) RETURNS boolean LANGUAGE sql VOLATILE ${DEFINER} AS $$
      WITH gezet AS (${PERSOON_STOPT} ${EN_DAARNA}) SELECT EXISTS (SELECT FROM gezet)
    $$`,
  'DELETE FROM afmeldlinks WHERE persoon_id IS NULL',
  `ALTER TABLE afmeldlinks DROP CONSTRAINT ck_afmeldlinks_wie, DROP COLUMN adres_hash, DROP COLUMN organisatie_id, ALTER COLUMN persoon_id SET NOT NULL`,
  'DROP TABLE contactafmeldingen',
];

/** The contact of an organisation stops ordinary mail too, for as long as that is the address: by its hash (docs/adr/0038). */
export class StopMailToContacts1795227060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
