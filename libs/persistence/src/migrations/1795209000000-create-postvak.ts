// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ADRES = `CASE WHEN a.persoon_id IS NULL THEN o.emailadres ELSE COALESCE(p.emailadres, (
        SELECT u.emailadres FROM public.uitnodigingen u WHERE u.persoon_id = p.id AND u.gebruikt_op IS NOT NULL ORDER BY u.gebruikt_op DESC LIMIT 1)) END`;

const UP = [
  `CREATE TABLE antwoordadressen (
    token_hash text NOT NULL,
    vastloper_id uuid NOT NULL,
    organisatie_id uuid NOT NULL,
    persoon_id uuid,
    toezegging_id uuid,
    geldig_tot timestamptz NOT NULL,
    ingetrokken_op timestamptz,
    aangemaakt_op timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_antwoordadressen PRIMARY KEY (token_hash),
    CONSTRAINT fk_antwoordadressen_vastloper_id FOREIGN KEY (vastloper_id) REFERENCES vastlopers(id) ON DELETE CASCADE,
    CONSTRAINT fk_antwoordadressen_organisatie_id FOREIGN KEY (organisatie_id) REFERENCES organisaties(id),
    CONSTRAINT fk_antwoordadressen_persoon_id FOREIGN KEY (persoon_id) REFERENCES personen(id)
  )`,
  `CREATE INDEX ix_antwoordadressen_vastloper ON antwoordadressen (vastloper_id)`,
  `CREATE INDEX ix_antwoordadressen_ontvanger ON antwoordadressen (organisatie_id, persoon_id)`,
  `CREATE TABLE ontvangen_mails (
    kenmerk text NOT NULL,
    token_hash text NOT NULL,
    uitkomst text NOT NULL,
    redenen text[] NOT NULL,
    handeling_id uuid,
    ontvangen_op timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_ontvangen_mails PRIMARY KEY (kenmerk),
    CONSTRAINT fk_ontvangen_mails_token_hash FOREIGN KEY (token_hash) REFERENCES antwoordadressen(token_hash) ON DELETE CASCADE
  )`,
  `CREATE INDEX ix_ontvangen_mails_adres ON ontvangen_mails (token_hash, ontvangen_op)`,
  ...['antwoordadressen', 'ontvangen_mails'].map(
    (table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`,
  ),
  // As the owner: whose mail it is, is only known from the address it came to, so the API may not look in the table.
  `CREATE FUNCTION antwoordadres_van(adres text, afzender text, mail text, eigen uuid) RETURNS TABLE (vastloper_id uuid, organisatie_id uuid, organisatie_naam text,
      organisatie_soort text, focusgebied text, persoon_id uuid, issuer text, subject text, is_afzender boolean, is_ontvangen boolean, dit_uur int)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT a.vastloper_id, a.organisatie_id, o.naam, o.soort, v.focusgebied, a.persoon_id, p.issuer, p.subject,
        COALESCE(lower(${ADRES}) = lower(afzender), false),
        EXISTS (SELECT FROM public.ontvangen_mails m WHERE m.kenmerk = mail) OR EXISTS (SELECT FROM public.berichten b WHERE b.id = eigen),
        (SELECT count(*)::int FROM public.antwoordadressen z JOIN public.ontvangen_mails m ON m.token_hash = z.token_hash
          WHERE z.organisatie_id = a.organisatie_id AND z.persoon_id IS NOT DISTINCT FROM a.persoon_id AND m.ontvangen_op > now() - interval '1 hour')
      FROM public.antwoordadressen a JOIN public.organisaties o ON o.id = a.organisatie_id JOIN public.vastlopers v ON v.id = a.vastloper_id
        LEFT JOIN public.personen p ON p.id = a.persoon_id
      WHERE a.token_hash = adres AND a.ingetrokken_op IS NULL AND a.geldig_tot > now()
    $$`,
  // One mail has one outcome. With reasons, whoever sent it gets a message back: to the address it is checked against, and to nobody else.
  `CREATE FUNCTION noteer_ontvangen_mail(mail text, adres text, hoe text, waarom text[], handeling uuid) RETURNS boolean
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      WITH nieuw AS (
        INSERT INTO public.ontvangen_mails (kenmerk, token_hash, uitkomst, redenen, handeling_id) VALUES (mail, adres, hoe, waarom, handeling)
        ON CONFLICT DO NOTHING RETURNING token_hash
      ), terug AS (
        SELECT gen_random_uuid() AS id, a.* FROM nieuw JOIN public.antwoordadressen a ON a.token_hash = nieuw.token_hash WHERE cardinality(waarom) > 0
      ), bericht AS (
        INSERT INTO public.berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens, stand)
        SELECT id, vastloper_id, CASE hoe WHEN 'bewaard' THEN 'mail_bewaard' ELSE 'mail_geweigerd' END, 'organisatie', organisatie_id,
          jsonb_build_object('redenen', waarom, 'toezeggingId', toezegging_id), 'verdeeld' FROM terug
      ), bezorging AS (
        INSERT INTO public.bezorgingen (id, bericht_id, organisatie_id, persoon_id, ontvanger_id, niet_voor)
        SELECT gen_random_uuid(), id, organisatie_id, persoon_id, COALESCE(persoon_id, organisatie_id), now() FROM terug
      ) SELECT EXISTS (SELECT FROM nieuw)
    $$`,
  `REVOKE ALL ON FUNCTION antwoordadres_van(text, text, text, uuid), noteer_ontvangen_mail(text, text, text, text[], uuid) FROM PUBLIC`,
];

const DOWN = [
  'DROP FUNCTION noteer_ontvangen_mail(text, text, text, text[], uuid)',
  'DROP FUNCTION antwoordadres_van(text, text, text, uuid)',
  'DROP TABLE ontvangen_mails',
  'DROP TABLE antwoordadressen',
];

/** Addresses with which somebody answers a mail, only by a hash of what is secret in them, and what became of each mail that came in (docs/adr/0044). */
export class CreatePostvak1795209000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
