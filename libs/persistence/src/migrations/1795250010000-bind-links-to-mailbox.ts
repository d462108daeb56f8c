// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { maillinkVan } from './1795207060000-derive-maillink-use.js';
import { antwoordadresMetKringloop, VIJF } from './1795226060000-stop-mail-loops.js';

/* Today is that of the calendar the programs live by, so it is given. What has no hash is of before, and holds for whichever mailbox has it. */
const zelfdePostbus = (rij: string): string =>
  `(${rij}.adres_hash IS NULL OR ${rij}.adres_hash = encode(sha256(convert_to(lower(o.emailadres), 'UTF8')), 'hex'))`;
const niemandBekend = (
  rij: string,
): string => `NOT EXISTS (SELECT FROM public.lidmaatschappen bekend WHERE bekend.organisatie_id = ${rij}.organisatie_id
          AND bekend.geldig_vanaf <= vandaag AND (bekend.geldig_tot IS NULL OR bekend.geldig_tot >= vandaag))`;
const contactIsHetNog = (rij: string): string => `${zelfdePostbus(rij)} AND ${niemandBekend(rij)}`;

const VAN = 'maillink_van(text)';
const VAN_OP = 'maillink_van(text, date)';
const ZES = 'antwoordadres_van(text, text, text, uuid, text, date)';

const UP = [
  'ALTER TABLE maillinks ADD COLUMN adres_hash text',
  'ALTER TABLE antwoordadressen ADD COLUMN adres_hash text',
  `DROP FUNCTION ${VAN}`,
  maillinkVan(', vandaag date', `\n        AND ${contactIsHetNog('l')}`),
  `DROP FUNCTION ${VIJF}`,
  antwoordadresMetKringloop(', vandaag date', `\n        AND (a.persoon_id IS NOT NULL OR (${contactIsHetNog('a')}))`),
  `REVOKE ALL ON FUNCTION ${VAN_OP}, ${ZES} FROM PUBLIC`,
];
const DOWN = [
  `DROP FUNCTION ${ZES}`,
  antwoordadresMetKringloop(),
  `DROP FUNCTION ${VAN_OP}`,
  maillinkVan('', ''),
  `REVOKE ALL ON FUNCTION ${VAN}, ${VIJF} FROM PUBLIC`,
  'ALTER TABLE antwoordadressen DROP COLUMN adres_hash',
  'ALTER TABLE maillinks DROP COLUMN adres_hash',
];

/** What a mail to the contact of an organisation opens holds for the mailbox it went to, as long as nobody is known there (docs/adr/0068). */
export class BindLinksToMailbox1795250010000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
