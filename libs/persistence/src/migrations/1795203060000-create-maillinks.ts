// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE maillinks (
    id uuid NOT NULL,
    token_hash text NOT NULL,
    soort text NOT NULL,
    vastloper_id uuid NOT NULL,
    organisatie_id uuid NOT NULL,
    toezegging_id uuid,
    geldig_tot timestamptz NOT NULL,
    gebruikt_op timestamptz,
    ingetrokken_op timestamptz,
    aangemaakt_op timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT uq_maillinks_token_hash UNIQUE (token_hash),
    CONSTRAINT pk_maillinks PRIMARY KEY (id),
    CONSTRAINT fk_maillinks_vastloper_id FOREIGN KEY (vastloper_id) REFERENCES vastlopers(id) ON DELETE CASCADE,
    CONSTRAINT fk_maillinks_organisatie_id FOREIGN KEY (organisatie_id) REFERENCES organisaties(id)
  )`,
  `CREATE INDEX ix_maillinks_vastloper ON maillinks (vastloper_id)`,
  `ALTER TABLE maillinks ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`,
  /*
   * As the owner: who opens a link is nobody yet, so the pages may not look in the table. Answers only for a link that holds, of an organisation that
   * still takes part in the case.
   */
  `CREATE FUNCTION maillink_van(kenmerk text) RETURNS TABLE (id uuid, soort text, vastloper_id uuid, organisatie_id uuid, organisatie_naam text,
      focusgebied text, toezegging_id uuid, gebruikt_op timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT l.id, l.soort, l.vastloper_id, l.organisatie_id, o.naam, v.focusgebied, l.toezegging_id, l.gebruikt_op
      FROM public.maillinks l JOIN public.organisaties o ON o.id = l.organisatie_id JOIN public.vastlopers v ON v.id = l.vastloper_id
      WHERE l.token_hash = kenmerk AND l.ingetrokken_op IS NULL AND l.geldig_tot > now() AND EXISTS (
        SELECT FROM public.betrokkenheden b WHERE b.vastloper_id = l.vastloper_id AND b.organisatie_id = l.organisatie_id AND b.tot IS NULL)
    $$`,
  `CREATE FUNCTION gebruik_maillink(kenmerk text) RETURNS boolean
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      WITH gebruikt AS (
        UPDATE public.maillinks l SET gebruikt_op = now() WHERE l.token_hash = kenmerk AND l.gebruikt_op IS NULL AND l.soort = 'antwoorden' RETURNING 1
      ) SELECT EXISTS (SELECT FROM gebruikt)
    $$`,
  `REVOKE ALL ON FUNCTION maillink_van(text), gebruik_maillink(text) FROM PUBLIC`,
];

const DOWN = ['DROP FUNCTION gebruik_maillink(text)', 'DROP FUNCTION maillink_van(text)', 'DROP TABLE maillinks'];

/** Ways in for who has no account: one case, one purpose, until a date. Only hashes of the secrets (docs/adr/0034). */
export class CreateMaillinks1795203060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
