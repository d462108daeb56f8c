// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ZONDER_VASTLOPER = (soorten: string): string => `ALTER TABLE berichten DROP CONSTRAINT ck_berichten_vastloper,
    ADD CONSTRAINT ck_berichten_vastloper CHECK ((vastloper_id IS NULL) = (soort IN (${soorten})))`;

const UP = [
  `ALTER TABLE uitnodigingen ADD COLUMN mail_token_hash text, ADD CONSTRAINT uq_uitnodigingen_mail_token_hash UNIQUE (mail_token_hash)`,
  ZONDER_VASTLOPER(`'overzicht', 'uitnodiging', 'uitnodiging_mislukt', 'lidmaatschap_gekregen', 'lidmaatschap_overgedragen'`),
  // Of what happened before, nobody is told any more. The owner may be no superuser.
  `ALTER TABLE hartslagen NO FORCE ROW LEVEL SECURITY`,
  `INSERT INTO hartslagen (onderdeel, op, gegevens)
    SELECT 'toegangsberichten', now(), jsonb_build_object('volgnummer', COALESCE(max(volgnummer), 0)) FROM beheergebeurtenissen`,
  `ALTER TABLE hartslagen FORCE ROW LEVEL SECURITY`,
];

const DOWN = [
  ...['hartslagen', 'berichten'].map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`),
  `DELETE FROM hartslagen WHERE onderdeel = 'toegangsberichten'`,
  `DELETE FROM berichten WHERE vastloper_id IS NULL AND soort <> 'overzicht'`,
  ...['hartslagen', 'berichten'].map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`),
  ZONDER_VASTLOPER(`'overzicht'`),
  `ALTER TABLE uitnodigingen DROP COLUMN mail_token_hash`,
];

/** Messages about who belongs where: an invitation by mail, and word of a change of post (docs/adr/0050). */
export class CreateToegangsberichten1795213000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
