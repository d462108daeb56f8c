// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, pg_temp';
const CONTACT_STOPTE = `EXISTS (SELECT FROM public.contactafmeldingen c WHERE c.organisatie_id = l.organisatie_id AND c.adres_hash = l.adres_hash)`;

const UP = [
  `ALTER TABLE afmeldlinks ADD COLUMN weer_hash text, ADD CONSTRAINT uq_afmeldlinks_weer_hash UNIQUE (weer_hash),
    ADD CONSTRAINT ck_afmeldlinks_weer CHECK (weer_hash IS NULL OR organisatie_id IS NOT NULL)`,
  'DROP FUNCTION is_afmeldlink(text)',
  // Whose link it is, whether they stopped, and whether there is a link with which they take mail again; no row: it does not hold.
  `CREATE FUNCTION afmeldlink_van(kenmerk text) RETURNS TABLE (van_contact boolean, gestopt boolean, kan_weer boolean) LANGUAGE sql STABLE ${DEFINER} AS $$
      SELECT l.organisatie_id IS NOT NULL, ${CONTACT_STOPTE}, l.weer_hash IS NOT NULL
      FROM public.afmeldlinks l WHERE l.token_hash = kenmerk AND l.geldig_tot > now()
    $$`,
  `CREATE FUNCTION weerlink_van(kenmerk text) RETURNS TABLE (gestopt boolean) LANGUAGE sql STABLE ${DEFINER} AS $$
      SELECT ${CONTACT_STOPTE} FROM public.afmeldlinks l WHERE l.weer_hash = kenmerk AND l.geldig_tot > now()
    $$`,
  `CREATE FUNCTION meld_mail_weer_aan(kenmerk text) RETURNS boolean LANGUAGE sql VOLATILE ${DEFINER} AS $$
      WITH link AS (
        SELECT l.organisatie_id, l.adres_hash FROM public.afmeldlinks l WHERE l.weer_hash = kenmerk AND l.geldig_tot > now()
      ), weg AS (
        DELETE FROM public.contactafmeldingen c USING link WHERE c.organisatie_id = link.organisatie_id AND c.adres_hash = link.adres_hash
      ) SELECT EXISTS (SELECT FROM link)
    $$`,
  'REVOKE ALL ON FUNCTION afmeldlink_van(text), weerlink_van(text), meld_mail_weer_aan(text) FROM PUBLIC',
];

const DOWN = [
  'DROP FUNCTION meld_mail_weer_aan(text)',
  'DROP FUNCTION weerlink_van(text)',
  'DROP FUNCTION afmeldlink_van(text)',
  `CREATE FUNCTION is_afmeldlink(kenmerk text) RETURNS boolean LANGUAGE sql STABLE ${DEFINER} AS $$
      SELECT EXISTS (SELECT FROM public.afmeldlinks l WHERE l.token_hash = kenmerk AND l.geldig_tot > now())
    $$`,
  'REVOKE ALL ON FUNCTION is_afmeldlink(text) FROM PUBLIC',
  'ALTER TABLE afmeldlinks DROP CONSTRAINT ck_afmeldlinks_weer, DROP CONSTRAINT uq_afmeldlinks_weer_hash, DROP COLUMN weer_hash',
];

/** The contact of an organisation that stopped ordinary mail takes it again, with a link that is good for nothing else (docs/adr/0038). */
export class TakeMailAgain1795230660000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
