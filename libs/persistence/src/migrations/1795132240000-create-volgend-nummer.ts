// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Gives out the next number of an area and year. The counter row is the one place where all filings of an area meet, so its transaction
 * does not wait for the disk: a filing that uses the number is written after it in the same log, and is durable only together with it.
 */
const CREATE_VOLGEND_NUMMER = `
  CREATE FUNCTION volgend_nummer(van_focusgebied text, van_jaar int) RETURNS int LANGUAGE plpgsql AS $$
  DECLARE uitgegeven int;
  BEGIN
    PERFORM set_config('synchronous_commit', 'off', true);
    INSERT INTO nummers (focusgebied, jaar, laatste) VALUES (van_focusgebied, van_jaar, 1)
      ON CONFLICT (focusgebied, jaar) DO UPDATE SET laatste = nummers.laatste + 1
      RETURNING laatste INTO uitgegeven;
    RETURN uitgegeven;
  END $$`;

/** Numbers of cases, unique and in order per area and year. */
export class CreateVolgendNummer1795132240000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CREATE_VOLGEND_NUMMER);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION volgend_nummer(text, int)');
  }
}
