// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

// The owner sees no row through the forced wall; for this statement of the owner alone it is opened, inside the transaction of the migration.
const UP = [
  `ALTER TABLE betrokkenheden ADD COLUMN open_trede text`,
  // A column of its own: behind row-level security PostgreSQL uses no index on what lower() makes. It follows the rule, also when that is erased.
  `ALTER TABLE vastlopers ADD COLUMN regel_sleutel text`,
  `CREATE FUNCTION zet_regel_sleutel() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      NEW.regel_sleutel := lower(NEW.regel ->> 'naam');
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER zet_regel_sleutel BEFORE INSERT OR UPDATE OF regel, regel_sleutel ON vastlopers FOR EACH ROW EXECUTE FUNCTION zet_regel_sleutel()`,
  `ALTER TABLE betrokkenheden NO FORCE ROW LEVEL SECURITY`,
  `ALTER TABLE vastlopers NO FORCE ROW LEVEL SECURITY`,
  `UPDATE vastlopers SET regel = regel WHERE regel IS NOT NULL`,
  `UPDATE betrokkenheden b SET open_trede = v.trede FROM vastlopers v WHERE v.id = b.vastloper_id AND NOT v.gesloten AND b.tot IS NULL`,
  `ALTER TABLE vastlopers FORCE ROW LEVEL SECURITY`,
  `ALTER TABLE betrokkenheden FORCE ROW LEVEL SECURITY`,
  `CREATE INDEX ix_betrokkenheden_trede ON betrokkenheden (organisatie_id, open_trede, sorteerdatum, vastloper_id, focusgebied) WHERE tot IS NULL`,
  `CREATE INDEX ix_vastlopers_regel ON vastlopers (regel_sleutel, ingediend_op) WHERE regel_sleutel IS NOT NULL`,
  // Nothing asks for it any more: a filter on one blokkade walks along the list, a likeness along the newest.
  `DROP INDEX ix_vastlopers_blokkades`,
];
const DOWN = [
  `CREATE INDEX ix_vastlopers_blokkades ON vastlopers USING gin (blokkades)`,
  `DROP TRIGGER zet_regel_sleutel ON vastlopers`,
  `DROP FUNCTION zet_regel_sleutel()`,
  `ALTER TABLE vastlopers DROP COLUMN regel_sleutel`,
  `DROP INDEX ix_betrokkenheden_trede`,
  `ALTER TABLE betrokkenheden DROP COLUMN open_trede`,
];

/** The rung of an open case beside who sees it, so that a column of the board is one walk along an index; and an index on the rule a case is about. */
export class AddOpenTrede1795212000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
