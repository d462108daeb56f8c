// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * As the owner: the application may not touch what leaves the house, and a beheerder sees no case. It gives every message that was given up another chance, and
 * tells how many that are.
 */
const UP = [
  `CREATE FUNCTION herhaal_bezorgingen(wie uuid) RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH opnieuw AS (
      UPDATE public.bezorgingen SET stand = 'open', pogingen = 0, poging_vanaf = NULL WHERE stand = 'mislukt' AND public.is_beheerder(wie)
      RETURNING bericht_id
    ), berichten AS (
      UPDATE public.berichten SET stand = 'verdeeld', in_wachtrij_op = NULL, afgehandeld_op = NULL, herhaald = true
      WHERE id IN (SELECT bericht_id FROM opnieuw)
    ) SELECT count(*)::int FROM opnieuw
  $$`,
  'REVOKE ALL ON FUNCTION herhaal_bezorgingen(uuid) FROM PUBLIC',
];

/** A beheerder lets what could not be brought be tried again. */
export class CreateHerhaalBezorgingen1795210060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION herhaal_bezorgingen(uuid)');
  }
}
