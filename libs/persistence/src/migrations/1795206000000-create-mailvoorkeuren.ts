// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE mailvoorkeuren (
    persoon_id uuid NOT NULL,
    ritme text NOT NULL,
    overzichten boolean NOT NULL,
    gewijzigd_op timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_mailvoorkeuren PRIMARY KEY (persoon_id),
    CONSTRAINT fk_mailvoorkeuren_persoon_id FOREIGN KEY (persoon_id) REFERENCES personen(id)
  )`,
  `CREATE TABLE afmeldlinks (
    token_hash text NOT NULL,
    persoon_id uuid NOT NULL,
    geldig_tot timestamptz NOT NULL,
    aangemaakt_op timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_afmeldlinks PRIMARY KEY (token_hash),
    CONSTRAINT fk_afmeldlinks_persoon_id FOREIGN KEY (persoon_id) REFERENCES personen(id)
  )`,
  ...['mailvoorkeuren', 'afmeldlinks'].map((table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`),
  // As the owner: who holds the link is nobody yet, so the pages may not look in the table, nor write what somebody else chose.
  `CREATE FUNCTION is_afmeldlink(kenmerk text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT EXISTS (SELECT FROM public.afmeldlinks l WHERE l.token_hash = kenmerk AND l.geldig_tot > now())
    $$`,
  `CREATE FUNCTION meld_mail_af(kenmerk text) RETURNS boolean
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      WITH gezet AS (
        INSERT INTO public.mailvoorkeuren AS m (persoon_id, ritme, overzichten)
        SELECT l.persoon_id, 'geen', false FROM public.afmeldlinks l WHERE l.token_hash = kenmerk AND l.geldig_tot > now()
        ON CONFLICT (persoon_id) DO UPDATE SET ritme = 'geen', overzichten = false, gewijzigd_op = now() RETURNING 1
      ) SELECT EXISTS (SELECT FROM gezet)
    $$`,
  `REVOKE ALL ON FUNCTION is_afmeldlink(text), meld_mail_af(text) FROM PUBLIC`,
];

const DOWN = [
  'DROP FUNCTION meld_mail_af(text)',
  'DROP FUNCTION is_afmeldlink(text)',
  'DROP TABLE afmeldlinks',
  'DROP TABLE mailvoorkeuren',
];

/** How each person gets mail, and the links with which they stop ordinary mail without signing in (docs/adr/0038). */
export class CreateMailvoorkeuren1795206000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
